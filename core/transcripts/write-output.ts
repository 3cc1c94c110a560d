import type { DuckDBConnection } from '@duckdb/node-api';
import { type Cell, type Column, writeParquet } from './parquet.ts';

/** By the published column; what is missing is empty. */
export type PublishedRow = Readonly<Record<string, Cell>>;

interface Output {
  readonly table: string;
  readonly file: string;
  /** As the contract declares them. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly deliveryId: string;
}

const PARQUET_TYPE: Readonly<Record<string, Column['type']>> = {
  integer: 'INTEGER',
  number: 'DOUBLE',
  list: 'VARCHAR[]',
  binary: 'BLOB',
};

/** Writes the rows of a published table, each with its delivery at the end. */
export async function writeOutput(
  db: DuckDBConnection,
  { table, file, columns: declared, deliveryId }: Output,
  rows: readonly PublishedRow[],
): Promise<{ table: string; file: string; rows: number }> {
  const columns: Column[] = [
    ...declared
      .filter(({ name }) => name !== 'delivery_id')
      .map(({ name, type }): Column => ({ name, type: PARQUET_TYPE[type] ?? 'VARCHAR' })),
    { name: 'delivery_id', type: 'VARCHAR' },
  ];
  const cells = rows.map((row) =>
    columns.map(({ name }) => (name === 'delivery_id' ? deliveryId : (row[name] ?? null))),
  );
  await writeParquet(db, file, columns, cells);
  return { table, file, rows: rows.length };
}
