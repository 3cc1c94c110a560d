import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIST, listValue, VARCHAR } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableContract } from '../../../core/contracts/contract.ts';
import { publishedTable } from '../../../core/contracts/published-tables.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { studyWeeks, weekColumnName } from '../../../core/contracts/study-weeks.ts';
import { createPseudonyms } from '../../../core/pseudonyms/pseudonyms.ts';
import { checkPart } from '../../../core/registry/check-part.ts';
import { dropPseudonyms, loadPseudonyms } from '../../../core/registry/load-pseudonyms.ts';
import { type OpenDuckDb, openDuckDb } from '../../../core/registry/open-duckdb.ts';
import { type AcceptedTablePart, treatPart } from '../../../core/registry/treat-part.ts';

const contracts = readContracts(join(import.meta.dirname, '../../../schemas'));
const pseudonyms = createPseudonyms(
  new Map(
    ['person', 'record', 'staff'].map((domain) => [
      domain,
      Buffer.from(`a secret of ${domain}, 32 bytes....`),
    ]),
  ),
);
const folder = mkdtempSync(join(tmpdir(), 'treat-part-'));
let duckDb: OpenDuckDb;

beforeAll(async () => {
  duckDb = await openDuckDb({ threads: 2 });
});
afterAll(() => {
  duckDb.close();
  rmSync(folder, { recursive: true });
});

const tableNamed = (name: string) => contracts.tables.get(name) as TableContract;

async function treat(
  contract: TableContract,
  content: string,
  { deliveryId = '01JDELIVERY', threads = 2 } = {},
) {
  const study = contracts.studies.get('3cp');
  if (study === undefined) throw new Error('no study');
  const { connection } = duckDb;
  const file = join(folder, 'delivered.csv');
  const acceptedFile = join(folder, 'accepted.parquet');
  writeFileSync(file, content);
  await connection.run(`SET threads = ${threads}`);
  const { errors } = await checkPart(connection, { contract, contracts, study, file, acceptedFile });
  expect(errors).toEqual([]);
  const part = {
    contract,
    contracts,
    study,
    acceptedFile,
    outputFolder: folder,
    outputName: 'extract-0001',
    deliveryId,
    pseudonyms,
  };
  const [treated] = await treatPart(connection, part);
  if (treated === undefined) throw new Error('nothing treated');
  const read = await connection.runAndReadAll(`SELECT * FROM '${treated.file}'`);
  return {
    ...treated,
    columns: read.columnNames(),
    data: read.getRowsJson(),
    objects: read.getRowObjectsJson(),
  };
}

const POPULATION = 'pnr;koen;foed_dag;civst;kom;reg;aar;antpersf;antboernf;ie_type;opr_land';
const personId = (cpr: string) => pseudonyms.pseudonym('person', cpr);

