import type { Month } from '../../core/audit/month.ts';
import { type AuditFacts, REPORT_QUESTIONS, type Row } from '../../core/audit/report/audit-report.ts';
import type { QueryResult } from '../aws/run-query.ts';
import type { Session } from '../aws/session.ts';
import { askAuditor } from './ask-auditor.ts';
import { verifyLog } from './verify-log.ts';

/** Gathers what a month's report is made of: the answers to the auditor's own questions, and the proof of the log. */
export async function auditFacts(session: Session, month: Month): Promise<AuditFacts> {
  const span = { from: month.from.toISOString(), to: month.to.toISOString() };
  const log = await verifyLog(session, span);
  const answers = {} as Record<(typeof REPORT_QUESTIONS)[number], Row[]>;
  // One after the other: a workgroup runs few queries at a time, and nobody waits at the keyboard.
  for (const question of REPORT_QUESTIONS)
    answers[question] = rowsOf(await askAuditor(session, question, month));
  return { study: session.names.study, month, madeAt: new Date(), log, answers };
}

function rowsOf({ columns, rows }: QueryResult): Row[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));
}
