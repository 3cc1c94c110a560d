import type { DuckDBConnection } from '@duckdb/node-api';
import type { Reading } from '../../deliveries/report.ts';
import { Findings } from '../findings.ts';
import type { Decimal } from '../sql/parse-value.ts';
import type { CutPoints } from './cut-points.ts';
import type { BrokenRecord } from './skips.ts';

/** A delivered file whose columns are known, of whatever format. */
export interface OpenedTable {
  readonly names: readonly string[];
  /** What was found on the way. */
  readonly findings: Findings;
  readonly reading: Reading;
  /** Rows that cannot be read, which is told in `findings`, and the UTF-8 file that they lie in. */
  readonly broken?: { readonly file: string; readonly records: readonly BrokenRecord[] };
  /** Where the UTF-8 file may be cut; present where that was asked. */
  readonly cuts?: CutPoints & { readonly file: string };
  /** Whether there is a row that can be read. */
  readonly hasRows: boolean;
  /** Writes trimmed text as Parquet, in the file's order; undefined where the engine cannot read what we counted. */
  load(db: DuckDBConnection, target: LoadTarget): Promise<LoadedRows | undefined>;
}

export interface LoadTarget {
  readonly rawFile: string;
  /** The contract's names, in the order of the file. */
  readonly columns: readonly string[];
  /** Those to load. @default all */
  readonly wanted?: ReadonlySet<string>;
}

export interface LoadedRows {
  /** The row, as a spreadsheet shows it, of the record at a place in the loaded file. */
  rowAt(position: number): number;
  /**
   * `each`: as in a workbook and a Parquet file, where numbers have a point and are written so that they cannot be taken for thousands, and texts
   * among them may have either sign.
   */
  readonly given: 'each' | undefined;
  /** What the file tells where none of its values does. */
  readonly otherwise: Decimal;
}

export type Opened =
  | { readonly ok: true; readonly table: OpenedTable }
  | { readonly ok: false; readonly findings: Findings; readonly reading?: Reading };

/** The one thing that keeps a file from being read. */
export function refusal(rule: string, row: number, reading?: Reading): Opened {
  const findings = new Findings();
  findings.add('error', { rule, column: '', row });
  return reading === undefined ? { ok: false, findings } : { ok: false, findings, reading };
}
