import type { DuckDBConnection } from '@duckdb/node-api';
import type { ProjectCode } from '../qda/project.ts';
import type { CodedText } from '../qda/read-project.ts';
import { type Column, readParquet, writeParquet } from '../transcripts/parquet.ts';

/** Codes and coded texts that were accepted: names of codes as they were written, of coders their GUIDs alone. */
export interface AcceptedCoding {
  readonly codes: readonly ProjectCode[];
  readonly texts: readonly CodedText[];
}

const COLUMNS: readonly Column[] = [
  { name: 'kind', type: 'VARCHAR' },
  { name: 'text_n', type: 'INTEGER' },
  { name: 'id', type: 'VARCHAR' },
  { name: 'parent', type: 'VARCHAR' },
  { name: 'text', type: 'VARCHAR' },
  { name: 'start_letter', type: 'INTEGER' },
  { name: 'end_letter', type: 'INTEGER' },
  { name: 'coder', type: 'VARCHAR' },
  { name: 'month', type: 'VARCHAR' },
];

/** One Parquet table: a row per code with its GUID and name, per text with its document and letters, per passage with its code. */
export async function writeAccepted(
  db: DuckDBConnection,
  file: string,
  { codes, texts }: AcceptedCoding,
): Promise<void> {
  await writeParquet(db, file, COLUMNS, [
    ...codes.map(({ guid, name, parent }) => [
      'code',
      null,
      guid,
      parent ?? null,
      name,
      null,
      null,
      null,
      null,
    ]),
    ...texts.flatMap(({ documentId, letters, passages }, n) => [
      ['text', n, documentId, null, letters, null, null, null, null],
      ...passages.map(({ code, start, end, coder, month }) => {
        return ['passage', n, code, null, null, start, end, coder ?? null, month ?? null];
      }),
    ]),
  ]);
}

/** Reads what writeAccepted wrote. */
export async function readAccepted(db: DuckDBConnection, file: string): Promise<AcceptedCoding> {
  const rows = await readParquet(db, file);
  const of = (kind: string) => rows.filter((row) => row['kind'] === kind);
  const passages = Map.groupBy(of('passage'), (row) => row['text_n']);
  return {
    codes: of('code').map(({ id, parent, text }) => ({
      ...{ guid: String(id), name: String(text) },
      ...(parent === null ? {} : { parent: String(parent) }),
    })),
    texts: of('text').map(({ text_n: n, id, text }) => ({
      documentId: String(id),
      letters: String(text),
      passages: (passages.get(n) ?? []).map(({ id: code, start_letter, end_letter, coder, month }) => ({
        ...{ code: String(code), start: Number(start_letter), end: Number(end_letter) },
        ...(coder === null ? {} : { coder: String(coder) }),
        ...(month === null ? {} : { month: String(month) }),
      })),
    })),
  };
}
