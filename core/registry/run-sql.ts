import type { DuckDBConnection, DuckDBResultReader, DuckDBValue } from '@duckdb/node-api';

/** DuckDB could not do its work. Its own text stays out: it quotes the data it worked on. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: 'ENGINE_INPUT' | 'ENGINE_MEMORY' | 'ENGINE_DISK' | 'ENGINE_FAILED';

  constructor(code: EngineError['code']) {
    super('the table engine failed; what it said is left out, because it may quote the data');
    this.code = code;
  }

  /** The machine had too little memory or disk: it says nothing about the data. */
  get isExhaustion(): boolean {
    return this.code === 'ENGINE_MEMORY' || this.code === 'ENGINE_DISK';
  }
}

/** What the system says, for which the engine has no class of its own. */
const DISK_FULL = /^IO Error: .*: (No space left on device|File too large|Disk quota exceeded)/;

/** Runs one statement; `values` stand in for its `$names`. */
export async function runSql(
  db: DuckDBConnection,
  sql: string,
  values?: Record<string, DuckDBValue>,
): Promise<DuckDBResultReader> {
  try {
    return await db.runAndReadAll(sql, values);
  } catch (error) {
    throw new EngineError(errorCode(error));
  }
}

function errorCode(error: unknown): EngineError['code'] {
  const message = error instanceof Error ? error.message : '';
  if (message.startsWith('Invalid Input Error')) return 'ENGINE_INPUT';
  if (message.startsWith('Out of Memory Error')) return 'ENGINE_MEMORY';
  return DISK_FULL.test(message) ? 'ENGINE_DISK' : 'ENGINE_FAILED';
}
