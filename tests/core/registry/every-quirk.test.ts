import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Field, TableContract } from '../../../core/contracts/contract.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { matchNames } from '../../../core/registry/read/match-header.ts';
import { identifier, literal } from '../../../core/registry/sql/literal.ts';
import { aRegistryCheck, type RegistryCheck } from '../../support/a-registry-check.ts';
import { contractSamples } from '../../support/contract-samples.ts';
import { type Quirks, type Value, writeTable } from '../../support/written-table.ts';

const contracts = readContracts(join(import.meta.dirname, '../../../schemas'));
const wholeStudy = studyNamed(contracts, '3cp');
/** A quarter of it: a column for each week of five years takes its time, and every quirk is in a dozen. */
const quarter = { ...wholeStudy, period: { from: '2018-01-01', to: '2018-03-31' } };
const tables = [...contracts.tables.values()].filter((contract) => contract.kind === 'table');
const folder = mkdtempSync(join(tmpdir(), 'every-quirk-'));
let ofWholeStudy: RegistryCheck;
let ofQuarter: RegistryCheck;
beforeAll(async () => {
  ofWholeStudy = await aRegistryCheck(contracts);
  ofQuarter = await aRegistryCheck({ ...contracts, studies: new Map([['3cp', quarter]]) });
});
afterAll(() => {
  ofWholeStudy.close();
  ofQuarter.close();
  rmSync(folder, { recursive: true });
});

const PLAIN: Quirks = {
  delimiter: ';',
  encoding: 'utf-8',
  lineEnd: '\n',
  date: 'dash',
  decimal: ',',
  quoting: 'needed',
  titles: 0,
  totals: false,
  blankRows: 0,
  header: 'lower',
  cpr: 'plain',
  wholeNumbers: 'plain',
  missing: '',
  container: 'plain',
};

/** Mixtures that programs make: between them every way of writing, whatever the table. What is mended is told by these rules and no other. */
const MIXTURES: readonly { what: string; how: Partial<Quirks>; tells?: readonly string[] }[] = [
  {
    what: 'text of SAS: tabs, dots for missing, 01JAN2020, names in capitals',
    how: { delimiter: '\t', decimal: '.', missing: '.', date: 'date9', header: 'upper' },
  },
  {
    what: 'CSV of Danish Excel: Windows-1252, CRLF, sums and blank rows below',
    how: {
      encoding: 'windows-1252',
      lineEnd: '\r\n',
      header: 'danish',
      cpr: 'hyphen',
      totals: true,
      blankRows: 3,
    },
    tells: ['totals-line'],
  },
  {
    what: 'CSV of R: commas, points, NA, ISO dates, everything quoted, dots in names',
    how: { delimiter: ',', decimal: '.', missing: 'NA', date: 'iso', quoting: 'all', header: 'dots' },
  },
  {
    what: 'Unicode text of Excel: UTF-16, tabs, titles above and sums below, blanks in names',
    how: {
      encoding: 'utf-16le',
      delimiter: '\t',
      lineEnd: '\r\n',
      titles: 2,
      totals: true,
      date: 'dot',
      header: 'blanks',
    },
    tells: ['title-lines', 'totals-line'],
  },
  {
    what: 'UTF-16 of the other order: bars, CR, dates with strokes, composed letters in names',
    how: {
      encoding: 'utf-16be',
      delimiter: '|',
      lineEnd: '\r',
      date: 'slash',
      header: 'composed',
      cpr: 'blank',
    },
  },
  {
    what: 'gzip: a byte order mark, mixed line ends, dates of eight digits, names without æ, ø and å',
    how: { container: 'gzip', encoding: 'utf-8-mark', lineEnd: 'mixed', date: 'compact', header: 'ascii' },
  },
  {
    what: 'letters encoded twice, CPR numbers without their zero, times behind dates',
    how: {
      encoding: 'twice',
      date: 'iso-time',
      header: 'danish',
      cpr: 'nine',
      delimiter: ',',
      quoting: 'all',
    },
    tells: ['double-encoded', 'cpr-nine-digits'],
  },
  {
    what: 'a workbook: a title above, days and numbers as such',
    how: { container: 'workbook', titles: 1 },
    tells: ['title-lines'],
  },
];

