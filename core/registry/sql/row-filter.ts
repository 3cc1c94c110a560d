import type { TableContract } from '../../contracts/contract.ts';
import { literal } from './literal.ts';

/** Whether a contract's filter leaves out a row with this value; never NULL. */
export function isLeftOutSql({ keep }: TableContract['rows'][number], column: string): string {
  const kept = keep.map((one) => {
    if (one === null) return `${column} IS NULL`;
    return typeof one === 'boolean'
      ? `${column} IS NOT DISTINCT FROM ${one}`
      : `coalesce(upper(${column}) = ${literal(one.toUpperCase())}, false)`;
  });
  return `NOT (${kept.join(' OR ')})`;
}
