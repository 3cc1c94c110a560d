import type { HeldPart, LedgerEvent } from '../../core/deliveries/ledger.ts';
import type { SetFinding } from '../../core/deliveries/publication.ts';

/** Parts the parts that were staged from those that wait for a person, and have no files. */
export function splitByReview(all: readonly LedgerEvent[]): { staged: LedgerEvent[]; held: HeldPart[] } {
  return {
    staged: all.filter(({ held }) => held === undefined),
    held: all.flatMap(({ held }) => held ?? []),
  };
}

/** Documents that a person has to look at first, by the reason; an error where nothing is left beside them. */
export function withoutReview(held: readonly HeldPart[], left: number): SetFinding[] {
  const severity = left === 0 ? 'error' : 'warning';
  return [...Map.groupBy(held, ({ rule }) => rule)].map(
    ([rule, { length: count }]): SetFinding => ({
      ...(rule === 'review-picture'
        ? { table: 'pictures', column: 'image' }
        : { table: 'documents', column: 'text' }),
      rule,
      severity,
      count,
    }),
  );
}
