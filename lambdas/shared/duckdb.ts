import type { DuckDBConnection } from '@duckdb/node-api';
import { openDuckDb } from '../../core/registry/open-duckdb.ts';

/** Runs some work on a database of its own in memory, and closes it whatever happens. */
export async function withDuckDb<T>(work: (db: DuckDBConnection) => Promise<T>): Promise<T> {
  const { connection, close } = await openDuckDb();
  try {
    return await work(connection);
  } finally {
    close();
  }
}
