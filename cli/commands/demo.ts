import { resolve } from 'node:path';
import type { Command } from 'commander';

export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('Watch the whole job run on this machine: deliver, publish, query, refuse, audit')
    .option(
      '--home <folder>',
      'where the sandbox, the data and the summary go; emptied first',
      '.carelake/demo',
    )
    .addHelpText('after', '\nExample:\n  carelake demo\n')
    .action(async ({ home }: { home: string }) => {
      // Loaded when asked for: the sandbox and what it stands on take a second that no other command should wait for.
      const { runDemo } = await import('../demo/run-demo.ts');
      await runDemo(resolve(home));
    });
}
