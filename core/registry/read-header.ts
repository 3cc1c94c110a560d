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

/** What may be the column names of a file: each of its first rows, split in every way; none where it cannot be read as a table. */
export async function headerCandidates(file: string, scratch: string): Promise<string[][]> {
  try {
    const detected = await detectFormat(file, file);
    if (!detected.ok) return [];
    if (detected.format === 'xlsx') return await firstSheetRows(file);
    if (detected.format === 'parquet') return [await parquetNames(file)];
    const text = detected.format === 'csv.gz' ? await inflated(file, `${scratch}.inflated`) : file;
    return text === undefined ? [] : await candidatesInText(text, scratch);
  } finally {
    for (const ending of SCRATCH) await rm(`${scratch}.${ending}`, { force: true });
  }
}

async function parquetNames(file: string): Promise<string[]> {
  const { connection, close } = await openDuckDb({ threads: 1 });
  try {
    return ((await describeParquet(connection, file)) ?? []).map(({ name }) => name);
  } finally {
    close();
  }
}

async function inflated(file: string, target: string): Promise<string | undefined> {
  return (await inflateGzip(file, target)).ok ? target : undefined;
}

async function candidatesInText(file: string, scratch: string): Promise<string[][]> {
  const utf8 = await readAsUtf8(file, scratch);
  if (!utf8.ok) return [];
  const start = await startOf(utf8.file);
  return DELIMITERS.flatMap((delimiter) => splitRecords(start, delimiter, MOST_ROWS_ABOVE + 1));
}
