import {
  BY_FORMER_ID,
  BY_FORMER_NUMBER,
  currentNumbersOfTextSql,
  currentNumbersSql,
  currentPersonSql,
  currentPersonsOfListSql,
} from '../../core/aliases/pairs-sql.ts';
import { aliasPairsSql, type PublishedAliases } from '../../core/aliases/published-aliases.ts';
import {
  CURRENT_DELIVERIES,
  CURRENT_PERSONS,
  LEDGER_TABLE,
  storeName,
} from '../../core/contracts/catalog-names.ts';
import type { PublishedTable } from '../../core/contracts/published-tables.ts';
import { unhiddenListSql, unhiddenRowsSql } from '../../core/withdrawals/hidden-sql.ts';
import { saidColumns } from '../../core/withdrawals/owned-columns.ts';

/**
 * Deliveries that are published, that no published delivery replaces and that are not withdrawn: a withdrawal names its own as replaced.
 * What was released after a review goes with the delivery that it came with.
 */
export function currentDeliveriesSql(database: string): string {
  const gone = [
    '    SELECT "replaced"',
    `    FROM "${database}"."${LEDGER_TABLE}" CROSS JOIN UNNEST("replaces") AS r ("replaced")`,
    `    WHERE "event" IN ('published', 'withdrawn') AND "replaced" IS NOT NULL`,
  ];
  return [
    'SELECT "delivery_id", "source", "at" AS "published_at", "parent"',
    `FROM "${database}"."${LEDGER_TABLE}"`,
    `WHERE "event" = 'published'`,
    '  AND "delivery_id" NOT IN (',
    ...gone,
    '  )',
    '  AND coalesce("parent", "delivery_id") NOT IN (',
    ...gone,
    '  )',
  ].join('\n');
}

/** Whom the pseudonyms that went out of use stand for, by the aliases of current deliveries. */
export function currentPersonsViewSql(
  database: string,
  aliases: PublishedAliases,
  table: PublishedTable,
): string {
  return [
    `${withCurrent(database)}, "pairs" AS (${aliasPairsSql(aliases, currentRowsSql(database, table))})`,
    currentNumbersSql('"pairs"'),
  ].join('\n');
}

/** A published table as analysts see it: its rows of current deliveries, each person under one pseudonym, nobody who has withdrawn. */
export function publishedViewSql(
  database: string,
  table: PublishedTable,
  tables: readonly PublishedTable[],
): string {
  const { columns, beside } = table;
  const persons = `"${database}"."${CURRENT_PERSONS}"`;
  const said = saidColumns(columns);
  const needsMaps = said.length > 0 || columns.some(({ isPerson, type }) => isPerson && type === 'list');
  const shown = columns.map((column) => {
    const quoted = `"${column.name}"`;
    if (said.includes(column.name))
      return `${currentNumbersOfTextSql(`"${BY_FORMER_NUMBER}"`, quoted)} AS ${quoted}`;
    if (!column.isPerson) return quoted;
    const current =
      column.type === 'list'
        ? currentPersonsOfListSql(`"${BY_FORMER_ID}"`, unhiddenListSql(quoted))
        : currentPersonSql(persons, quoted);
    return `${current} AS ${quoted}`;
  });
  return [
    withCurrent(database),
    `SELECT ${shown.join(', ')}`,
    `FROM ${needsMaps ? `${persons} CROSS JOIN ` : ''}${currentRowsSql(database, table)}`,
    ...(beside === undefined ? [] : [besideSql(database, beside, tables)]),
  ].join('\n');
}

function besideSql(
  database: string,
  { table, on }: NonNullable<PublishedTable['beside']>,
  tables: readonly PublishedTable[],
): string {
  const beside = tables.find(({ name }) => name === table);
  if (beside === undefined) throw new Error(`no table ${table} is published`);
  const other = on.map((pair, index) => `${pair.other} AS "other_${index}"`);
  const equal = on.map(({ own }, index) => `"beside"."other_${index}" = "${own}"`);
  return [
    '  AND EXISTS (',
    `    SELECT 1 FROM (SELECT ${other.join(', ')} FROM ${currentRowsSql(database, beside)}) AS "beside"`,
    `    WHERE ${equal.join(' AND ')}`,
    '  )',
  ].join('\n');
}

function currentRowsSql(database: string, table: PublishedTable): string {
  const store = `"${database}"."${storeName(table.name)}"`;
  return `${unhiddenRowsSql(database, table, store)}
  AND "delivery_id" IN (SELECT "delivery_id" FROM "current")`;
}

/**
 * Which deliveries are current is read first: a ledger that is read after the files were listed may already know of a delivery whose files
 * the listing does not have, and show neither it nor what it replaced.
 */
function withCurrent(database: string): string {
  return `WITH "current" AS (SELECT "delivery_id" FROM "${database}"."${CURRENT_DELIVERIES}")`;
}
