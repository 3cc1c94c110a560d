import type { Command } from 'commander';
import { openSession, type SessionOptions } from '../aws/session.ts';
import { withSessionOptions } from '../aws/session-options.ts';
import { LOST, redriveDeliveries, type StuckMessages } from '../delivery/redrive-deliveries.ts';
import { WrongUsage } from '../errors.ts';
import { tableText } from '../output/print-table.ts';

interface Options extends SessionOptions {
  readonly step?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** A subcommand of `deliveries`. */
export function registerRedrive(deliveries: Command): void {
  const command = deliveries
    .command('redrive')
    .description(
      'Send dead letters round again, once the cause is gone: each delivery then goes on from where it stopped',
    )
    .option('--step <step>', 'of one step only')
    .option('--dry-run', 'tell what lies there, and move nothing')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  carelake deliveries redrive --dry-run --as operator
  carelake deliveries redrive --as operator

A delivery that goes round again is published once, like one that never stopped. What fails again comes back to the dead letters.
`,
    );
  withSessionOptions(command).action(redrive);
}

async function redrive({ step, dryRun = false, json, ...options }: Options): Promise<void> {
  const session = await openSession(options);
  const steps = [...Object.keys(session.names.deadLetters), LOST];
  if (step !== undefined && !steps.includes(step))
    throw new WrongUsage(`--step wants one of ${steps.join(', ')}`);
  const queues = await redriveDeliveries(session, { step, move: !dryRun });
  process.stdout.write(`${json ? JSON.stringify(queues, null, 2) : textOf(queues)}\n`);
}

function textOf(queues: readonly StuckMessages[]): string {
  const rows = queues.map(({ step, found, moved, canMove }) => [
    step,
    String(found),
    String(moved),
    found > 0 && !canMove ? (WHAT_ELSE[step] ?? '') : '',
  ]);
  return tableText(['step', 'dead letters', 'sent round again', 'what to do'], rows);
}

const WHAT_ELSE: Readonly<Record<string, string>> = {
  erase: 'their sources ask again: carelake withdraw',
  [LOST]: 'who sent it delivers, or asks, again',
};
