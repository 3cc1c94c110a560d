import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableContract } from '../contracts/contract.ts';
import { type Blanks, LONGEST_RECORD_BYTES } from './read/scan-records.ts';
import { runSql } from './run-sql.ts';
import { identifier, literal } from './sql/literal.ts';
import { withoutMarkersSql } from './sql/missing.ts';
import { text } from './sql/value-columns.ts';

interface Loaded {
  readonly contract: TableContract;
  readonly file: string;
  readonly rawFile: string;
  readonly delimiter: string;
  readonly blanks: Blanks;
  /** In the order of the file. */
  readonly columns: readonly string[];
  /** Those to write. @default all */
  readonly wanted?: ReadonlySet<string>;
}

/**
 * Trimming costs more than reading, so each file gets only what its bytes call for. A no-break space is a blank within a value, too, as word
 * processors write `§ 85`.
 */
export const TRIM: Record<Blanks, (cell: string) => string> = {
  none: (cell) => cell,
  spaces: (cell) => `nullif(trim(${cell}), '')`,
  any: (cell) => `nullif(nfc_normalize(trim(translate(${cell}, '\u00A0\u202F', '  '), ' \t\r\n')), '')`,
};

/**
 * Cells of different columns have nothing in common, and the engine would look for it by the square of their number: two thirds of a second
 * for a column per week.
 */
const OPTIMIZER_LEFT_OUT = 'common_subexpressions';

/**
 * Writes a delimited file as Parquet of trimmed text with missing values as NULL, in the file's order. Every rule then reads only its own
 * columns, and a record's place stays known without being stored.
 */
export async function loadRows(
  db: DuckDBConnection,
  { contract, file, rawFile, delimiter, blanks, columns, wanted }: Loaded,
): Promise<void> {
  const cells = columns.map((_, index) => identifier(`c${index}`));
  const types = cells.map((_, index) => `${literal(`c${index}`)}: 'VARCHAR'`).join(', ');
  const read = `read_csv(${literal(file)}, auto_detect = false, header = true, delim = ${literal(delimiter)}, quote = '"', escape = '"',
    max_line_size = ${2 * LONGEST_RECORD_BYTES}, columns = {${types}})`;
  const trimmed = cells.map((cell) => `${TRIM[blanks](cell)} AS ${cell}`);
  const cleaned = cells.flatMap((cell, index) => {
    const name = columns[index] ?? '';
    return wanted?.has(name) === false ? [] : [`${withoutMarkersSql(cell, contract)} AS ${text(name)}`];
  });
  await runSql(db, `SET disabled_optimizers = ${literal(OPTIMIZER_LEFT_OUT)}`);
  try {
    await runSql(
      db,
      `COPY (SELECT ${cleaned.join(', ')} FROM (SELECT ${trimmed.join(', ')} FROM ${read}))
       TO ${literal(rawFile)} (FORMAT parquet, COMPRESSION lz4_raw)`,
    );
  } finally {
    await runSql(db, 'RESET disabled_optimizers');
  }
}
