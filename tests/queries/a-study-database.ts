import { join } from 'node:path';
import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { publishedAliases } from '../../core/aliases/published-aliases.ts';
import { CONSENT_NEEDS } from '../../core/consents/consent-needs.ts';
import {
  CURRENT_DELIVERIES,
  CURRENT_PERSONS,
  HIDDEN,
  HIDINGS_TABLE,
  storeName,
  WITHDRAWN_TABLE,
} from '../../core/contracts/catalog-names.ts';
import { publishedTables } from '../../core/contracts/published-tables.ts';
import { readContracts } from '../../core/contracts/read-contracts.ts';
import { hiddenViewSql } from '../../core/withdrawals/hidden-sql.ts';
import type { HidingLine, WithdrawnLine } from '../../core/withdrawals/withdrawn.ts';
import { QUERIES, SCHEMAS } from '../../infra/bundling/paths.ts';
import { analystViews } from '../../infra/constructs/analyst-views.ts';
import {
  currentDeliveriesSql,
  currentPersonsViewSql,
  publishedViewSql,
} from '../../infra/constructs/view-sql.ts';
import { writeStatement } from '../../sandbox/athena/sql/ast.ts';
import { readQuery } from '../../sandbox/athena/sql/read-query.ts';
import { rewriteQuery } from '../../sandbox/athena/sql/rewrite.ts';
import { macroStatement, macrosIn } from '../../sandbox/athena/sql/scalar-functions.ts';

export const DATABASE = 'carelake_3cp';
export const STAGING = 'carelake_3cp_staging';
const DUCKDB_TYPES: Readonly<Record<string, string>> = {
  varchar: 'VARCHAR',
  integer: 'INTEGER',
  double: 'DOUBLE',
  date: 'DATE',
  'array(varchar)': 'VARCHAR[]',
};

const PATH = { name: '$path', trinoType: 'varchar' };
const text = (name: string) => ({ name, trinoType: 'varchar' });
const HIDING_COLUMNS = [text('what'), text('value')];
const WITHDRAWN_COLUMNS = [text('withdrawal_id'), text('what'), text('value')];

export type Row = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

type Rows = Readonly<Record<string, readonly Row[]>>;

const contracts = readContracts(SCHEMAS);
const tables = publishedTables(contracts);

/** The published tables of the contracts with these rows in them, and a way to ask them in Athena SQL. */
export async function aStudyDatabase(rows: Rows) {
  const database = await anEmptyDatabase();
  for (const table of tables) await database.fill(table.name, table.columns, rows[table.name] ?? []);
  for (const { name, sql } of analystViews(join(QUERIES, 'views'))) database.view(name, sql);
  return database;
}

/** What happened to a delivery, as far as the views look. */
export interface Happened {
  readonly delivery_id: string;
  readonly event: string;
  readonly replaces?: readonly string[];
  readonly parent?: string;
}

interface Withdrawing {
  readonly hidings?: readonly HidingLine[];
  readonly withdrawn?: readonly WithdrawnLine[];
}

/**
 * Published files of these tables behind the views of the stack, with this ledger, and staged ones beside them. A row is in the file of its
 * delivery, or in the one that its column `file` names.
 */
