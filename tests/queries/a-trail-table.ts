import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { CLOUDTRAIL_TABLE } from '../../core/audit/cloudtrail-table.ts';
import type { KeptQuery } from '../../core/audit/kept-query.ts';
import { QUERIES_TABLE } from '../../core/audit/sql-tables.ts';
import { duckdbType, type HiveType, readHiveType } from '../../sandbox/athena/data/hive-type.ts';
import { jsonRows } from '../../sandbox/athena/data/json-rows.ts';
import { writeStatement } from '../../sandbox/athena/sql/ast.ts';
import { readQuery } from '../../sandbox/athena/sql/read-query.ts';
import { rewriteQuery } from '../../sandbox/athena/sql/rewrite.ts';
import { macroStatement, macrosIn } from '../../sandbox/athena/sql/scalar-functions.ts';
import type { CloudTrailRecord } from '../../sandbox/cloudtrail/record.ts';

const DATABASE = 'carelake_3cp_audit';
const COLUMNS = CLOUDTRAIL_TABLE.columns.map(({ name, type }) => ({ name, type: readHiveType(type) }));

/** The trail's table with these records in it, that of queries' texts, and a way to ask them in Athena SQL. */
export async function aTrailTable(records: readonly CloudTrailRecord[], kept: readonly KeptQuery[] = []) {
  const db = await (await DuckDBInstance.create(':memory:')).connect();
  const definitions = COLUMNS.map(({ name, type }) => `"${name}" ${duckdbType(type)}`);
  await db.run(`CREATE SCHEMA ${DATABASE}`);
  await db.run(`CREATE TABLE ${DATABASE}.cloudtrail (${definitions.join(', ')}, "day" VARCHAR)`);
  const structure = jsonStructure({ kind: 'struct', fields: COLUMNS });
  for (const row of jsonRows(Buffer.from(JSON.stringify({ Records: records })), COLUMNS, true)) {
    const day = JSON.parse(row).eventtime.slice(0, 10).replaceAll('-', '/');
    await db.run(`INSERT INTO ${DATABASE}.cloudtrail BY NAME SELECT unnest(from_json($1, $2)), $3 AS "day"`, [
      row,
      structure,
      day,
    ]);
  }
  await fillQueries(db, kept);
  return { ask: (sql: string) => ask(db, sql) };
}

async function fillQueries(db: DuckDBConnection, kept: readonly KeptQuery[]): Promise<void> {
  const columns = QUERIES_TABLE.columns.map(({ name, type }) => ({ name, type: readHiveType(type) }));
  const definitions = columns.map(({ name, type }) => `"${name}" ${duckdbType(type)}`);
  await db.run(`CREATE TABLE ${DATABASE}.${QUERIES_TABLE.name} (${definitions.join(', ')}, "day" VARCHAR)`);
  const structure = JSON.stringify(
    Object.fromEntries(columns.map(({ name, type }) => [name, duckdbType(type)])),
  );
  for (const query of kept) {
    const day = query.submitted_at.slice(0, 10).replaceAll('-', '/');
    const row = JSON.stringify(query);
    await db.run(
      `INSERT INTO ${DATABASE}.${QUERIES_TABLE.name} BY NAME SELECT unnest(from_json($1, $2)), $3 AS "day"`,
      [row, structure, day],
    );
  }
}

async function ask(db: DuckDBConnection, sql: string) {
  const { tree, defaultSchema } = readQuery(sql, DATABASE);
  const translated = writeStatement(await rewriteQuery(tree, defaultSchema, async () => []));
  for (const name of macrosIn(translated)) await db.run(macroStatement(name));
  const result = await db.runAndReadAll(translated);
  const types = result.columnTypes();
  return {
    columns: result.columnNames().map((name, index) => ({ name, type: String(types[index]).toLowerCase() })),
    rows: result.getRowObjectsJson(),
  };
}

function jsonStructure(type: HiveType): string {
  switch (type.kind) {
    case 'struct':
      return `{${type.fields.map((field) => `"${field.name}":${jsonStructure(field.type)}`).join(',')}}`;
    case 'array':
      return `[${jsonStructure(type.element)}]`;
    case 'map':
      return '"MAP(VARCHAR,VARCHAR)"';
    case 'plain':
      return '"VARCHAR"';
  }
}
