import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { type OpenDuckDb, openDuckDb } from '../../../core/registry/open-duckdb.ts';
import { resolvePersons } from '../../../core/registry/resolve-persons.ts';

const contracts = readContracts(join(import.meta.dirname, '../../../schemas'));
const folder = mkdtempSync(join(tmpdir(), 'resolve-persons-'));
let duckDb: OpenDuckDb;
beforeAll(async () => {
  duckDb = await openDuckDb({ threads: 1 });
});
afterAll(() => {
  duckDb.close();
  rmSync(folder, { recursive: true });
});

async function treated(table: string, columns: string, ...rows: readonly string[]) {
  const file = join(folder, `${table}-${rows.length}-${rows[0]}.parquet`.replaceAll(/[^\w./-]/g, ''));
  await duckDb.connection.run(
    `COPY (SELECT * FROM (VALUES ${rows.join(', ')}) AS t (${columns})) TO '${file}' (FORMAT parquet)`,
  );
  return { table, file, rows: rows.length };
}
const education = () => treated('education', 'person_id, year', "('a', 1)", "('c', 2)", "('x', 3)");
const shown = async (files: readonly { file: string }[]) =>
  Promise.all(
    files.map(async ({ file }) =>
      (await duckDb.connection.runAndReadAll(`SELECT * FROM read_parquet('${file}')`))
        .getRowsJson()
        .map((row) => row.join('')),
    ),
  );

describe('a preview’s files', () => {
  it('show one pseudonym for all numbers of a person, over parts and chains, in the order of the rows', async () => {
    const files = [
      await education(),
      await treated('cpr_aliases', 'former_person_id, person_id', "('a', 'b')"),
      await treated('cpr_aliases', 'former_person_id, person_id', "('b', 'c')", "('y', 'z')"),
      await treated('turns', 'n, person_id', "(1, 'b')", '(2, NULL)'),
      await treated('documents', 'document_id, person_ids', "('d', ['a', 'x'])", "('e', NULL)"),
      await treated('diagnoses', 'contact_id, diagnosis_group', "('a', 'b')"),
    ];
    expect(await shown(await resolvePersons(duckDb.connection, files, contracts))).toEqual([
      ['c1', 'c2', 'x3'],
      ['ac'],
      ['bc', 'yz'],
      ['1c', '2'],
      ['dc,x', 'e'],
      ['ab'],
    ]);
  });

  it('stay as they are without aliases, and end where aliases go in a circle', async () => {
    const file = await education();
    expect(await resolvePersons(duckDb.connection, [file], contracts)).toEqual([file]);
    const circle = await treated('cpr_aliases', 'former_person_id, person_id', "('a', 'c')", "('c', 'a')");
    expect(await shown(await resolvePersons(duckDb.connection, [file, circle], contracts))).toHaveLength(2);
    const left = await duckDb.connection.runAndReadAll('SELECT table_name FROM duckdb_tables()');
    expect(left.getRowsJson()).toEqual([]);
  });
});
