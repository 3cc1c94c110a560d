import { type DeliveryRef, decisionNumber, isPartName, landingKeys } from '../../core/deliveries/keys.ts';
import type { HeldDocument } from '../../core/review/held-document.ts';
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
import type { Landing } from '../shared/landing.ts';
import { listKeys, readText } from '../shared/objects.ts';

interface ReviewBasics {
  /** The name of its part. */
  readonly document: string;
  /** Number of the last record that was read. */
  readonly last: number;
}

/** A document that waits, and what stands of what was decided about it. */
export interface TextReview extends ReviewBasics {
  readonly held: HeldDocument;
  readonly decisions: readonly ReviewDecision[];
}

interface PictureReview extends ReviewBasics {
  readonly held: HeldPicture;
  readonly verdict: PictureDecision['decision'] | undefined;
}

export type Review = TextReview | PictureReview;

export function isText(review: Review): review is TextReview {
  return 'decisions' in review;
}

export function isRefused(review: Review): boolean {
  return !isText(review) && review.verdict === 'refuse';
}

/** Whether nothing is left to be decided. */
export function isDecided(review: Review): boolean {
  if (!isText(review)) return review.verdict !== undefined;
  return undecided(review.held, review.decisions).length === 0;
}

/**
 * All documents and pictures of a delivery that wait, with the decisions up to some numbers, or with all of them; undefined where a record is not of our
 * form: people write them.
 */
export async function readReviews(
  landing: Landing,
  ref: DeliveryRef,
  upTo?: Readonly<Record<string, number>>,
): Promise<Review[] | undefined> {
  const { s3, bucket } = landing;
  const prefix = landingKeys.review(ref);
  const keys = await listKeys(s3, { bucket, prefix });
  const reviews: Review[] = [];
  for (const document of keys
    .map((key) => key.slice(prefix.length).replace(/\.json$/, ''))
    .filter(isPartName)) {
    const text = await readText(s3, { bucket, key: landingKeys.held(ref, document) });
    // Only pseudonymise writes these, so the form is ours.
    const held = JSON.parse(text) as Held;
    const most = upTo === undefined ? Number.POSITIVE_INFINITY : (upTo[document] ?? 0);
    const decisions = keys.filter((key) => key.startsWith(landingKeys.decisions(ref, document)));
    const log = await readLog(landing, decisions, most);
    if (log === undefined) return undefined;
    const basics = { document, last: log.at(-1)?.n ?? 0 };
    if (isPicture(held)) reviews.push({ ...basics, held, verdict: verdictOf(held, log) });
    else reviews.push({ ...basics, held, decisions: standingDecisions(held, log) });
  }
  return reviews;
}

async function readLog(
  { s3, bucket }: Landing,
  keys: readonly string[],
  most: number,
): Promise<Numbered[] | undefined> {
  const texts = [];
  for (const key of keys) {
    const n = decisionNumber(key);
    if (n === undefined) return undefined;
    if (n <= most) texts.push({ n, text: await readText(s3, { bucket, key }) });
  }
  return parseLog(texts);
}
