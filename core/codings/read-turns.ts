import type { DuckDBConnection } from '@duckdb/node-api';
import type { ReleasedTurn } from '../qda/exported-text.ts';

/** By the document's number. */
export type TurnsByDocument = ReadonlyMap<string, readonly ReleasedTurn[]>;

/** The turns of some documents, in order, from files of published turns. */
export async function readTurns(
  db: DuckDBConnection,
  files: readonly string[],
  documentIds: ReadonlySet<string>,
): Promise<TurnsByDocument> {
  if (files.length === 0 || documentIds.size === 0) return new Map();
  const reader = await db.runAndReadAll(
    `SELECT document_id, n, speaker, text
     FROM read_parquet(CAST(from_json($files, '["VARCHAR"]') AS VARCHAR[]))
     WHERE list_contains(CAST(from_json($documents, '["VARCHAR"]') AS VARCHAR[]), document_id)
     ORDER BY document_id, n`,
    { files: JSON.stringify(files), documents: JSON.stringify([...documentIds]) },
  );
  const rows = reader.getRowObjectsJS().map((row) => ({
    documentId: String(row['document_id']),
    turn: { n: Number(row['n']), speaker: String(row['speaker'] ?? ''), text: String(row['text'] ?? '') },
  }));
  const byDocument = Map.groupBy(rows, ({ documentId }) => documentId);
  return new Map([...byDocument].map(([id, own]) => [id, own.map(({ turn }) => turn)]));
}