describe('a treated part', () => {
  it('has exactly the published columns in their order, whatever was delivered', async () => {
    const content = `${POPULATION}\n0707614285;2;07-07-1961;G;779;1082;2020;9;5;2;5432\n`;
    const { columns, objects, rows, table } = await treat(tableNamed('population'), content);
    expect(columns).toEqual(publishedTable(tableNamed('population')).columns.map(({ name }) => name));
    expect(objects).toEqual([
      {
        person_id: personId('0707614285'),
        year: 2020,
        sex: 'female',
        birth_year: 1961,
        marital_status: 'married',
        municipality: '779',
        region: '1082',
        household_persons: 6,
        household_children: 4,
        delivery_id: '01JDELIVERY',
      },
    ]);
    expect({ rows, table }).toEqual({ rows: 1, table: 'population' });
  });

  it.each([
    { code: '5166', published: ['50', 'professional bachelor', 6, 'long'] },
    { code: '1006', published: ['10', 'basic school', 1, 'short'] },
    { code: '1099', published: ['90', 'not stated', 9, 'unknown'] },
    { code: '4242', published: ['90', 'not stated', 9, 'unknown'] },
    { code: '', published: ['90', 'not stated', 9, 'unknown'] },
  ])('maps the education $code to $published', async ({ code, published }) => {
    const { data } = await treat(
      tableNamed('education'),
      `pnr;aar;hfaudd;hf_kilde\n0707614285;2020;${code};18\n`,
    );
    expect(data[0]?.slice(2, 6)).toEqual(published);
    expect(data[0]?.slice(6, 8)).toEqual([null, 'imputed']);
  });

  it('gives one person the same pseudonym in every table, however the number is written', async () => {
    const header = 'cpr;kommune;startdato;slutdato;intensitet';
    const group = await treat(
      tableNamed('core_group'),
      `${header}\n070761-4285;Skive;1-2-2020;;Intensiv\n707614285;0779;1-3-2020;31-12-9999;intensiv\n`,
    );
    const education = await treat(
      tableNamed('education'),
      'pnr;aar;hfaudd;hf_kilde\n0707614285;2020;5166;1\n',
    );
    expect(new Set([...group.objects, ...education.objects].map(({ person_id }) => person_id))).toEqual(
      new Set([personId('0707614285')]),
    );
    expect(group.data.map((row) => row.slice(2, 6))).toEqual([
      ['779', '2020-02', null, 'intensive'],
      ['779', '2020-03', null, 'intensive'],
    ]);
  });

  it('publishes DREAM as one row per person and week, empty weeks too', async () => {
    const weeks = studyWeeks({ from: '2018-01-01', to: '2022-12-31' });
    const names = weeks.map((week) => weekColumnName('Y_{yy}{ww}', week));
    const cells = weeks.map(({ year, week }) => (year === 2020 && week >= 52 ? '893' : ''));
    const { rows, objects } = await treat(
      tableNamed('transfer_payments'),
      `PNR;${names.join(';')}\n0707614285;${cells.join(';')}\n`,
    );
    expect(rows).toBe(261);
    const around = objects.filter(
      ({ week_start }) => String(week_start) >= '2020-12-14' && String(week_start) <= '2021-01-04',
    );
    expect(
      around.map(({ year, week, week_start, code, benefit_group, benefit_class }) => [
        year,
        week,
        week_start,
        code,
        benefit_group,
        benefit_class,
      ]),
    ).toEqual([
      [2020, 51, '2020-12-14', '', 'no_benefit', 'none'],
      [2020, 52, '2020-12-21', '893', 'sickness_benefit', 'health'],
      [2020, 53, '2020-12-28', '893', 'sickness_benefit', 'health'],
      [2021, 1, '2021-01-04', '', 'no_benefit', 'none'],
    ]);
  });

  it('is the same bytes again, whatever number of threads the engine has', async () => {
    const lines = Array.from(
      { length: 40_000 },
      (_, index) =>
        `${String((index % 28) + 1).padStart(2, '0')}0761${5000 + (index % 4000)};1;07-07-1961;U;791;1082;${2018 + (index % 5)};1;0;;`,
    );
    const content = `${POPULATION}\n${[...new Set(lines)].join('\n')}\n`;
    const hashes = new Set<string>();
    for (const threads of [1, 2, 2]) {
      const { file } = await treat(tableNamed('population'), content, { threads });
      hashes.add(createHash('sha256').update(readFileSync(file)).digest('hex'));
    }
    expect(hashes.size).toBe(1);
  });

  it('lies in the order of the pseudonyms, because the sender’s order is often that of the numbers', async () => {
    const lines = Array.from(
      { length: 200 },
      (_, index) => `${String(707610000 + index).padStart(10, '0')};2020;5166;1`,
    );
    const { objects } = await treat(
      tableNamed('education'),
      `pnr;aar;hfaudd;hf_kilde\n${lines.join('\n')}\n`,
    );
    const ids = objects.map(({ person_id }) => String(person_id));
    expect(ids).toEqual([...ids].sort());
  });

  it('leaves no table of numbers and pseudonyms behind', async () => {
    await treat(tableNamed('education'), 'pnr;aar;hfaudd;hf_kilde\n0707614285;2020;5166;1\n');
    const left = await duckDb.connection.runAndReadAll('SELECT table_name FROM duckdb_tables()');
    expect(left.getRowsJson()).toEqual([]);
  });
});

