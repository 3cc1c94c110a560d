import { ZONES, type Zone, type ZoneCounts } from './erasure.ts';
import type { WithdrawalReason } from './keys.ts';

/** What is left of a withdrawn delivery, by a look at every object version. The numbers are of versions, delete markers and unfinished uploads. */
export interface Withdrawal {
  /** Since when analysts do not see it; ISO 8601, UTC. */
  readonly at: string;
  readonly reason: WithdrawalReason;
  /** `found` is of that moment. */
  readonly zones: Readonly<Record<Zone, { readonly found: number; readonly left: number }>>;
  readonly checkedAt: string;
  /** Nothing was left. */
  readonly proven: boolean;
  /** The look was late enough that no step that had begun before the withdrawal can have written since. */
  readonly final: boolean;
}

interface Look {
  readonly at: string;
  readonly reason: WithdrawalReason;
  readonly found: ZoneCounts;
  readonly left: ZoneCounts;
  readonly checkedAt: Date;
  readonly final: boolean;
}

export function withdrawal({ at, reason, found, left, checkedAt, final }: Look): Withdrawal {
  const zones = ZONES.map((zone) => [zone, { found: found[zone], left: left[zone] }] as const);
  return {
    at,
    reason,
    zones: Object.fromEntries(zones) as Withdrawal['zones'],
    checkedAt: checkedAt.toISOString(),
    proven: ZONES.every((zone) => left[zone] === 0),
    final,
  };
}
