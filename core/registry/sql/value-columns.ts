import type { Field, TableContract } from '../../contracts/contract.ts';
import type { Study } from '../../contracts/study.ts';
import { studyWeeks, weekColumnName } from '../../contracts/study-weeks.ts';
import { canonicalCprSql, compactCprSql, cprKindSql } from './cpr.ts';
import { identifier, literal } from './literal.ts';
import {
  type Decimal,
  hasCodeSuffixSql,
  isoWeekSql,
  listSql,
  parseSql,
  withoutDecimalSuffixSql,
} from './parse-value.ts';
import { pnrKindSql } from './pnr.ts';

/** Two digits of the ISO year, two of the week. */
export const ISO_WEEK = '%g%V';

/** A column that a file has, with the field that describes it. */
export interface PresentColumn {
  readonly name: string;
  readonly field: Field;
}

/** Names of one column's forms inside the check. */
export const text = (name: string): string => identifier(`text ${name}`);
export const parsed = (name: string): string => identifier(`parsed ${name}`);
export const value = (name: string): string => identifier(`value ${name}`);
export const kind = (name: string): string => identifier(`kind ${name}`);

/** The contract's columns that are present, in the contract's order. */
export function presentColumns(
  contract: TableContract,
  study: Study,
  present: ReadonlySet<string>,
): PresentColumn[] {
  return contract.fields.flatMap((field) => {
    const { perWeek } = field;
    const names =
      perWeek === undefined
        ? [field.name]
        : studyWeeks(study.period).map((week) => weekColumnName(perWeek, week));
    return names.filter((name) => present.has(name)).map((name) => ({ name, field }));
  });
}

/** Where loaded columns are read; `position` is a record's place among those kept. */
export function loadedSql(rawFile: string, columns: readonly PresentColumn[]): string {
  const names = columns.map(({ name }) => text(name));
  return `SELECT ${['file_row_number AS position', ...names].join(', ')} FROM read_parquet(${literal(rawFile)}, file_row_number = true)`;
}

/** The weekly columns of one field as rows, so that a rule is stated once and not for every week. */
export function loadedWeeksSql(rawFile: string, field: Field, columns: readonly PresentColumn[]): string {
  const cells = columns.map(({ name }) => `{n: ${literal(name)}, t: ${text(name)}}`);
  return `SELECT position, cell.n AS column_name, cell.t AS ${text(field.name)}
    FROM (SELECT file_row_number AS position, unnest([${cells.join(', ')}]) AS cell
      FROM read_parquet(${literal(rawFile)}, file_row_number = true))`;
}

/** Every loaded column as text, parsed, as a value, and for person numbers its kind. */
export function valuesSql(loaded: string, columns: readonly PresentColumn[], decimal: Decimal): string {
  const parse = columns.map(
    ({ name, field }) => `${parseColumn(field, text(name), decimal)} AS ${parsed(name)}`,
  );
  const values = columns.map(({ name, field }) => `${valueColumn(field, parsed(name))} AS ${value(name)}`);
  const kinds = columns
    .filter(({ field }) => field.identifier !== undefined)
    .map(({ name, field }) => `${kindSql(field, value(name))} AS ${kind(name)}`);
  return `SELECT ${['*', ...kinds].join(', ')} FROM (
    SELECT ${['*', ...values].join(', ')} FROM (SELECT ${['*', ...parse].join(', ')} FROM (${loaded})))`;
}

function parseColumn(field: Field, column: string, decimal: Decimal): string {
  if (field.identifier === 'cpr') return compactCprSql(withoutDecimalSuffixSql(column));
  if (field.identifier === 'pnr') return withoutDecimalSuffixSql(column);
  if (field.format === ISO_WEEK) return isoWeekSql(withoutDecimalSuffixSql(column));
  const hasSuffix = hasCodeSuffixSql(field, column);
  if (hasSuffix !== undefined) return withoutDecimalSuffixSql(column, hasSuffix);
  return field.type === 'list'
    ? listSql(column, { delimiter: field.delimiter ?? ',', label: field.label })
    : parseSql(field, column, decimal);
}

/** What kind of identifier it is. */
export function kindSql(field: Field, number: string): string {
  return field.identifier === 'pnr' ? pnrKindSql(number) : cprKindSql(number);
}

/** Dates that stand for "not ended" and "not known" are no values. */
export function valueColumn(field: Field, column: string): string {
  if (field.identifier === 'cpr') return canonicalCprSql(column);
  const marks = [
    ...(field.openEnd ? ["DATE '9999-12-31'"] : []),
    ...(field.unknownStart ? ["DATE '1600-01-01'"] : []),
  ];
  return marks.length === 0 ? column : `CASE WHEN ${column} NOT IN (${marks.join(', ')}) THEN ${column} END`;
}
