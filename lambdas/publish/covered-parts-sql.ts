import { CONSENT_NEEDS } from '../../core/consents/consent-needs.ts';
import type { PublishedConsents } from '../../core/consents/published-consents.ts';
import {
  overVisible,
  personSql,
  type SetCheck,
  type SetQuery,
  stagedRows,
  visibleSql,
} from './visible-sql.ts';

/** The parts of a delivery whose document has the consent that it needs among those that would be visible with it. */
export function coveredPartsSql(consents: PublishedConsents, check: SetCheck): SetQuery {
  const { person, scope, from, until } = consents;
  const needs = stagedRows(CONSENT_NEEDS.name, check);
  const columns = `${person} AS person_id, ${scope} AS scope, ${from} AS first_day, ${until} AS last_day`;
  const visible = visibleSql(consents.table, { staged: columns, current: columns }, check);
  const sql = `SELECT DISTINCT need.part
FROM (
  SELECT part, ${personSql('person_id')} AS person_id, scope, CAST(day AS date) AS day FROM ${needs.sql}
) AS need
JOIN (
  SELECT ${personSql('person_id')} AS person_id, scope, first_day, last_day FROM (
        ${visible.sql}
  ) AS visible
) AS consent ON consent.person_id = need.person_id AND consent.scope = need.scope
WHERE need.day >= consent.first_day AND (consent.last_day IS NULL OR need.day <= consent.last_day)`;
  return overVisible({ sql, parameters: [...needs.parameters, ...visible.parameters] }, check);
}
