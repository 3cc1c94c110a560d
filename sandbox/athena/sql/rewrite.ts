import { notSupported, QueryFailure } from '../query-failure.ts';
import {
  bodyOf,
  expression,
  isObject,
  type Json,
  type JsonObject,
  kindOf,
  list,
  object,
  parseStatement,
  text,
  writeStatement,
} from './ast.ts';
import { rewriteNode } from './rewrite-node.ts';
import { unnestColumns } from './unnest.ts';

/** What rewriting asks of the database that will run the statement: the types of a query's columns. */
export type Describe = (duckdbSql: string) => Promise<string[]>;

interface Scope {
  readonly describe: Describe;
  readonly defaultSchema: string;
  /** Common table expressions in force here, already rewritten, outermost first. */
  readonly ctes: readonly Json[];
}

// Parts of a SELECT that Trino does not have; the library reads them from other dialects.
const FOREIGN = [
  'distinct_on',
  'top',
  'qualify',
  'hint',
  'connect',
  'into',
  'distribute_by',
  'cluster_by',
  'sort_by',
  'sample',
];
const REFUSED_KINDS: Readonly<Record<string, string>> = {
  raw: 'an expression of this statement',
  json_extract: "the operator '->' outside of a function's arguments",
  json_object: 'JSON_OBJECT',
  json_array: 'JSON_ARRAY',
  parameter: 'a parameter without a value',
  placeholder: 'a parameter without a value',
  overlay: 'OVERLAY',
  current_time: 'current_time',
  current_user: 'current_user',
  session_user: 'session_user',
  command: 'this statement',
};

/** Turns a parsed Trino query into the tree of the DuckDB query that means the same. */
export function rewriteQuery(tree: Json, defaultSchema: string, describe: Describe): Promise<Json> {
  return rewrite(tree, { describe, defaultSchema, ctes: [] });
}

async function rewrite(value: Json, scope: Scope): Promise<Json> {
  if (Array.isArray(value)) return Promise.all(value.map((part) => rewrite(part, scope)));
  if (!isObject(value)) return value;
  const kind = kindOf(value);
  const refused = REFUSED_KINDS[kind];
  if (kind === 'raw') return rewriteRaw(text(bodyOf(value)['sql']), scope);
  if (refused) throw notSupported(refused);
  if (kind === 'select') return { select: await rewriteSelect(bodyOf(value), scope) };
  if (kind === 'table') return rewriteTable(bodyOf(value), scope);
  const inner = quoted(await withCtes(value, scope));
  return rewriteNode(kind, inner);
}

/** Quotes an identifier: DuckDB reserves words that Trino does not, and minds no case in quotes either. */
function quoted(value: JsonObject): JsonObject {
  return typeof value['name'] === 'string' && value['quoted'] === false && !('args' in value)
    ? { ...value, quoted: true }
    : value;
}

// Set operations carry their WITH themselves.
async function withCtes(value: JsonObject, scope: Scope): Promise<JsonObject> {
  const body = bodyOf(value);
  if (!isObject(body['with'])) return mapParts(value, scope);
  const { rewritten, inner } = await rewriteWith(body['with'], scope);
  const rest = await mapParts({ ...body, with: null }, inner);
  return { [kindOf(value)]: { ...rest, with: rewritten } };
}

async function mapParts(value: JsonObject, scope: Scope): Promise<JsonObject> {
  const entries: [string, Json][] = [];
  for (const [key, part] of Object.entries(value)) entries.push([key, await rewrite(part, scope)]);
  return Object.fromEntries(entries);
}

async function rewriteWith(clause: JsonObject, scope: Scope): Promise<{ rewritten: Json; inner: Scope }> {
  const ctes: Json[] = [];
  for (const cte of list(clause['ctes'])) {
    const itself = clause['recursive'] ? [cte] : [];
    ctes.push(await mapParts(object(cte), { ...scope, ctes: [...scope.ctes, ...ctes, ...itself] }));
  }
  return { rewritten: { ...clause, ctes }, inner: { ...scope, ctes: [...scope.ctes, ...ctes] } };
}

