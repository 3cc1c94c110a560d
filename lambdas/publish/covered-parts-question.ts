import { CONSENT_NEEDS } from '../../core/consents/consent-needs.ts';
import type { PublishedConsents } from '../../core/consents/published-consents.ts';
import { personSql, type Question, type SetCheck, STAGES, stagedRows, visibleSql } from './visible-sql.ts';

/** The parts of a delivery whose document has every consent that it needs among those that would be visible with it: rows `part`. */
export function coveredPartsQuestion(consents: PublishedConsents, check: SetCheck): Question {
  const { person, scope, from, until } = consents;
  const needs = stagedRows(CONSENT_NEEDS.name, check);
  const columns = `${person} AS person_id, ${scope} AS scope, ${from} AS first_day, ${until} AS last_day`;
  const visible = visibleSql(consents.table, { staged: columns, current: columns }, check);
  const sql = `SELECT need.part
FROM (
  SELECT part, ${personSql('person_id')} AS person_id, scope, CAST(day AS date) AS day FROM ${needs.sql}
) AS need
LEFT JOIN (
  SELECT ${personSql('person_id')} AS person_id, scope, first_day, last_day FROM (
        ${visible.sql}
  ) AS visible
) AS consent ON consent.person_id = need.person_id AND consent.scope = need.scope
  AND need.day >= consent.first_day AND (consent.last_day IS NULL OR need.day <= consent.last_day)
GROUP BY need.part
HAVING count(*) = count(consent.person_id)`;
  const stages = STAGES.visible + STAGES.staged + 2 * STAGES.persons + 2;
  return { sql, parameters: [...needs.parameters, ...visible.parameters], stages };
}
