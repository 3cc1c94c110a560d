import type { LedgerEvent } from './ledger.ts';

/** Publications whose rows the views show: neither replaced by another one nor withdrawn. */
export function currentPublications(concluded: readonly LedgerEvent[]): LedgerEvent[] {
  const gone = new Set(
    concluded
      .filter(({ event }) => event === 'published' || event === 'withdrawn')
      .flatMap(({ replaces }) => replaces),
  );
  return concluded.filter(({ event, delivery_id: id }) => event === 'published' && !gone.has(id));
}
