import { GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { type DeliveryRef, decisionNumber, isPartName, landingKeys } from '../../core/deliveries/keys.ts';
import type { HeldDocument, Place } from '../../core/review/held-document.ts';
import { type Held, type HeldPicture, isPicture } from '../../core/review/held-picture.ts';
import {
  type Numbered,
  type PictureDecision,
  parseLog,
  type ReviewDecision,
  standingDecisions,
  undecided,
  verdictOf,
} from '../../core/review/review-log.ts';
import type { Session } from '../aws/session.ts';
import { listReleased } from '../delivery/reports.ts';
import { Refused } from '../errors.ts';

interface ReviewBasics {
  readonly delivery: DeliveryRef;
  /** The name of its part. */
  readonly document: string;
  readonly log: readonly Numbered[];
  readonly released: boolean;
}

/** A document that waits, or waited, for a review. */
export interface Review extends ReviewBasics {
  readonly held: HeldDocument;
  /** Those that stand. */
  readonly decisions: readonly ReviewDecision[];
  readonly undecided: readonly Place[];
}

/** A picture that waits, or waited. */
export interface PictureReview extends ReviewBasics {
  readonly held: HeldPicture;
  readonly verdict: PictureDecision['decision'] | undefined;
}

export type AnyReview = Review | PictureReview;

export function isDocument(review: AnyReview): review is Review {
  return 'undecided' in review;
}

export function isRefused(review: AnyReview): boolean {
  return !isDocument(review) && review.verdict === 'refuse';
}

/** What is there to be decided, and how much of it is open. */
export function countsOf(review: AnyReview): { places: number; undecided: number } {
  if (isDocument(review)) return { places: review.held.places.length, undecided: review.undecided.length };
  return { places: 1, undecided: review.verdict === undefined ? 1 : 0 };
}

interface Wanted {
  readonly source: string;
  readonly deliveryId?: string;
  readonly document?: string;
}

/** Every document of a source that waits or waited, as long as it is kept; of one delivery, or one alone. */
export async function readReviews(session: Session, wanted: Wanted): Promise<Review[]> {
  return (await readAnyReviews(session, wanted)).filter(isDocument);
}

/** The same, and pictures. */
export async function readAnyReviews(
  session: Session,
  { source, deliveryId, document }: Wanted,
): Promise<AnyReview[]> {
  const prefix =
    deliveryId === undefined ? landingKeys.reviewOf(source) : landingKeys.review({ source, deliveryId });
  const keys = await listKeys(session, prefix);
  const released = await listReleased(session, source);
  const from = landingKeys.reviewOf(source);
  const found = keys.flatMap((key) => {
    const [id = '', file = '', ...deeper] = key.slice(from.length).split('/');
    const name = file.replace(/\.json$/, '');
    const isWanted = deeper.length === 0 && isPartName(name) && (document ?? name) === name;
    return isWanted ? [{ delivery: { source, deliveryId: id }, document: name }] : [];
  });
  return Promise.all(
    found.map((one) => {
      const isReleased = released.get(one.delivery.deliveryId)?.has(one.document) ?? false;
      return readReview(session, { ...one, released: isReleased }, keys);
    }),
  );
}

async function readReview(
  session: Session,
  { delivery, document, released }: Omit<ReviewBasics, 'log'>,
  keys: readonly string[],
): Promise<AnyReview> {
  const held = JSON.parse(await read(session, landingKeys.held(delivery, document))) as Held;
  const written = keys.filter((key) => key.startsWith(landingKeys.decisions(delivery, document)));
  const texts = written.map(async (key) => ({ n: decisionNumber(key) ?? 0, text: await read(session, key) }));
  const log = parseLog(await Promise.all(texts));
  if (log === undefined)
    throw new Refused(
      'a decision about the document is not in the form that this command writes',
      'withdraw the delivery, and deliver it again',
    );
  const basics = { delivery, document, log, released };
  if (isPicture(held)) return { ...basics, held, verdict: verdictOf(held, log) };
  const decisions = standingDecisions(held, log);
  return { ...basics, held, decisions, undecided: undecided(held, decisions) };
}

async function listKeys({ s3, names }: Session, Prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: names.landingBucket, Prefix }))
    for (const { Key } of page.Contents ?? []) if (Key !== undefined) keys.push(Key);
  return keys;
}

async function read({ s3, names }: Session, Key: string): Promise<string> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: names.landingBucket, Key }));
  return (await Body?.transformToString()) ?? '';
}
