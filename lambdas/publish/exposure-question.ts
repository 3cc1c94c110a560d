import type { IdentifiableTable } from '../../core/disclosure/identifiable-table.ts';
import { personSql, type Question, type SetCheck, STAGES, visibleSql } from './visible-sql.ts';

/**
 * How many persons of a table would be `alone` with the quasi-identifiers of one of their rows, and how many would be in groups of fewer than
 * k persons, as `below_k`. Counted are all whom analysts would see, and none where they stand out without a row of the delivery: what is so
 * already is not its doing.
 */
export function exposureQuestion(
  { table, person, columns, k }: IdentifiableTable,
  check: SetCheck,
): Question {
  const list = columns.join(', ');
  const own = (incoming: number) => `${list}, ${person} AS delivered_person, ${incoming} AS incoming`;
  const visible = visibleSql(table, { staged: own(1), current: own(0) }, check);
  return {
    sql: `
    SELECT coalesce(sum(alone) * max(own_alone), 0) AS alone, coalesce(sum(below_k) * max(own_below_k), 0) AS below_k
    FROM (
      SELECT resolved_person, max(alone) AS alone, max(alone * incoming) AS own_alone, max(below_k) AS below_k, max(below_k * incoming) AS own_below_k
      FROM (
        SELECT resolved_person, incoming, CASE WHEN persons = 1 THEN 1 ELSE 0 END AS alone, CASE WHEN persons < ${k} THEN 1 ELSE 0 END AS below_k
        FROM (
          SELECT resolved_person, max(incoming) AS incoming, count(*) OVER (PARTITION BY ${list}) AS persons
          FROM (
            SELECT ${list}, ${personSql('delivered_person')} AS resolved_person, incoming FROM (
        ${visible.sql}
            ) AS visible
          ) AS resolved
          WHERE resolved_person IS NOT NULL GROUP BY ${list}, resolved_person
        ) AS sized
      ) AS judged
      GROUP BY resolved_person
    ) AS persons`,
    parameters: visible.parameters,
    stages: STAGES.visible + STAGES.persons + 4,
  };
}
