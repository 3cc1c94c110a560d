import { describe, expect, it } from 'vitest';
import { HEADER, HEADER_LINES, readInterview } from '../../../support/a-document.ts';

const NAMED = `${HEADER_LINES.join('\n')}\nInterviewer: Signe Brask\nDeltager: Karsten Bligaard (borger), Mette Holm (medarbejder)\n\n`;
const NUMBERED = `${HEADER_LINES.join('\n')}\nInterviewer 1: Signe Brask\nDeltager 1: Karsten Bligaard (borger)\nDeltager 2: Mette Holm (medarbejder)\n\n`;
const GROUP = `${HEADER_LINES.join('\n')}\nRolle: Borger, Medarbejder\nRolle IP2: Medarbejder\n\n`;

describe('speakers', () => {
  it.each([
    ['roles', HEADER, 'Interviewer: Hej\nBorger: Ja\nLeder: Nej', ['interviewer', 'user', 'manager']],
    ['abbreviations', HEADER, 'Int.: Hej\nIP: Ja\nMod: x', ['interviewer', 'user']],
    ['numbers', HEADER, 'I1: Hej\nIP 2: Ja\nBorger 3 (kvinde): Nej', ['interviewer', 'user', 'user']],
    ['small letters', HEADER, 'i: hej\nip: ja', ['interviewer', 'user']],
    [
      'English',
      HEADER,
      'Interviewer: Hi\nParticipant 1: Yes\nNurse: No',
      ['interviewer', 'user', 'professional'],
    ],
    ['Swedish', HEADER, 'Intervjuare: Hej\nBrukare: Ja\nAnhörig: Nej', ['interviewer', 'user', 'relative']],
    [
      'Dutch',
      HEADER,
      'Interviewer: Hoi\nCliënt: Ja\nBegeleider: Nee',
      ['interviewer', 'user', 'professional'],
    ],
    [
      'names of the header',
      NAMED,
      'Signe Brask: Hej\nMette: Ja\nKB: Nej',
      ['interviewer', 'professional', 'user'],
    ],
    ['first letters', NAMED, 'S: Hej\nK: Ja\nS: Nå', ['interviewer', 'user', 'interviewer']],
    ['labels in brackets', HEADER, '[Interviewer]: Hej\n<IP>: Ja', ['interviewer', 'user']],
    ['tabs', HEADER, 'I\tHej\nIP\tJa', ['interviewer', 'user']],
    [
      'several at once',
      HEADER,
      'I: Hej\nIP1/IP2: Ja\nI + IP1: Nå\nAlle: Farvel',
      ['interviewer', 'user', 'several', 'several'],
    ],
    ['nobody known', HEADER, 'I: Hej\nTaler 1: Ja\nSpeaker 2: Nej', ['interviewer', 'unknown', 'unknown']],
    [
      'a label that comes back',
      HEADER,
      'I: Hej\nRosa: Ja\nI: Nå\nRosa: Nej',
      ['interviewer', 'unknown', 'interviewer', 'unknown'],
    ],
    ['numbers of the header', NUMBERED, 'I: Hej\nIP1: Ja\nIP2: Nej', ['interviewer', 'user', 'professional']],
    ['a mixed group', GROUP, 'I: Hej\nIP1: Ja\nIP2: Nej', ['interviewer', 'unknown', 'professional']],
  ])('are known by %s', async (_, header, body, roles) => {
    const { turns } = await readInterview(header + body);
    expect(turns.map((turn) => /\((\w+)\)/u.exec(turn)?.[1])).toEqual(roles);
  });

  it('that change their label within a file stay one, under the fullest name', async () => {
    const { turns } = await readInterview(
      `${NAMED}Signe Brask: A\nKarsten: B\nSigne: C\nKB: D\nBrask, Signe: E`,
    );
    expect(turns.map((turn) => turn.split(' (')[0])).toEqual([
      'Signe Brask',
      'Karsten Bligaard',
      'Signe Brask',
      'Karsten Bligaard',
      'Signe Brask',
    ]);
  });

  it('who share an initial are not told apart by it', async () => {
    const header = NAMED.replace('Mette', 'Kaj');
    const { turns } = await readInterview(`${header}I: Hej\nK: Ja\nI: Nå\nK: Nej`);
    expect(turns[1]).toBe('K (unknown): Ja');
  });

  it('are no colons inside what is said', async () => {
    const body = 'I: Hej\nIP: Ja\nSå sagde han: kom ind\nNej: det gik ikke\nKl. 12:30 gik vi';
    const { turns } = await readInterview(HEADER + body);
    expect(turns[1]).toBe('IP (user): Ja\nSå sagde han: kom ind\nNej: det gik ikke\nKl. 12:30 gik vi');
  });

  it('keep remarks in brackets, and those above the first turn', async () => {
    const { turns } = await readInterview(
      `${HEADER}(båndet starter)\nI: Hej [pause] der\n(griner)\nIP: (hoster) Ja`,
    );
    expect(turns).toEqual([
      'I (interviewer): (båndet starter)\nHej [pause] der\n(griner)',
      'IP (user): (hoster) Ja',
    ]);
  });

  it('may stand alone, with or without a time', async () => {
    const alone = await readInterview(
      `${HEADER}Interviewer\nHvordan går det?\nBorger\nGodt\nInterviewer\nNå`,
    );
    expect(alone.turns).toEqual([
      'Interviewer (interviewer): Hvordan går det?',
      'Borger (user): Godt',
      'Interviewer (interviewer): Nå',
    ]);
    const timed = await readInterview(`${NAMED}Signe Brask  0:03\nHej\nRosa Rytter  1:00:05\nJa\n`);
    expect(timed.turns).toEqual(['Signe Brask (interviewer): Hej', 'Rosa Rytter (unknown): Ja']);
    expect(timed.starts).toEqual([3, 3605]);
    const ranges = await readInterview(
      `${HEADER}0:00:01.5 --> 0:00:04.0\nRosa Rytter\nHej\n0:00:05.0 --> 0:00:06.0\nRosa Rytter\nJa`,
    );
    expect(ranges.turns).toEqual(['Rosa Rytter (unknown): Hej', 'Rosa Rytter (unknown): Ja']);
    expect(ranges.starts).toEqual([1.5, 5]);
  });
});

describe('times', () => {
  it.each([
    ['NVivo', '[00:00:05] I: Hej\n[00:01:23] IP: Ja', [5, 83]],
    ['NVivo with number signs', '#00:00:05# I: Hej\n#00:01:23# IP: Ja', [5, 83]],
    ['f4', 'I: Hej #00:00:05-4#\nIP: Ja #00:01:00-0#', [undefined, 5.4]],
    ['behind the label', 'I: [00:00:05] Hej\nIP [00:01:23]: Ja', [5, 83]],
    ['bare', '00:00:05 I: Hej\n01:00:00 IP: Ja', [5, 3600]],
    ['inside', 'I: Hej [00:00:05] igen\nIP: Ja', [undefined, undefined]],
  ])('are read as %s has them, and are no text', async (_, body, starts) => {
    const found = await readInterview(HEADER + body);
    expect(found.starts).toEqual(starts);
    expect(found.turns.join()).not.toMatch(/\d/u);
  });
});
