import { type DeliveryRef, landingKeys, partName, partNameOf } from '../../core/deliveries/keys.ts';
import { type LedgerEvent, ledgerEvent, type Reviewed } from '../../core/deliveries/ledger.ts';
import { type Manifest, partRef } from '../../core/deliveries/manifest.ts';
import type { ReleaseMessage } from '../../core/deliveries/messages.ts';
import { countsOf, isDocument, isRefused, type Review } from '../../core/review/find-reviews.ts';
import { spreadFrom } from '../../core/review/review-log.ts';
import { isWithdrawn, readStaging, readStep, takeStep } from '../shared/lake.ts';
import { isAsked, readManifest } from '../shared/landing.ts';
import { log, PipelineError } from '../shared/log.ts';
import { listKeys } from '../shared/objects.ts';
import { sendComplete } from '../shared/queue.ts';
import { readReviews } from './read-reviews.ts';
import { stagePart } from './stage-part.ts';
import type { Workshop } from './workshop.ts';

/**
 * Stages documents that their source has reviewed, as a delivery of its own that names the one they came with. What it rests on stands in
 * its first event: a repetition reads the same decisions, whatever was decided since.
 */
export async function releaseDocuments(workshop: Workshop, message: ReleaseMessage): Promise<void> {
  const { landing, lake } = workshop;
  const { source, deliveryId, release } = message;
  const parent = { source, deliveryId };
  const ref = { source, deliveryId: release };
  log.appendKeys({ ...parent, release });
  if (message.bucket !== landing.bucket)
    throw new PipelineError('BUCKET_FOREIGN', 'the event names another bucket');
  if (!(await isAsked(landing, landingKeys.release(message))))
    return log.warn('release passed over: nobody asked for it');
  if (await isWithdrawn(lake, ref)) return log.info('release is withdrawn');
  const manifest = await readManifest(landing, parent);
  const known = await readStep(lake, ref, 'validation');
  const event = known ?? (await judge(workshop, message, manifest));
  if (event.parent !== deliveryId || event.source !== source)
    return log.warn('release passed over: its number is another delivery’s');
  // A release of what was withdrawn goes on to be refused: somebody waits for an answer.
  if (event.reviewed !== undefined && !(await isWithdrawn(lake, parent)))
    await stageReviewed(workshop, { manifest, parent, ref, reviewed: event.reviewed });
  await sendComplete(workshop.sqs, workshop.publishQueueUrl, ref);
}

/** Takes the release's first step: what it rests on, or why it is refused. */
async function judge(
  { lake, landing, study }: Workshop,
  message: ReleaseMessage,
  manifest: Manifest | undefined,
): Promise<LedgerEvent> {
  const { source, deliveryId, release, document } = message;
  const parent = { source, deliveryId };
  const details = { study: study.name, at: new Date(), parent: deliveryId };
  const ref = { source, deliveryId: release };
  const refuse = (rule: string) =>
    takeStep(lake, 'validation', ledgerEvent(ref, 'rejected', { ...details, rule }));
  if (await isWithdrawn(lake, parent)) return refuse('withdrawn');
  if ((await readStep(lake, parent, 'publication'))?.event !== 'published')
    return refuse('review-unpublished');
  const reviews = await readReviews(landing, parent);
  if (reviews === undefined) return refuse('review-unreadable');
  const before = await releasedBefore({ lake, landing }, parent);
  const wanted = reviews.filter((one) =>
    document === undefined ? !before.has(one.document) : one.document === document,
  );
  if (wanted.length === 0 || manifest === undefined) return refuse('review-nothing');
  if (wanted.some((one) => countsOf(one).undecided > 0)) return refuse('review-undecided');
  const released = wanted.filter((one) => !isRefused(one));
  if (released.length === 0) return refuse('review-refused');
  const reviewed = whatItRestsOn(released, reviews);
  return takeStep(lake, 'validation', ledgerEvent(ref, 'accepted', { ...details, reviewed }));
}

/** Documents that earlier releases have published. */
async function releasedBefore(
  { lake, landing }: Pick<Workshop, 'lake' | 'landing'>,
  parent: DeliveryRef,
): Promise<Set<string>> {
  const prefix = landingKeys.releases(parent);
  const asked = await listKeys(landing.s3, { bucket: landing.bucket, prefix });
  const ids = new Set(asked.map((key) => key.slice(prefix.length).split('/')[0] ?? ''));
  const found = new Set<string>();
  for (const deliveryId of ids) {
    const event = await readStep(lake, { deliveryId }, 'publication');
    if (event?.event !== 'published' || event.parent !== parent.deliveryId) continue;
    if (await isWithdrawn(lake, { deliveryId })) continue;
    for (const { key } of event.files) found.add(partNameOf(key));
  }
  return found;
}

/** Decisions about the documents beside the released ones count as well: they may say who somebody is. */
function whatItRestsOn(released: readonly Review[], all: readonly Review[]): Reviewed {
  const decided = released.filter((one) => isDocument(one)).flatMap(({ decisions }) => decisions);
  return {
    documents: released.map(({ document }) => document),
    decisions: Object.fromEntries(
      all.flatMap(({ document, log: records }) => records.slice(-1).map(({ n }) => [document, n] as const)),
    ),
    redacted: decided.filter(({ decision }) => decision === 'redact').length,
    kept: decided.filter(({ decision }) => decision === 'keep').length,
  };
}

interface ReviewedDocuments {
  readonly manifest: Manifest | undefined;
  readonly parent: DeliveryRef;
  readonly ref: DeliveryRef;
  readonly reviewed: Reviewed;
}

async function stageReviewed(
  workshop: Workshop,
  { manifest, parent, ref, reviewed }: ReviewedDocuments,
): Promise<void> {
  const reviews = await readReviews(workshop.landing, parent, reviewed.decisions);
  if (manifest === undefined || reviews === undefined)
    throw new PipelineError('REVIEW_GONE', 'what the release rests on is not kept any more');
  for (const document of reviewed.documents) {
    const part = manifest.parts.find((one) => partName(one) === document);
    const own = reviews.find((one) => one.document === document);
    if (part === undefined || own === undefined)
      throw new PipelineError('PART_UNKNOWN', 'no manifest names this part');
    if ((await readStaging(workshop.lake, partRef(ref, part))) !== undefined) continue;
    if (!isDocument(own) && own.verdict !== 'accept')
      throw new PipelineError('PICTURE_NOT_ACCEPTED', 'nobody has accepted this picture');
    const others = reviews.filter((one) => isDocument(one)).filter((one) => one !== own);
    const decisions = isDocument(own) ? [...spreadFrom(others), ...own.decisions] : [];
    const release = { deliveryId: ref.deliveryId, parent: parent.deliveryId, decisions };
    await stagePart(workshop, { manifest, part, release });
  }
}
