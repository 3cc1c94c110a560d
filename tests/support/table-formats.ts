import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckDb } from '../../core/registry/open-duckdb.ts';
import { splitRecords } from '../../core/registry/read/split-records.ts';
import { aWorkbook } from './a-workbook.ts';

const AMOUNT = /^\d+,\d+$/;

/** A semicolon file as Excel has it: amounts are numbers. */
export function asWorkbook(csv: string): Buffer {
  const rows = splitRecords(csv, ';', Number.POSITIVE_INFINITY).map((cells) =>
    cells.map((cell) => (AMOUNT.test(cell) ? Number(cell.replace(',', '.')) : cell)),
  );
  return aWorkbook({ sheets: [{ rows }] });
}

/** A semicolon file as a statistics program writes it: the columns named are numbers. */
export async function asParquet(csv: string, numbers: readonly string[]): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'carelake-parquet-'));
  const [from, to] = [join(folder, 'table.csv'), join(folder, 'table.parquet')];
  const { connection, close } = await openDuckDb({ threads: 1 });
  try {
    await writeFile(from, csv);
    const typed = numbers.map((name) => `replace(${name}, ',', '.')::DOUBLE AS ${name}`);
    const read = `read_csv('${from}', delim = ';', all_varchar = true)`;
    await connection.run(
      `COPY (SELECT * REPLACE (${typed.join(', ')}) FROM ${read}) TO '${to}' (FORMAT parquet)`,
    );
    return await readFile(to);
  } finally {
    close();
    await rm(folder, { recursive: true, force: true });
  }
}
