import type { S3Client } from '@aws-sdk/client-s3';
import {
  type DeliveryRef,
  type LedgerStep,
  lakeKeys,
  type PartRef,
  type ReportKind,
  WAIVER_ROLES,
} from '../../core/deliveries/keys.ts';
import type { LedgerEvent } from '../../core/deliveries/ledger.ts';
import type { Waiver } from '../../core/deliveries/waiver.ts';
import { createObject, listKeys, putText, readTextIfThere } from './objects.ts';

/** The lake bucket: reports, the ledger, and study data after treatment. */
export interface Lake {
  readonly s3: S3Client;
  readonly bucket: string;
}

export function readStep(
  lake: Lake,
  ref: Pick<DeliveryRef, 'deliveryId'>,
  step: LedgerStep,
): Promise<LedgerEvent | undefined> {
  return readEvent(lake, lakeKeys.ledger(ref, step));
}

/** Whoever works on a withdrawn delivery leaves it: what was written of it is erased, and what will be, too. */
export async function isWithdrawn(lake: Lake, ref: Pick<DeliveryRef, 'deliveryId'>): Promise<boolean> {
  return (await readStep(lake, ref, 'withdrawal')) !== undefined;
}

export function readStaging(lake: Lake, ref: PartRef): Promise<LedgerEvent | undefined> {
  return readEvent(lake, lakeKeys.staging(ref));
}

/** Takes a step of a delivery unless it has been taken already; gives the event that stands. */
export function takeStep(lake: Lake, step: LedgerStep, event: LedgerEvent): Promise<LedgerEvent> {
  return appendEvent(lake, lakeKeys.ledger({ deliveryId: event.delivery_id }, step), event);
}

export function takeStaging(lake: Lake, ref: PartRef, event: LedgerEvent): Promise<LedgerEvent> {
  return appendEvent(lake, lakeKeys.staging(ref), event);
}

/** How many parts of a delivery are staged; one listing instead of a read per part, since every part asks when it is done. */
export async function countStaged({ s3, bucket }: Lake, ref: DeliveryRef): Promise<number> {
  return (await listKeys(s3, { bucket, prefix: lakeKeys.stagings(ref) })).length;
}

/** By whom a delivery was waived so far. */
export async function listWaivers(lake: Lake, ref: DeliveryRef): Promise<Waiver[]> {
  const events = await Promise.all(WAIVER_ROLES.map((role) => readStep(lake, ref, `waiver.${role}`)));
  return events.flatMap((event) => event?.waivers ?? []);
}

/** What became of every delivery that was concluded, and which ones wait. */
export async function listConclusions(lake: Lake): Promise<LedgerEvent[]> {
  const keys = await listKeys(lake.s3, { bucket: lake.bucket, prefix: lakeKeys.ledgers });
  const events = await Promise.all(keys.filter(lakeKeys.isConclusion).map((key) => readEvent(lake, key)));
  return events.filter((event) => event !== undefined);
}

/** Every staging event of a delivery, in the order of their keys. */
export async function listStaged(lake: Lake, ref: DeliveryRef): Promise<LedgerEvent[]> {
  const keys = await listKeys(lake.s3, { bucket: lake.bucket, prefix: lakeKeys.stagings(ref) });
  const events = await Promise.all(keys.map((key) => readEvent(lake, key)));
  return events.filter((event) => event !== undefined);
}

/** Leaves a report where the source's data manager may read it. */
export async function putReport(
  { s3, bucket }: Lake,
  ref: DeliveryRef,
  kind: ReportKind,
  report: object,
): Promise<void> {
  await putText(
    s3,
    { bucket, key: lakeKeys.report(ref, kind) },
    JSON.stringify({ ...ref, ...report }, null, 2),
  );
}

async function readEvent({ s3, bucket }: Lake, key: string): Promise<LedgerEvent | undefined> {
  const text = await readTextIfThere(s3, { bucket, key });
  // Only our own functions may write under ledger/ (bucket policy), so the form is ours.
  return text === undefined ? undefined : (JSON.parse(text) as LedgerEvent);
}

async function appendEvent(lake: Lake, key: string, event: LedgerEvent): Promise<LedgerEvent> {
  // One line: Athena's JSON tables read line by line.
  if (await createObject(lake.s3, { bucket: lake.bucket, key }, `${JSON.stringify(event)}\n`)) return event;
  const standing = await readEvent(lake, key);
  if (standing === undefined) throw new Error('a ledger event vanished');
  return standing;
}
