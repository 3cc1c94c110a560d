import { PutObjectCommand } from '@aws-sdk/client-s3';
import { landingKeys } from '../../core/deliveries/keys.ts';
import { isDocument } from '../../core/review/find-reviews.ts';
import { type Place, surfaceOf } from '../../core/review/held-document.ts';
import {
  type PictureDecision,
  type ReviewDecision,
  type ReviewRecord,
  standing,
} from '../../core/review/review-log.ts';
import { normalise } from '../../core/transcripts/review-spans.ts';
import type { Session } from '../aws/session.ts';
import { Refused } from '../errors.ts';
import { type AnyReview, type PictureReview, type Review, readAnyReviews } from './read-reviews.ts';

/** Adds decisions to a document's log, one object each, and gives the document as it is now. */
export async function decide(
  session: Session,
  review: Review,
  decisions: readonly ReviewDecision[],
): Promise<Review> {
  refuseReleased(review);
  for (const [index, decision] of decisions.entries())
    await append(session, review, index, { at: new Date().toISOString(), decision });
  return again(session, review, isDocument);
}

/** Says whether a picture may be published, as it was shown; gives it as it is now. */
export async function decidePicture(
  session: Session,
  review: PictureReview,
  decision: PictureDecision['decision'],
): Promise<PictureReview> {
  refuseReleased(review);
  const { sha256 } = review.held.picture;
  const isSeen = review.log.some(({ record }) => 'shown' in record && record.shown === sha256);
  if (decision === 'accept' && !isSeen)
    throw new Refused(
      'nobody has looked at the picture yet',
      `write it to a file, and look at it: carelake review show ${review.delivery.deliveryId}/${review.document} --out picture.jpg`,
    );
  const at = new Date().toISOString();
  await append(session, review, 0, { at, decision: { about: 'picture', decision, sha256 } });
  return again(session, review, isPictureReview);
}

/** Notes that a picture was shown as it will be published. */
export async function noteShown(session: Session, review: PictureReview): Promise<void> {
  const { sha256 } = review.held.picture;
  await append(session, review, 0, { at: new Date().toISOString(), shown: sha256 });
}

/** Takes back the last decision that stands; gives what it was about as it is now, or nothing if there was none. */
export async function undo(session: Session, review: Review): Promise<Review | undefined>;
export async function undo(session: Session, review: AnyReview): Promise<AnyReview | undefined>;
export async function undo(session: Session, review: AnyReview): Promise<AnyReview | undefined> {
  refuseReleased(review);
  const last = standing(review.log).at(-1);
  if (last === undefined) return undefined;
  await append(session, review, 0, { at: new Date().toISOString(), undo: last.n });
  return isDocument(review) ? again(session, review, isDocument) : again(session, review, isPictureReview);
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

function isPictureReview(review: AnyReview): review is PictureReview {
  return !isDocument(review);
}

function refuseReleased({ released }: AnyReview): void {
  if (released)
    throw new Refused(
      'the document is released already: decisions change nothing any more',
      'withdraw what was released: carelake withdraw <delivery>; then decide, and release again',
    );
}

async function append(
  { s3, names }: Session,
  { delivery, document, log }: AnyReview,
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

async function again<T extends AnyReview>(
  session: Session,
  { delivery, document }: T,
  isKind: (review: AnyReview) => review is T,
): Promise<T> {
  const [review] = (await readAnyReviews(session, { ...delivery, document })).filter(isKind);
  if (review === undefined) throw new Refused('the document is not kept any more', 'deliver it again');
  return review;
}
