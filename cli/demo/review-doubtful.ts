import { surfaceOf } from '../../core/review/held-document.ts';
import { openSession } from '../aws/session.ts';
import { aboutPlace, decide } from '../review/decide.ts';
import { readReviews } from '../review/read-reviews.ts';
import { type Released, release } from '../review/release.ts';
import { sentenceText } from '../review/review-text.ts';
import { tell } from './story.ts';

const SOURCE = 'region';
const PATIENCE_SECONDS = 120;
/** What the data manager of the story knows: a saying about stones, and a colleague. */
const STAYS = new Set(['Sten']);

/** The data manager of the region looks at what is doubtful in an interview, and releases it. */
export async function reviewDoubtful(home: string): Promise<Released[]> {
  const session = await openSession({ as: `data-manager-${SOURCE}`, study: '3cp', home });
  const released: Released[] = [];
  for (const review of await readReviews(session, { source: SOURCE })) {
    const decisions = review.held.places.map((place) => {
      const decision = STAYS.has(surfaceOf(review.held, place)) ? 'keep' : 'redact';
      tell(`${decision.padEnd(6)}  ${sentenceText(review.held, place)}`);
      return aboutPlace(place, decision);
    });
    await decide(session, review, decisions);
    const { delivery, document } = review;
    released.push(await release(session, { delivery, document, waitSeconds: PATIENCE_SECONDS }));
  }
  return released;
}
