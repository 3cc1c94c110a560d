import type { Contract, Contracts, TableContract } from './contract.ts';
import { publishedTable } from './published-tables.ts';

/** Treatments after which two different values stay different. */
const EXACT = new Set(['pseudonym', 'keep']);

/**
 * The published columns that tell one row of a table from every other; none where the register may hold the same row twice. Where treatment made a key column coarser, such as a day to its
 * month, no published key is left, and the whole row stands in: the same row twice is still seen.
 */
export function publishedKey(contracts: Contracts, table: string): string[] {
  const contract = contracts.tables.get(table);
  if (contract?.kind === 'table') return keyOf(contract);
  if (table === 'documents') return ['document_id'];
  if (table === 'turns') return ['document_id', 'n'];
  if (table === 'findings') return ['document_id', 'type'];
  // Several codebooks may hold the same code.
  if (table === 'codes') return [];
  if (table === 'pictures') return ['picture_id'];
  if (table === 'coded_segments') return ['segment_id', 'n'];
  throw new Error(`no contract publishes a table ${table}`);
}

/** Whether a table's rows may be published twice and nothing in them tell: then only a whole file can be known again. */
export function isKeyless(contract: Contract): contract is TableContract {
  return contract.kind === 'table' && contract.published && keyOf(contract).length === 0;
}

function keyOf(contract: TableContract): string[] {
  const { primaryKey, fields, reshape, rowId } = contract;
  if (rowId !== undefined) return [rowId.as];
  if (primaryKey.length === 0) return [];
  const key = primaryKey.map((name) => fields.find((field) => field.name === name)?.privacy);
  const exact = key.flatMap((privacy) =>
    privacy !== undefined && privacy.treatment !== 'drop' && EXACT.has(privacy.treatment) ? [privacy.as] : [],
  );
  if (exact.length === key.length)
    return reshape === undefined ? exact : [...exact, reshape.year, reshape.week];
  return publishedTable(contract)
    .columns.map(({ name }) => name)
    .filter((name) => name !== 'delivery_id');
}
