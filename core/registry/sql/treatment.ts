import type { CodeList } from '../../contracts/code-list.ts';
import type { Contracts, Field, TableContract } from '../../contracts/contract.ts';
import type { PseudonymDomain, PublishedPrivacy } from '../../contracts/privacy.ts';
import { type PublishedType, publishedTable, publishedType } from '../../contracts/published-tables.ts';
import type { Study } from '../../contracts/study.ts';
import { type StudyWeek, studyWeeks, weekColumnName } from '../../contracts/study-weeks.ts';
import { codeListNamed, lookUpSql } from './code-types.ts';
import { derivedSql } from './derived.ts';
import { identifier, literal } from './literal.ts';
import { isLeftOutSql } from './row-filter.ts';
import { rowKeySql } from './row-key.ts';

const SQL_OF: Record<PublishedType, string> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  date: 'DATE',
  datetime: 'TIMESTAMP',
  boolean: 'BOOLEAN',
  list: 'VARCHAR[]',
  binary: 'BLOB',
};

interface Treated {
  readonly contract: TableContract;
  readonly contracts: Contracts;
  readonly study: Study;
  readonly acceptedFile: string;
  readonly deliveryId: string;
}

export function pseudonymTable(domain: PseudonymDomain): string {
  return identifier(`pseudonyms_${domain}`);
}

/** The SELECT that turns an accepted file into a published one: exactly the contract's published columns, in order. */
export function treatmentSql(
  { contract, contracts, study, acceptedFile, deliveryId }: Treated,
  domains: readonly PseudonymDomain[],
): string {
  const { reshape } = contract;
  const weekly = contract.fields.find(({ name }) => name === reshape?.field);
  const ids = contract.fields.filter(
    ({ privacy }) => privacy.treatment === 'pseudonym' && domains.includes(privacy.domain),
  );
  const joins = ids.map(({ privacy, name }) => {
    const domain = privacy.treatment === 'pseudonym' ? privacy.domain : 'person';
    return `LEFT JOIN ${pseudonymTable(domain)} AS ${joined(name)} ON ${joined(name)}.identifier = a.${identifier(name)}`;
  });
  if (contract.rowId !== undefined)
    joins.push(
      `LEFT JOIN ${pseudonymTable('record')} AS ${ROW} ON ${ROW}.identifier = ${rowKeySql(contract, 'a')}`,
    );
  const cells = [
    ...(contract.rowId === undefined ? [] : [`${ROW}.pseudonym AS ${identifier(contract.rowId.as)}`]),
    ...contract.fields
      .filter((field) => field !== weekly)
      .flatMap((field) => publishedCells(field, contracts, contract)),
    ...contract.derived.map((derived) => `${derivedSql(derived, 'a')} AS ${identifier(derived.as)}`),
  ];
  const weeks = weekly === undefined ? [] : weekStructs(weekly, study);
  // Numbers in the order of the pseudonyms sort in a fraction of the time.
  const ranks = ids.map(({ name }) => ({ name: identifier(`rank of ${name}`), sql: `${joined(name)}.rank` }));
  const keys = ranks.map(({ name, sql }) => `${sql} AS ${name}`);
  const wide = `SELECT ${['a.file_row_number AS position', ...keys, ...cells].join(', ')}${weeks.length === 0 ? '' : `, [${weeks.join(', ')}] AS weeks`}
    FROM read_parquet(${literal(acceptedFile)}, file_row_number = true) AS a ${joins.join(' ')}${keptRows(contract)}`;
  const ordered = `SELECT * FROM (${wide}) ORDER BY ${[...ranks.map(({ name }) => name), 'position'].join(', ')}`;
  const columns = publishedTable(contract).columns.map(({ name }) =>
    // A type of one value is written without a look at it; as text it costs as much as the person of every row.
    name === 'delivery_id'
      ? `CAST(${literal(deliveryId)} AS ENUM (${literal(deliveryId)})) AS delivery_id`
      : identifier(name),
  );
  const from =
    weekly === undefined || reshape === undefined ? ordered : longSql(ordered, weekly, contracts, reshape);
  return `SELECT ${columns.join(', ')} FROM (${from})`;
}

const ROW = identifier('pseudonym of row');

function keptRows({ rows }: TableContract): string {
  const kept = rows.map((filter) => `NOT (${isLeftOutSql(filter, `a.${identifier(filter.field)}`)})`);
  return kept.length === 0 ? '' : ` WHERE ${kept.join(' AND ')}`;
}

const joined = (name: string): string => identifier(`pseudonym of ${name}`);

function publishedCells(field: Field, contracts: Contracts, contract: TableContract): string[] {
  const { privacy } = field;
  if (privacy.treatment === 'drop') return [];
  const column = `a.${identifier(field.name)}`;
  const main = treatedSql({ field, privacy, column }, contracts, contract);
  return [
    `CAST(${main} AS ${SQL_OF[publishedType(field)]}) AS ${identifier(privacy.as)}`,
    ...(privacy.treatment === 'week' ? isoWeekCells(privacy, column) : []),
    ...alsoCells(field, privacy, column, contracts),
  ];
}

