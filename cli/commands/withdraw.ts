import { type Command, Option } from 'commander';
import { isDeliveryId, WITHDRAWAL_REASONS, type WithdrawalReason } from '../../core/deliveries/keys.ts';
import { openSession, type Session, type SessionOptions } from '../aws/session.ts';
import { withSessionOptions } from '../aws/session-options.ts';
import { askForNumber } from '../delivery/ask-for-number.ts';
import { isKnown, readPersonWithdrawal } from '../delivery/reports.ts';
import { withdrawDelivery } from '../delivery/withdraw-delivery.ts';
import { withdrawPerson } from '../delivery/withdraw-person.ts';
import { Refused, WrongUsage } from '../errors.ts';
import { confirmed } from '../output/confirmed.ts';
import { personWithdrawalText } from '../output/person-withdrawal-text.ts';
import { withdrawalText } from '../output/withdrawal-text.ts';
import { wholeSeconds } from './whole-seconds.ts';

interface Options extends SessionOptions {
  readonly source: string;
  readonly reason: WithdrawalReason;
  /** The id of an earlier withdrawal, or true for a new one. */
  readonly person?: string | true;
  readonly stdin?: boolean;
  readonly yes?: boolean;
  readonly wait: number;
  readonly json?: boolean;
}

export function registerWithdraw(program: Command): void {
  const command = program
    .command('withdraw')
    .description('Take a delivery, or a person, out of every view and erase it for good; prints the proof')
    .argument('[delivery]', 'a delivery id')
    .requiredOption('--source <source>', 'whose delivery, or who passes the person’s wish on')
    .option('--person [withdrawal]', 'withdraw a person; with the id of a withdrawal only print its proof')
    .option('--stdin', 'read the CPR number from standard input, for scripts')
    .addOption(
      new Option('--reason <reason>', 'why, for the ledger').choices(WITHDRAWAL_REASONS).default('unstated'),
    )
    .option('--yes', 'do not ask')
    .option('--wait <seconds>', 'how long to wait for the proof', wholeSeconds, 900)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  carelake withdraw 01M812BFKCNMW5WGN1R0A7WXCZ --source skive --reason mistake --as data-manager-skive
  carelake withdraw --person --source skive --reason consent --as data-manager-skive

What it had replaced does not come back: a withdrawal never makes older data visible.
A person goes from the whole study, under every number that the study knows, and cannot be taken in again.
The CPR number is asked for, twice and unseen; it is never an argument, which others on the machine could read.
The exit status is 0 when nothing is left.
`,
    );
  withSessionOptions(command).action(run);
}

async function run(deliveryId: string | undefined, options: Options): Promise<void> {
  const { person, stdin, source } = options;
  if ((deliveryId === undefined) === (person === undefined))
    throw new WrongUsage('either a delivery id or --person is expected');
  if (deliveryId !== undefined && !isDeliveryId(deliveryId))
    throw new WrongUsage(
      person === undefined ? 'a delivery id is expected' : 'the id of a withdrawal is expected',
    );
  if (stdin && person !== true) throw new WrongUsage('--stdin is for withdrawing a --person');
  const session = await openSession(options);
  if (!session.names.sources.includes(source))
    throw new WrongUsage(`--source wants one of ${session.names.sources.join(', ')}`);
  if (deliveryId !== undefined) return runForDelivery(session, deliveryId, options);
  return typeof person === 'string' ? showPerson(session, person, options) : runForPerson(session, options);
}

async function runForDelivery(session: Session, deliveryId: string, options: Options): Promise<void> {
  const { source, reason } = options;
  const ref = { source, deliveryId };
  if (!(await isKnown(session, ref)))
    throw new Refused(
      `${source} has sent no such delivery`,
      `list them: carelake deliveries --source ${source}`,
    );
  await confirm(`Erase delivery ${deliveryId} of ${source} for good?`, options);
  const withdrawal = await withdrawDelivery(session, ref, { reason, waitSeconds: options.wait });
  print({ ...ref, ...withdrawal }, withdrawalText(withdrawal), options);
}

async function runForPerson(session: Session, options: Options): Promise<void> {
  const { source, reason, wait: waitSeconds } = options;
  const cpr = await askForNumber({ fromStdin: options.stdin ?? false });
  await confirm('Erase this person from the whole study for good?', options);
  const withdrawal = await withdrawPerson(session, { source, cpr, reason, waitSeconds });
  print(withdrawal, personWithdrawalText(withdrawal), options);
}

async function showPerson(session: Session, withdrawalId: string, options: Options): Promise<void> {
  if (!isDeliveryId(withdrawalId)) throw new WrongUsage('--person takes the id of a withdrawal, or nothing');
  const ref = { source: options.source, withdrawalId };
  const withdrawal = await readPersonWithdrawal(session, ref);
  if (withdrawal === undefined)
    throw new Refused(
      `${options.source} has no report of such a withdrawal`,
      'look again in some minutes; if there is none in an hour, tell your operator',
    );
  print({ ...ref, ...withdrawal }, personWithdrawalText({ ...ref, ...withdrawal }), options);
}

async function confirm(question: string, { yes }: Options): Promise<void> {
  if (!yes && !(await confirmed(question)))
    throw new Refused('nothing was withdrawn', 'answer yes, or add --yes');
}

function print(json: object, text: string, options: Options): void {
  process.stdout.write(`${options.json ? JSON.stringify(json, null, 2) : text}\n`);
}
