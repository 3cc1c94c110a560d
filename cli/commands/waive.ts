import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { type Command, Option } from 'commander';
import { isDeliveryId, WAIVER_REASONS, WAIVER_ROLES, type WaiverReason } from '../../core/deliveries/keys.ts';
import { openSession, type Session, type SessionOptions } from '../aws/session.ts';
import { withSessionOptions } from '../aws/session-options.ts';
import { readPublication } from '../delivery/reports.ts';
import { awaitWaiver, waiveDelivery } from '../delivery/waive-delivery.ts';
import { Refused, WrongUsage } from '../errors.ts';
import { confirmed } from '../output/confirmed.ts';
import { publicationText } from '../output/publication-text.ts';
import { wholeSeconds } from './whole-seconds.ts';

interface Options extends SessionOptions {
  readonly source: string;
  readonly reason: WaiverReason;
  readonly yes?: boolean;
  readonly wait: number;
  readonly json?: boolean;
}

export function registerWaive(program: Command): void {
  const command = program
    .command('waive')
    .description('Let a delivery be published that waits, as one of the two people who have to')
    .argument('<delivery>', 'a delivery id')
    .requiredOption('--source <source>', 'whose delivery')
    .addOption(
      new Option('--reason <reason>', 'why, for the ledger').choices(WAIVER_REASONS).default('unstated'),
    )
    .option('--yes', 'do not ask')
    .option('--wait <seconds>', 'how long to wait for what becomes of it', wholeSeconds, 900)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  carelake waive 01M812BFKCNMW5WGN1R0A7WXCZ --source skive --reason needed --as data-manager-skive
  carelake waive 01M812BFKCNMW5WGN1R0A7WXCZ --source skive --reason assessed --as custodian

The data manager of the source and the custodian have to waive, in any order; with the second waiver the delivery is published. The custodian
reads no report: let the data manager send it (carelake deliveries <delivery> --html report.html).
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
  const role = await waivingRole(session);
  const maySee = role === 'data-manager';
  if (maySee && (await readPublication(session, ref))?.outcome !== 'waits')
    throw new Refused(
      `${source} has no such delivery that waits`,
      `list them: carelake deliveries --source ${source}`,
    );
  const question = `Let delivery ${deliveryId} of ${source} be published with everybody who stands out in it?`;
  if (!options.yes && !(await confirmed(question)))
    throw new Refused('nothing was waived', 'answer yes, or add --yes');
  await waiveDelivery(session, ref, { role, reason });
  const publication = maySee ? await awaitWaiver(session, ref, { role, seconds: options.wait }) : undefined;
  const json = { ...ref, role, ...(publication && { publication }) };
  const text = publication ? publicationText(publication) : SENT;
  process.stdout.write(`${options.json ? JSON.stringify(json, null, 2) : text}\n`);
  if (publication?.outcome === 'refused') process.exitCode = 1;
}

const SENT =
  'Waived as custodian, if it waits. It is published once its data manager has waived it, too, and the data manager sees whether it is.';

/** The role under which the session may waive, as its own name says. */
async function waivingRole({ sts, names }: Session) {
  const { Arn = '' } = await sts.send(new GetCallerIdentityCommand({}));
  const role = WAIVER_ROLES.find((one) => Arn.split('/')[1] === `carelake-${names.study}-${one}`);
  if (role !== undefined) return role;
  throw new Refused(
    'a delivery is waived by its data manager and the custodian',
    'sign in as one of them (--as); carelake whoami tells as whom you act',
  );
}
