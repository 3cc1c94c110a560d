import { contentsText, joinContents } from '../../core/deliveries/contents.ts';
import { filesOf } from '../../core/deliveries/files-of.ts';
import { type Manifest, type PinnedPart, partRef } from '../../core/deliveries/manifest.ts';
import type { Pseudonyms } from '../../core/pseudonyms/pseudonyms.ts';
import { type Landing, readPartReport } from '../shared/landing.ts';

/** Kept apart from the identifiers of records. */
const PREFIX = 'contents';

interface Fingerprinting {
  readonly landing: Landing;
  readonly manifest: Manifest;
  readonly pseudonyms: Pseudonyms;
}

/**
 * What tells a table without a key from one that was delivered before: a keyed fingerprint of each file's rows, and of all of them, however
 * they are packed. The table's first part does it for all; any other has none.
 */
export async function fingerprintTable(
  { landing, manifest, pseudonyms }: Fingerprinting,
  part: PinnedPart,
): Promise<string[]> {
  const parts = manifest.parts.filter(({ table }) => table === part.table);
  if (parts[0] !== part) return [];
  const judged = await Promise.all(
    parts.map(async (one) => ({
      ...one,
      contents: (await readPartReport(landing, partRef(manifest, one)))?.contents,
    })),
  );
  const all = [...filesOf(judged), judged].flatMap(
    (file) => joinContents(file.map(({ contents }) => contents)) ?? [],
  );
  const prints = all.map((contents) =>
    pseudonyms.pseudonym('record', `${PREFIX}|${part.table}|${contentsText(contents)}`),
  );
  return [...new Set(prints)];
}
