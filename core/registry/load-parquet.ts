import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableContract } from '../contracts/contract.ts';
import { TRIM } from './load-rows.ts';
import type { LoadedRows, LoadTarget } from './read/opened-table.ts';
import { EngineError, runSql } from './run-sql.ts';
import { identifier, literal } from './sql/literal.ts';
import { withoutMarkersSql } from './sql/missing.ts';
import { text } from './sql/value-columns.ts';

interface DescribedParquet {
  readonly contract: TableContract;
  readonly file: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** A Parquet file as a table: text without its mark is text, and the names of folders are no columns. */
export function parquetSql(file: string): string {
  return `read_parquet(${literal(file)}, binary_as_string = true, hive_partitioning = false)`;
}

/** Loads a Parquet file as the text that its sender would have written, so that the same rules judge it. */
export async function loadParquet(
  db: DuckDBConnection,
  { contract, file, columns }: DescribedParquet,
  target: LoadTarget,
): Promise<LoadedRows | undefined> {
  // Step by step: one expression of all three would be written out anew for every marker, which of 261 weeks takes the engine minutes.
  const numbered = columns.map((_, index) => identifier(`c${index}`));
  const written = columns.map(
    ({ name, type }, index) => `${textSql(identifier(name), type)} AS ${numbered[index]}`,
  );
  const trimmed = numbered.map((cell) => `${TRIM.any(cell)} AS ${cell}`);
  const cleaned = numbered.map(
    (cell, index) => `${withoutMarkersSql(cell, contract)} AS ${text(target.columns[index] ?? '')}`,
  );
  try {
    await runSql(
      db,
      `COPY (SELECT ${cleaned.join(', ')} FROM (SELECT ${trimmed.join(', ')} FROM (SELECT ${written.join(', ')} FROM ${parquetSql(file)})))
       TO ${literal(target.rawFile)} (FORMAT parquet, COMPRESSION lz4_raw)`,
    );
  } catch (error) {
    if (error instanceof EngineError && !error.isExhaustion) return undefined;
    throw error;
  }
  return { rowAt: (position) => position + 2, given: 'each', otherwise: undefined };
}

/** Whole numbers that a floating-point column holds exactly; a larger one has lost digits and is written so that it is refused. */
const EXACT: Readonly<Record<string, string>> = { DOUBLE: '1e15', FLOAT: '16777216' };

/** A type that no register column has, such as a list or a time with a zone, becomes text that its field refuses. */
function textSql(column: string, type: string): string {
  const exact = EXACT[type];
  if (exact !== undefined) {
    return `CASE WHEN isnan(${column}) THEN NULL
      WHEN isfinite(${column}) AND abs(${column}) < ${exact} AND ${column} = trunc(${column}) THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) || '.0'
      WHEN isfinite(${column}) AND abs(${column}) >= ${exact} THEN format('{:.6E}', ${column}) ELSE ${unlikeThousands(column)} END`;
  }
  return type.startsWith('DECIMAL') ? unlikeThousands(column) : `CAST(${column} AS VARCHAR)`;
}

/** Three decimals, which in a text might be thousands, get a fourth. */
function unlikeThousands(column: string): string {
  const text = `CAST(${column} AS VARCHAR)`;
  return `CASE WHEN regexp_full_match(${text}, '-?[1-9][0-9]{0,2}[.][0-9]{3}') THEN ${text} || '0' ELSE ${text} END`;
}
