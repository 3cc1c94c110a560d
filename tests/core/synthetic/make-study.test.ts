import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { checkPart } from '../../../core/registry/check-part.ts';
import { type OpenDuckDb, openDuckDb } from '../../../core/registry/open-duckdb.ts';
import { makeStudy } from '../../../core/synthetic/make-study.ts';

const contracts = readContracts(join(import.meta.dirname, '../../../schemas'));
const study = studyNamed(contracts, '3cp');
const { deliveries } = makeStudy(contracts, { persons: 51, seed: 7 });
const registers = deliveries.flatMap(({ source, files }) =>
  files.filter(({ table }) => table !== 'interview').map((file) => ({ source, ...file })),
);

/** Tables that hold a study together and say nothing of a course of life. */
const NOT_MADE = ['consents', 'cpr_aliases', 'roster'];

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
    expect(tables.filter((name) => !made.has(name))).toEqual(NOT_MADE);
  });

  it.each(registers)('delivers a good file of $table from $source', async ({ source, table, content }) => {
    const contract = contracts.tables.get(table);
    if (contract?.kind !== 'table') throw new Error('no register');
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

it('is the same from the same seed, and another from another', () => {
  const bytes = (seed: number) =>
    makeStudy(contracts, { persons: 5, seed }).deliveries.map(({ files }) =>
      files.map(({ content }) => Buffer.from(content).toString('utf8')),
    );
  expect(bytes(7)).toEqual(bytes(7));
  expect(bytes(8)).not.toEqual(bytes(7));
});
