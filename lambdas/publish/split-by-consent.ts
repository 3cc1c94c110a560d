import { CONSENT_NEEDS } from '../../core/consents/consent-needs.ts';
import { partNameOf } from '../../core/deliveries/keys.ts';
import type { LedgerEvent } from '../../core/deliveries/ledger.ts';

interface Split {
  /** Parts that rest on no consent, or whose consent stands. */
  readonly covered: readonly LedgerEvent[];
  readonly uncovered: readonly LedgerEvent[];
}

/** Whether any staged part rests on a consent. */
export function needsConsent(staged: readonly LedgerEvent[]): boolean {
  return staged.some((event) => needOf(event) !== undefined);
}

/**
 * Parts the staged parts that may be published from those whose participant has not consented to it. A part that says that it needs a consent
 * is held back unless it is named among the covered ones: whatever goes wrong in between, nobody's words are shown without.
 */
export function splitByConsent(staged: readonly LedgerEvent[], coveredParts: ReadonlySet<string>): Split {
  const isCovered = (event: LedgerEvent) => {
    const need = needOf(event);
    return need === undefined || coveredParts.has(partNameOf(need.key));
  };
  return {
    covered: staged.filter(isCovered),
    uncovered: staged.filter((event) => !isCovered(event)),
  };
}

function needOf({ files }: LedgerEvent): LedgerEvent['files'][number] | undefined {
  return files.find(({ table }) => table === CONSENT_NEEDS.name);
}
