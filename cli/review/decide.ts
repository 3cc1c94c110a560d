import { PutObjectCommand } from '@aws-sdk/client-s3';
import { landingKeys } from '../../core/deliveries/keys.ts';
import { type Place, surfaceOf } from '../../core/review/held-document.ts';
import { type ReviewDecision, type ReviewRecord, standing } from '../../core/review/review-log.ts';
import { normalise } from '../../core/transcripts/review-spans.ts';
import type { Session } from '../aws/session.ts';
import { Refused } from '../errors.ts';
import { type Review, readReviews } from './read-reviews.ts';

/** Adds decisions to a document's log, one object each, and gives the document as it is now. */
export async function decide(
  session: Session,
  review: Review,
  decisions: readonly ReviewDecision[],
): Promise<Review> {
  refuseReleased(review);
  for (const [index, decision] of decisions.entries())
    await append(session, review, index, { at: new Date().toISOString(), decision });
  return again(session, review);
}

/** Takes back the last decision that stands; gives the document as it is now, or nothing if there was none. */
export async function undo(session: Session, review: Review): Promise<Review | undefined> {
  refuseReleased(review);
  const last = standing(review.log).at(-1);
  if (last === undefined) return undefined;
  await append(session, review, 0, { at: new Date().toISOString(), undo: last.n });
  return again(session, review);
}

/** That a place is replaced, or that it stays. */
export function aboutPlace(
  { text, start, end, type }: Place,
  decision: ReviewDecision['decision'],
  as?: Extract<ReviewDecision, { type: unknown }>['type'],
): ReviewDecision {
  const at = { text, start, end };
  if (decision === 'keep') return { about: 'place', at, decision };
  return { about: 'place', at, decision, type: as ?? typeOf(type) };
}

/** Undecided places of some documents where the same stands. */
export function samePlaces(
  reviews: readonly Review[],
  surface: string,
): { review: Review; places: Place[] }[] {
  return reviews.flatMap((review) => {
    const places = review.undecided.filter(
      (place) => normalise(surfaceOf(review.held, place)) === normalise(surface),
    );
    return places.length === 0 ? [] : [{ review, places }];
  });
}

/** A name that may stay is no finding. */
function typeOf(type: Place['type']): Exclude<Place['type'], 'kept'> {
  return type === 'kept' ? 'person' : type;
}

function refuseReleased({ released }: Review): void {
  if (released)
    throw new Refused(
      'the document is released already: decisions change nothing any more',
      'withdraw what was released: carelake withdraw <delivery>; then decide, and release again',
    );
}

async function append(
  { s3, names }: Session,
  { delivery, document, log }: Review,
  later: number,
  record: ReviewRecord,
): Promise<void> {
  const n = (log.at(-1)?.n ?? 0) + 1 + later;
  const Key = landingKeys.decision(delivery, document, n);
  const content = { Body: JSON.stringify(record), ContentType: 'application/json' };
  try {
    await s3.send(new PutObjectCommand({ Bucket: names.landingBucket, Key, ...content, IfNoneMatch: '*' }));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'PreconditionFailed') throw error;
    throw new Refused(
      'somebody else decided about the document meanwhile',
      'look at it again: carelake review show <delivery>/<document>',
    );
  }
}

async function again(session: Session, { delivery, document }: Review): Promise<Review> {
  const [review] = await readReviews(session, { ...delivery, document });
  if (review === undefined) throw new Refused('the document is not kept any more', 'deliver it again');
  return review;
}
