import { type Command, Option } from 'commander';
import { isDeliveryId, WITHDRAWAL_REASONS, type WithdrawalReason } from '../../core/deliveries/keys.ts';
import { openSession, type SessionOptions } from '../aws/session.ts';
import { withSessionOptions } from '../aws/session-options.ts';
import { isKnown } from '../delivery/reports.ts';
import { withdrawDelivery } from '../delivery/withdraw-delivery.ts';
import { Refused, WrongUsage } from '../errors.ts';
import { confirmed } from '../output/confirmed.ts';
import { withdrawalText } from '../output/withdrawal-text.ts';
import { wholeSeconds } from './whole-seconds.ts';

interface Options extends SessionOptions {
  readonly source: string;
  readonly reason: WithdrawalReason;
  readonly yes?: boolean;
  readonly wait: number;
  readonly json?: boolean;
}

export function registerWithdraw(program: Command): void {
  const command = program
    .command('withdraw')
    .description('Take a delivery out of every view and erase it for good; prints the proof')
    .argument('<delivery>', 'a delivery id')
    .requiredOption('--source <source>', 'whose delivery')
    .addOption(
      new Option('--reason <reason>', 'why, for the ledger').choices(WITHDRAWAL_REASONS).default('unstated'),
    )
    .option('--yes', 'do not ask')
    .option('--wait <seconds>', 'how long to wait for the proof', wholeSeconds, 900)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Example:
  carelake withdraw 01M812BFKCNMW5WGN1R0A7WXCZ --source skive --reason mistake --as data-manager-skive

What it had replaced does not come back: a withdrawal never makes older data visible.
The exit status is 0 when nothing of it is left.
`,
    );
  withSessionOptions(command).action(run);
}

async function run(deliveryId: string, { source, reason, ...options }: Options): Promise<void> {
  if (!isDeliveryId(deliveryId)) throw new WrongUsage('a delivery id is expected');
  const session = await openSession(options);
  if (!session.names.sources.includes(source))
    throw new WrongUsage(`--source wants one of ${session.names.sources.join(', ')}`);
  const ref = { source, deliveryId };
  if (!(await isKnown(session, ref)))
    throw new Refused(
      `${source} has sent no such delivery`,
      `list them: carelake deliveries --source ${source}`,
    );
  if (!options.yes && !(await confirmed(`Erase delivery ${deliveryId} of ${source} for good?`)))
    throw new Refused('nothing was withdrawn', 'answer yes, or add --yes');
  const withdrawal = await withdrawDelivery(session, ref, { reason, waitSeconds: options.wait });
  const json = { ...ref, ...withdrawal };
  process.stdout.write(`${options.json ? JSON.stringify(json, null, 2) : withdrawalText(withdrawal)}\n`);
}
