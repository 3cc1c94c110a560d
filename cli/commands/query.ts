import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { findNamedQuery, runQuery } from '../aws/run-query.ts';
import { openSession, type Session, type SessionOptions } from '../aws/session.ts';
import { withSessionOptions } from '../aws/session-options.ts';
import { textLiteral } from '../aws/text-literal.ts';
import { WrongUsage } from '../errors.ts';
import { printResult, type ResultFormat } from '../output/print-result.ts';

interface Options extends SessionOptions, ResultFormat {
  readonly sql?: string;
  readonly file?: string;
  readonly param?: readonly string[];
}

export function registerQuery(program: Command): void {
  const command = program
    .command('query')
    .description('Run a named query, or Athena SQL of your own, on the published tables')
    .argument('[name]', 'a name from `carelake queries`')
    .option('--sql <text>', 'Athena (Trino) SQL')
    .option('--file <path>', 'a file with Athena SQL')
    .option('--param <value...>', 'values for the ? of the query, in order')
    .option('--json', 'print JSON')
    .option('--csv', 'print CSV')
    .addHelpText(
      'after',
      `
Examples:
  carelake query yearly-profile --as analyst
  carelake query search-turns --param kontaktperson --as analyst
  carelake query --sql "SELECT year, count(*) AS persons FROM population GROUP BY year" --as analyst --csv
`,
    );
  withSessionOptions(command).action(query);
}

async function query(name: string | undefined, options: Options): Promise<void> {
  const given = [name, options.sql, options.file].filter((part) => part !== undefined);
  if (given.length !== 1) throw new WrongUsage('give either the name of a query, or --sql, or --file');
  const session = await openSession(options);
  const sql = await sqlOf(session, name, options);
  const { workgroups, database } = session.names;
  const parameters = (options.param ?? []).map(literal);
  printResult(
    await runQuery(session.athena, { sql, workgroup: workgroups.analyst, database, parameters }),
    options,
  );
}

function literal(value: string): string {
  return /^-?\d+(\.\d+)?$/.test(value) ? value : textLiteral(value);
}

async function sqlOf(session: Session, name: string | undefined, { sql, file }: Options): Promise<string> {
  if (sql !== undefined) return sql;
  if (file !== undefined) {
    return readFile(file, 'utf8').catch(() => {
      throw new WrongUsage(`cannot read the file given with --file`);
    });
  }
  const named = await findNamedQuery(session.athena, session.names.workgroups.analyst, name ?? '');
  return named.QueryString ?? '';
}
