import { createHash, randomUUID } from 'node:crypto';
import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, type DuckDBDataChunk, DuckDBInstance, listValue } from '@duckdb/node-api';
import { QueryFailure } from '../query-failure.ts';
import { createChunkCache } from './chunk-cache.ts';
import { duckdbType, quoteName } from './hive-type.ts';
import { jsonRows } from './json-rows.ts';
import type { TableColumn, TableDefinition } from './table-definition.ts';

const MEMORY = '/dev/shm';

interface ObjectBytes {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string;
  readonly body: Buffer;
}

/** Turns an object's bytes into rows of a table's columns; knows no query and no caller. */
export interface ObjectLoader {
  load(table: TableDefinition, object: ObjectBytes): Promise<readonly DuckDBDataChunk[]>;
  stop(): void;
}

/**
 * A DuckDB of its own that reads files only in one private folder, in memory where there is /dev/shm; a file is there
 * for as long as it takes to read it. No query ever runs here.
 */
export async function createObjectLoader(dataDir: string): Promise<ObjectLoader> {
  const folder = loaderFolder(dataDir);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run(`SET allowed_directories = ['${folder.replaceAll("'", "''")}/']`);
  await connection.run("SET temp_directory = ''; SET TimeZone = 'UTC'; SET enable_external_access = false");
  await connection.run('SET lock_configuration = true');
  const cache = createChunkCache();

  async function fromParquet(columns: readonly TableColumn[], body: Buffer): Promise<DuckDBDataChunk[]> {
    const file = join(folder, `${randomUUID()}.parquet`);
    try {
      await writeFile(file, body, { mode: 0o600 });
      const source = `read_parquet('${file.replaceAll("'", "''")}')`;
      const present = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`);
      const names = new Map(
        present.getRows().map(([column]) => [String(column).toLowerCase(), String(column)]),
      );
      const selected = columns.map(({ name: column, type }) => {
        const found = names.get(column);
        return `CAST(${found === undefined ? 'NULL' : quoteName(found)} AS ${duckdbType(type)})`;
      });
      return await chunksOf(connection, `SELECT ${selected.join(', ')} FROM ${source}`);
    } finally {
      await unlink(file);
    }
  }

  async function fromJson(table: TableDefinition, body: Buffer): Promise<DuckDBDataChunk[]> {
    const rows = jsonRows(body, table.columns, table.format === 'cloudtrail');
    const fields = table.columns.map(({ name: column, type }) => `${quoteName(column)} ${duckdbType(type)}`);
    const selected = table.columns.map(({ name: column }) => `r.${quoteName(column)}`);
    const sql = `SELECT ${selected.join(', ')} FROM (SELECT CAST(CAST(unnest($1) AS JSON) AS STRUCT(${fields.join(', ')})) AS r)`;
    return rows.length === 0 ? [] : chunksOf(connection, sql, rows);
  }

  return {
    async load(table, { bucket, key, versionId, body }) {
      const shape = table.columns.map(({ name: column, type }) => [column, duckdbType(type)]);
      const id = JSON.stringify([bucket, key, versionId, table.format, shape]);
      const known = cache.get(id);
      if (known) return known;
      const chunks = await read(table, body);
      cache.put(id, chunks, body.length);
      return chunks;
    },
    stop() {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };

  async function read(table: TableDefinition, body: Buffer): Promise<DuckDBDataChunk[]> {
    try {
      return await (table.format === 'parquet' ? fromParquet(table.columns, body) : fromJson(table, body));
    } catch (error) {
      if (error instanceof QueryFailure) throw error;
      // DuckDB's text quotes what it could not read.
      throw new QueryFailure('HIVE_BAD_DATA', 'a file of the table does not hold what the table says');
    }
  }
}

async function chunksOf(
  connection: DuckDBConnection,
  sql: string,
  rows?: string[],
): Promise<DuckDBDataChunk[]> {
  // Materialised: a stream would end early, without a word, when the connection is asked for something else.
  const result = await connection.run(sql, rows === undefined ? undefined : [listValue(rows)]);
  const chunks: DuckDBDataChunk[] = [];
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return chunks;
    chunks.push(chunk);
  }
}

/** The same after a restart, so that what a killed sandbox left is found; another for every sandbox of the machine. */
export function loaderFolder(dataDir: string): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return join(isWritable(MEMORY) ? MEMORY : tmpdir(), `carelake-athena-${name}`);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
