import { tableText } from '../output/print-table.ts';
import type { Review } from './read-reviews.ts';
import { nameOf } from './review-text.ts';

interface Format {
  readonly json?: boolean;
}

/** How far one document is. */
export function printReview(review: Review, { json }: Format): void {
  const { delivery, document, undecided, held } = review;
  const summary = { ...delivery, document, places: held.places.length, undecided: undecided.length };
  const text = `${nameOf(review)}: ${undecided.length} of ${held.places.length} places are undecided`;
  process.stdout.write(`${json ? JSON.stringify(summary, null, 2) : text}\n`);
}

/** How far documents are, without anything that stands in them. */
export function printReviews(reviews: readonly Review[], { json }: Format): void {
  const rows = reviews.map(({ delivery, document, held, undecided, released }) => ({
    ...delivery,
    document,
    places: held.places.length,
    undecided: undecided.length,
    released,
  }));
  if (json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  else if (rows.length === 0) process.stdout.write('Nothing waits for a review.\n');
  else {
    const cells = rows.map((row) => [
      `${row.deliveryId}/${row.document}`,
      row.places,
      row.undecided,
      row.released ? 'released' : row.undecided === 0 ? 'ready for release' : 'waits',
    ]);
    process.stdout.write(`${tableText(['document', 'places', 'undecided', 'state'], cells)}\n`);
  }
}
