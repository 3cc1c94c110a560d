import type { QueryResult } from '../aws/run-query.ts';
import { csvText } from './csv-text.ts';
import { tableText } from './print-table.ts';

export interface ResultFormat {
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Prints a query's result as a table, as JSON for scripts, or as CSV for a spreadsheet. */
export function printResult(result: QueryResult, { json, csv }: ResultFormat): void {
  const names = result.columns.map(({ name }) => name);
  if (json) {
    const rows = result.rows.map((row) =>
      Object.fromEntries(names.map((name, index) => [name, row[index] ?? null])),
    );
    process.stdout.write(`${JSON.stringify({ columns: result.columns, rows }, null, 2)}\n`);
  } else if (csv) process.stdout.write(csvText(names, result.rows));
  else {
    process.stdout.write(`${tableText(names, result.rows)}\n`);
    process.stdout.write(`${result.rows.length} rows, ${Math.ceil(result.bytesScanned / 1024)} KB read\n`);
  }
}
