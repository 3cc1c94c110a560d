import type { Derived } from '../../contracts/contract.ts';
import { identifier, literal } from './literal.ts';

/** What a derived column is, in the columns of the accepted file under `alias`. */
export function derivedSql(derived: Derived, alias: string): string {
  const column = (name: string) => `${alias}.${identifier(name)}`;
  if (derived.kind === 'since') {
    const day = `CAST(${column(derived.field)} AS DATE)`;
    return `CAST(${day} >= DATE ${literal(derived.date)} AS BOOLEAN)`;
  }
  const minutes = `date_diff('minute', CAST(${column(derived.from)} AS TIMESTAMP), CAST(${column(derived.to)} AS TIMESTAMP))`;
  if (derived.kind === 'hours') {
    const hours = `CAST(floor(${minutes} / 60) AS INTEGER)`;
    return `CASE WHEN ${minutes} IS NOT NULL THEN least(${hours}, ${derived.maximum}) END`;
  }
  const lasts = `${minutes} >= ${derived.hours * 60}`;
  if (derived.only === undefined) return `CAST(${lasts} AS BOOLEAN)`;
  const values = derived.only.values.map((one) => literal(one.toUpperCase())).join(', ');
  return `CASE WHEN coalesce(upper(${column(derived.only.field)}) IN (${values}), false) THEN ${lasts} ELSE false END`;
}