describe.each(tables.map((contract) => ({ name: contract.name, contract })))('$name', ({ contract }) => {
  const isWeekly = contract.fields.some(({ perWeek }) => perWeek !== undefined);
  const study = isWeekly ? quarter : wholeStudy;
  const { columns, good, file } = contractSamples(contracts, study, contract);
  const fields = matchNames(contract, study, columns).map((name) => fieldOf(contract, name ?? ''));
  const needed = new Set([
    ...contract.primaryKey,
    ...contract.fields.filter(({ constraints }) => constraints.required === true).map(({ name }) => name),
  ]);
  /** Good rows, the last of which leaves empty what may be. */
  const cells = [good(0), good(1), good(2)].map((row, index) =>
    columns.map((name, at) => (index < 2 || needed.has(fields[at]?.name ?? '') ? (row[name] ?? '') : '')),
  );
  const written = columns.map((name, at) => {
    const field = fields[at] as Field;
    // A week is written as digits, whatever is made of it.
    return { ...field, type: field.format === undefined ? field.type : ('string' as const), name };
  });
  const values = cells.map((row) => row.map((cell, at) => toWrite(cell, fields[at] as Field)));
  let registry: RegistryCheck;
  let plain: unknown[] = [];
  let toldOfPlain: string[] = [];

  beforeAll(async () => {
    registry = isWeekly ? ofQuarter : ofWholeStudy;
    const rows = cells.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? ''])));
    const { warnings } = await registry.check(file(rows), { table: contract.name });
    toldOfPlain = warnings.map(({ rule }) => rule);
    plain = await registry.accepted();
    expect(plain).toHaveLength(cells.length);
  });

  async function expectSame(content: string | Buffer, path: string, tells: readonly string[]) {
    const { errors, warnings, rows } = await registry.check(content, { table: contract.name, path });
    expect(errors).toEqual([]);
    expect(rows).toBe(cells.length);
    expect(await registry.accepted()).toEqual(plain);
    expect(new Set(warnings.map(({ rule }) => rule))).toEqual(new Set([...toldOfPlain, ...tells]));
  }

  it.each(MIXTURES)('is the same as $what', async ({ how, tells = [] }) => {
    const { content, path } = writeTable({ fields: written, rows: values }, { ...PLAIN, ...how });
    const canTell: Readonly<Record<string, boolean>> = {
      'double-encoded': /[^ -~\s]/.test(content.toString('latin1')),
      'cpr-nine-digits': written.some((field) => field.identifier === 'cpr'),
    };
    await expectSame(
      content,
      path,
      tells.filter((rule) => canTell[rule] !== false),
    );
  });

  it('is the same in a Parquet file of a statistics program, which has days, fractions and no codes', async () => {
    const made = join(folder, 'made.parquet');
    const typed = columns.map((name, at) =>
      typedSql(
        cells.map((row) => row[at] ?? ''),
        fields[at] as Field,
        name,
      ),
    );
    const selects = cells.map((_, row) => `SELECT ${typed.map((column) => column[row]).join(', ')}`);
    await registry.duckDb.connection.run(
      `COPY (${selects.join(' UNION ALL ')}) TO ${literal(made)} (FORMAT parquet)`,
    );
    const { errors, rows } = await registry.check(readFileSync(made), {
      table: contract.name,
      path: 'x.parquet',
    });
    expect(errors).toEqual([]);
    expect(rows).toBe(cells.length);
    expect(await registry.accepted()).toEqual(plain);
  });

  it('is mended and told where a program took codes and numbers for fractions', async () => {
    const isWhole = (at: number) => cells.every((row) => /^[1-9]\d{0,14}$|^$/.test(row[at] ?? ''));
    const isText = ({ type, codes, constraints, identifier: id }: Field) =>
      type === 'string' &&
      id === undefined &&
      (codes ?? constraints.pattern ?? constraints.enum) === undefined;
    const hung = columns.map(
      (_, at) => isWhole(at) && !isText(fields[at] as Field) && fields[at]?.type !== 'number',
    );
    const rows = cells.map((row) =>
      Object.fromEntries(
        columns.map((name, at) => [name, hung[at] && row[at] !== '' ? `${row[at]}.0` : (row[at] ?? '')]),
      ),
    );
    await expectSame(file(rows), 'x.csv', hung.includes(true) ? ['decimal-suffix'] : []);
  });

  it.skipIf(!contract.fields.some(({ dateForms }) => dateForms?.includes('sas-day')))(
    'is the same with days of SAS, and refused with days of Excel',
    async () => {
      const counted = (since: number) =>
        file(
          cells.map((row) =>
            Object.fromEntries(
              columns.map((name, at) => [name, dayCell(row[at] ?? '', fields[at] as Field, since)]),
            ),
          ),
        );
      await expectSame(counted(Date.UTC(1960, 0, 1)), 'x.csv', []);
      const { errors } = await registry.check(counted(Date.UTC(1899, 11, 30)), { table: contract.name });
      expect(errors.map(({ rule }) => rule)).toContain('range');
    },
  );
});

function fieldOf(contract: TableContract, name: string): Field | undefined {
  return (
    contract.fields.find((field) => field.name === name) ?? contract.fields.find(({ perWeek }) => perWeek)
  );
}

/** What a program has in place of a cell. */
function toWrite(cell: string, field: Field): Value {
  if (cell === '') return null;
  if (field.type === 'integer') return Number(cell);
  if (field.type === 'number') return Number(cell.replace(',', '.'));
  return field.type === 'date' && field.format === undefined ? isoOf(cell) : cell;
}

const isoOf = (cell: string): string => cell.replace(/^(\d\d)-(\d\d)-(\d{4})$/, '$3-$2-$1');

function dayCell(cell: string, { dateForms = [] }: Field, since: number): string {
  if (cell === '' || !dateForms.includes('sas-day')) return cell;
  return String((Date.parse(isoOf(cell)) - since) / 86_400_000);
}

/** A column as a statistics program stores it: days as such, and as fractions what are digits without a zero in front. */
function typedSql(cells: readonly string[], field: Field, name: string): string[] {
  const isWhole = cells.every((cell) => /^([1-9]\d{0,14})?$/.test(cell));
  const isDay = field.type === 'date' && field.format === undefined;
  const type = isDay ? 'DATE' : field.type === 'number' || isWhole ? 'DOUBLE' : 'VARCHAR';
  return cells.map((cell) => {
    const value = isDay ? isoOf(cell) : field.type === 'number' ? cell.replace(',', '.') : cell;
    return `CAST(${cell === '' ? 'NULL' : literal(value)} AS ${type}) AS ${identifier(name)}`;
  });
}
