import { CONSENT_NEEDS } from '../../core/consents/consent-needs.ts';
import { publishedConsents } from '../../core/consents/published-consents.ts';
import type { Contracts } from '../../core/contracts/contract.ts';
import { partNameOf } from '../../core/deliveries/keys.ts';
import type { LedgerEvent } from '../../core/deliveries/ledger.ts';
import { type Athena, queryRows } from './athena.ts';
import { coveredPartsSql } from './covered-parts-sql.ts';
import type { SetCheck } from './visible-sql.ts';

interface Split {
  /** Parts that rest on no consent, or whose consent stands. */
  readonly covered: readonly LedgerEvent[];
  readonly uncovered: readonly LedgerEvent[];
}

/**
 * Parts the staged parts that may be published from those whose participant has not consented to it. A part that says that it needs a consent
 * is held back unless one is found: whatever goes wrong in between, nobody's words are shown without.
 */
export async function splitByConsent(
  { athena, contracts }: { athena: Athena; contracts: Contracts },
  staged: readonly LedgerEvent[],
  check: SetCheck,
): Promise<Split> {
  if (!staged.some((event) => needOf(event) !== undefined)) return { covered: staged, uncovered: [] };
  const rows = await queryRows(athena, coveredPartsSql(publishedConsents(contracts), check));
  const found = new Set(rows.map(([part]) => part));
  const isCovered = (event: LedgerEvent) => {
    const need = needOf(event);
    return need === undefined || found.has(partNameOf(need.key));
  };
  return {
    covered: staged.filter(isCovered),
    uncovered: staged.filter((event) => !isCovered(event)),
  };
}

function needOf({ files }: LedgerEvent): LedgerEvent['files'][number] | undefined {
  return files.find(({ table }) => table === CONSENT_NEEDS.name);
}
