import { rm } from 'node:fs/promises';
import { openDuckDb } from './open-duckdb.ts';
import { detectFormat } from './read/detect-format.ts';
import { DELIMITERS, MOST_ROWS_ABOVE, startOf } from './read/find-header.ts';
import { inflateGzip } from './read/inflate-gzip.ts';
import { describeParquet } from './read/open-parquet.ts';
import { SCRATCH } from './read/open-table.ts';
import { readAsUtf8 } from './read/read-as-utf8.ts';
import { splitRecords } from './read/split-records.ts';
import { firstSheetRows } from './read/workbook/workbook-to-text.ts';

/** What may be the column names of a file, or why it cannot be read as a table: a key of rules.ts. */
export type ReadHeader =
  | { readonly ok: true; readonly candidates: readonly (readonly string[])[] }
  | { readonly ok: false; readonly rule: string };

const refused = (rule: string): ReadHeader => ({ ok: false, rule });

/** Each of a file's first rows, split in every way. */
export async function readHeader(file: string, scratch: string): Promise<ReadHeader> {
  try {
    const detected = await detectFormat(file, file);
    if (!detected.ok) return refused(detected.rule);
    switch (detected.format) {
      case 'xlsx':
        return await firstSheetRows(file);
      case 'parquet':
        return await parquetNames(file);
      case 'csv.gz': {
        const inflated = await inflateGzip(file, `${scratch}.inflated`);
        return inflated.ok ? await candidatesInText(`${scratch}.inflated`, scratch) : refused(inflated.rule);
      }
      default:
        return await candidatesInText(file, scratch);
    }
  } finally {
    for (const ending of SCRATCH) await rm(`${scratch}.${ending}`, { force: true });
  }
}

async function parquetNames(file: string): Promise<ReadHeader> {
  const { connection, close } = await openDuckDb({ threads: 1 });
  try {
    const columns = await describeParquet(connection, file);
    return columns === undefined
      ? refused('unreadable')
      : { ok: true, candidates: [columns.map(({ name }) => name)] };
  } finally {
    close();
  }
}

async function candidatesInText(file: string, scratch: string): Promise<ReadHeader> {
  const utf8 = await readAsUtf8(file, scratch);
  if (!utf8.ok) return refused(utf8.rule);
  const start = await startOf(utf8.file);
  const candidates = DELIMITERS.flatMap((delimiter) => splitRecords(start, delimiter, MOST_ROWS_ABOVE + 1));
  return { ok: true, candidates };
}
