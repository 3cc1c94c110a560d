import type { DuckDBConnection, DuckDBResultReader } from '@duckdb/node-api';

/** DuckDB could not do its work. Its own text stays out: it quotes the data it worked on. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: 'ENGINE_INPUT' | 'ENGINE_MEMORY' | 'ENGINE_FAILED';

  constructor(code: EngineError['code']) {
    super('the table engine failed; what it said is left out, because it may quote the data');
    this.code = code;
  }
}

/** Runs one statement. */
export async function runSql(db: DuckDBConnection, sql: string): Promise<DuckDBResultReader> {
  try {
    return await db.runAndReadAll(sql);
  } catch (error) {
    throw new EngineError(errorCode(error));
  }
}

function errorCode(error: unknown): EngineError['code'] {
  const message = error instanceof Error ? error.message : '';
  if (message.startsWith('Invalid Input Error')) return 'ENGINE_INPUT';
  return message.startsWith('Out of Memory Error') ? 'ENGINE_MEMORY' : 'ENGINE_FAILED';
}
