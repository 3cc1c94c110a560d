import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { checkPart } from '../../../core/deliveries/engine.ts';
import { type OpenDuckDb, openDuckDb } from '../../../core/registry/open-duckdb.ts';
import { SPOKEN_FORMATS } from '../../../core/synthetic/formats/formats.ts';
import { makeStudy, type SyntheticFile } from '../../../core/synthetic/make-study.ts';
import { readDocumentHeader } from '../../../core/transcripts/formats/read-document.ts';
import { parseHeaderDate } from '../../../core/transcripts/header/parse-header-date.ts';
import { vocabularyOf } from '../../../core/transcripts/header/vocabulary.ts';

const contracts = readContracts(join(import.meta.dirname, '../../../schemas'));
const study = studyNamed(contracts, '3cp');
const interviewContract = contracts.tables.get('interview');
if (interviewContract?.kind !== 'document') throw new Error('no contract for interviews');
const vocabulary = vocabularyOf(interviewContract);
const { deliveries } = makeStudy(contracts, { persons: 51, seed: 7 });
const registers = deliveries.flatMap(({ source, files }) =>
  files.filter(({ table }) => table !== 'interview').map((file) => ({ source, ...file })),
);
const interviews = deliveries.flatMap(({ files }) => files.filter(({ table }) => table === 'interview'));

describe('a made-up study', () => {
  const folder = mkdtempSync(join(tmpdir(), 'make-study-'));
  let duckDb: OpenDuckDb;
  beforeAll(async () => {
    duckDb = await openDuckDb({ threads: 1 });
  });
  afterAll(() => {
    duckDb.close();
    rmSync(folder, { recursive: true });
  });

  it('has every register', () => {
    const tables = [...contracts.tables.values()]
      .filter(({ kind }) => kind === 'table')
      .map(({ name }) => name);
    const made = new Set(registers.map(({ table }) => table));
    expect(tables.filter((name) => !made.has(name))).toEqual([]);
  });

  it.each(registers)('delivers a good file of $table from $source', async ({ source, table, content }) => {
    const contract = contracts.tables.get(table);
    if (contract === undefined) throw new Error('no register');
    expect(contract.sources).toContain(source);
    const file = join(folder, `${source}-${table}.csv`);
    writeFileSync(file, content);
    const { errors, rows } = await checkPart(duckDb.connection, {
      contract,
      contracts,
      study,
      file,
      acceptedFile: `${file}.parquet`,
    });
    expect(errors).toEqual([]);
    expect(rows).toBeGreaterThan(0);
  });

  it('has interviews in every format, all of them good', async () => {
    for (const { path, content } of interviews) {
      const file = join(folder, 'interview');
      writeFileSync(file, content);
      const acceptedFile = `${file}.parquet`;
      const part = { contract: interviewContract, contracts, study, file, acceptedFile, path };
      const { errors, warnings, rows } = await checkPart(duckDb.connection, part);
      expect({ path, errors, warnings }).toEqual({ path, errors: [], warnings: [] });
      expect([6, 11]).toContain(rows);
    }
    expect(new Set(interviews.map(({ path }) => path.split('.').at(-1)))).toEqual(
      new Set(SPOKEN_FORMATS.map(({ ending }) => ending.slice(1))),
    );
  });

  it('gives every diagnosis a contact', async () => {
    for (const [table, contacts, key] of [
      ['diagnoses', 'hospital_contacts', 'dw_ek_kontakt'],
      ['diagnoses_lpr2', 'hospital_contacts_lpr2', 'recnum'],
    ]) {
      const file = (name = '') => `'${join(folder, `region-${name}.csv.parquet`)}'`;
      const orphans = await duckDb.connection.runAndReadAll(
        `SELECT count(*)::INTEGER FROM ${file(table)} WHERE ${key} NOT IN (SELECT ${key} FROM ${file(contacts)})`,
      );
      expect(orphans.getRowsJson()).toEqual([[0]]);
    }
  });
});

describe.each([
  { seed: 7, persons: 51 },
  { seed: 3, persons: 1 },
  { seed: 42, persons: 90 },
])('$persons persons of seed $seed', (made) => {
  const study = makeStudy(contracts, made);
  const textOf = (file: SyntheticFile) => new TextDecoder().decode(file.content);
  const headerOf = ({ path, content }: SyntheticFile) =>
    readDocumentHeader({ bytes: Buffer.from(content), path }, vocabulary);
  const rowsOf = (files: readonly SyntheticFile[], table: string) =>
    files
      .filter((file) => file.table === table)
      .flatMap((file) => textOf(file).trim().split('\r\n').slice(1))
      .map((line) => line.split(';'));
  const municipal = study.deliveries.filter(({ source }) => !['region', 'national'].includes(source));

  it('have consented to every interview before it, some under a former number', async () => {
    let interviews = 0;
    for (const { files } of municipal) {
      const latter = new Map(rowsOf(files, 'cpr_aliases').map(([former = '', now = '']) => [former, now]));
      const consents = rowsOf(files, 'consents').filter(([, scope]) => scope === 'interview');
      for (const file of files.filter(({ table }) => table === 'interview')) {
        const header = await headerOf(file);
        const cpr = header['cpr']?.[0]?.value.replace('-', '');
        const written = header['dato']?.[0]?.value ?? '';
        const day = parseHeaderDate(written) ?? '';
        const [consent, ...others] = consents.filter(([by = '']) => (latter.get(by) ?? by) === cpr);
        const signed = (consent?.[2] ?? '').split('-').reverse().join('-');
        expect(others).toEqual([]);
        expect(signed).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(signed <= day).toBe(true);
        interviews += 1;
      }
    }
    expect(interviews).toBe(Math.min(made.persons, 30));
  });

  it('are in the core group under the number of that time, and in the registers under theirs', () => {
    const changed = study.people.filter(({ formerCpr }) => formerCpr !== undefined);
    expect(changed).toHaveLength(made.persons === 1 ? 0 : Math.ceil((made.persons - 7) / 17));
    const members = municipal.flatMap(({ files }) => rowsOf(files, 'core_group').map(([cpr]) => cpr));
    for (const { cpr, formerCpr = '' } of changed) {
      expect(members).toContain(`${formerCpr.slice(0, 6)}-${formerCpr.slice(6)}`);
      expect(members).not.toContain(`${cpr.slice(0, 6)}-${cpr.slice(6)}`);
    }
    expect(new Set(study.people.flatMap(({ cpr, formerCpr }) => [cpr, formerCpr ?? cpr])).size).toBe(
      made.persons + changed.length,
    );
  });

  it('are listed by name where they are interviewed', async () => {
    for (const { files } of municipal) {
      const listed = new Set(rowsOf(files, 'roster').map(([name]) => name));
      for (const file of files.filter(({ table }) => table === 'interview')) {
        const { deltager = [], interviewer = [] } = await headerOf(file);
        const named = [...deltager, ...interviewer].map(({ value }) => value);
        expect(named).toHaveLength(2);
        for (const name of named) expect(listed).toContain(name);
      }
    }
  });
});

it('is the same from the same seed, and another from another', () => {
  const bytes = (seed: number) =>
    makeStudy(contracts, { persons: 5, seed }).deliveries.map(({ files }) =>
      files.map(({ content }) => Buffer.from(content).toString('latin1')),
    );
  expect(bytes(7)).toEqual(bytes(7));
  expect(bytes(8)).not.toEqual(bytes(7));
});
