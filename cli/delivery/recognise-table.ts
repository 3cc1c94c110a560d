import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contract, Contracts } from '../../core/contracts/contract.ts';
import { findTable } from '../../core/contracts/find-table.ts';
import { isPictureEnding } from '../../core/pictures/picture-format.ts';
import { headerCandidates } from '../../core/registry/read-header.ts';
import { findDocumentKind } from '../../core/transcripts/find-document-kind.ts';
import { isDocumentEnding } from '../../core/transcripts/formats/detect-format.ts';

/** The table that a plain file belongs to: by its ending, its columns, or, for a document, by the kind of material that its header names. */
export async function recogniseTable(file: string, contracts: Contracts): Promise<string | undefined> {
  if (isCodingEnding(file)) return tableOfKind(contracts, 'coding');
  if (isPictureEnding(file)) return tableOfKind(contracts, 'picture');
  const found = await tableByHeader(file, contracts);
  if (found !== undefined || !isDocumentEnding(file)) return found;
  return findDocumentKind(file, contracts);
}

function tableOfKind({ tables }: Contracts, kind: Contract['kind']): string | undefined {
  return [...tables.values()].find((contract) => contract.kind === kind)?.name;
}

/** What programs for coding call their projects and codebooks. */
function isCodingEnding(file: string): boolean {
  return /\.(?:qdpx|qdc)$/iu.test(file);
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
