import { type DeliveryRef, decisionNumber, isPartName, landingKeys } from '../../core/deliveries/keys.ts';
import type { HeldDocument } from '../../core/review/held-document.ts';
import {
  type Numbered,
  parseLog,
  type ReviewDecision,
  standingDecisions,
} from '../../core/review/review-log.ts';
import type { Landing } from '../shared/landing.ts';
import { listKeys, readText } from '../shared/objects.ts';

/** A document that waits, and what stands of what was decided about it. */
export interface Review {
  /** The name of its part. */
  readonly document: string;
  readonly held: HeldDocument;
  readonly decisions: readonly ReviewDecision[];
  /** Number of the last record that was read. */
  readonly last: number;
}

/**
 * All documents of a delivery that wait, with the decisions up to some numbers, or with all of them; undefined where a record is not of our
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
    const held = JSON.parse(text) as HeldDocument;
    const most = upTo === undefined ? Number.POSITIVE_INFINITY : (upTo[document] ?? 0);
    const decisions = keys.filter((key) => key.startsWith(landingKeys.decisions(ref, document)));
    const log = await readLog(landing, decisions, most);
    if (log === undefined) return undefined;
    reviews.push({ document, held, decisions: standingDecisions(held, log), last: log.at(-1)?.n ?? 0 });
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
