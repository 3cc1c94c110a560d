import {
  type DuckDBConnection,
  type DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBResult,
} from '@duckdb/node-api';
import { duckdbType, quoteName } from './data/hive-type.ts';
import type { TableColumn } from './data/table-definition.ts';
import { macroStatement, macrosIn } from './sql/scalar-functions.ts';

export interface FilePart {
  readonly path: string;
  readonly partition: readonly string[];
  readonly chunks: readonly DuckDBDataChunk[];
}

/** A database for one query: it starts empty, reaches nothing outside of itself, and is gone afterwards. */
export interface Engine {
  readonly connection: DuckDBConnection;
  createTable(
    name: { schema: string; table: string },
    table: { columns: readonly TableColumn[]; partitionKeys: readonly TableColumn[]; withPath: boolean },
    parts: readonly FilePart[],
  ): Promise<void>;
  createView(name: { schema: string; table: string }, columns: readonly string[], sql: string): Promise<void>;
  describe(sql: string): Promise<string[]>;
  /** Runs a query whose result is read chunk by chunk. */
  stream(sql: string): Promise<DuckDBResult>;
  interrupt(): void;
  close(): void;
}

export async function createEngine(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: '2GB',
    ieee_floating_point_ops: 'true',
  });
  const connection = await instance.connect();
  // In this order: what is closed last is the door itself.
  await connection.run("SET temp_directory = ''; SET TimeZone = 'UTC'; SET enable_external_access = false");
  await connection.run('SET lock_configuration = true');
  const defined = new Set<string>();
  // Defining all of them would take longer than most queries do.
  const define = async (sql: string) => {
    for (const name of macrosIn(sql)) {
      if (defined.has(name)) continue;
      await connection.run(macroStatement(name));
      defined.add(name);
    }
  };

  const schema = (name: string) => connection.run(`CREATE SCHEMA IF NOT EXISTS ${quoteName(name)}`);
  const qualified = (name: { schema: string; table: string }) =>
    `${quoteName(name.schema)}.${quoteName(name.table)}`;

  return {
    connection,
    async createTable(name, { columns, partitionKeys, withPath }, parts) {
      await schema(name.schema);
      const typed = (of: readonly TableColumn[]) =>
        of.map((column) => `${quoteName(column.name)} ${duckdbType(column.type)}`);
      const path = withPath ? ['"$path" VARCHAR'] : [];
      await connection.run(
        `CREATE TABLE ${qualified(name)} (${[...typed(columns), ...typed(partitionKeys), ...path].join(', ')})`,
      );
      await connection.run(`CREATE TABLE load__ (${typed(columns).join(', ')})`);
      const constantsOf = ({ partition, path }: FilePart) => [...partition, ...(withPath ? [path] : [])];
      // A file at a time would take longer than most queries do: of a ledger there are hundreds.
      const together = Map.groupBy(parts, (part) => JSON.stringify(constantsOf(part)));
      for (const group of together.values()) {
        const constants = group.slice(0, 1).flatMap(constantsOf);
        const appender = await connection.createAppender('load__');
        for (const { chunks } of group) for (const chunk of chunks) appender.appendDataChunk(chunk);
        appender.closeSync();
        const more = constants.map((_, index) => `, $${index + 1}`).join('');
        await connection.run(`INSERT INTO ${qualified(name)} SELECT *${more} FROM load__`, constants);
        await connection.run('TRUNCATE load__');
      }
      await connection.run('DROP TABLE load__');
    },
    async createView(name, columns, sql) {
      await schema(name.schema);
      await define(sql);
      const names = columns.length === 0 ? '' : ` (${columns.map(quoteName).join(', ')})`;
      await connection.run(`CREATE VIEW ${qualified(name)}${names} AS ${sql}`);
    },
    async describe(sql) {
      await define(sql);
      const described = await connection.runAndReadAll(`DESCRIBE ${sql}`);
      return described.getRows().map((row) => String(row[1]));
    },
    async stream(sql) {
      await define(sql);
      return connection.stream(sql);
    },
    interrupt: () => connection.interrupt(),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
