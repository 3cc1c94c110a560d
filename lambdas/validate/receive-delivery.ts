import { type Descriptor, parseDescriptor } from '../../core/deliveries/descriptor.ts';
import { DESCRIPTOR_NAME, type DeliveryRef, landingKeys } from '../../core/deliveries/keys.ts';
import { ledgerEvent } from '../../core/deliveries/ledger.ts';
import { type Manifest, type PinnedPart, tablesOf } from '../../core/deliveries/manifest.ts';
import type { DescriptorMessage } from '../../core/deliveries/messages.ts';
import { MOST_PART_BYTES } from '../../core/deliveries/part-limit.ts';
import type { Finding } from '../../core/deliveries/report.ts';
import { isWithdrawn, putReport, readStep, takeStep } from '../shared/lake.ts';
import { listDelivered, pinManifest, readManifest } from '../shared/landing.ts';
import { log, PipelineError } from '../shared/log.ts';
import { currentVersion, readTextIfThere } from '../shared/objects.ts';
import { sendParts } from '../shared/queue.ts';
import { rejectDelivery } from './conclude-validation.ts';
import { earlierRosters } from './earlier-rosters.ts';
import { spokenDeliveries } from './spoken-deliveries.ts';
import type { Workshop } from './workshop.ts';

/** Takes in a delivery whose descriptor has landed: pins what it consists of, once, and hands out its parts. */
export async function receiveDelivery(workshop: Workshop, message: DescriptorMessage): Promise<void> {
  const { landing, lake, study } = workshop;
  log.appendKeys({ deliveryId: message.deliveryId, source: message.source });
  if (message.bucket !== landing.bucket)
    throw new PipelineError('BUCKET_FOREIGN', 'the event names another bucket');
  if (!study.sources.some(({ name }) => name === message.source))
    throw new PipelineError('SOURCE_UNKNOWN', 'the key names no source of this study');
  const ref = { source: message.source, deliveryId: message.deliveryId };
  if ((await readStep(lake, ref, 'validation')) !== undefined)
    return log.info('delivery was validated before');
  if (await isWithdrawn(lake, ref)) return log.info('delivery is withdrawn');

  const manifest = (await readManifest(landing, ref)) ?? (await examine(workshop, ref, message));
  if (manifest === undefined) return;
  const receipt = ledgerEvent(ref, 'received', {
    study: study.name,
    at: new Date(),
    tables: tablesOf(manifest),
  });
  const { at } = await takeStep(lake, 'receipt', receipt);
  await putReport(lake, ref, 'receipt', {
    receivedAt: at,
    parts: manifest.parts.length,
    tables: tablesOf(manifest),
  });
  await sendParts(workshop.sqs, workshop.validateQueueUrl, manifest);
  log.info('delivery received', { parts: manifest.parts.length });
}

/** Reads the descriptor and pins every file it names; a delivery that does not hold what it says is rejected here. */
async function examine(
  workshop: Workshop,
  ref: DeliveryRef,
  message: DescriptorMessage,
): Promise<Manifest | undefined> {
  const { landing } = workshop;
  const { bucket, key, versionId } = message;
  const text = await readTextIfThere(landing.s3, { bucket, key, versionId });
  // Withdrawn or expired while its event was under way: there is nothing to be taken in.
  if (text === undefined) return void log.warn('descriptor is gone');
  const parsed = parseDescriptor(text);
  if (!parsed.ok) return reject(workshop, ref, parsed.errors);
  const errors: Finding[] = [...(await contractErrors(workshop, ref, parsed.descriptor))];
  const parts: PinnedPart[] = [];
  for (const part of parsed.descriptor.parts) {
    const version = await currentVersion(landing.s3, { bucket, key: landingKeys.delivered(ref, part.path) });
    if (version === undefined) errors.push(finding(`${part.resource}.path`, 'file-missing'));
    else if (part.bytes > MOST_PART_BYTES) errors.push(finding(`${part.resource}.bytes`, 'file-too-large'));
    else if (version.bytes !== part.bytes) errors.push(finding(`${part.resource}.bytes`, 'bytes'));
    else parts.push({ ...part, versionId: version.versionId });
  }
  if (errors.length > 0) return reject(workshop, ref, errors);
  const { replaces } = parsed.descriptor;
  const rosters = await earlierRosters(workshop, ref, parts);
  const spoken = await spokenDeliveries(workshop, parts);
  const replaced = replaces === undefined ? [] : [replaces];
  return pinManifest(landing, { ...ref, replaces: replaced, parts, ...rosters, spoken });
}

/** What the descriptor says against the study's contracts and against what lies in landing. */
async function contractErrors(
  { contracts, landing }: Workshop,
  ref: DeliveryRef,
  descriptor: Descriptor,
): Promise<Finding[]> {
  const named = new Set([DESCRIPTOR_NAME, ...descriptor.parts.map(({ path }) => path)]);
  const unnamed = (await listDelivered(landing, ref)).filter(
    (path) => !named.has(path) && !path.endsWith('/'),
  );
  const resources = new Map(descriptor.parts.map(({ resource, table }) => [resource, table]));
  const tables = [...resources].flatMap(([resource, table]) => {
    const contract = contracts.tables.get(table);
    if (contract === undefined) return [finding(`${resource}.schema`, 'table-unknown')];
    return contract.sources.includes(ref.source) ? [] : [finding(`${resource}.schema`, 'table-source')];
  });
  return unnamed.length === 0 ? tables : [...tables, finding('resources', 'file-unnamed', unnamed.length)];
}

async function reject(workshop: Workshop, ref: DeliveryRef, errors: Finding[]): Promise<undefined> {
  await rejectDelivery(workshop, ref, {
    status: 'rejected',
    resources: [{ name: DESCRIPTOR_NAME, table: '', rows: 0, accepted: 0, errors, warnings: [] }],
  });
}

function finding(column: string, rule: string, count = 1): Finding {
  return { row: 0, column, rule, count };
}
