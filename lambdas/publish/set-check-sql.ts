import { conflictingSql, unfinishedSql } from '../../core/aliases/pairs-sql.ts';
import type { ReferenceRule, SetRule, TwiceRule } from '../../core/contracts/set-rules.ts';
import {
  overVisible,
  PAIRS,
  personSql,
  type SetCheck,
  type SetQuery,
  stagedRows,
  visibleSql,
} from './visible-sql.ts';

/**
 * How many of a delivery's rows break each rule in what would be visible with it. One statement for all of these rules, `rule` being their
 * place: Athena bills by the query, and what they share is read once.
 */
export function setCheckSql(rules: readonly SetRule[], check: SetCheck): SetQuery {
  const queries = rules.map((rule) => ruleSql(rule, check));
  const counted = queries.map(
    ({ sql }, place) => `SELECT ${place} AS rule, broken FROM (${sql}) AS rule_${place}`,
  );
  const sql = counted.join('\nUNION ALL\n');
  return overVisible({ sql, parameters: queries.flatMap(({ parameters }) => parameters) }, check);
}

function ruleSql(rule: SetRule, check: SetCheck): SetQuery {
  switch (rule.rule) {
    case 'duplicate-published':
      return doubledSql(rule, 'count(*) > 1', check);
    case 'duplicate-alias':
      return twiceSql(rule, check);
    case 'alias-conflict':
      return { sql: conflictingSql(PAIRS), parameters: [] };
    case 'alias-chain':
      return { sql: unfinishedSql(PAIRS), parameters: [] };
    default:
      return referenceSql(rule, check);
  }
}

/** Rows that came under another number of the same person as well. */
function twiceSql({ table, columns, persons, others }: TwiceRule, check: SetCheck): SetQuery {
  const row = { table, columns: [...columns, ...others], persons };
  return doubledSql(row, 'count(DISTINCT delivered_person) > 1', check);
}

/** Rows of the delivery in a group of rows with the same columns for which that holds. */
function doubledSql(
  { table, columns, persons }: Pick<SetRule, 'table' | 'columns' | 'persons'>,
  isDoubled: string,
  check: SetCheck,
): SetQuery {
  const list = columns.join(', ');
  const own = (incoming: number) =>
    `${list}, ${persons[0] ?? "''"} AS delivered_person, ${incoming} AS incoming`;
  const visible = visibleSql(table, { staged: own(1), current: own(0) }, check);
  const compared = columns.map((column) =>
    persons.includes(column) ? `${personSql(column)} AS ${column}` : column,
  );
  return {
    sql: `
    SELECT coalesce(sum(incoming), 0) AS broken FROM (
      SELECT sum(incoming) AS incoming FROM (
        SELECT ${compared.join(', ')}, delivered_person, incoming FROM (
        ${visible.sql}
        ) AS visible
      ) AS compared
      GROUP BY ${list} HAVING ${isDoubled} AND sum(incoming) > 0
    ) AS doubled`,
    parameters: visible.parameters,
  };
}

/** Rows whose key none of the other tables has. */
function referenceSql({ table, columns, persons, anyOf }: ReferenceRule, check: SetCheck): SetQuery {
  const names = columns.map((_, index) => `key_${index}`);
  const keyed = (own: readonly string[], isParent: 0 | 1) =>
    `${own.map((column, index) => `${column} AS ${names[index]}`).join(', ')}, ${1 - isParent} AS children, ${isParent} AS parents`;
  const child = stagedRows(table, check);
  const parents = anyOf.map((parent) => {
    const cells = keyed(parent.columns, 1);
    return visibleSql(parent.table, { staged: cells, current: cells }, check);
  });
  const all = [`SELECT ${keyed(columns, 0)} FROM ${child.sql}`, ...parents.map(({ sql }) => sql)];
  const compared = names.map((name, index) =>
    persons.includes(columns[index] ?? '') ? `${personSql(name)} AS ${name}` : name,
  );
  return {
    sql: `
    SELECT coalesce(sum(children), 0) AS broken FROM (
      SELECT sum(children) AS children, sum(parents) AS parents FROM (
        SELECT ${compared.join(', ')}, children, parents FROM (
        ${all.join('\n        UNION ALL\n        ')}
        ) AS visible
      ) AS compared
      WHERE ${names.map((name) => `${name} IS NOT NULL`).join(' AND ')}
      GROUP BY ${names.join(', ')}
    ) AS families WHERE parents = 0`,
    parameters: [...child.parameters, ...parents.flatMap(({ parameters }) => parameters)],
  };
}
