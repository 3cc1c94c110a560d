import type { WithdrawalRef } from '../../core/deliveries/keys.ts';
import type { PersonWithdrawal } from '../../core/withdrawals/person-withdrawal.ts';

/** What is left of a withdrawn person. What was found at others is not told, nor whether anything was. */
export function personWithdrawalText(withdrawal: WithdrawalRef & PersonWithdrawal): string {
  const { withdrawalId, at, own, left, proven, checkedAt, final } = withdrawal;
  const rows = Object.entries(own).map(([table, count]) => `${table} ${count}`);
  return [
    `Withdrawn from the study: ${withdrawalId}, asked for at ${at}`,
    `  rows of your own deliveries that went: ${rows.length === 0 ? 'none' : rows.join(', ')}`,
    proven
      ? `  looked through at ${checkedAt}: nothing is left, in your deliveries and in all others`
      : `  looked through at ${checkedAt}: still being erased (${left.files} files, ${left.versions} object versions)`,
    ...(final || !proven ? [] : ['  everything is looked through once more a quarter of an hour later']),
    '  what comes of the person in later deliveries is left out',
    '  lists of names in deliveries that went are erased too: what they named is still found in later documents, but not whose name it is: deliver yours again, without the person',
    '  results of queries that were run before expire by themselves',
  ].join('\n');
}
