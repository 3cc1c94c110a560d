export const LEDGER_TABLE = 'ledger';
export const CURRENT_DELIVERIES = 'current_deliveries';

/** Where a published table's rows are; analysts query the view that has the table's plain name. */
export function storeName(table: string): string {
  return `${table}_store`;
}

/** Deliveries that are published and that no published delivery replaces. */
export function currentDeliveriesSql(database: string): string {
  return [
    'SELECT "delivery_id", "source", "at" AS "published_at"',
    `FROM "${database}"."${LEDGER_TABLE}"`,
    `WHERE "event" = 'published'`,
    '  AND "delivery_id" NOT IN (',
    '    SELECT "replaced"',
    `    FROM "${database}"."${LEDGER_TABLE}" CROSS JOIN UNNEST("replaces") AS r ("replaced")`,
    `    WHERE "event" = 'published' AND "replaced" IS NOT NULL`,
    '  )',
  ].join('\n');
}

/**
 * A published table as analysts see it: its rows of current deliveries. Which those are is read first: a ledger that is read after the
 * files were listed may already know of a delivery whose files the listing does not have, and show neither it nor what it replaced.
 */
export function publishedViewSql(database: string, table: string, columns: readonly string[]): string {
  return [
    `WITH "current" AS (SELECT "delivery_id" FROM "${database}"."${CURRENT_DELIVERIES}")`,
    `SELECT ${columns.map((name) => `"${name}"`).join(', ')}`,
    `FROM "${database}"."${storeName(table)}"`,
    'WHERE "delivery_id" IN (SELECT "delivery_id" FROM "current")',
  ].join('\n');
}
