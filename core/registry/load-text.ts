import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableContract } from '../contracts/contract.ts';
import { loadRows } from './load-rows.ts';
import { keepRecords } from './read/keep-records.ts';
import type { LoadedRows, LoadTarget } from './read/opened-table.ts';
import type { Scanned } from './read/scan-records.ts';
import { rowOf } from './read/skips.ts';
import { EngineError, runSql } from './run-sql.ts';
import { literal } from './sql/literal.ts';

interface ScannedText {
  readonly contract: TableContract;
  /** UTF-8. */
  readonly file: string;
  readonly delimiter: string;
  readonly scanned: Scanned;
  readonly scratch: string;
  /** It was written from a workbook. */
  readonly isWorkbook: boolean;
}

/** Loads the records of a scanned text that can be read. */
export async function loadText(
  db: DuckDBConnection,
  { contract, file, delimiter, scanned, scratch, isWorkbook }: ScannedText,
  target: LoadTarget,
): Promise<LoadedRows | undefined> {
  const { skips, hasMixedLineEnds, blanks, kept } = scanned;
  const isRegular = skips.length === 0 && !hasMixedLineEnds;
  const regular = isRegular ? file : `${scratch}.kept`;
  if (!isRegular) await keepRecords(file, regular, { skips, hasMixedLineEnds });
  const load = { contract, file: regular, delimiter, blanks, ...target };
  if (!(await canLoad(db, load, kept))) return undefined;
  return {
    rowAt: (position) => rowOf(skips, position),
    given: isWorkbook ? 'each' : undefined,
    otherwise: delimiter === ',' ? '.' : undefined,
  };
}

/** False where the engine reads other records than the scan counted: then no row number would be right. */
async function canLoad(
  db: DuckDBConnection,
  load: Parameters<typeof loadRows>[1],
  kept: number,
): Promise<boolean> {
  try {
    await loadRows(db, load);
  } catch (error) {
    if (error instanceof EngineError && error.code === 'ENGINE_INPUT') return false;
    throw error;
  }
  const counted = await runSql(
    db,
    `SELECT count(*)::INTEGER AS n FROM read_parquet(${literal(load.rawFile)})`,
  );
  return counted.getRowsJson()[0]?.[0] === kept;
}
