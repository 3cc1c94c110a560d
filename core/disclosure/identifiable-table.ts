import type { Contracts } from '../contracts/contract.ts';
import { publishedTable } from '../contracts/published-tables.ts';
import type { Study } from '../contracts/study.ts';
import type { StandingOut } from './exposure.ts';

/** A published table in which persons may stand out, and how many of them the study agreed to. */
export interface IdentifiableTable {
  readonly table: string;
  readonly person: string;
  /** Its quasi-identifiers: published columns that somebody may know of a person from elsewhere. */
  readonly columns: readonly string[];
  readonly k: number;
  readonly limit: StandingOut;
}

/** Undefined for a table that has no persons or no quasi-identifiers, and for documents: what somebody says is for consent and de-identification to guard. */
export function identifiableTable(
  { tables }: Contracts,
  { identifiability: { k, limit, tables: agreed } }: Pick<Study, 'identifiability'>,
  table: string,
): IdentifiableTable | undefined {
  const contract = tables.get(table);
  if (contract?.kind !== 'table') return undefined;
  const { columns } = publishedTable(contract);
  const person = columns.find(({ isPerson }) => isPerson)?.name;
  const quasi = columns.filter(({ personal }) => personal === 'quasi').map(({ name }) => name);
  if (person === undefined || quasi.length === 0) return undefined;
  const { unique, belowK } = agreed.find((one) => one.table === table) ?? limit;
  return { table, person, columns: quasi, k, limit: { unique, belowK } };
}
