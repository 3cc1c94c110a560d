import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { CONSENT_NEEDS } from '../../../core/consents/consent-needs.ts';
import { publishedTables } from '../../../core/contracts/published-tables.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { RULES } from '../../../core/deliveries/rules.ts';
import { createPseudonyms } from '../../../core/pseudonyms/pseudonyms.ts';
import { checkPart } from '../../../core/transcripts/check-part.ts';
import { treatPart } from '../../../core/transcripts/treat-part.ts';
import { aTranscript } from './a-transcript.ts';

const repository = join(import.meta.dirname, '../../..');
const contracts = readContracts(join(repository, 'schemas'));
const study = studyNamed(contracts, '3cp');
const interview = contracts.tables.get('interview');
if (interview?.kind !== 'document') throw new Error('no contract for interviews');
const contract = interview;
const folder = mkdtempSync(join(tmpdir(), 'carelake-transcripts-'));
const secrets = new Map(['person', 'staff', 'placeholder'].map((domain) => [domain, Buffer.from(domain)]));
const pseudonyms = createPseudonyms(secrets);
const db = await (await DuckDBInstance.create(':memory:')).connect();

afterAll(() => {
  db.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

async function check(text: string) {
  const file = join(folder, 'delivered');
  writeFileSync(file, text);
  return checkPart(db, { contract, contracts, study, file, acceptedFile: join(folder, 'accepted.parquet') });
}

async function treat(outputName: string) {
  const lexiconFolder = join(repository, 'core/transcripts/lexicon');
  const acceptedFile = join(folder, 'accepted.parquet');
  const basics = {
    contract,
    contracts,
    study,
    acceptedFile,
    outputFolder: folder,
    outputName,
    deliveryId: 'D1',
  };
  return treatPart(db, { ...basics, pseudonyms, lexiconFolder });
}

async function rowsOf(file: string) {
  return (await db.runAndReadAll('SELECT * FROM read_parquet($file)', { file })).getRowObjectsJS();
}

describe('checking a transcript', () => {
  it('accepts it whole and counts its turns', async () => {
    expect(await check(aTranscript())).toEqual({
      rows: 4,
      accepted: 4,
      errors: [],
      warnings: [expect.objectContaining({ rule: 'cpr-replacement' })],
    });
  });

  it.each([
    { who: 'a user without a number', header: { CPR: undefined }, warned: ['consent-unchecked cpr 7'] },
    { who: 'a professional without a number', header: { CPR: undefined, Rolle: 'Leder' }, warned: [] },
    { who: 'a user with a number', header: {}, warned: ['cpr-replacement cpr 7'] },
  ])('warns where nobody can look for a consent: $who', async ({ header, warned }) => {
    const { errors, warnings } = await check(aTranscript({ header }));
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule, column, row }) => `${rule} ${column} ${row}`)).toEqual(warned);
  });

  it.each([
    { header: { Dato: undefined }, rule: 'document-header-missing', column: 'dato', row: 1 },
    { header: { Dato: '31. februar 2021' }, rule: 'type', column: 'dato', row: 2 },
    { header: { Kommune: 'Aarhus' }, rule: 'code', column: 'kommune', row: 3 },
    { header: { CPR: '310261-4285' }, rule: 'cpr-date', column: 'cpr', row: 7 },
    { header: { CPR: '67076142' }, rule: 'cpr', column: 'cpr', row: 7 },
    { header: { Rolle: 'Onkel' }, rule: 'document-role', column: 'rolle', row: 8 },
    { header: { Bølge: 'to' }, rule: 'type', column: 'bølge', row: 9 },
  ])('refuses a header by $rule in $column, without its value', async ({ header, rule, column, row }) => {
    const report = await check(aTranscript({ header }));
    expect(report).toMatchObject({ accepted: 0, errors: [{ row, column, rule, count: 1 }] });
    expect(RULES).toHaveProperty([rule]);
  });
});

