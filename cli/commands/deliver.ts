import { type Command, InvalidArgumentError } from 'commander';
import { type DeliveryRef, isDeliveryId } from '../../core/deliveries/keys.ts';
import type { Told } from '../../core/deliveries/report-page.ts';
import { openSession, type Session, type SessionOptions } from '../aws/session.ts';
import { withSessionOptions } from '../aws/session-options.ts';
import { chosenStudy, contracts } from '../contracts.ts';
import { awaitOutcome, type Delivered, deliver } from '../delivery/deliver.ts';
import { type LocalDelivery, readLocalDelivery } from '../delivery/local-delivery.ts';
import { isLong, splitDelivery } from '../delivery/split-delivery.ts';
import { withWorkbench } from '../delivery/with-workbench.ts';
import { Refused, WrongUsage } from '../errors.ts';
import { startProgress } from '../output/progress.ts';
import { publicationText } from '../output/publication-text.ts';
import { type ReportFiles, withReportFiles, writeReportFiles } from '../output/report-files.ts';
import { reportText } from '../output/report-text.ts';
import { wholeSeconds } from './whole-seconds.ts';

interface Options extends SessionOptions, ReportFiles {
  readonly source: string;
  readonly replaces?: string;
  readonly wait: number;
  readonly partBytes?: number;
  readonly json?: boolean;
}

export function registerDeliver(program: Command): void {
  const command = program
    .command('deliver')
    .description('Upload a delivery, wait for its report, and print it')
    .argument('<delivery...>', 'a folder with datapackage.json, or plain files')
    .requiredOption('--source <source>', 'who delivers')
    .option('--replaces <delivery>', 'an earlier delivery of this source that this one supersedes')
    .option('--wait <seconds>', 'how long to wait for the report', wholeSeconds, 900)
    .option(
      '--part-bytes <bytes>',
      'size of the parts in which a longer file is sent; else the study says',
      wholeNumber,
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  carelake deliver data/skive --source skive --as data-manager-skive
  carelake deliver coding.qdpx --source research --as data-manager-research

A file that is longer than a part is cut where a row ends, and the report counts its rows as your own file does. The exit status is 1 when
the delivery was not published.
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
  const ref = await split(delivery, options, (parts) => upload(session, parts, options.source));
  const delivered = await awaitOutcome(session, ref, { seconds: options.wait });
  await writeReportFiles(toldOf(delivered), options);
  process.stdout.write(`${options.json ? JSON.stringify(delivered, null, 2) : deliveredText(delivered)}\n`);
  if (delivered.publication?.outcome !== 'published') process.exitCode = 1;
}

/** Does something with a delivery whose long files are cut. What had to be written for that is removed afterwards. */
async function split<T>(
  delivery: LocalDelivery,
  { study: name, partBytes }: Options,
  work: (delivery: LocalDelivery) => Promise<T>,
): Promise<T> {
  const study = chosenStudy(name);
  const long = delivery.parts.filter((part) => isLong(part, partBytes ?? study.partBytes));
  if (long.length === 0) return work(delivery);
  return withWorkbench(async (db, folder) => {
    const progress = startProgress('splitting', bytesOf(delivery));
    const splitting = { contracts, study, partBytes, db, folder, onFile: progress.advance };
    const parts = await splitDelivery(delivery, splitting).finally(progress.stop);
    return work(parts);
  });
}

function upload(session: Session, delivery: LocalDelivery, source: string): Promise<DeliveryRef> {
  const progress = startProgress('uploading', bytesOf(delivery));
  return deliver(session, { source, delivery, onBytes: progress.advance }).finally(progress.stop);
}

function bytesOf({ parts }: LocalDelivery): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
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
    throw new InvalidArgumentError('a whole number over 0 is expected');
  return value;
}
