import type { Command } from 'commander';
import { decodeTime } from 'ulid';
import type { DeliveryRef } from '../../core/deliveries/keys.ts';
import { openSession, type Session, type SessionOptions } from '../aws/session.ts';
import { withSessionOptions } from '../aws/session-options.ts';
import { listDeliveries, readPublication, readReport, readWithdrawal } from '../delivery/reports.ts';
import { Refused, WrongUsage } from '../errors.ts';
import { tableText } from '../output/print-table.ts';
import { publicationText } from '../output/publication-text.ts';
import { type ReportFiles, withReportFiles, writeReportFiles } from '../output/report-files.ts';
import { withdrawalText } from '../output/withdrawal-text.ts';
import { countRefused } from '../review/count-refused.ts';
import { deliveredText, toldOf } from './deliver.ts';
import { registerRedrive } from './redrive.ts';

interface Options extends SessionOptions, ReportFiles {
  readonly source?: string;
  readonly json?: boolean;
}

export function registerDeliveries(program: Command): void {
  const command = program
    .command('deliveries')
    .description("List a source's deliveries and how far they are, or show the report of one")
    .argument('[delivery]', 'a delivery id')
    .option('--source <source>', 'whose deliveries')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  carelake deliveries --source skive --as data-manager-skive\n');
  withSessionOptions(withReportFiles(command)).action(deliveries);
  registerRedrive(command);
}

async function deliveries(deliveryId: string | undefined, { source, ...options }: Options): Promise<void> {
  // Not for commander to ask: it would ask subcommands for it as well.
  if (source === undefined) throw new WrongUsage("required option '--source <source>' not specified");
  if (deliveryId === undefined && (options.html ?? options.csv) !== undefined)
    throw new WrongUsage('--html and --csv tell of one delivery: name its number');
  const session = await openSession(options);
  if (deliveryId !== undefined) return showOne(session, { source, deliveryId }, options);
  const told = await countRefused(session, source, await listDeliveries(session, source));
  const list = told.map((delivery) => ({
    ...delivery,
    sentAt: new Date(decodeTime(delivery.deliveryId)).toISOString(),
  }));
  if (options.json) process.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
  else {
    const rows = list.map(({ deliveryId, sentAt, state, inReview, parent }) => [
      deliveryId,
      sentAt,
      inReview === undefined ? state : `${state}: ${inReview}`,
      parent ?? '',
    ]);
    process.stdout.write(`${tableText(['delivery', 'sent', 'state', 'released from'], rows)}\n`);
  }
}

async function showOne(session: Session, ref: DeliveryRef, options: Options): Promise<void> {
  const report = await readReport(session, ref);
  const publication = await readPublication(session, ref);
  const withdrawal = await readWithdrawal(session, ref);
  if (report === undefined && publication === undefined && withdrawal === undefined)
    throw new Refused(
      'there is no report on this delivery',
      'list them: carelake deliveries --source <source>',
    );
  const json =
    report === undefined && withdrawal === undefined
      ? publication
      : { ...report, ...(publication ? { publication } : {}), ...(withdrawal ? { withdrawal } : {}) };
  const texts = withdrawal ? [withdrawalText(withdrawal)] : [];
  if (report !== undefined) {
    const told = { ...ref, report, ...(publication ? { publication } : {}) };
    await writeReportFiles(toldOf(told), options);
    texts.unshift(deliveredText(told));
  } else if (publication !== undefined) texts.unshift(publicationText(publication));
  process.stdout.write(`${options.json ? JSON.stringify(json, null, 2) : texts.join('\n')}\n`);
}
