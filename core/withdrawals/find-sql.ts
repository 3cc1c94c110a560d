import { storeName, WITHDRAWN_TABLE } from '../contracts/catalog-names.ts';
import type { OwnedTable } from './owned-columns.ts';
import type { Withdrawn } from './withdrawn.ts';

/** Where to look for rows of withdrawn persons. */
export interface Search {
  readonly zone: 'staged' | 'published';
  readonly database: string;
  readonly stagingDatabase: string;
  /** Whose rows are also counted apart; a ULID. */
  readonly withdrawalId: string;
  /** Looks at this delivery alone; a ULID. @default all */
  readonly deliveryId?: string;
}

const MAPS: Readonly<Record<Exclude<Withdrawn, 'number'>, string>> = {
  person: 'persons',
  record: 'records',
  document: 'documents',
};

/**
 * Athena SQL: a row per file that holds something of a withdrawn person, with how many rows go, how many stay without the person, and how
 * many of those that go are of one withdrawal. No pseudonym is in it, because auditors may read what was asked.
 */
export function findSql(tables: readonly OwnedTable[], search: Search): string {
  const own = Object.entries(MAPS).map(([what, name]) =>
    mapSql(`"what" = '${what}' AND "withdrawal_id" = '${search.withdrawalId}'`, `own_${name}`),
  );
  return `WITH "withdrawn" AS (${withdrawnMapsSql(search.stagingDatabase, own)})
${tables.map((table) => findInTableSql(table, search)).join('\nUNION ALL\n')}`;
}

/** One row: what is withdrawn, as maps whose keys it is. */
export function withdrawnMapsSql(stagingDatabase: string, more: readonly string[] = []): string {
  const maps = Object.entries(MAPS).map(([what, name]) => mapSql(`"what" = '${what}'`, name));
  const numbers = `array_agg("value") FILTER (WHERE "what" = 'number') AS "numbers"`;
  return `SELECT ${[...maps, ...more, numbers].join(', ')} FROM "${stagingDatabase}"."${WITHDRAWN_TABLE}"`;
}

/** Rows of staged tables that go, as a condition on a row beside which the row of withdrawnMapsSql stands. */
export function goneSql({ owners, lists }: OwnedTable, prefix = ''): string {
  const single = owners.map(
    ({ name, owner }) => `element_at("${prefix}${MAPS[owner]}", "${name}") IS NOT NULL`,
  );
  const all = lists.map(
    (name) =>
      `(cardinality("${name}") > 0 AND cardinality(filter("${name}", "one" -> element_at("${prefix}persons", "one") IS NULL)) = 0)`,
  );
  return `coalesce(${[...single, ...all].map((one) => `coalesce(${one}, false)`).join(' OR ')}, false)`;
}

function mapSql(condition: string, name: string): string {
  return `map_agg(CASE WHEN ${condition} THEN "value" END, "value") AS "${name}"`;
}

function findInTableSql(table: OwnedTable, { zone, database, stagingDatabase, deliveryId }: Search): string {
  const files =
    zone === 'staged' ? `"${stagingDatabase}"."${table.name}"` : `"${database}"."${storeName(table.name)}"`;
  return `SELECT '${table.name}' AS "table", "key", sum(CASE WHEN "gone" THEN 1 ELSE 0 END) AS "gone",
  sum(CASE WHEN "changed" AND NOT "gone" THEN 1 ELSE 0 END) AS "changed", sum(CASE WHEN "own" THEN 1 ELSE 0 END) AS "own"
FROM (
  SELECT substr("$path", strpos("$path", '/${zone}/') + 1) AS "key", ${goneSql(table)} AS "gone", ${changedSql(table)} AS "changed",
    ${goneSql(table, 'own_')} AS "own"
  FROM "withdrawn" CROSS JOIN ${files}${deliveryId === undefined ? '' : `\n  WHERE "delivery_id" = '${deliveryId}'`}
) AS "rows"
GROUP BY "key" HAVING sum(CASE WHEN "gone" OR "changed" THEN 1 ELSE 0 END) > 0`;
}

/** Rows that stay, and name a withdrawn person among others. */
function changedSql({ lists, said }: OwnedTable): string {
  const listed = lists.map(
    (name) => `cardinality(filter("${name}", "one" -> element_at("persons", "one") IS NOT NULL)) > 0`,
  );
  const mentioned = said.map(
    (name) => `cardinality(filter("numbers", "number" -> strpos("${name}", "number") > 0)) > 0`,
  );
  const all = [...listed, ...mentioned].map((one) => `coalesce(${one}, false)`);
  return all.length === 0 ? 'false' : `(${all.join(' OR ')})`;
}