describe('treating a transcript', () => {
  it('writes exactly the columns that the contract publishes, and nothing that was said of anybody', async () => {
    await check(aTranscript());
    const files = await treat('interviews-0001');
    const written = [...publishedTables(contracts), CONSENT_NEEDS];
    for (const { table, file, rows } of files) {
      const found = await rowsOf(file);
      const columns = written.find(({ name }) => name === table)?.columns.map(({ name }) => name);
      expect(found).toHaveLength(rows);
      expect(Object.keys(found[0] ?? {})).toEqual(columns);
      expect(JSON.stringify(found)).not.toMatch(
        /karsten|bligaard|birgit|brask|nørregade|glyngøre|4285|4512|Interview 7/iu,
      );
    }
    expect(files.map(({ table }) => table)).toEqual(['documents', 'turns', 'consent_needs']);
  });

  it.each([
    { what: 'an interview', header: {}, need: { scope: 'interview', day: '2021-03-12' } },
    {
      what: 'an interview of which only the month is known',
      header: { Dato: 'februar 2020' },
      need: { scope: 'interview', day: '2020-02-29' },
    },
    { what: 'a focus group', header: { Type: 'Fokusgruppe' }, need: { scope: 'interview' } },
    { what: 'an observation', header: { Type: 'Observation' }, need: { scope: 'observation' } },
    { what: 'a kind that is not given', header: { Type: undefined }, need: { scope: 'interview' } },
    {
      what: 'an interview with somebody who is named by no number',
      header: { CPR: undefined },
      need: undefined,
    },
  ])('tells publication which consent it needs: $what', async ({ header, need }) => {
    await check(aTranscript({ header }));
    const [, , needs] = await treat('interviews-0007');
    expect(needs === undefined ? [] : await rowsOf(needs.file)).toEqual(
      need === undefined
        ? []
        : [
            {
              part: 'interviews-0007',
              person_id: pseudonyms.pseudonym('person', '6707614285'),
              day: '2021-03-12',
              delivery_id: 'D1',
              ...need,
            },
          ],
    );
  });

  it('keeps what the study needs: month, municipality, roles, the person as in the registers', async () => {
    await check(aTranscript());
    const [documents, turns] = await treat('interviews-0001');
    const personId = pseudonyms.pseudonym('person', '6707614285');
    expect(await rowsOf(documents?.file ?? '')).toMatchObject([
      {
        month: '2021-03',
        municipality: '779',
        instrument: 'interview',
        wave: 1,
        respondent_role: 'user',
        person_id: personId,
        delivery_id: 'D1',
      },
    ]);
    const spoken = await rowsOf(turns?.file ?? '');
    expect(spoken.map(({ speaker, person_id }) => [speaker, person_id])).toEqual([
      ['I', null],
      ['IP', personId],
      ['I', null],
      ['IP', personId],
    ]);
    expect(spoken[2]).toMatchObject({
      start_seconds: 90,
      text: expect.stringMatching(/^Hvem er \[PERSON-\d{7}\]\?$/u),
    });
  });

  it('never shows a name as the speaker', async () => {
    await check(aTranscript({ turns: 'Signe: Hej Karsten.\n\nKarsten: Hej.' }));
    const [, turns] = await treat('interviews-0001');
    const [asks, answers] = await rowsOf(turns?.file ?? '');
    expect(asks?.['text']).toBe(`Hej ${String(answers?.['speaker'])}.`);
    expect(answers?.['speaker']).toMatch(/^\[PERSON-\d{7}\]$/u);
  });

  it('gives the same bytes again, wherever the document lay, and another document another id', async () => {
    await check(aTranscript());
    const [first] = await treat('interviews-0001');
    const before = readFileSync(first?.file ?? '');
    const [again] = await treat('interviews-0002');
    expect(readFileSync(again?.file ?? '').equals(before)).toBe(true);
    await check(aTranscript().replace('2021', '2020'));
    const [other] = await treat('interviews-0003');
    const ids = [...(await rowsOf(first?.file ?? '')), ...(await rowsOf(other?.file ?? ''))].map(
      (row) => row['document_id'],
    );
    expect(new Set(ids).size).toBe(2);
  });
});
