import { describe, expect, it } from 'vitest';
import { faultsOf, HEADER_LINES, readInterview, readText } from '../../../support/a-document.ts';

const TURNS = 'I: Hvordan går det?\nIP: Fint.';
const [DATE = '', PLACE = ''] = HEADER_LINES;

describe('a header', () => {
  it.each([
    ['at the top', [DATE, PLACE, '', TURNS]],
    ['without a blank line below', [DATE, PLACE, TURNS]],
    ['with blank lines inside', [DATE, '', PLACE, '', TURNS]],
    ['in English', ['Date: 2021-03-12', 'Municipality: Skive', '', TURNS]],
    ['with tabs', ['Dato\t12. marts 2021', 'Kommune\tSkive', '', TURNS]],
  ])('%s is found', async (_, lines) => {
    const { header, turns, warnings } = await readInterview(lines.join('\n'));
    expect(Object.keys(header)).toEqual(['dato', 'kommune']);
    expect(turns).toEqual(['I (interviewer): Hvordan går det?', 'IP (user): Fint.']);
    expect(warnings).toEqual([]);
  });

  it('may have a title above and lines that nobody knows, which are left out and told of', async () => {
    const { warnings, everything } = await readInterview(
      ['Interview med Karsten', '', DATE, 'Optager: Zoom H1', PLACE, '', TURNS].join('\n'),
    );
    expect(warnings).toEqual(['1 document-title', '4 document-header-unknown']);
    expect(everything).not.toMatch(/Karsten|Zoom/u);
  });

  it.each([
    ['Interviewer: Signe Brask\nDeltager: Karsten Bligaard', '', ['Signe Brask'], ['Karsten Bligaard']],
    ['Interviewer: Signe\nDeltager: Karsten, borger fra Skive', '', ['Signe'], ['Karsten, borger fra Skive']],
    ['', 'Interviewer: Signe Brask\nDeltager: Karsten Bligaard\n\n', ['Signe Brask'], ['Karsten Bligaard']],
    ['I: Signe Brask\nIP1: Karsten Bligaard', '', ['Signe Brask'], ['Karsten Bligaard']],
    [
      'Deltagere:\n- Karsten Bligaard\n- Mette Holm (leder)',
      '',
      undefined,
      ['Karsten Bligaard', 'Mette Holm (leder)'],
    ],
    [
      'Deltager 1: Karsten Bligaard\nDeltager 2: Mette Holm',
      '',
      undefined,
      ['Karsten Bligaard', 'Mette Holm'],
    ],
  ])('tells names from turns: %j %j', async (inside, below, interviewer, participants) => {
    const block = [DATE, PLACE, inside].filter((line) => line !== '').join('\n');
    const { header, turns } = await readInterview(`${block}\n\n${below}${TURNS}`);
    expect(header['interviewer']?.map(({ value }) => value)).toEqual(interviewer);
    expect(header['deltager']?.map(({ value }) => value)).toEqual(participants);
    expect(turns).toHaveLength(2);
  });

  it('ends where the same words begin turns', async () => {
    const { header, turns } = await readInterview(
      `${DATE}\n${PLACE}\n\nInterviewer: Hvordan går det?\nDeltager: Fint.\nInterviewer: Nå`,
    );
    expect(Object.keys(header)).toEqual(['dato', 'kommune']);
    expect(turns).toHaveLength(3);
  });

  it('says in a group whose number is whose', async () => {
    const { header } = await readInterview(
      `${DATE}\n${PLACE}\nCPR IP1: 670761-4285\nCPR (IP2): 680761-4285\n\n${TURNS}`,
    );
    expect(header['cpr']).toEqual([
      { line: 3, value: '670761-4285', of: 'IP1' },
      { line: 4, value: '680761-4285', of: 'IP2' },
    ]);
  });
});

describe('notes and minutes', () => {
  const notes = 'Observatør: Signe Brask\nDeltager: Karsten Bligaard';

  it('have paragraphs of nobody, and labels only of people and roles of the header', async () => {
    const body =
      'Kl. 9 kommer de første.\nBeslutning: vi venter.\nBeslutning: igen.\nKarsten: Er der kaffe?\nSå går han.';
    const { turns } = await readText('observation', `${DATE}\n${PLACE}\n${notes}\n\n${body}`, 'a.txt');
    expect(turns).toEqual([
      ' (observer): Kl. 9 kommer de første.',
      ' (observer): Beslutning: vi venter.',
      ' (observer): Beslutning: igen.',
      'Karsten Bligaard (unknown): Er der kaffe?',
      ' (observer): Så går han.',
    ]);
  });

  it('have paragraphs of several lines where blank lines part them', async () => {
    const { turns } = await readText(
      'meeting',
      `${DATE}\n${PLACE}\n\n1. Velkomst\nVi bød velkommen.\n\n2. Eventuelt\n`,
      'a.txt',
    );
    expect(turns).toEqual([' (minutes): 1. Velkomst\nVi bød velkommen.', ' (minutes): 2. Eventuelt']);
  });

  it('are a user’s own words in photovoice', async () => {
    const { turns } = await readText('photovoice', `${DATE}\n${PLACE}\nFoto: 3\n\nDet her er min bænk.\n`);
    expect(turns).toEqual([' (user): Det her er min bænk.']);
  });

  it('need a text', async () => {
    expect(await faultsOf('observation', `${DATE}\n${PLACE}\n\n`)).toEqual(['3 document-no-text']);
  });
});

describe('columns of a text', () => {
  it.each([
    ['tabs', 'Timespan\tSpeaker\tContent\n0:00.0 - 0:05.4\tI\tHej der\n0:05.4 - 0:09.0\tIP\tJa; nej'],
    ['semicolons', 'Tid;Taler;Tekst\n0:00.0;I;Hej der\n0:05.4;IP;Ja; nej'],
    ['tabs without headings', '00:00:00\tI\tHej der\n00:00:05.4\tIP\tJa; nej'],
  ])('between %s are time, speaker and text', async (_, body) => {
    const { turns, starts } = await readInterview(`${DATE}\n${PLACE}\n\n${body}\n`, 'a.txt');
    expect(turns).toEqual(['I (interviewer): Hej der', 'IP (user): Ja; nej']);
    expect(starts).toEqual([0, 5.4]);
  });
});
