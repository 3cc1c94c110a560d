import { type DeliveryRef, decisionNumber, isPartName, landingKeys } from '../deliveries/keys.ts';
import type { HeldDocument, Place } from './held-document.ts';
import { type Held, type HeldPicture, isPicture } from './held-picture.ts';
import {
  type Numbered,
  type PictureDecision,
  parseLog,
  type ReviewDecision,
  standingDecisions,
  undecided,
  verdictOf,
} from './review-log.ts';

interface ReviewBasics {
  readonly delivery: DeliveryRef;
  /** The name of its part. */
  readonly document: string;
  readonly log: readonly Numbered[];
}

/** A document that waits, or waited, for a review. */
export interface DocumentReview extends ReviewBasics {
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

export type Review = DocumentReview | PictureReview;

export function isDocument<T extends Review>(review: T): review is Extract<T, DocumentReview> {
  return 'undecided' in review;
}

export function isRefused(review: Review): boolean {
  return !isDocument(review) && review.verdict === 'refuse';
}

/** What is there to be decided, and how much of it is open. */
export function countsOf(review: Review): { places: number; undecided: number } {
  if (isDocument(review)) return { places: review.held.places.length, undecided: review.undecided.length };
  return { places: 1, undecided: review.verdict === undefined ? 1 : 0 };
}

/** What lies under `review/<source>/`, or under a folder of it. */
interface KeptForReview {
  readonly source: string;
  readonly keys: readonly string[];
  /** The text of an object. */
  readonly read: (key: string) => Promise<string>;
}

interface Wanted {
  /** @default all */
  readonly document?: string | undefined;
  /** Number of the last decision that counts, by document. @default all count */
  readonly upTo?: Readonly<Record<string, number>> | undefined;
}

/** Documents and pictures that wait or waited; undefined where a record about one is not of our form: people write them. */
export async function findReviews(
  kept: KeptForReview,
  { document, upTo }: Wanted = {},
): Promise<Review[] | undefined> {
  const from = landingKeys.reviewOf(kept.source);
  const found = kept.keys.flatMap((key) => {
    const [deliveryId = '', file = '', ...deeper] = key.slice(from.length).split('/');
    const name = file.replace(/\.json$/, '');
    const isWanted = deeper.length === 0 && isPartName(name) && (document ?? name) === name;
    return isWanted ? [{ delivery: { source: kept.source, deliveryId }, document: name }] : [];
  });
  const mostOf = (name: string) => (upTo === undefined ? Number.POSITIVE_INFINITY : (upTo[name] ?? 0));
  const reviews = await Promise.all(found.map((one) => readReview(kept, one, mostOf(one.document))));
  const read = reviews.filter((review) => review !== undefined);
  return read.length < reviews.length ? undefined : read;
}

async function readReview(
  { keys, read }: KeptForReview,
  { delivery, document }: Omit<ReviewBasics, 'log'>,
  most: number,
): Promise<Review | undefined> {
  // Only pseudonymise writes these, so the form is ours.
  const held = JSON.parse(await read(landingKeys.held(delivery, document))) as Held;
  const records = keys.flatMap((key) =>
    key.startsWith(landingKeys.decisions(delivery, document)) ? [{ key, n: decisionNumber(key) }] : [],
  );
  if (records.some(({ n }) => n === undefined)) return undefined;
  const counting = records.filter(({ n = 0 }) => n <= most);
  const log = parseLog(
    await Promise.all(counting.map(async ({ key, n = 0 }) => ({ n, text: await read(key) }))),
  );
  if (log === undefined) return undefined;
  const basics = { delivery, document, log };
  if (isPicture(held)) return { ...basics, held, verdict: verdictOf(held, log) };
  const decisions = standingDecisions(held, log);
  return { ...basics, held, decisions, undecided: undecided(held, decisions) };
}
