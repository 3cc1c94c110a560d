import { LONGEST_CHAIN } from '../../aliases/longest-chain.ts';
import type { TableContract } from '../../contracts/contract.ts';

/**
 * Places of rows from which aliases of the same file lead on and on: in a circle, of which an alias to itself is the smallest, or farther than
 * they are followed. Undefined for a table of something else. `column` names a field's column in `rows`.
 */
export function unfinishedChainsSql(
  { use }: TableContract,
  rows: string,
  column: (name: string) => string,
): string | undefined {
  if (use?.as !== 'aliases') return undefined;
  const [former, latter] = [column(use.former), column(use.current)];
  // A former number with two latter ones is another rule's business.
  const steps = `SELECT ${former} AS former, min(${latter}) AS latter FROM (${rows}) GROUP BY former`;
  const joins = Array.from({ length: LONGEST_CHAIN }, (_, index) => {
    const before = index === 0 ? `chain.${latter}` : `step_${index}.latter`;
    return `JOIN steps AS step_${index + 1} ON step_${index + 1}.former = ${before}`;
  });
  return `WITH steps AS MATERIALIZED (${steps}) SELECT chain.position FROM (${rows}) AS chain ${joins.join(' ')}`;
}
