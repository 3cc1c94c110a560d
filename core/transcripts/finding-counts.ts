import type { Replaced } from './deidentify.ts';
import type { Cell } from './parquet.ts';

/** How many identifiers of each kind were replaced in a document; what they were is nowhere. */
export function findingCounts(
  documentId: string,
  findings: readonly Replaced[],
): Readonly<Record<string, Cell>>[] {
  const byType = Map.groupBy(findings, ({ type }) => type);
  return [...byType]
    .map(([type, found]) => ({
      document_id: documentId,
      type,
      replaced: found.length,
      doubtful: found.filter(({ confidence }) => confidence === 'low').length,
    }))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
}
