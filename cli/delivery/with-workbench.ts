import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { openDuckDb } from '../../core/registry/open-duckdb.ts';

/** Runs some work on a database in memory and a private folder, and removes both. */
export async function withWorkbench<T>(
  work: (db: DuckDBConnection, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'carelake-'));
  const { connection, close } = await openDuckDb();
  try {
    return await work(connection, folder);
  } finally {
    close();
    await rm(folder, { recursive: true, force: true });
  }
}
