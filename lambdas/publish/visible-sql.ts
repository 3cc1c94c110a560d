import { currentPersonSql, currentPersonsSql } from '../../core/aliases/pairs-sql.ts';
import { aliasPairsSql, type PublishedAliases } from '../../core/aliases/published-aliases.ts';
import { storeName } from '../../core/contracts/catalog-names.ts';
import { isDeliveryId } from '../../core/deliveries/keys.ts';
import { goneSql, withdrawnMapsSql } from '../../core/withdrawals/find-sql.ts';
import type { OwnedTable } from '../../core/withdrawals/owned-columns.ts';

/** The delivery that is to be published, and where to look. */
export interface SetCheck {
  readonly database: string;
  readonly stagingDatabase: string;
  readonly deliveryId: string;
  /** Current deliveries that it does not replace. */
  readonly kept: readonly string[];
  readonly aliases: PublishedAliases;
  /** Staged tables that may hold somebody who has withdrawn; empty where nobody has. */
  readonly without: readonly OwnedTable[];
}

export interface SetQuery {
  readonly sql: string;
  /** In the order of its question marks. */
  readonly parameters: readonly string[];
}

/** A query to be asked over what would be visible, alone or together with others. */
export interface Question extends SetQuery {
  /** Into how many stages Athena's engine cuts it at most. */
  readonly stages: number;
}

/** Stages at most: what a query names by WITH is planned anew for each use. */
export const STAGES = {
  /** A table's staged rows and current ones, which deliveries those are, who has withdrawn, two joins, a group, a sum. */
  visible: 8,
  /** A table's staged rows without who has withdrawn, and a group. */
  staged: 4,
  pairs: 6,
  /** Whom a column of pseudonyms stands for. */
  persons: 6,
} as const;

const KEPT = 'kept_deliveries';
/** A row for each alias that would be visible, as columns former and latter. */
export const PAIRS = 'visible_aliases';
const PERSONS = 'visible_persons';
const WITHDRAWN = 'withdrawn';

/**
 * A query in whose reach lies what would be visible with the delivery: its own staged rows, and those of current deliveries that it does not
 * replace; persons by the aliases of both. Read from the stores: their views follow aliases that may be about to be replaced.
 */
export function overVisible(body: SetQuery, check: SetCheck): SetQuery {
  const { aliases } = check;
  const staged = stagedRows(aliases.table, check);
  const pairs = [staged.sql, currentRows(aliases.table, check)].map((rows) => aliasPairsSql(aliases, rows));
  return {
    sql: `WITH ${KEPT} AS (${keptSql(check)}),
${check.without.length === 0 ? '' : `${WITHDRAWN} AS (${withdrawnMapsSql(check.stagingDatabase)}),\n`}${PAIRS} AS (${pairs.join(' UNION ALL ')}),
${PERSONS} AS (${currentPersonsSql(PAIRS)})
${body.sql}`,
    parameters: [...staged.parameters, ...body.parameters],
  };
}

/** As literals: there may be more of them than a query takes parameters. */
function keptSql({ kept }: SetCheck): string {
  if (!kept.every(isDeliveryId)) throw new Error('a delivery has no number of ours');
  const list = kept.map((id) => `('${id}')`).join(', ');
  return kept.length === 0
    ? "SELECT '' AS delivery_id WHERE false"
    : `SELECT delivery_id FROM (VALUES ${list}) AS kept (delivery_id)`;
}

/** A delivery's own rows of a table, then those of the others; `columns` in SQL. */
export function visibleSql(
  table: string,
  columns: { readonly staged: string; readonly current: string },
  check: SetCheck,
): SetQuery {
  const staged = stagedRows(table, check);
  return {
    sql: `SELECT ${columns.staged} FROM ${staged.sql}
        UNION ALL
        SELECT ${columns.current} FROM ${currentRows(table, check)}`,
    parameters: staged.parameters,
  };
}

/** The rows of a table that the delivery itself brings and that will be published, as they follow FROM: none of withdrawn persons. */
export function stagedRows(table: string, check: SetCheck): SetQuery {
  const { stagingDatabase, deliveryId, without } = check;
  const owned = without.find(({ name }) => name === table);
  const from = `${stagingDatabase}.${table}`;
  return {
    sql:
      owned === undefined
        ? `${from} WHERE delivery_id = ?`
        : `${WITHDRAWN} CROSS JOIN ${from} WHERE delivery_id = ? AND NOT ${goneSql(owned)}`,
    parameters: [deliveryId],
  };
}

function currentRows(table: string, { database }: SetCheck): string {
  return `${database}.${storeName(table)} WHERE delivery_id IN (SELECT delivery_id FROM ${KEPT})`;
}

/** The pseudonym of the person's number in use. */
export function personSql(column: string): string {
  return currentPersonSql(PERSONS, column);
}
