import { countsOf, isDocument, isRefused } from '../../core/review/find-reviews.ts';
import { tableText } from '../output/print-table.ts';
import type { AnyReview } from './read-reviews.ts';
import { nameOf } from './review-text.ts';

interface Format {
  readonly json?: boolean;
}

/** How far one document or picture is. */
export function printReview(review: AnyReview, { json }: Format): void {
  const { delivery, document } = review;
  const { places, undecided } = countsOf(review);
  const summary = { ...delivery, document, places, undecided, state: stateOf(review) };
  const text = isDocument(review)
    ? `${nameOf(review)}: ${undecided} of ${places} places are undecided`
    : `${nameOf(review)}: ${stateOf(review)}`;
  process.stdout.write(`${json ? JSON.stringify(summary, null, 2) : text}\n`);
}

/** How far documents are, without anything that stands in them. */
export function printReviews(reviews: readonly AnyReview[], { json }: Format): void {
  const rows = reviews.map((review) => ({
    ...review.delivery,
    document: review.document,
    ...countsOf(review),
    released: review.released,
    state: stateOf(review),
  }));
  if (json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  else if (rows.length === 0) process.stdout.write('Nothing waits for a review.\n');
  else {
    const cells = rows.map((row) => [
      `${row.deliveryId}/${row.document}`,
      row.places,
      row.undecided,
      row.state,
    ]);
    process.stdout.write(`${tableText(['document', 'places', 'undecided', 'state'], cells)}\n`);
  }
}

function stateOf(review: AnyReview): string {
  if (review.released) return 'released';
  if (isRefused(review)) return 'refused';
  return countsOf(review).undecided === 0 ? 'ready for release' : 'waits';
}
