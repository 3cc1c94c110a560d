import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Contracts } from '../../core/contracts/contract.ts';
import { findTable } from '../../core/contracts/find-table.ts';
import { headerCandidates } from '../../core/registry/read-header.ts';

/** Formats in which people write down what was said; a register never comes as one of them. */
const DOCUMENT_FORMATS = new Set(['.txt']);

/** The table that a plain file belongs to: by its header, or, for a text document, the contract for documents. */
export async function recogniseTable(file: string, contracts: Contracts): Promise<string | undefined> {
  const found = await tableByHeader(file, contracts);
  if (found !== undefined) return found;
  if (!DOCUMENT_FORMATS.has(extname(file).toLowerCase())) return undefined;
  return [...contracts.tables.values()].find(({ kind }) => kind === 'document')?.name;
}

async function tableByHeader(file: string, contracts: Contracts): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'carelake-'));
  try {
    const candidates = await headerCandidates(file, join(folder, 'header'));
    const [best] = candidates
      .flatMap((names) => findTable(contracts, names) ?? [])
      .sort((a, b) => b.score - a.score);
    return best?.table;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
