import { type Command, InvalidArgumentError } from 'commander';
import { isDeliveryId } from '../../core/deliveries/keys.ts';
import type { Told } from '../../core/deliveries/report-page.ts';
import { openSession, type SessionOptions } from '../aws/session.ts';
import { withSessionOptions } from '../aws/session-options.ts';
import { contracts } from '../contracts.ts';
import { type Delivered, deliver } from '../delivery/deliver.ts';
import { readLocalDelivery } from '../delivery/local-delivery.ts';
import { Refused, WrongUsage } from '../errors.ts';
import { startProgress } from '../output/progress.ts';
import { publicationText } from '../output/publication-text.ts';
import { type ReportFiles, withReportFiles, writeReportFiles } from '../output/report-files.ts';
import { reportText } from '../output/report-text.ts';

interface Options extends SessionOptions, ReportFiles {
  readonly source: string;
  readonly replaces?: string;
  readonly wait: number;
  readonly json?: boolean;
}

export function registerDeliver(program: Command): void {
  const command = program
    .command('deliver')
    .description('Upload a delivery, wait for its report, and print it')
    .argument('<delivery...>', 'a folder with datapackage.json, or plain files')
    .requiredOption('--source <source>', 'who delivers')
    .option('--replaces <delivery>', 'an earlier delivery of this source that this one supersedes')
    .option('--wait <seconds>', 'how long to wait for the report', wholeNumber, 900)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Example:
  carelake deliver data/skive --source skive --as data-manager-skive

The exit status is 1 when the delivery was rejected.
`,
    );
  withSessionOptions(withReportFiles(command)).action(run);
}

async function run(paths: string[], options: Options): Promise<void> {
  if (options.replaces !== undefined && !isDeliveryId(options.replaces))
    throw new WrongUsage('--replaces wants a delivery id');
  const read = await readLocalDelivery(paths, contracts);
  const delivery = options.replaces === undefined ? read : { ...read, replaces: options.replaces };
  if (delivery.errors.length > 0) {
    throw new Refused(
      'the delivery cannot be read as one',
      `see what is wrong: carelake check ${paths.map((path) => JSON.stringify(path)).join(' ')}`,
    );
  }
  const session = await openSession(options);
  if (!session.names.sources.includes(options.source)) {
    throw new WrongUsage(`--source wants one of ${session.names.sources.join(', ')}`);
  }
  const progress = startProgress(
    'uploading',
    delivery.parts.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  const delivered = await deliver(session, {
    source: options.source,
    delivery,
    waitSeconds: options.wait,
    onBytes: progress.advance,
  }).finally(progress.stop);
  await writeReportFiles(toldOf(delivered), options);
  process.stdout.write(`${options.json ? JSON.stringify(delivered, null, 2) : deliveredText(delivered)}\n`);
  if (delivered.publication?.outcome !== 'published') process.exitCode = 1;
}

/** The same, for the files of a report. */
export function toldOf({ source, deliveryId, report, publication }: Delivered): Told {
  return { delivery: { source, deliveryId }, report, ...(publication === undefined ? {} : { publication }) };
}

export function deliveredText({ deliveryId, report, publication }: Delivered): string {
  const head = `${deliveryId}\n${reportText(report)}`;
  return publication === undefined ? head : `${head}\n${publicationText(publication)}`;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value <= 0)
    throw new InvalidArgumentError('a whole number of seconds is expected');
  return value;
}
