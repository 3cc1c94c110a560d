import type { Glue } from '../glue/glue.ts';
import type { Caller } from '../kernel/caller.ts';
import type { ListedObject, S3 } from '../s3/s3.ts';
import type { ObjectLoader } from './data/object-loader.ts';
import { projectionOf } from './data/projection.ts';
import { defineTable, type TableDefinition } from './data/table-definition.ts';
import type { Engine, FilePart } from './engine.ts';
import { notSupported, QueryFailure } from './query-failure.ts';
import { writeStatement } from './sql/ast.ts';
import { constraintsOn } from './sql/constraints.ts';
import type { TableName } from './sql/named-tables.ts';
import { type Query, readQuery } from './sql/read-query.ts';
import { rewriteQuery } from './sql/rewrite.ts';

const READS_AT_ONCE = 4;

/** What loading needs: the services, who asks, and how much may be read. */
export interface Loading {
  readonly s3: S3;
  readonly glue: Glue;
  readonly loader: ObjectLoader;
  readonly engine: Engine;
  /** Already called via Athena. */
  readonly caller: Caller;
  readonly now: Date;
  readonly scanLimit?: number;
  /** Bytes read so far. */
  scanned: number;
  readonly cancelled: () => void;
}

/** Puts every table and view that the query names, directly or through views, into the engine. */
export async function loadTables(loading: Loading, query: Query): Promise<void> {
  const named: Named = { definitions: new Map(), withPath: new Set() };
  await define(loading, query, named, []);
  const done = new Set<string>();
  await loadNamed(loading, query, named, done);
}

/** What a statement names, directly or through views. */
interface Named {
  readonly definitions: Map<string, ReturnType<typeof defineTable>>;
  /** Tables of which some query wants to know in which file a row is. */
  readonly withPath: Set<string>;
}

const idOf = ({ schema, table }: TableName) => JSON.stringify([schema, table]);

async function define(
  loading: Loading,
  query: Query,
  named: Named,
  through: readonly string[],
): Promise<void> {
  for (const name of query.tables) {
    const id = idOf(name);
    if (through.includes(id))
      throw new QueryFailure('INVALID_VIEW', `View '${name.schema}.${name.table}' is recursive`);
    if (!name.schema)
      throw new QueryFailure('SYNTAX_ERROR', 'Schema must be specified when session schema is not set');
    if (query.withPath) named.withPath.add(id);
    if (named.definitions.has(id)) continue;
    const wanted = { database: name.schema, table: name.table };
    const table = defineTable(await loading.glue.getTable(loading.caller, wanted));
    if (table.kind === 'view')
      await define(loading, readQuery(table.sql, table.schema), named, [...through, id]);
    named.definitions.set(id, table);
  }
  // The engine has no hidden columns: a star would show it.
  const isShown = query.hasStar && query.tables.some((name) => isFile(named, name));
  if (isShown) throw notSupported('"$path" beside a star');
}

function isFile({ definitions, withPath }: Named, name: TableName): boolean {
  return withPath.has(idOf(name)) && definitions.get(idOf(name))?.kind !== 'view';
}

async function loadNamed(loading: Loading, query: Query, named: Named, done: Set<string>): Promise<void> {
  for (const name of query.tables) {
    const id = idOf(name);
    const table = named.definitions.get(id);
    if (table === undefined || done.has(id)) continue;
    done.add(id);
    if (table.kind === 'view') {
      const view = readQuery(table.sql, table.schema);
      await loadNamed(loading, view, named, done);
      const tree = await rewriteQuery(view.tree, view.defaultSchema, loading.engine.describe);
      await loading.engine.createView(name, table.columns, writeStatement(tree));
    } else await loadFiles(loading, name, { ...table, withPath: named.withPath.has(id) }, query);
  }
}

async function loadFiles(
  loading: Loading,
  name: TableName,
  table: TableDefinition & { readonly withPath: boolean },
  query: Query,
): Promise<void> {
  const files = await filesOf(loading, name, table, query);
  const bytes = files.reduce((sum, { object }) => sum + object.size, loading.scanned);
  if (loading.scanLimit !== undefined && bytes > loading.scanLimit) {
    throw new QueryFailure('SCAN_LIMIT', 'Query cancelled! : Bytes scanned limit was exceeded');
  }
  const parts: FilePart[] = new Array(files.length);
  const waiting = files.entries();
  const work = async () => {
    for (const [index, { bucket, object, partition }] of waiting) {
      loading.cancelled();
      const { body, versionId } = await loading.s3.getObject(loading.caller, { bucket, key: object.key });
      loading.scanned += body.length;
      const chunks = await loading.loader.load(table, { bucket, key: object.key, versionId, body });
      parts[index] = { path: `s3://${bucket}/${object.key}`, partition, chunks };
    }
  };
  await Promise.all(Array.from({ length: READS_AT_ONCE }, work));
  await loading.engine.createTable(name, table, parts);
}

async function filesOf(
  { s3, caller, now }: Loading,
  name: TableName,
  table: TableDefinition,
  query: Query,
): Promise<{ bucket: string; object: ListedObject; partition: readonly string[] }[]> {
  const projection = table.partitionKeys.length
    ? projectionOf(table, constraintsOn(query.tree, name), now)
    : undefined;
  if (table.partitionKeys.length > 0 && !projection) return [];
  const { bucket, prefix } = projection ?? table;
  const objects = await s3.listObjects(caller, { bucket, prefix });
  return objects.filter(isData).flatMap((object) => {
    const partition = projection ? projection.partitionOf(object.key) : [];
    return partition ? [{ bucket, object, partition }] : [];
  });
}

// Athena leaves out what Hive hides, and the markers of folders.
function isData({ key, size }: ListedObject): boolean {
  return size > 0 && !/(?:^|\/)[._][^/]*$/u.test(key);
}
