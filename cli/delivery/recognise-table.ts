import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contract, Contracts } from '../../core/contracts/contract.ts';
import { findTable } from '../../core/contracts/find-table.ts';
import { isPictureEnding } from '../../core/pictures/picture-format.ts';
import { readHeader } from '../../core/registry/read-header.ts';
import { isDocumentEnding } from '../../core/transcripts/formats/detect-format.ts';
import { findDocumentKind } from '../../core/transcripts/header/find-document-kind.ts';

export type RecognisedTable =
  | { readonly ok: true; readonly table: string }
  /** Why none is found: a key of rules.ts. */
  | { readonly ok: false; readonly rule: string };

const found = (table: string): RecognisedTable => ({ ok: true, table });

/** The table that a plain file belongs to: by its ending, its columns, or, for a document, by the kind of material that its header names. */
export async function recogniseTable(file: string, contracts: Contracts): Promise<RecognisedTable> {
  const kindOfFile = isCodingEnding(file) ? 'coding' : isPictureEnding(file) ? 'picture' : undefined;
  const table = kindOfFile === undefined ? undefined : tableOfKind(contracts, kindOfFile);
  if (table !== undefined) return found(table);
  const byHeader = await tableByHeader(file, contracts);
  if (byHeader.ok || !isDocumentEnding(file)) return byHeader;
  const kind = await findDocumentKind(file, contracts);
  return kind === undefined ? byHeader : found(kind);
}

function tableOfKind({ tables }: Contracts, kind: Contract['kind']): string | undefined {
  return [...tables.values()].find((contract) => contract.kind === kind)?.name;
}

/** What programs for coding call their projects and codebooks. */
function isCodingEnding(file: string): boolean {
  return /\.(?:qdpx|qdc)$/iu.test(file);
}

async function tableByHeader(file: string, contracts: Contracts): Promise<RecognisedTable> {
  const folder = await mkdtemp(join(tmpdir(), 'carelake-'));
  try {
    const header = await readHeader(file, join(folder, 'header'));
    if (!header.ok) return header;
    const [best] = header.candidates
      .flatMap((names) => findTable(contracts, names) ?? [])
      .sort((a, b) => b.score - a.score);
    return best === undefined ? { ok: false, rule: 'table-unrecognised' } : found(best.table);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
