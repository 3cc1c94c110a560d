import type { DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { defineTable } from './data/table-definition.ts';
import { duckdbFailure } from './duckdb-failure.ts';
import { createEngine, type Engine } from './engine.ts';
import { type Loading, loadTables } from './load-tables.ts';
import { type ColumnInfo, columnInfo, plainColumn } from './results/column-info.ts';
import type { ResultRow } from './results/result-file.ts';
import { valueText } from './results/value-text.ts';
import { writeStatement } from './sql/ast.ts';
import { nameColumns, UNNAMED } from './sql/name-columns.ts';
import { readQuery } from './sql/read-query.ts';
import { rewriteQuery } from './sql/rewrite.ts';
import type { Statement } from './statement.ts';

export interface Answer {
  readonly columns: readonly ColumnInfo[];
  readonly rows: readonly ResultRow[];
  /** True for SHOW, DESCRIBE and EXPLAIN, whose results are plain text without a header. */
  readonly utility: boolean;
}

export interface Running extends Omit<Loading, 'engine'> {
  readonly sql: string;
  readonly database: string;
  readonly parameters: readonly string[];
  /** Told how to break off, as soon as there is something to break off. */
  readonly interruptible: (engine: Engine) => void;
}

/** Runs one statement to its end. */
export async function runStatement(statement: Statement, running: Running): Promise<Answer> {
  switch (statement.kind) {
    case 'show-databases':
      return utility(
        ['database_name'],
        (await running.glue.getDatabases(running.caller)).map((name) => [name]),
      );
    case 'show-tables': {
      const tables = await running.glue.getTables(running.caller, statement.schema ?? running.database);
      const names = tables.map(({ Name }) => Name).filter((name) => statement.pattern?.test(name) ?? true);
      return utility(
        ['tab_name'],
        names.sort().map((name) => [name]),
      );
    }
    case 'columns':
      return describeTable(statement, running);
    default:
      return runQuery(statement, running);
  }
}

async function describeTable(
  { schema, table, detailed }: Extract<Statement, { kind: 'columns' }>,
  { glue, caller, database }: Running,
): Promise<Answer> {
  const found = await glue.getTable(caller, { database: schema ?? database, table });
  defineTable(found);
  const columns = [...(found.StorageDescriptor?.Columns ?? []), ...(found.PartitionKeys ?? [])];
  if (!detailed)
    return utility(
      ['field'],
      columns.map(({ Name }) => [Name]),
    );
  return utility(
    ['col_name', 'data_type', 'comment'],
    columns.map(({ Name, Type, Comment }) => [Name, Type, Comment ?? '']),
  );
}

async function runQuery(
  statement: Extract<Statement, { kind: 'query' | 'explain' }>,
  running: Running,
): Promise<Answer> {
  const query = readQuery(statement.tokens, running.database, running.parameters);
  const engine = await createEngine();
  running.interruptible(engine);
  const loading: Loading = Object.assign(running, { engine });
  try {
    await loadTables(loading, query);
    running.cancelled();
    const tree = await rewriteQuery(nameColumns(query.tree), query.defaultSchema, engine.describe);
    const sql = writeStatement(tree);
    return statement.kind === 'explain'
      ? await explain(engine, sql)
      : await answer(engine, sql, running.cancelled);
  } catch (error) {
    running.cancelled();
    throw duckdbError(error) ? duckdbFailure(error, running.sql) : error;
  } finally {
    engine.close();
  }
}

async function answer(engine: Engine, sql: string, cancelled: () => void): Promise<Answer> {
  const result = await engine.stream(sql);
  const types = result.columnTypes();
  const values = sql.startsWith('VALUES');
  const columns = result.columnNames().map((name, index) => {
    const type = types[index];
    if (!type) throw new Error('a column without a type');
    return columnInfo(values || name === UNNAMED ? `_col${index}` : name, type);
  });
  const rows: ResultRow[] = [];
  for (;;) {
    const chunk = await result.fetchChunk();
    cancelled();
    if (!chunk || chunk.rowCount === 0) break;
    for (const row of chunk.getRows()) rows.push(texts(row, types));
  }
  return { columns, rows, utility: false };
}

function texts(row: readonly DuckDBValue[], types: readonly DuckDBType[]): ResultRow {
  return row.map((value, index) => {
    const type = types[index];
    return type ? valueText(value, type) : undefined;
  });
}

async function explain(engine: Engine, sql: string): Promise<Answer> {
  const plan = await engine.stream(`EXPLAIN ${sql}`);
  const lines = (await plan.getRows()).flatMap((row) => String(row[1]).split('\n'));
  return utility(
    ['Query Plan'],
    lines.map((line) => [line]),
  );
}

function utility(names: string[], rows: ResultRow[]): Answer {
  return { columns: names.map((name) => plainColumn(name, 'varchar', 2147483647)), rows, utility: true };
}

function duckdbError(error: unknown): boolean {
  return error instanceof Error && error.constructor === Error;
}
