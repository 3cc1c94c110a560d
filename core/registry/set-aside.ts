import { open } from 'node:fs/promises';
import { BIGINT, type DuckDBConnection, DuckDBDataChunk, VARCHAR } from '@duckdb/node-api';
import type { TablePart } from './check-part.ts';
import type { Rows } from './check-rows.ts';
import type { BrokenRecord } from './read/skips.ts';
import { runSql } from './run-sql.ts';
import { identifier, literal } from './sql/literal.ts';
import { text } from './sql/value-columns.ts';

/** What is left of a file whose rows with errors are set aside. */
export interface AcceptedRows {
  readonly accepted: number;
  readonly quarantined: number;
}

interface Judged {
  /** Rules that were broken before values were looked at. */
  readonly errorsBefore: readonly string[];
  /** Queries of the places of rows with errors. */
  readonly invalid: readonly string[];
  /** Query of every loaded row. */
  readonly whole: string;
  /** Writes the accepted file of such a query. */
  write(values: string): Promise<void>;
}

/** Errors of a row that could not be loaded; any other that was found before its values were looked at is about more than the row. */
const BROKEN = new Set(['fields', 'quotes', 'control-character']);

const INVALID = 'invalid_rows';
const ASIDE = 'rows_aside';

/**
 * Parts the rows with errors from the others, where the contract lets them be set aside and they are no more than it allows. Undefined where
 * the file is to be rejected, with a finding if it is for their number.
 */
export async function setAside(
  db: DuckDBConnection,
  part: TablePart,
  rows: Rows,
  { errorsBefore, invalid, whole, write }: Judged,
): Promise<AcceptedRows | undefined> {
  const { maxInvalidShare } = part.contract;
  const { findings, broken, rawFile } = rows;
  if (maxInvalidShare === undefined || errorsBefore.some((rule) => !BROKEN.has(rule))) return undefined;
  await runSql(
    db,
    `CREATE OR REPLACE TEMP TABLE ${INVALID} AS SELECT DISTINCT position FROM (${invalid.join(' UNION ALL ')})`,
  );
  try {
    const loaded = await count(db, `read_parquet(${literal(rawFile)})`);
    const wrong = await count(db, INVALID);
    const unread = broken?.records.length ?? 0;
    const quarantined = wrong + unread;
    if (quarantined > maxInvalidShare * (loaded + unread)) {
      findings.addAll('error', { rule: 'invalid-share', column: '', rows: [0], count: quarantined });
      return undefined;
    }
    await write(`SELECT * FROM (${whole}) WHERE position NOT IN (SELECT position FROM ${INVALID})`);
    if (part.invalidFile !== undefined) await writeAside(db, part.invalidFile, rows, part.rowsBefore ?? 0);
    return { accepted: loaded - wrong, quarantined };
  } finally {
    await runSql(db, `DROP TABLE IF EXISTS ${INVALID}`);
  }
}

async function count(db: DuckDBConnection, from: string): Promise<number> {
  const counted = await runSql(db, `SELECT count(*)::DOUBLE FROM ${from}`);
  return Number(counted.getRowsJson()[0]?.[0] ?? 0);
}

/** Each row with the number that its sender knows it by: what it holds, or the record as it came where that cannot be told. */
async function writeAside(
  db: DuckDBConnection,
  target: string,
  rows: Rows,
  rowsBefore: number,
): Promise<void> {
  const { rawFile, columns, broken } = rows;
  await runSql(db, `CREATE OR REPLACE TEMP TABLE ${ASIDE} (position BIGINT, row BIGINT, record VARCHAR)`);
  try {
    await numberInvalid(db, rows);
    if (broken !== undefined) await addBroken(db, broken.file, broken.records);
    const cells = columns.map((name) => `raw.${text(name)} AS ${identifier(name)}`);
    await runSql(
      db,
      `COPY (SELECT aside.row + ${rowsBefore} AS row, aside.record, ${cells.join(', ')}
         FROM ${ASIDE} AS aside LEFT JOIN read_parquet(${literal(rawFile)}, file_row_number = true) AS raw
           ON raw.file_row_number = aside.position ORDER BY aside.row)
       TO ${literal(target)} (FORMAT csv, HEADER, DELIMITER ';')`,
    );
  } finally {
    await runSql(db, `DROP TABLE IF EXISTS ${ASIDE}`);
  }
}

async function numberInvalid(db: DuckDBConnection, { rowAt }: Rows): Promise<void> {
  const positions = await db.stream(`SELECT position FROM ${INVALID}`);
  for (
    let chunk = await positions.fetchChunk();
    chunk !== null && chunk.rowCount > 0;
    chunk = await positions.fetchChunk()
  ) {
    const places = chunk.getColumnValues(0).map(Number);
    await append(
      db,
      places.map((place) => [BigInt(place), BigInt(rowAt(place)), null]),
    );
  }
}

/** Records at a time, of which each may be a megabyte. */
const BATCH = 50;

async function addBroken(
  db: DuckDBConnection,
  file: string,
  records: readonly BrokenRecord[],
): Promise<void> {
  const handle = await open(file);
  try {
    for (let first = 0; first < records.length; first += BATCH) {
      const batch = [];
      for (const { row, start, end } of records.slice(first, first + BATCH)) {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
        batch.push([
          null,
          BigInt(row),
          buffer.toString('utf8', 0, bytesRead).replace(/[\r\n]+$/, ''),
        ] as const);
      }
      await append(db, batch);
    }
  } finally {
    await handle.close();
  }
}

type Aside = readonly [position: bigint | null, row: bigint, record: string | null];

async function append(db: DuckDBConnection, rows: readonly Aside[]): Promise<void> {
  const appender = await db.createAppender('rows_aside', undefined, 'temp');
  const chunk = DuckDBDataChunk.create([BIGINT, BIGINT, VARCHAR], rows.length);
  chunk.setRows(rows.map((row) => [...row]));
  appender.appendDataChunk(chunk);
  appender.closeSync();
}
