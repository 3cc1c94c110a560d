import { findNamedQuery, runQuery } from '../../cli/aws/run-query.ts';
import type { StudyUnderTest } from './a-study.ts';

type Row = Readonly<Record<string, string | null>>;

/** What an auditor gets for a named question, once everything is in the log. */
export async function auditAnswer(study: StudyUnderTest, question: string): Promise<Row[]> {
  await study.sandbox.idle();
  const { athena, names } = await study.as('auditor');
  const workgroup = names.workgroups.auditor;
  const { QueryString: sql = '' } = await findNamedQuery(athena, workgroup, question);
  return rowsOf(await runQuery(athena, { sql, workgroup, database: names.auditDatabase }));
}

function rowsOf({ columns, rows }: Awaited<ReturnType<typeof runQuery>>): Row[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));
}
