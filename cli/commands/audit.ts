import { type Command, Option } from 'commander';
import { type Month, parseMonth } from '../../core/audit/month.ts';
import { findingsOf } from '../../core/audit/report/findings.ts';
import { auditReportPage } from '../../core/audit/report/report-page.ts';
import type { Language } from '../../core/deliveries/rules/rule.ts';
import { askAuditor } from '../audit/ask-auditor.ts';
import { auditFacts } from '../audit/make-report.ts';
import { verificationText, verifyLog } from '../audit/verify-log.ts';
import { listNamedQueries } from '../aws/run-query.ts';
import { openSession, type SessionOptions } from '../aws/session.ts';
import { withSessionOptions } from '../aws/session-options.ts';
import { Refused, WrongUsage } from '../errors.ts';
import { printResult, type ResultFormat } from '../output/print-result.ts';
import { tableText } from '../output/print-table.ts';
import { writeWhole } from '../output/write-whole.ts';

export function registerAudit(program: Command): void {
  const audit = program
    .command('audit')
    .description('Answer who saw what, when; without a question, list the questions')
    .argument('[question]', 'a name from the list')
    .option('--month <month>', 'of this month (UTC) in place of the last 90 days: 2026-11')
    .option('--json', 'print JSON')
    .option('--csv', 'print CSV')
    .addHelpText(
      'after',
      `
Examples:
  carelake audit --as auditor
  carelake audit who-read-what --as auditor --csv
  carelake audit refusals --month 2026-11 --as auditor
  carelake audit report --month 2026-11 --out report.html --as auditor
  carelake audit verify --as auditor
`,
    );
  withSessionOptions(audit).action(ask);
  const sql = audit
    .command('sql')
    .description('What SQL was run, by whom; with the id of a query, that one in full')
    .argument('[query-id]', 'as the list shows it')
    .option('--json', 'print JSON')
    .option('--csv', 'print CSV')
    .addHelpText(
      'after',
      '\nExamples:\n  carelake audit sql --as auditor\n  carelake audit sql 0f0e0d0c-0b0a-4908-8706-050403020100 --as auditor\n',
    );
  withSessionOptions(sql).action((queryId: string | undefined, _options, command: Command) =>
    showSql(queryId, command.opts()),
  );
  const page = audit
    .command('report')
    .description('Write a month’s report for the data protection officer: one page, in Danish and English')
    .option('--month <month>', 'which month (UTC): 2026-11')
    .requiredOption('--out <file>', 'where to write the page')
    .addOption(new Option('--language <language>', 'first on the page').choices(['da', 'en']).default('da'))
    .addHelpText(
      'after',
      '\nExample:\n  carelake audit report --month 2026-11 --out report.html --as auditor\n',
    );
  withSessionOptions(page).action((_options, command: Command) => report(command.opts()));
  const verify = audit
    .command('verify')
    .description(
      'Verify that the log is whole: signatures, hashes, the chain, and files that no digest names',
    )
    .option('--from <time>', 'first moment, ISO 8601')
    .option('--to <time>', 'last moment, ISO 8601')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  carelake audit verify --as auditor --from 2026-11-01\n');
  withSessionOptions(verify).action((_options, command: Command) => verifyTrail(command.opts()));
}

interface AskOptions extends SessionOptions, ResultFormat {
  readonly month?: string;
}

function monthOf(name: string | undefined): Month | undefined {
  if (name === undefined) return undefined;
  const month = parseMonth(name);
  if (month === undefined) throw new WrongUsage('--month wants a month as in 2026-11');
  return month;
}

async function ask(question: string | undefined, options: AskOptions): Promise<void> {
  const session = await openSession(options);
  if (question !== undefined)
    return printResult(await askAuditor(session, question, monthOf(options.month)), options);
  const questions = await listNamedQueries(session.athena, session.names.workgroups.auditor);
  const named = questions.map(({ Name = '', Description = '' }) => ({
    name: Name,
    description: Description,
  }));
  const rows = named.map(({ name, description }) => [name, description]);
  process.stdout.write(
    `${options.json ? JSON.stringify(named, null, 2) : tableText(['question', 'what it answers'], rows)}\n`,
  );
}

async function showSql(queryId: string | undefined, options: SessionOptions & ResultFormat): Promise<void> {
  if (queryId === undefined) return ask('sql-that-was-run', options);
  const all = await askAuditor(await openSession(options), 'sql-that-was-run');
  const place = all.columns.findIndex(({ name }) => name === 'query_id');
  const [row, ...others] = all.rows.filter((one) => one[place] === queryId);
  if (row === undefined)
    throw new Refused(
      'neither the trail nor the store of queries has a query of this id',
      'take an id from: carelake audit sql',
    );
  if (options.json || options.csv) return printResult({ ...all, rows: [row, ...others] }, options);
  const fields = all.columns.map(({ name }, index) => `${name}: ${row[index] ?? '-'}\n`);
  process.stdout.write(fields.join(''));
}

interface ReportOptions extends SessionOptions {
  readonly month?: string;
  readonly out: string;
  readonly language: Language;
}

async function report({ month: name, out, language, ...options }: ReportOptions): Promise<void> {
  const month = monthOf(name);
  if (month === undefined) throw new WrongUsage('a report is of one month: add --month 2026-11');
  const facts = await auditFacts(await openSession(options), month);
  await writeWhole(out, auditReportPage(facts, language));
  process.stdout.write(
    `${out}: ${findingsOf(facts).length} findings in ${month.name}, and a sample to review\n`,
  );
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
