import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDuckDb, openDuckDb } from '../../../core/registry/open-duckdb.ts';
import type { OwnedTable } from '../../../core/withdrawals/owned-columns.ts';
import {
  remainingRowsSql,
  speakerNumbersSql,
  type WithdrawnValues,
} from '../../../core/withdrawals/rewrite-sql.ts';

let engine: OpenDuckDb;
let folder: string;
beforeAll(async () => {
  engine = await openDuckDb();
  folder = await mkdtemp(join(tmpdir(), 'carelake-rest-'));
});
afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true, force: true });
});

const withdrawn = (values: Partial<WithdrawnValues>): WithdrawnValues => ({
  person: [],
  record: [],
  document: [],
  number: [],
  ...values,
});
const table = (parts: Partial<OwnedTable>): OwnedTable => ({
  name: 't',
  owners: [],
  lists: [],
  said: [],
  ...parts,
});

async function fileOf(rows: string): Promise<string> {
  const file = join(folder, 'rows.parquet');
  await engine.connection.run(
    `COPY (SELECT * FROM (VALUES ${rows.replace(' AS t ', ') AS t ')}) TO '${file}' (FORMAT parquet)`,
  );
  return file;
}
const ask = async (sql: string) => (await engine.connection.runAndReadAll(sql)).getRowsJson();

describe('a file without who has withdrawn', () => {
  it.each<{
    what: string;
    rows: string;
    of: Partial<OwnedTable>;
    gone: Partial<WithdrawnValues>;
    left: unknown[];
  }>([
    {
      what: 'keeps everybody else in their order, also rows that are nobody’s',
      rows: `('c', 1), ('a', 2), (NULL, 3), ('b', 4), ('a', 5) AS t (person_id, year)`,
      of: { owners: [{ name: 'person_id', owner: 'person' }] },
      gone: { person: ['a', 'z'] },
      left: [
        ['c', 1],
        [null, 3],
        ['b', 4],
      ],
    },
    {
      what: 'loses a row that names the person in either of two columns',
      rows: `('a', 'b'), ('b', 'c'), ('c', 'd') AS t (former_person_id, person_id)`,
      of: {
        owners: [
          { name: 'former_person_id', owner: 'person' },
          { name: 'person_id', owner: 'person' },
        ],
      },
      gone: { person: ['b'] },
      left: [['c', 'd']],
    },
    {
      what: 'loses rows that refer to a row of the person',
      rows: `('r', 'x'), ('s', 'y') AS t (contact_id, diagnosis_group)`,
      of: { owners: [{ name: 'contact_id', owner: 'record' }] },
      gone: { person: ['s'], record: ['r'] },
      left: [['s', 'y']],
    },
    {
      what: 'loses documents of the person alone, and the person from those of several',
      rows: `('1', ['a']), ('2', ['a', 'b']), ('3', CAST([] AS VARCHAR[])), ('4', NULL), ('5', ['c', 'a']) AS t (document_id, person_ids)`,
      of: { owners: [{ name: 'document_id', owner: 'document' }], lists: ['person_ids'] },
      gone: { person: ['a', 'c'] },
      left: [
        ['2', ['b']],
        ['3', []],
        ['4', null],
      ],
    },
  ])('$what', async ({ rows, of, gone, left }) => {
    expect(await ask(remainingRowsSql(await fileOf(rows), table(of), withdrawn(gone)))).toEqual(left);
  });

  const TURNS = table({
    owners: [
      { name: 'document_id', owner: 'document' },
      { name: 'person_id', owner: 'person' },
    ],
    said: ['speaker', 'text'],
  });
  const turns = (...rows: readonly (readonly [speaker: string | null, text: string, person?: string])[]) =>
    `${rows.map(([speaker, text, person]) => `('d', ${speaker === null ? 'NULL' : `'${speaker}'`}, '${text}', ${person === undefined ? 'NULL' : `'${person}'`})`).join(', ')} AS t (document_id, speaker, text, person_id)`;
  const said = async (rows: string, gone: Partial<WithdrawnValues>) =>
    (await ask(remainingRowsSql(await fileOf(rows), TURNS, withdrawn(gone)))).map(([, speaker, text]) => [
      speaker,
      text,
    ]);

  it('loses what the person said alone or together with others, and keeps what others said', async () => {
    const rows = turns(
      ['I', 'Ja?'],
      ['IP1', 'Mig.', 'a'],
      ['IP1 + IP2', 'Os.'],
      ['IP2', 'Også mig.', 'b'],
      [null, 'Alle ler.'],
      ['IP11', 'Og mig.'],
    );
    expect(await said(rows, { person: ['a'] })).toEqual([
      ['I', 'Ja?'],
      ['IP2', 'Også mig.'],
      [null, 'Alle ler.'],
      ['IP11', 'Og mig.'],
    ]);
  });

  it('loses the number of the person’s placeholders, and no letter moves', async () => {
    const text = 'Jeg hørte [PERSON-1234567]s mor og [PERSON-7654321] i [PLACE-1234567].';
    const [[, left] = []] = await said(turns(['IP2', text, 'b']), { person: ['a'], number: ['-1234567]'] });
    expect(left).toBe('Jeg hørte [PERSON-xxxxxxx]s mor og [PERSON-7654321] i [PLACE-xxxxxxx].');
    expect(String(left)).toHaveLength(text.length);
  });

  it('finds the number that a name became where the person speaks under it', async () => {
    const rows = turns(['[PERSON-2222222]', 'Mig.', 'a'], ['IP2', 'Ham.', 'b'], ['IP3', 'Mig.', 'a']);
    expect(await ask(speakerNumbersSql(await fileOf(rows), TURNS, withdrawn({ person: ['a'] })))).toEqual([
      ['-2222222]'],
    ]);
  });
});
