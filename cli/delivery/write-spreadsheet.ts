import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Writes Parquet files as one CSV that Danish Excel opens with a double click: semicolons, UTF-8 with a byte order mark. Text that Excel
 * would run as a formula gets a leading apostrophe.
 */
export async function writeSpreadsheet(
  db: DuckDBConnection,
  parquetFiles: readonly string[],
  file: string,
): Promise<void> {
  const list = parquetFiles.map(literal).join(', ');
  const plain = `${file}.part`;
  const described = await db.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet([${list}])`);
  const columns = described.getRowObjects().map(({ column_name: name, column_type: type }) => {
    const quoted = `"${String(name).replaceAll('"', '""')}"`;
    return type === 'VARCHAR' ? `regexp_replace(${quoted}, '^([=+@\\t\\r-])', '''\\1') AS ${quoted}` : quoted;
  });
  await db.run(
    `COPY (SELECT ${columns.join(', ')} FROM read_parquet([${list}])) TO ${literal(plain)} (FORMAT csv, HEADER, DELIMITER ';')`,
  );
  await writeFile(file, BYTE_ORDER_MARK);
  await appendFile(file, await readFile(plain));
  await rm(plain);
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
