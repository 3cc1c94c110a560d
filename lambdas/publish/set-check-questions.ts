import { conflictingSql, unfinishedSql } from '../../core/aliases/pairs-sql.ts';
import type { ReferenceRule, SetRule } from '../../core/contracts/set-rules.ts';
import {
  PAIRS,
  personSql,
  type Question,
  type SetCheck,
  STAGES,
  stagedRows,
  visibleSql,
} from './visible-sql.ts';

/**
 * How many of a delivery's rows break each rule in what would be visible with it: rows `rule`, the rule's place among all, `broken`, and `earlier`,
 * the last delivery that has the same row, where the rule is about that. Rules
 * that look for the same in the same tables are one question, so that those tables are read once.
 */
export function setCheckQuestions(rules: readonly SetRule[], check: SetCheck): Question[] {
  const placed = rules.map((rule, place) => ({ rule, place }));
  const questions = placed.flatMap(({ rule, place }) => {
    const question = countQuestion(rule, check);
    if (question === undefined) return [];
    const sql = `SELECT ${place} AS rule, broken, ${question.tellsEarlier ? 'earlier' : NO_DELIVERY} AS earlier FROM (${question.sql}) AS rule_${place}`;
    return [{ ...question, sql }];
  });
  const references = placed.flatMap(({ rule, place }) => (isReference(rule) ? [{ ...rule, place }] : []));
  const groups = Map.groupBy(references, ({ anyOf, columns, persons }) =>
    JSON.stringify([anyOf, columns.map((column) => persons.includes(column))]),
  );
  return [...questions, ...[...groups.values()].map((group) => referenceQuestion(group, check))];
}

const NO_DELIVERY = 'CAST(NULL AS varchar)';

function isReference(rule: SetRule): rule is ReferenceRule {
  return 'anyOf' in rule;
}

interface CountQuestion extends Question {
  /** It has a column `earlier`, too. */
  readonly tellsEarlier?: boolean;
}

function countQuestion(rule: SetRule, check: SetCheck): CountQuestion | undefined {
  switch (rule.rule) {
    case 'duplicate-published':
      return doubledQuestion(rule, 'count(*) > 1', check);
    case 'duplicate-alias': {
      const row = { ...rule, columns: [...rule.columns, ...rule.others] };
      return doubledQuestion(row, 'count(DISTINCT delivered_person) > 1', check);
    }
    case 'rows-published':
      return doubledQuestion({ ...rule, columns: rule.others }, 'min(incoming) = 0', check);
    case 'alias-conflict':
      return { sql: conflictingSql(PAIRS), parameters: [], stages: STAGES.pairs };
    case 'alias-chain':
      return { sql: unfinishedSql(PAIRS), parameters: [], stages: STAGES.pairs };
    default:
      return undefined;
  }
}

/** Rows of the delivery in a group of rows with the same columns for which that holds. */
function doubledQuestion(
  { table, columns, persons }: Pick<SetRule, 'table' | 'columns' | 'persons'>,
  isDoubled: string,
  check: SetCheck,
): CountQuestion {
  const list = columns.join(', ');
  const own = (incoming: number, delivery: string) =>
    `${list}, ${persons[0] ?? "''"} AS delivered_person, ${incoming} AS incoming, ${delivery} AS other_delivery`;
  const visible = visibleSql(table, { staged: own(1, NO_DELIVERY), current: own(0, 'delivery_id') }, check);
  const compared = columns.map((column) =>
    persons.includes(column) ? `${personSql(column)} AS ${column}` : column,
  );
  return {
    sql: `
    SELECT coalesce(sum(incoming), 0) AS broken, max(other_delivery) AS earlier FROM (
      SELECT sum(incoming) AS incoming, max(other_delivery) AS other_delivery FROM (
        SELECT ${compared.join(', ')}, delivered_person, incoming, other_delivery FROM (
        ${visible.sql}
        ) AS visible
      ) AS compared
      GROUP BY ${list} HAVING ${isDoubled} AND sum(incoming) > 0
    ) AS doubled`,
    parameters: visible.parameters,
    stages: STAGES.visible + STAGES.persons * persons.length,
    tellsEarlier: true,
  };
}

/** What the parents of some rules are numbered with. */
const PARENT = -1;

/** Rows whose key none of the other tables has; the rules have the same other tables. */
function referenceQuestion(
  rules: readonly (ReferenceRule & { readonly place: number })[],
  check: SetCheck,
): Question {
  const [rule] = rules;
  if (rule === undefined) throw new Error('no rule to ask about');
  const { anyOf, columns: first, persons: firstPersons } = rule;
  const names = first.map((_, index) => `key_${index}`);
  const keyed = (rule: number, own: readonly string[]) =>
    `${rule} AS rule, ${own.map((column, index) => `${column} AS ${names[index]}`).join(', ')}`;
  const parents = anyOf.map(({ table, columns }) => {
    const cells = keyed(PARENT, columns);
    return visibleSql(table, { staged: cells, current: cells }, check);
  });
  const children = rules.map(({ table, columns, place }) => {
    const { sql, parameters } = stagedRows(table, check);
    return { sql: `SELECT ${keyed(place, columns)} FROM ${sql}`, parameters };
  });
  // A table without rows is told to break nothing, and not left out.
  const none = rules.map(
    ({ place }) =>
      `SELECT ${keyed(
        place,
        names.map(() => 'NULL'),
      )}`,
  );
  const all = [...parents, ...children];
  const compared = names.map((name, index) =>
    firstPersons.includes(first[index] ?? '') ? `${personSql(name)} AS ${name}` : name,
  );
  const list = names.join(', ');
  return {
    sql: `SELECT rule, sum(CASE WHEN parents = 0 AND ${names.map((name) => `${name} IS NOT NULL`).join(' AND ')} THEN rows_of_key ELSE 0 END) AS broken, ${NO_DELIVERY} AS earlier
    FROM (
      SELECT rule, ${list}, rows_of_key, max(CASE WHEN rule = ${PARENT} THEN 1 ELSE 0 END) OVER (PARTITION BY ${list}) AS parents
      FROM (
        SELECT rule, ${list}, count(*) AS rows_of_key FROM (
          SELECT rule, ${compared.join(', ')} FROM (
        ${[...all.map(({ sql }) => sql), ...none].join('\n        UNION ALL\n        ')}
          ) AS visible
        ) AS compared
        GROUP BY rule, ${list}
      ) AS counted
    ) AS families
    WHERE rule <> ${PARENT} GROUP BY rule`,
    parameters: all.flatMap(({ parameters }) => parameters),
    stages:
      STAGES.visible * parents.length +
      STAGES.staged * children.length +
      STAGES.persons * firstPersons.length,
  };
}
