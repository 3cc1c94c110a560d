import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

export interface DuckDbOptions {
  /** @default what DuckDB takes: one per core */
  readonly threads?: number;
  /** Such as `1GB`. @default what DuckDB takes: 80 % of memory */
  readonly memoryLimit?: string;
  /** Where data larger than memory is spilled, in plain text; belongs on a RAM disk or an encrypted one. @default nowhere */
  readonly tempFolder?: string;
}

export interface OpenDuckDb {
  readonly connection: DuckDBConnection;
  close(): void;
}

/** Opens a database in memory that reads local files and never fetches an extension. */
export async function openDuckDb({
  threads,
  memoryLimit,
  tempFolder = '',
}: DuckDbOptions = {}): Promise<OpenDuckDb> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    temp_directory: tempFolder,
    // Every file is read once or just after it was written; a cache would answer for a rewritten one with what it held before.
    enable_external_file_cache: 'false',
    ...(threads === undefined ? {} : { threads: String(threads) }),
    ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
  });
  const connection = await instance.connect();
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
