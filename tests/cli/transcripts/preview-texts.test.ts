import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
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
  return { findings: done?.findings, text: readFileSync(join(out, done?.output ?? ''), 'utf8') };
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

it('refuses what is no document by its rule, and names nothing that it holds', async () => {
  await expect(preview('samtale.docx', Buffer.from('504b0304deadbeef', 'hex'))).rejects.toMatchObject({
    name: 'Refused',
    message: expect.stringContaining('[document-format]'),
  });
});