async function rewriteSelect(select: JsonObject, outer: Scope): Promise<JsonObject> {
  for (const part of FOREIGN) {
    const found = select[part];
    if (found !== null && found !== undefined && !(Array.isArray(found) && found.length === 0)) {
      throw notSupported(part.replaceAll('_', ' ').toUpperCase());
    }
  }
  const withClause = isObject(select['with']) ? await rewriteWith(select['with'], outer) : undefined;
  const scope = withClause?.inner ?? outer;
  const sources: JsonObject = { from: null, joins: [] };
  const from = object(select['from']);
  if (isObject(select['from'])) {
    const expressions: Json[] = [];
    for (const source of list(from['expressions'])) {
      expressions.push(
        await rewriteSource(
          source,
          { ...sources, from: expressions.length ? { ...from, expressions: [...expressions] } : null },
          scope,
        ),
      );
    }
    sources['from'] = { ...from, expressions };
  }
  const joins: Json[] = [];
  for (const join of list(select['joins'])) {
    const source = await rewriteSource(
      object(join)['this'] ?? null,
      { ...sources, joins: [...joins] },
      scope,
    );
    joins.push({ ...(await mapParts({ ...object(join), this: null }, scope)), this: source });
  }
  const rest = await mapParts({ ...select, with: null, from: null, joins: [] }, scope);
  return { ...rest, with: withClause?.rewritten ?? null, from: sources['from'] ?? null, joins };
}

/** One source of a FROM clause; `before` are those to its left, which UNNEST may refer to. */
async function rewriteSource(source: Json, before: JsonObject, scope: Scope): Promise<Json> {
  const alias = kindOf(source) === 'alias' ? bodyOf(source) : undefined;
  const unnest = alias ? alias['this'] : source;
  if (kindOf(source) === 'values') return wrapValues(await mapParts(object(source), scope));
  if (kindOf(unnest) !== 'unnest') return rewrite(source, scope);
  const body = bodyOf(unnest);
  const args = (await rewrite([body['this'] ?? null, ...list(body['expressions'])], scope)) as Json[];
  const names = list(alias?.['column_aliases']).map((name) => text(object(name)['name']));
  const ordinality = body['with_ordinality'] === true;
  const typesOf = async () => scope.describe(writeStatement(probe(args, before, scope)));
  const columns = await unnestColumns(args, names, ordinality, typesOf);
  const aliasName = text(object(alias?.['alias'] ?? null)['name']) || 'unnest__';
  const shape = bodyOf(
    parseStatement(`SELECT 1 FROM a CROSS JOIN LATERAL (SELECT 1) AS "${aliasName.replaceAll('"', '""')}"`),
  );
  const join = object(list(shape['joins'])[0]);
  const subquery = bodyOf(join['this']);
  return { subquery: { ...subquery, this: columns } };
}

/** A query for the types of an UNNEST's arguments where it stands. */
function probe(args: Json[], before: JsonObject, scope: Scope): Json {
  const select = bodyOf(parseStatement('WITH a AS (SELECT 1) SELECT 1'));
  const clause = object(select['with']);
  const withClause = scope.ctes.length ? { ...clause, ctes: [...scope.ctes] } : null;
  return { select: { ...select, ...before, expressions: args, with: withClause } };
}

// The library writes `FROM VALUES (1) AS _values`, which DuckDB reads only in parentheses.
function wrapValues(values: JsonObject): Json {
  const shape = bodyOf(parseStatement('SELECT * FROM (VALUES 1) AS values__'));
  const subquery = bodyOf(list(object(shape['from'])['expressions'])[0]);
  return {
    subquery: { ...subquery, this: { values: { ...bodyOf(values), alias: null, column_aliases: [] } } },
  };
}

async function rewriteRaw(sql: string, scope: Scope): Promise<Json> {
  // The library keeps `NOT a LIKE b` as text; everything else that it keeps so is refused.
  const rest = /^not\s+(.*)$/isu.exec(sql)?.[1];
  if (!rest) throw notSupported('an expression of this statement');
  return expression('NOT ($1)', await rewrite(expression(rest), scope));
}

function rewriteTable(table: JsonObject, scope: Scope): Json {
  if (table['when'] || table['version'] || table['sample']) throw notSupported('a table version');
  const name = text(object(table['name'])['name']).toLowerCase();
  const alias = isObject(table['alias']) ? quoted(table['alias']) : null;
  const columns = list(table['column_aliases']).map((column) => quoted(object(column)));
  if (!table['schema'] && isCte(name, scope.ctes)) {
    return { table: { ...table, name: quoted(object(table['name'])), alias, column_aliases: columns } };
  }
  const schema = text(object(table['schema'])['name']).toLowerCase() || scope.defaultSchema;
  if (!schema)
    throw new QueryFailure('SYNTAX_ERROR', 'Schema must be specified when session schema is not set');
  const named = (text: string): Json => ({ ...object(table['name']), name: text, quoted: true });
  return {
    table: {
      ...table,
      name: named(name),
      schema: named(schema),
      catalog: null,
      alias,
      column_aliases: columns,
    },
  };
}

function isCte(name: string, ctes: readonly Json[]): boolean {
  return ctes.some((cte) => text(object(object(cte)['alias'])['name']).toLowerCase() === name);
}
