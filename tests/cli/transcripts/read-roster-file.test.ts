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
      ...['Bir "Bibi"', 'Bisse', 'B'].map((alias) => ({ ...BIRGIT, alias })),
      { name: 'Jens Holm', role: 'leder' },
    ],
  },
  {
    form: 'other names in one cell, and a number for the person',
    text: 'alias,person_id,full_name\nBibi,P1,Birgit Ravn|Bisse\n,P2,"Holm, Jens Peter"',
    names: [
      { name: 'Birgit Ravn', role: '', cpr: 'P1', alias: 'Bisse' },
      { name: 'Birgit Ravn', role: '', cpr: 'P1', alias: 'Bibi' },
      { name: 'Jens Peter Holm', role: '', cpr: 'P2' },
    ],
  },
  {
    form: 'middle names',
    text: 'Fornavn;Mellemnavn;Efternavn\nBirgit;;Ravn\nJens;Peter;Holm',
    names: ['Birgit Ravn', 'Jens Peter Holm'].map((name) => ({ name, role: '' })),
  },
  {
    form: 'places and houses',
    text: 'name;type;role\nBirgit Ravn;person;borger\nPerlen;organisation;\nRønbjerg;place;',
    names: [
      BIRGIT,
      { name: 'Perlen', role: '', type: 'organisation' },
      { name: 'Rønbjerg', role: '', type: 'place' },
    ],
  },
  {
    form: 'a number in front, and no headings',
    text: 'P1,Birgit Ravn,participant\nP2,Jens Holm,relative',
    names: ['Birgit Ravn', 'Jens Holm'].map((name) => ({ name, role: '' })),
  },
  {
    form: 'last names in front, and no headings',
    text: 'Ravn, Birgit\nHolm, Jens',
    names: ['Birgit Ravn', 'Jens Holm'].map((name) => ({ name, role: '' })),
  },
  {
    form: 'a heading that nobody knows',
    text: 'nr;patient;rolle\n7;Birgit Ravn;borger',
    names: [BIRGIT],
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
