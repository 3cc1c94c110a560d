import type { Command } from 'commander';
import { verificationText, verifyLog } from '../audit/verify-log.ts';
import { findNamedQuery, listNamedQueries, runQuery } from '../aws/run-query.ts';
import { openSession, type SessionOptions } from '../aws/session.ts';
import { withSessionOptions } from '../aws/session-options.ts';
import { printResult, type ResultFormat } from '../output/print-result.ts';
import { tableText } from '../output/print-table.ts';

export function registerAudit(program: Command): void {
  const audit = program
    .command('audit')
    .description('Answer who saw what, when; without a question, list the questions')
    .argument('[question]', 'a name from the list')
    .option('--json', 'print JSON')
    .option('--csv', 'print CSV')
    .addHelpText(
      'after',
      `
Examples:
  carelake audit --as auditor
  carelake audit who-read-what --as auditor --csv
  carelake audit verify --as auditor
`,
    );
  withSessionOptions(audit).action(ask);
  const verify = audit
    .command('verify')
    .description(
      'Verify that the log is whole: signatures, hashes, the chain, and files that no digest names',
    )
    .option('--from <time>', 'first moment, ISO 8601')
    .option('--to <time>', 'last moment, ISO 8601')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  carelake audit verify --as auditor --from 2026-11-01\n');
  withSessionOptions(verify).action(verifyTrail);
}

async function ask(question: string | undefined, options: SessionOptions & ResultFormat): Promise<void> {
  const { athena, names } = await openSession(options);
  const workgroup = names.workgroups.auditor;
  if (question === undefined) {
    const questions = (await listNamedQueries(athena, workgroup)).map(({ Name = '', Description = '' }) => [
      Name,
      Description,
    ]);
    const json = questions.map(([name, description]) => ({ name, description }));
    process.stdout.write(
      `${options.json ? JSON.stringify(json, null, 2) : tableText(['question', 'what it answers'], questions)}\n`,
    );
    return;
  }
  const { QueryString: sql = '' } = await findNamedQuery(athena, workgroup, question);
  printResult(await runQuery(athena, { sql, workgroup, database: names.auditDatabase }), options);
}

interface VerifyOptions extends SessionOptions {
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}

async function verifyTrail(options: VerifyOptions): Promise<void> {
  const verification = await verifyLog(await openSession(options), options);
  process.stdout.write(
    `${options.json ? JSON.stringify(verification, null, 2) : verificationText(verification)}\n`,
  );
  if (!verification.ok) process.exitCode = 1;
}
