import { describe, expect, it } from 'vitest';
import { faultsOf, HEADER, HEADER_LINES, readInterview } from '../../../support/a-document.ts';

const NAMES = 'Interviewer: Signe Brask\nDeltager: Karsten Bligaard\nRolle: Borger';
const NOTE = `WEBVTT\n\nNOTE\n${HEADER_LINES.join('\n')}\n${NAMES}\n\n`;
const cue = (from: string, to: string, ...lines: string[]) => `${from} --> ${to}\n${lines.join('\n')}\n\n`;
const srtCue = (n: number, from: number, to: number, text: string) =>
  `${n}\n${srtClock(from)} --> ${srtClock(to)}\n${text}\n\n`;
const srtClock = (seconds: number) => `00:00:${seconds.toFixed(3).padStart(6, '0').replace('.', ',')}`;

describe('WebVTT', () => {
  it.each([
    [
      'Teams',
      `c1/1-0\n${cue('00:00:01.000', '00:00:03.000', '<v Signe Brask>Hvordan', 'går det?</v>')}c1/2-0\n${cue('00:00:04.000', '00:00:05.500', '<v Karsten Bligaard>Det går.</v>')}`,
    ],
    [
      'Zoom',
      `1\n${cue('00:00:01.000', '00:00:02.000', 'Signe Brask: Hvordan')}2\n${cue('00:00:02.000', '00:00:03.000', 'Signe Brask: går det?')}3\n${cue('00:00:04.000', '00:00:05.000', 'Karsten Bligaard: Det går.')}`,
    ],
    [
      'voices with classes and settings',
      `${cue('00:01.000', '00:03.000 align:start position:0%', '<v.loud Signe Brask><i>Hvordan</i> <00:02.000><c.x>går</c> det?')}${cue('00:04.000', '00:05.000', '<v Karsten Bligaard>Det går.')}`,
    ],
    [
      'two voices in one',
      cue(
        '00:01.000',
        '00:04.000',
        '<v Signe Brask>Hvordan går det?</v>',
        '<v Karsten Bligaard>Det går.</v>',
      ).replace('01', '01'),
    ],
  ])('of %s is read: who speaks, one turn after the other', async (_, cues) => {
    const { turns, starts, header } = await readInterview(NOTE + cues, 'a.vtt');
    expect(turns).toEqual([
      'Signe Brask (interviewer): Hvordan går det?',
      'Karsten Bligaard (user): Det går.',
    ]);
    expect(starts[0]).toBe(1);
    expect(Object.keys(header)).toEqual(['dato', 'kommune', 'interviewer', 'deltager', 'rolle']);
  });

  it('has login names that no header knows, and joins what one of them says', async () => {
    const cues = `${cue('00:01.000', '00:02.000', 'mette42: ja, så')}${cue('00:02.000', '00:03.000', 'iPhone (2): nej')}${cue('00:03.000', '00:04.000', 'mette42: nå')}${cue('00:04.000', '00:05.000', 'iPhone (2): jo')}${cue('00:05.000', '00:06.000', 'Rosa: vi: ses')}${cue('00:06.000', '00:07.000', 'klokken: ti')}`;
    const { turns } = await readInterview(NOTE + cues, 'a.vtt');
    expect(turns).toEqual([
      'mette42 (unknown): ja, så',
      'iPhone (unknown): nej',
      'mette42 (unknown): nå',
      'iPhone (unknown): jo',
      'Rosa (unknown): vi: ses klokken: ti',
    ]);
  });

  it('loses styles, notes and entities, and keeps what they stand for', async () => {
    const cues = `STYLE\n::cue { color: red }\n\nNOTE om Karsten: intet\n\n${cue('00:01.000', '00:02.000', '<v Signe Brask>a &lt; b &amp; c')}NOTE Karsten\n\n${cue('00:02.000', '00:03.000', '<v Signe Brask>&nbsp;d')}`;
    const { turns } = await readInterview(NOTE + cues, 'a.vtt');
    expect(turns).toEqual(['Signe Brask (interviewer): a < b & c d']);
  });

  it('needs a header, and something said', async () => {
    expect(await faultsOf('interview', `WEBVTT\n\n${cue('00:01.000', '00:02.000', 'Hej')}`, 'a.vtt')).toEqual(
      ['1 document-header'],
    );
    expect(await faultsOf('interview', NOTE, 'a.vtt')).toEqual(['4 document-no-turns']);
  });
});

describe('SubRip', () => {
  it('of a speech recogniser is one unknown speaker, whose turns pauses part, and never the break of a cue', async () => {
    const cues = [
      srtCue(1, 1, 3, 'Så kom jeg hjem'),
      srtCue(2, 3, 5, 'fra herberget.'),
      srtCue(3, 5.2, 7, 'Det var sent.'),
      srtCue(4, 9, 11, 'Næste dag (griner)'),
      srtCue(5, 13, 14, 'var bedre.'),
      srtCue(6, 20, 21, 'ja'),
    ].join('');
    const { turns, starts } = await readInterview(HEADER + cues, 'a.srt');
    expect(turns).toEqual([
      ' (unknown): Så kom jeg hjem fra herberget. Det var sent.',
      ' (unknown): Næste dag (griner) var bedre.',
      ' (unknown): ja',
    ]);
    expect(starts).toEqual([1, 9, 20]);
  });

  it('may have labels where another begins to speak, and tags', async () => {
    const cues = `${srtCue(1, 1, 2, 'I: <i>Hvordan</i> går')}${srtCue(2, 2, 3, 'det?')}${srtCue(3, 3, 4, '{\\an8}IP: Godt')}`;
    const { turns } = await readInterview(HEADER + cues, 'a.srt');
    expect(turns).toEqual(['I (interviewer): Hvordan går det?', 'IP (user): Godt']);
  });

  it('may lack blank lines between its cues, and have CRLF', async () => {
    const cues = `${srtCue(1, 1, 2, 'I: Hej')}${srtCue(2, 3, 4, 'IP: Ja\nog nej')}`.replaceAll('\n\n', '\n');
    const { turns } = await readInterview(`${HEADER}${cues}`.replaceAll('\n', '\r\n'), 'a.srt');
    expect(turns).toEqual(['I (interviewer): Hej', 'IP (user): Ja og nej']);
  });
});
