import {
  type DuckDBAppender,
  type DuckDBConnection,
  type JS,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api';

/** A column of a Parquet file; names and types are ours, never a sender's. */
export interface Column {
  readonly name: string;
  readonly type: 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'VARCHAR[]' | 'BLOB';
}

export type Cell = string | number | readonly string[] | Uint8Array | null;

/** Writes rows in their order; the same rows give the same bytes. */
export async function writeParquet(
  db: DuckDBConnection,
  file: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const declared = columns.map(({ name, type }) => `"${name}" ${type}`).join(', ');
  await db.run(`CREATE OR REPLACE TEMP TABLE transcript_rows (${declared})`);
  try {
    const appender = await db.createAppender('transcript_rows');
    for (const row of rows) {
      columns.forEach((column, n) => {
        append(appender, column, row[n] ?? null);
      });
      appender.endRow();
    }
    appender.closeSync();
    await db.run(`COPY transcript_rows TO ${quoted(file)} (FORMAT parquet, COMPRESSION zstd)`);
  } finally {
    await db.run('DROP TABLE IF EXISTS transcript_rows');
  }
}

/** All rows of a Parquet file of ours, in order. */
export async function readParquet(db: DuckDBConnection, file: string): Promise<Record<string, JS>[]> {
  const reader = await db.runAndReadAll('SELECT * FROM read_parquet($file)', { file });
  return reader.getRowObjectsJS();
}

function append(appender: DuckDBAppender, { type }: Column, cell: Cell): void {
  if (cell === null) appender.appendNull();
  else if (cell instanceof Uint8Array) appender.appendBlob(cell);
  else if (Array.isArray(cell)) appender.appendList(listValue(cell), LIST(VARCHAR));
  else if (type === 'VARCHAR') appender.appendVarchar(String(cell));
  else if (type === 'INTEGER') appender.appendInteger(Number(cell));
  else appender.appendDouble(Number(cell));
}

/** COPY takes no parameter for its file. */
function quoted(file: string): string {
  return `'${file.replaceAll("'", "''")}'`;
}