describe('pseudonyms that the engine computes', () => {
  /** Of every spelling: plain ones, which the engine computes, and those that JavaScript does. */
  const identifiers = fc.oneof(
    fc.stringMatching(/^[0-9]{9,10}$/),
    fc.stringMatching(/^[!-~]{1,12}( [!-~]{1,12}){0,2}$/),
    fc.string({ unit: 'grapheme-composite', minLength: 1 }).filter((text) => !text.includes('\0')),
  );

  it.each(['person', 'staff'] as const)('are those that JavaScript would: %s', async (domain) => {
    const education = tableNamed('education');
    const fields = education.fields
      .filter(({ name }) => name === 'pnr')
      .map((field) => ({ ...field, privacy: { ...field.privacy, domain } }));
    const shifted = { treatment: 'shift', domain, as: 'seen', maximumDays: 180 };
    const contract = {
      ...education,
      fields: [...fields, { name: 'seen', privacy: shifted }],
    } as TableContract;
    const acceptedFile = join(folder, 'identifiers.parquet');
    const { connection } = duckDb;
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(identifiers, { minLength: 1 }), async (texts) => {
        await connection.run(
          `COPY (SELECT unnest($texts) AS pnr) TO '${acceptedFile}' (FORMAT parquet)`,
          { texts: listValue(texts) },
          { texts: LIST(VARCHAR) },
        );
        const part = { contract, contracts, acceptedFile, pseudonyms } as AcceptedTablePart;
        await loadPseudonyms(connection, part);
        const read = await connection.runAndReadAll(
          `SELECT identifier, pseudonym, shift FROM pseudonyms_${domain}`,
        );
        await dropPseudonyms(connection);
        const shiftOf = (id: string) =>
          Number.parseInt(pseudonyms.pseudonym(domain, `shift|${id}`).slice(0, 8), 16);
        const expected = texts.map((id) => [id, pseudonyms.pseudonym(domain, id), shiftOf(id)]);
        expect(read.getRowsJson().sort()).toEqual(expected.sort());
      }),
      { numRuns: 30 },
    );
  });
});

describe('other treatments', () => {
  const field = (name: string, type: 'integer' | 'date' | 'string', privacy: object) => ({
    name,
    type,
    description: 'For this test.',
    constraints: { pattern: type === 'string' ? '.*' : undefined },
    optional: false,
    unknownCode: 'error',
    openEnd: false,
    unknownStart: false,
    privacy: { category: 'quasi', why: 'For this test.', as: `${name}_out`, ...privacy },
  });
  const contract = {
    ...tableNamed('education'),
    primaryKey: ['pnr', 'n'],
    rules: [],
    fields: [
      ...tableNamed('education').fields.filter(({ name }) => name === 'pnr'),
      field('n', 'integer', { treatment: 'keep' }),
      field('age', 'integer', { treatment: 'band', width: 10 }),
      field('icd', 'string', { treatment: 'prefix', length: 3 }),
      field('seen', 'date', { treatment: 'shift', domain: 'person', maximumDays: 180 }),
    ],
  } as TableContract;

  it('band, cut and shift; a person’s intervals stay', async () => {
    const rows = [
      '0707614285;1;34;F200;2020-01-01',
      '0707614285;2;40;F20;2020-03-01',
      '0707614287;3;;;2020-01-01',
    ];
    const { objects } = await treat(contract, `pnr;n;age;icd;seen\n${rows.join('\n')}\n`);
    const [first, second, third] = objects.sort((a, b) => Number(a['n_out']) - Number(b['n_out']));
    expect([first, second, third].map((row) => [row?.['age_out'], row?.['icd_out']])).toEqual([
      ['30-39', 'F20'],
      ['40-49', 'F20'],
      [null, null],
    ]);
    const day = (row: typeof first) => Date.parse(String(row?.['seen_out'])) / 86_400_000;
    expect(day(second) - day(first)).toBe(60);
    const shift = day(first) - Date.parse('2020-01-01') / 86_400_000;
    expect(Math.abs(shift)).toBeLessThanOrEqual(180);
    expect(day(third)).not.toBe(day(first));
  });
});
