import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { publishedTables } from '../../core/contracts/published-tables.ts';
import { readContracts } from '../../core/contracts/read-contracts.ts';
import { QUERIES, SCHEMAS } from '../../infra/bundling/paths.ts';
import { analystViews } from '../../infra/constructs/analyst-views.ts';
import { writeStatement } from '../../sandbox/athena/sql/ast.ts';
import { readQuery } from '../../sandbox/athena/sql/read-query.ts';
import { rewriteQuery } from '../../sandbox/athena/sql/rewrite.ts';
import { macroStatements } from '../../sandbox/athena/sql/scalar-functions.ts';

const DATABASE = 'carelake_3cp';
const DUCKDB_TYPES: Readonly<Record<string, string>> = {
  varchar: 'VARCHAR',
  integer: 'INTEGER',
  double: 'DOUBLE',
  date: 'DATE',
  'array(varchar)': 'VARCHAR[]',
};

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The published tables of the contracts with these rows in them, and a way to ask them in Athena SQL. */
export async function aStudyDatabase(rows: Readonly<Record<string, readonly Row[]>>) {
  const db = await (await DuckDBInstance.create(':memory:')).connect();
  for (const macro of macroStatements()) await db.run(macro);
  await db.run(`CREATE SCHEMA ${DATABASE}`);
  for (const { name, columns } of publishedTables(readContracts(SCHEMAS))) {
    const definitions = columns.map(
      (column) => `"${column.name}" ${DUCKDB_TYPES[column.trinoType] ?? column.trinoType}`,
    );
    await db.run(`CREATE TABLE ${DATABASE}.${name} (${definitions.join(', ')})`);
    for (const row of rows[name] ?? []) {
      const names = Object.keys(row);
      const places = names.map((_, index) => `$${index + 1}`);
      await db.run(
        `INSERT INTO ${DATABASE}.${name} (${names.map((column) => `"${column}"`).join(', ')}) VALUES (${places.join(', ')})`,
        Object.values(row),
      );
    }
  }
  for (const { name, sql } of analystViews(join(QUERIES, 'views'))) {
    const { tree, defaultSchema } = readQuery(sql, DATABASE);
    const translated = writeStatement(await rewriteQuery(tree, defaultSchema, async () => []));
    await db.run(`CREATE VIEW ${DATABASE}.${name} AS ${translated}`);
  }
  const ask = async (sql: string) => {
    const { tree, defaultSchema } = readQuery(sql, DATABASE);
    const result = await db.runAndReadAll(
      writeStatement(await rewriteQuery(tree, defaultSchema, async () => [])),
    );
    const types = result.columnTypes();
    return {
      columns: result
        .columnNames()
        .map((name, index) => ({ name, type: String(types[index]).toLowerCase() })),
      rows: result.getRowsJson(),
    };
  };
  return { ask, close: () => db.closeSync() };
}
