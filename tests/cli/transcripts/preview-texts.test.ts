import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contracts } from '../../../cli/contracts.ts';
import { previewTexts } from '../../../cli/transcripts/preview-texts.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { docx, paragraph, table } from '../../../core/synthetic/formats/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'carelake-preview-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function preview(name: string, content: string | Uint8Array) {
  const file = join(folder, name);
  writeFileSync(file, content);
  const out = join(folder, 'out');
  const study = studyNamed(contracts, '3cp');
  const [done] = await previewTexts({ files: [file], out, study, roster: [], withOriginals: true });
  return { ...done, text: readFileSync(join(out, done?.output ?? ''), 'utf8') };
}

it('shows a Word document line by line, its tables with tabs', async () => {
  const document = docx(
    `${paragraph('I: Hvem hjælper dig?')}${table([['00:01', 'IP', 'Det gør Birgit Ravn.']])}${paragraph('Slut')}`,
  );
  const { text, findings } = await preview('samtale.docx', document);
  expect(text).toMatch(/^I: Hvem hjælper dig\?\n00:01\tIP\tDet gør \[PERSON(?:-\d+)?\]\.\nSlut$/u);
  expect(findings).toMatchObject([{ line: 2, type: 'person', original: 'Birgit Ravn' }]);
});

it('keeps the layout of a text', async () => {
  const { text } = await preview('noter.txt', 'Vi sad  i køkkenet.\n\n\tBirgit Ravn kom ind.\n');
  expect(text).toMatch(/^Vi sad {2}i køkkenet\.\n\n\t\[PERSON(?:-\d+)?\] kom ind\.\n$/u);
});

const SAID = 'I: Hvem?\nIP: Det er 👨‍👩‍👧 Søren Bjergø og Åse Holm 😀.\nI: Og Åse\nHolm?\n';
const CUES = 'WEBVTT\n\n00:01.000 --> 00:02.000\nIP: Det er Søren&nbsp;Bjergø &amp; <i>Åse</i> Holm.\n';

it.each([
  { of: 'letters with marks', name: 'a.txt', text: SAID.normalize('NFD') },
  { of: 'line ends of two signs', name: 'b.txt', text: SAID.replaceAll('\n', '\r\n') },
  { of: 'signs nobody sees', name: 'c.txt', text: SAID.replace('Bjerg', 'Bj\u00aderg\u200b') },
  { of: 'blanks that do not break', name: 'd.txt', text: SAID.replaceAll(/(?<=en|se) /gu, '\u00a0') },
  { of: 'entities and tags', name: 'e.vtt', text: CUES },
  { of: 'a mark of UTF-8', name: 'f.txt', text: SAID, mark: '\uFEFF' },
])('tells places of the file itself where it has $of', async ({ name, text, mark = '' }) => {
  const { text: written, findings = [] } = await preview(name, mark + text);
  let again = '';
  let done = 0;
  for (const { start, end, outputStart, outputEnd, original } of findings) {
    expect(text.slice(start, end)).toBe(original);
    again += text.slice(done, start) + written.slice(outputStart, outputEnd);
    done = end;
  }
  expect(again + text.slice(done)).toBe(written);
  expect(written).not.toMatch(/S.{0,2}ren|Bj|Holm|nbsp/u);
});

it('tells what a word processor’s document has beside its text', async () => {
  const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const said = paragraph('IP: Ja.').replace('</w:p>', `${note}</w:p>`);
  const { leftOut } = await preview('noter.docx', docx(paragraph('I: Nå?') + said));
  expect(leftOut).toEqual([{ line: 2, rule: 'document-footnotes' }]);
});

it('refuses what is no document by its rule, and names nothing that it holds', async () => {
  await expect(preview('samtale.docx', Buffer.from('504b0304deadbeef', 'hex'))).rejects.toMatchObject({
    name: 'Refused',
    message: expect.stringContaining('[document-format]'),
  });
});

describe('texts that are previewed together', () => {
  const GIVING = 'IP: Det var min ven Solskin.';
  const ASKING = 'IP: Jeg ringede. Solskin kom.';
  const headed = (...lines: readonly string[]) => `Dato: 12. marts 2021\n${lines.join('\n')}\n\nI: Nå?\n\n`;
  const ane = 'Deltager: Ane Voldby';

  async function answers(...headers: readonly (readonly string[])[]) {
    const files = headers.map((lines, n) => {
      const file = join(folder, `together-${n}.txt`);
      writeFileSync(file, headed(...lines) + (n === 0 ? GIVING : ASKING));
      return file;
    });
    const out = join(folder, 'together');
    const study = studyNamed(contracts, '3cp');
    const done = await previewTexts({ files, out, study, roster: [], withOriginals: false });
    return done.map(({ output }) => readFileSync(join(out, output), 'utf8').split('\n').at(-1) ?? '');
  }

  it.each([
    { by: 'their number', first: ['CPR: 150280-5043'], second: ['CPR: 1502805043'] },
    { by: 'their whole name', first: [ane], second: ['Informant: Ane Voldby (borger)'] },
    { by: 'a name that has a number elsewhere', first: [ane, 'CPR: 150280-5043'], second: [ane] },
  ])('know the same persons’ names, by $by', async ({ first, second }) => {
    const [given = '', asked = ''] = await answers(first, second);
    expect(asked).toBe(`IP: Jeg ringede. ${/\[PERSON-\d+\]/u.exec(given)?.[0]} kom.`);
  });

  it.each([
    { who: 'different persons', first: ['CPR: 150280-5043'], second: ['CPR: 240769-6754'] },
    { who: 'first names only', first: ['Deltager: Ane'], second: ['Deltager: Ane'] },
    { who: 'interviewers', first: ['Interviewer: Ane Voldby'], second: ['Interviewer: Ane Voldby'] },
    {
      who: 'two persons of one name',
      first: [ane, 'CPR: 150280-5043'],
      second: [ane, 'CPR: 240769-6754'],
    },
    { who: 'nobody', first: [], second: [] },
  ])('share nothing where their headers name $who', async ({ first, second }) => {
    expect((await answers(first, second))[1]).toBe(ASKING);
  });
});
