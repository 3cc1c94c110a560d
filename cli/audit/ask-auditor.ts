import { inMonth, type Month } from '../../core/audit/month.ts';
import { findNamedQuery, type QueryResult, runQuery } from '../aws/run-query.ts';
import type { Session } from '../aws/session.ts';

/** Asks a named question of the auditor: of the last 90 days, or of a month. */
export async function askAuditor(
  { athena, names }: Session,
  question: string,
  month?: Month,
): Promise<QueryResult> {
  const workgroup = names.workgroups.auditor;
  const { QueryString: sql = '' } = await findNamedQuery(athena, workgroup, question);
  const asked = month === undefined ? sql : inMonth(sql, month);
  return runQuery(athena, { sql: asked, workgroup, database: names.auditDatabase });
}