export async function aLakeDatabase(
  ledger: readonly Happened[],
  rows: Rows,
  staged: Rows = {},
  { hidings = [], withdrawn = [] }: Withdrawing = {},
) {
  const database = await anEmptyDatabase();
  await database.fill(
    HIDINGS_TABLE,
    HIDING_COLUMNS,
    hidings.map((line) => ({ ...line })),
  );
  database.view(HIDDEN, hiddenViewSql(DATABASE));
  await database.fill(
    WITHDRAWN_TABLE,
    WITHDRAWN_COLUMNS,
    withdrawn.map(({ request: _, ...line }) => line),
    STAGING,
  );
  await database.run(
    `CREATE TABLE ${DATABASE}.ledger (delivery_id VARCHAR, event VARCHAR, source VARCHAR, "at" VARCHAR, replaces VARCHAR[], parent VARCHAR)`,
  );
  for (const { delivery_id, event, replaces = [], parent } of ledger) {
    const list = replaces.map((one) => `'${one}'`).join(', ');
    await database.run(
      `INSERT INTO ${DATABASE}.ledger VALUES ('${delivery_id}', '${event}', 'skive', '', [${list}], ${parent === undefined ? 'NULL' : `'${parent}'`})`,
    );
  }
  const aliases = publishedAliases(contracts);
  const named = new Set([aliases.table, ...Object.keys(rows), ...Object.keys(staged)]);
  const inFiles = (zone: string, table: string, its: readonly Row[] = []) =>
    its.map(({ file, ...row }) => ({
      ...row,
      $path: `s3://lake/${zone}/${table}/${row['delivery_id']}/${file ?? 'all-0001'}.parquet`,
    }));
  const asked = tables.filter(({ name }) => named.has(name));
  if (named.has(CONSENT_NEEDS.name))
    await database.fill(
      CONSENT_NEEDS.name,
      [...CONSENT_NEEDS.columns, PATH],
      inFiles('staged', CONSENT_NEEDS.name, staged[CONSENT_NEEDS.name]),
      STAGING,
    );
  for (const { name, columns } of asked) {
    const withPath = [...columns, PATH];
    await database.fill(storeName(name), withPath, inFiles('published', name, rows[name]));
    await database.fill(name, withPath, inFiles('staged', name, staged[name]), STAGING);
  }
  database.view(CURRENT_DELIVERIES, currentDeliveriesSql(DATABASE));
  const aliasTable = tables.find(({ name }) => name === aliases.table);
  if (aliasTable === undefined) throw new Error('no table of aliases');
  database.view(CURRENT_PERSONS, currentPersonsViewSql(DATABASE, aliases, aliasTable));
  for (const table of asked) database.view(table.name, publishedViewSql(DATABASE, table, tables));
  return database;
}

async function anEmptyDatabase() {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const db = await instance.connect();
  for (const schema of [DATABASE, STAGING]) await db.run(`CREATE SCHEMA ${schema}`);
  const translated = async (sql: string) => {
    const { tree, defaultSchema } = readQuery(sql, DATABASE);
    return writeStatement(await rewriteQuery(tree, defaultSchema, async () => []));
  };
  const views = new Map<string, string>();
  const run = async (sql: string) => {
    await db.run(sql);
  };
  const view = (name: string, sql: string) => {
    views.set(name, sql);
  };
  // Most questions are about few of the views and functions, and to define them takes longer than to answer.
  const define = async (sql: string) => {
    for (const [, schema, name = ''] of sql.matchAll(/(?:"?(\w+)"?\.)?"?(\w+)"?/g)) {
      const viewed = schema === STAGING ? undefined : views.get(name);
      if (viewed === undefined) continue;
      views.delete(name);
      await run(`CREATE VIEW ${DATABASE}.${name} AS ${await define(viewed)}`);
    }
    const runnable = await translated(sql);
    for (const name of macrosIn(runnable)) await run(macroStatement(name));
    return runnable;
  };
  const fill = async (
    name: string,
    columns: readonly { name: string; trinoType: string }[],
    rows: readonly Row[],
    schema = DATABASE,
  ) => {
    const definitions = columns.map(
      (column) => `"${column.name}" ${DUCKDB_TYPES[column.trinoType] ?? column.trinoType}`,
    );
    await run(`CREATE TABLE ${schema}.${name} (${definitions.join(', ')})`);
    for (const row of rows) {
      const names = Object.keys(row);
      const places = Object.values(row).map((value, index) =>
        Array.isArray(value) ? `CAST($${index + 1} AS VARCHAR[])` : `$${index + 1}`,
      );
      await db.run(
        `INSERT INTO ${schema}.${name} (${names.map((column) => `"${column}"`).join(', ')}) VALUES (${places.join(', ')})`,
        Object.values(row).map((value) =>
          Array.isArray(value) ? `[${value.join(', ')}]` : value,
        ) as DuckDBValue[],
      );
    }
  };
  const ask = async (sql: string) => {
    const result = await db.runAndReadAll(await define(sql));
    const types = result.columnTypes();
    return {
      columns: result
        .columnNames()
        .map((name, index) => ({ name, type: String(types[index]).toLowerCase() })),
      rows: result.getRowsJson(),
    };
  };
  const close = () => {
    db.closeSync();
    instance.closeSync();
  };
  return { run, view, fill, ask, close };
}
