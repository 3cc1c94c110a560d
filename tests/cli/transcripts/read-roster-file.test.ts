import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readRosterFile } from '../../../cli/transcripts/read-roster-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'carelake-roster-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(text: string) {
  const file = join(folder, 'roster.csv');
  writeFileSync(file, text);
  return readRosterFile(file);
}

const BIRGIT = { name: 'Birgit Ravn', role: 'borger' };

it.each([
  { form: 'semicolons', text: 'navn;rolle\nBirgit Ravn;borger\n', names: [BIRGIT] },
  { form: 'commas and English headings', text: 'Name,Role\r\nBirgit Ravn,borger\r\n', names: [BIRGIT] },
  { form: 'tabs', text: 'navn\trolle\nBirgit Ravn\tborger', names: [BIRGIT] },
  { form: 'a mark of UTF-8', text: '\uFEFFnavn;rolle\nBirgit Ravn;borger', names: [BIRGIT] },
  { form: 'first and last names', text: 'fornavn;efternavn;rolle\nBirgit;Ravn;borger', names: [BIRGIT] },
  { form: 'empty lines', text: '\n\nnavn;rolle\n\nBirgit Ravn;borger\n;\n', names: [BIRGIT] },
  {
    form: 'no headings',
    text: 'Birgit Ravn\nJens Holm',
    names: ['Birgit Ravn', 'Jens Holm'].map((name) => ({ name, role: '' })),
  },
  {
    form: 'a separator, a quotation mark and a line break in quotes',
    text: 'navn;rolle;alias\n"Birgit Ravn";"borger";"Bir ""Bibi""; Bisse\nB"\nJens Holm;leder;',
    names: [
      { ...BIRGIT, alias: 'Bir "Bibi"; Bisse\nB' },
      { name: 'Jens Holm', role: 'leder' },
    ],
  },
  {
    form: 'a number',
    text: 'navn;cpr\nBirgit Ravn;670761-4285',
    names: [{ name: 'Birgit Ravn', role: '', cpr: '670761-4285' }],
  },
])('reads a list of names with $form', async ({ text, names }) => {
  expect(await read(text)).toEqual(names);
});

it('refuses a quotation mark that is never closed, and does not quote what follows', async () => {
  const error = await read('navn;rolle\n"Birgit Ravn;borger\n').catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: 'WrongUsage' });
  expect(String(error)).not.toContain('Birgit');
});
