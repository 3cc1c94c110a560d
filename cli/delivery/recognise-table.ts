import { extname } from 'node:path';
import type { Contracts } from '../../core/contracts/contract.ts';
import { findTable } from '../../core/contracts/find-table.ts';
import { readHeader } from '../../core/registry/read-header.ts';

/** Formats in which people write down what was said; a register never comes as one of them. */
const DOCUMENT_FORMATS = new Set(['.txt']);

/** The table that a plain file belongs to: by its header, or, for a text document, the contract for documents. */
export async function recogniseTable(file: string, contracts: Contracts): Promise<string | undefined> {
  const found = findTable(contracts, await readHeader(file));
  if (found !== undefined) return found.table;
  if (!DOCUMENT_FORMATS.has(extname(file).toLowerCase())) return undefined;
  return [...contracts.tables.values()].find(({ kind }) => kind === 'document')?.name;
}