function isoWeekCells({ year, week }: { year: string; week: string }, column: string): string[] {
  return [
    `CAST(isoyear(${column}) AS INTEGER) AS ${identifier(year)}`,
    `CAST(weekofyear(${column}) AS INTEGER) AS ${identifier(week)}`,
  ];
}

function alsoCells(field: Field, privacy: PublishedPrivacy, column: string, contracts: Contracts): string[] {
  return (privacy.also ?? []).map((also) => {
    const otherwise =
      privacy.treatment === 'map' && privacy.otherwise !== undefined ? String(privacy.otherwise) : undefined;
    const list = codeListNamed(contracts, field.codes ?? '');
    const found = lookUpSql(list, also.column, column);
    // What is not stated has a code of its own, and so a name, a level and a group.
    const known =
      otherwise === undefined
        ? undefined
        : list.codes.find(
            ({ values }) => privacy.treatment === 'map' && values[privacy.column] === otherwise,
          );
    const sql =
      known === undefined ? found : `coalesce(${found}, ${literal(known.values[also.column] ?? '')})`;
    return `CAST(${sql} AS ${SQL_OF[also.type]}) AS ${identifier(also.as)}`;
  });
}

interface Cell {
  readonly field: Field;
  readonly privacy: PublishedPrivacy;
  readonly column: string;
}

function treatedSql({ field, privacy, column }: Cell, contracts: Contracts, contract: TableContract): string {
  switch (privacy.treatment) {
    case 'pseudonym':
      return `${joined(field.name)}.pseudonym`;
    case 'keep':
      return column;
    case 'year':
      return `year(${column})`;
    case 'month':
      return `strftime(${column}, '%Y-%m')`;
    case 'week':
      return `date_trunc('week', ${column})`;
    case 'band':
      return bandSql(column, privacy.width);
    case 'prefix':
      return `left(${column}, ${privacy.length})`;
    case 'topcode':
      return `least(${column}, ${privacy.maximum})`;
    case 'shift':
      return shiftSql(column, privacy, contract);
    case 'map': {
      const list = codeListNamed(contracts, field.codes ?? '');
      return field.type === 'list'
        ? `list_sort(list_distinct(list_transform(${column}, lambda item: ${mappedSql(list, privacy, 'item')})))`
        : mappedSql(list, privacy, column);
    }
  }
}

function mappedSql(
  list: CodeList,
  { column, otherwise }: { column: string; otherwise?: string | number | undefined },
  code: string,
): string {
  const found = lookUpSql(list, column, code);
  return otherwise === undefined ? found : `coalesce(${found}, ${literal(String(otherwise))})`;
}

/** `30-39` for 34 in bands of ten. */
function bandSql(column: string, width: number): string {
  const low = `CAST(floor(${column} / ${width}) * ${width} AS INTEGER)`;
  return `CASE WHEN ${column} IS NOT NULL THEN ${low} || '-' || (${low} + ${width - 1}) END`;
}

/** All dates of one person move by the same number of days, so intervals stay; without a person there is no shift and no date. */
function shiftSql(
  column: string,
  privacy: { domain: PseudonymDomain; maximumDays: number },
  contract: TableContract,
): string {
  const owner = contract.fields.find(
    ({ privacy: other }) => other.treatment === 'pseudonym' && other.domain === privacy.domain,
  );
  if (owner === undefined)
    throw new Error(`${contract.name} shifts dates but has no identifier of domain ${privacy.domain}`);
  const days = `CAST(${joined(owner.name)}.shift % ${2 * privacy.maximumDays + 1} AS INTEGER) - ${privacy.maximumDays}`;
  return `${column} + (${days})`;
}

function weekStructs(weekly: Field, { period }: Study): string[] {
  const { perWeek } = weekly;
  if (perWeek === undefined) return [];
  return studyWeeks(period).map((week) => weekStruct(week, `a.${identifier(weekColumnName(perWeek, week))}`));
}

function weekStruct({ year, week, start }: StudyWeek, column: string): string {
  return `{y: ${year}, w: ${week}, d: DATE ${literal(start)}, c: coalesce(${column}, '')}`;
}

/** One row per person and week, in the order of the weeks: an empty week is a value and stays. */
function longSql(
  ordered: string,
  weekly: Field,
  contracts: Contracts,
  reshape: NonNullable<TableContract['reshape']>,
): string {
  const { privacy } = weekly;
  if (privacy.treatment !== 'keep') throw new Error(`${weekly.name}: weekly columns can only be kept`);
  const cells = [
    `cell.y AS ${identifier(reshape.year)}`,
    `cell.w AS ${identifier(reshape.week)}`,
    `cell.d AS ${identifier(reshape.weekStart)}`,
    `cell.c AS ${identifier(privacy.as)}`,
    ...alsoCells(weekly, privacy, 'cell.c', contracts),
  ];
  return `SELECT * EXCLUDE (weeks, cell), ${cells.join(', ')} FROM (SELECT *, unnest(weeks) AS cell FROM (${ordered}))`;
}
