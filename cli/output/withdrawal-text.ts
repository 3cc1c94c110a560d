import { ZONES } from '../../core/deliveries/erasure.ts';
import type { Withdrawal } from '../../core/deliveries/withdrawal.ts';

/** What is left of a withdrawn delivery, and what cannot be told yet. */
export function withdrawalText({ at, zones, proven, checkedAt, final }: Withdrawal): string {
  const erased = ZONES.map((zone) => `${zone} ${zones[zone].found}`).join(', ');
  const left = ZONES.filter((zone) => zones[zone].left > 0).map((zone) => `${zone} ${zones[zone].left}`);
  return [
    `Withdrawn: nobody sees it since ${at}`,
    `  object versions found: ${erased}`,
    proven
      ? `  looked through at ${checkedAt}: nothing is left`
      : `  looked through at ${checkedAt}: not erased yet are ${left.join(', ')}`,
    ...(final || !proven
      ? []
      : ['  it is looked through once more a quarter of an hour after the withdrawal']),
    '  results of queries that were run before expire by themselves',
  ].join('\n');
}
