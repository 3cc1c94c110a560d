import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { openDuckDb } from '../../core/registry/open-duckdb.ts';

/** Of a function's memory, what the engine may fill before it spills: Node, file buffers and what the engine does not count need the rest. */
const ENGINE_SHARE = 0.4;
const LOCAL_MEBIBYTES = 3008;

/** Runs some work on a database of its own that spills to a scratch folder, and closes it whatever happens. */
export async function withDuckDb<T>(
  scratchFolder: string,
  work: (db: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const memory = Number(process.env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'] ?? LOCAL_MEBIBYTES);
  const { connection, close } = await openDuckDb({
    memoryLimit: `${Math.floor(memory * ENGINE_SHARE)}MiB`,
    tempFolder: join(scratchFolder, 'spilled'),
  });
  try {
    return await work(connection);
  } finally {
    close();
  }
}
