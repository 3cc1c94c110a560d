import type { DuckDBConnection } from '@duckdb/node-api';
import type { DeliveredTable } from '../check-part.ts';
import { Findings } from '../findings.ts';
import { loadParquet, parquetSql } from '../load-parquet.ts';
import { EngineError, runSql } from '../run-sql.ts';
import { literal } from '../sql/literal.ts';
import { type Opened, refusal } from './opened-table.ts';
import { fitsStatedDialect } from './stated-dialect.ts';

/** A file says how large it is unpacked; what it lies about is caught by the engine's own limits. */
const MOST_UNPACKED_BYTES = 16 * 2 ** 30;

/** Opens a Parquet file; its rows are counted as a spreadsheet would show them, under a header in row 1. */
export async function openParquet(db: DuckDBConnection, part: DeliveredTable, file: string): Promise<Opened> {
  const described = await describe(db, file);
  if (described === undefined) return refusal('unreadable', 0);
  const { columns, rows, bytes } = described;
  const reading = { format: 'parquet', headerRow: 1, rows } as const;
  if (bytes > MOST_UNPACKED_BYTES) return refusal('archive-limit', 0, reading);
  if (rows === 0) return refusal('empty', 1, reading);
  const { dialect, encoding } = part.stated ?? {};
  if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) return refusal('encoding-stated', 0, reading);
  if (dialect !== undefined && !fitsStatedDialect(dialect, {})) return refusal('dialect', 0, reading);
  return {
    ok: true,
    table: {
      names: columns.map(({ name }) => name),
      findings: new Findings(),
      reading,
      hasRows: true,
      load: (connection, target) =>
        loadParquet(connection, { contract: part.contract, file, columns }, target),
    },
  };
}

/** The columns of a Parquet file; undefined where it is none. */
export async function describeParquet(
  db: DuckDBConnection,
  file: string,
): Promise<{ name: string; type: string }[] | undefined> {
  return (await describe(db, file))?.columns;
}

async function describe(db: DuckDBConnection, file: string) {
  try {
    const described = await runSql(db, `DESCRIBE SELECT * FROM ${parquetSql(file)}`);
    const columns = described
      .getRowsJson()
      .map(([name, type]) => ({ name: String(name), type: String(type) }));
    const counted = await runSql(db, `SELECT count(*)::DOUBLE FROM ${parquetSql(file)}`);
    const sized = await runSql(
      db,
      `SELECT coalesce(sum(total_uncompressed_size), 0)::DOUBLE FROM parquet_metadata(${literal(file)})`,
    );
    return {
      columns,
      rows: Number(counted.getRowsJson()[0]?.[0]),
      bytes: Number(sized.getRowsJson()[0]?.[0]),
    };
  } catch (error) {
    if (error instanceof EngineError && !error.isExhaustion) return undefined;
    throw error;
  }
}
