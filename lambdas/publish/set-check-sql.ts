import type { ReferenceRule, SetRule } from '../../core/contracts/set-rules.ts';

/** The delivery that is to be published, and where to look. */
export interface SetCheck {
  readonly database: string;
  readonly stagingDatabase: string;
  readonly deliveryId: string;
  readonly replaces: readonly string[];
}

interface SetQuery {
  readonly sql: string;
  /** In the order of its question marks. */
  readonly parameters: readonly string[];
}

/**
 * How many of a delivery's rows break each rule in what would be visible: its own staged rows, and every current row of a delivery that it
 * does not replace. One statement for all rules, `rule` being their place: Athena bills by the query, and what they share is read once.
 */
export function setCheckSql(rules: readonly SetRule[], check: SetCheck): SetQuery {
  const queries = rules.map((rule) => ruleSql(rule, check));
  const counted = queries.map(
    ({ sql }, place) => `SELECT ${place} AS rule, broken FROM (${sql}) AS rule_${place}`,
  );
  return {
    sql: counted.join('\nUNION ALL\n'),
    parameters: queries.flatMap(({ parameters }) => parameters),
  };
}

function ruleSql(rule: SetRule, check: SetCheck): SetQuery {
  return rule.rule === 'duplicate-published' ? duplicateSql(rule, check) : referenceSql(rule, check);
}

function duplicateSql({ table, columns }: SetRule, check: SetCheck): SetQuery {
  const list = columns.join(', ');
  const staged = stagedSql(table, `${list}, 1 AS incoming`, check);
  const current = currentSql(table, `${list}, 0 AS incoming`, check);
  return {
    sql: `
    SELECT coalesce(sum(incoming), 0) AS broken FROM (
      SELECT sum(incoming) AS incoming FROM (
        ${staged.sql}
        UNION ALL
        ${current.sql}
      ) AS visible
      GROUP BY ${list} HAVING count(*) > 1 AND sum(incoming) > 0
    ) AS doubled`,
    parameters: [...staged.parameters, ...current.parameters],
  };
}

function referenceSql({ table, columns, anyOf }: ReferenceRule, check: SetCheck): SetQuery {
  const names = columns.map((_, index) => `key_${index}`);
  const named = (own: readonly string[]) =>
    own.map((column, index) => `${column} AS ${names[index]}`).join(', ');
  const child = stagedSql(table, named(columns), check);
  const parents = anyOf.flatMap((parent) => [
    stagedSql(parent.table, named(parent.columns), check),
    currentSql(parent.table, named(parent.columns), check),
  ]);
  return {
    sql: `
    SELECT count(*) AS broken FROM (${child.sql}) AS child
    LEFT JOIN (
      SELECT DISTINCT ${names.join(', ')} FROM (
        ${parents.map(({ sql }) => sql).join('\n        UNION ALL\n        ')}
      ) AS visible
    ) AS parent ON ${names.map((name) => `child.${name} = parent.${name}`).join(' AND ')}
    WHERE parent.${names[0]} IS NULL AND ${names.map((name) => `child.${name} IS NOT NULL`).join(' AND ')}`,
    parameters: [...child.parameters, ...parents.flatMap(({ parameters }) => parameters)],
  };
}

function stagedSql(table: string, columns: string, { stagingDatabase, deliveryId }: SetCheck): SetQuery {
  return {
    sql: `SELECT ${columns} FROM ${stagingDatabase}.${table} WHERE delivery_id = ?`,
    parameters: [deliveryId],
  };
}

function currentSql(table: string, columns: string, { database, replaces }: SetCheck): SetQuery {
  const kept =
    replaces.length === 0 ? '' : ` WHERE delivery_id NOT IN (${replaces.map(() => '?').join(', ')})`;
  return { sql: `SELECT ${columns} FROM ${database}.${table}${kept}`, parameters: replaces };
}
