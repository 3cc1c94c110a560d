import type { Command } from 'commander';
import { listNamedQueries } from '../aws/run-query.ts';
import { openSession, type SessionOptions } from '../aws/session.ts';
import { withSessionOptions } from '../aws/session-options.ts';
import { tableText } from '../output/print-table.ts';

export function registerQueries(program: Command): void {
  const command = program
    .command('queries')
    .description('List the named queries that analysts may run')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  carelake queries --as analyst\n');
  withSessionOptions(command).action(queries);
}

async function queries(options: SessionOptions & { json?: boolean }): Promise<void> {
  const { athena, names } = await openSession(options);
  const found = await listNamedQueries(athena, names.workgroups.analyst);
  const list = found.map(({ Name = '', Description = '' }) => ({ name: Name, description: Description }));
  if (options.json) process.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
  else
    process.stdout.write(
      `${tableText(
        ['name', 'what it answers'],
        list.map(({ name, description }) => [name, description]),
      )}\n`,
    );
}
