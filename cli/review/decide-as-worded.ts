import { type Place, surfaceOf } from '../../core/review/held-document.ts';
import { REDACTED_AS, type ReviewDecision } from '../../core/review/review-log.ts';
import type { Session } from '../aws/session.ts';
import { Refused, WrongUsage } from '../errors.ts';
import { aboutPlace, decide, samePlaces } from './decide.ts';
import { type Review, readReviews } from './read-reviews.ts';

/** A decision as a command line says it. */
export interface WordedDecision {
  readonly decision: ReviewDecision['decision'];
  /** Numbers of places, from 1. */
  readonly numbers: readonly string[];
  /** Whether no number means every undecided place. */
  readonly all: boolean;
  /** In place of numbers: a word wherever it stands in the document. */
  readonly word?: string;
  /** Also where the same is undecided in other documents of the delivery. */
  readonly everywhere?: boolean;
  /** What it is redacted as, if not as it was found. */
  readonly type?: (typeof REDACTED_AS)[number];
}

/** Does what a command line says about a document; gives the document as it is then. */
export async function decideAsWorded(
  session: Session,
  review: Review,
  worded: WordedDecision,
): Promise<Review> {
  const { decision, word, everywhere, type } = worded;
  checkWording(worded);
  if (word !== undefined) return decide(session, review, [aboutWord(word, worded)]);
  const places = placesOf(review, worded.numbers);
  if (decision === 'keep' && places.some(({ keepable }) => !keepable))
    throw new Refused(
      'one of these belongs to somebody who is known, and cannot stay',
      'redact it: carelake review show says which ones cannot stay',
    );
  const decisionOf = (place: Place) => aboutPlace(place, decision, type);
  const decided = await decide(session, review, places.map(decisionOf));
  if (everywhere !== true) return decided;
  const surfaces = new Set(places.map((place) => surfaceOf(review.held, place)));
  return decideElsewhere(session, decided, { surfaces, decisionOf });
}

function checkWording({ decision, numbers, all, word, everywhere, type }: WordedDecision): void {
  if (!all && (numbers.length === 0) === (word === undefined))
    throw new WrongUsage('say which places, by their numbers, or --word');
  if (word === undefined) return;
  if (everywhere === true) throw new WrongUsage('--word is about one document: leave out --everywhere');
  if (decision === 'redact' && type === undefined)
    throw new WrongUsage(`--word wants --type, one of ${REDACTED_AS.join(', ')}`);
}

function aboutWord(form: string, { decision, type = 'person' }: WordedDecision): ReviewDecision {
  return decision === 'keep' ? { about: 'form', form, decision } : { about: 'form', form, decision, type };
}

async function decideElsewhere(
  session: Session,
  review: Review,
  { surfaces, decisionOf }: { surfaces: ReadonlySet<string>; decisionOf: (place: Place) => ReviewDecision },
): Promise<Review> {
  for (const surface of surfaces) {
    const beside = (await readReviews(session, review.delivery)).filter(({ released }) => !released);
    for (const same of samePlaces(beside, surface)) {
      const decisions = same.places.filter(isAllowed(decisionOf)).map(decisionOf);
      await decide(session, same.review, decisions);
    }
  }
  const [now = review] = await readReviews(session, { ...review.delivery, document: review.document });
  return now;
}

function isAllowed(decisionOf: (place: Place) => ReviewDecision): (place: Place) => boolean {
  return (place) => place.keepable || decisionOf(place).decision === 'redact';
}

function placesOf({ held, undecided }: Review, numbers: readonly string[]): readonly Place[] {
  if (numbers.length === 0) return undecided;
  return numbers.map((number) => {
    const place = held.places[Number(number) - 1];
    if (place === undefined) throw new WrongUsage(`places have the numbers 1 to ${held.places.length}`);
    return place;
  });
}
