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
import { rewriteCall } from './special-functions.ts';
import { unnestColumns } from './unnest.ts';

/** What rewriting asks of the database that will run the statement: the types of a query's columns. */
export type Describe = (duckdbSql: string) => Promise<string[]>;

interface Scope {
  readonly describe: Describe;
  readonly defaultSchema: string;
  /** Common table expressions in force here, already rewritten, outermost first. */
  readonly ctes: readonly Json[];
}

const INTEGERS = new Set(['int', 'integer', 'big_int', 'small_int', 'tiny_int']);
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
  const inner = await withCtes(value, scope);
  return rewriteNode(kind, inner);
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
  if (!table['schema'] && isCte(name, scope.ctes)) return { table };
  const schema = text(object(table['schema'])['name']).toLowerCase() || scope.defaultSchema;
  if (!schema)
    throw new QueryFailure('SYNTAX_ERROR', 'Schema must be specified when session schema is not set');
  const quoted = (text: string): Json => ({ ...object(table['name']), name: text, quoted: true });
  return { table: { ...table, name: quoted(name), schema: quoted(schema), catalog: null } };
}

export function isCte(name: string, ctes: readonly Json[]): boolean {
  return ctes.some((cte) => text(object(object(cte)['alias'])['name']).toLowerCase() === name);
}

function rewriteNode(kind: string, node: JsonObject): Json {
  const body = bodyOf(node);
  const side = (name: string): Json => body[name] ?? null;
  switch (kind) {
    case 'div':
      return expression('f__div($1, $2)', side('left'), side('right'));
    case 'mod':
      return expression('f__mod($1, $2)', side('left'), side('right'));
    case 'add':
      if (isInterval(side('right')))
        return expression('f__plus_interval($1, $2)', side('left'), side('right'));
      return isInterval(side('left'))
        ? expression('f__plus_interval($2, $1)', side('left'), side('right'))
        : node;
    case 'sub':
      return isInterval(side('right'))
        ? expression('f__minus_interval($1, $2)', side('left'), side('right'))
        : node;
    case 'at_time_zone':
      return expression('f__at_timezone($1, $2)', side('this'), side('zone'));
    case 'cast':
    case 'try_cast':
      return rewriteCast(kind, node);
    case 'if_func':
      return rewriteIf(body);
    case 'within_group':
      return kindOf(side('this')) === 'string_agg'
        ? { string_agg: { ...bodyOf(side('this')), order_by: side('order_by') } }
        : node;
    case 'approx_distinct':
      return { count: { ...bodyOf(expression('count(DISTINCT $1)', side('this'))), filter: side('filter') } };
    case 'count':
      return kindOf(side('this')) === 'tuple'
        ? { count: { ...body, this: expression('row($1)', ...list(bodyOf(side('this'))['expressions'])) } }
        : node;
    case 'function':
    case 'aggregate_function':
      return rewriteFunction(node, body);
    default:
      return node;
  }
}

function rewriteFunction(node: JsonObject, body: JsonObject): Json {
  const name = text(body['name']).toLowerCase();
  const args = list(body['args']);
  if (name === 'f__map_agg' || name === 'f__multimap_agg') {
    const entries = expression(
      'array_agg(row($1, $2)) FILTER (WHERE $1 IS NOT NULL)',
      args[0] ?? null,
      args[1] ?? null,
    );
    const filter = body['filter'];
    if (!filter) return expression(`${name}($1)`, entries);
    const both = expression('$1 AND $2', bodyOf(entries)['filter'] ?? null, filter);
    return expression(`${name}($1)`, { array_agg: { ...bodyOf(entries), filter: both } });
  }
  if ((name === 'arg_max_null' || name === 'arg_min_null') && args.length === 3) {
    return { [kindOf(node)]: { ...body, name: name.replace('_null', '') } };
  }
  return rewriteCall(name, args) ?? node;
}

function rewriteCast(kind: string, node: JsonObject): Json {
  const body = bodyOf(node);
  const to = object(body['to']);
  const type = text(to['data_type']);
  const from = body['this'] ?? null;
  if (INTEGERS.has(type)) return { [kind]: { ...body, this: expression('f__rounded($1)', from) } };
  if (type === 'json') return expression('to_json($1)', from);
  if (type !== 'var_char' && type !== 'text' && type !== 'char') return node;
  const length = to['length'];
  if (type === 'char') throw notSupported('CAST to CHAR');
  const whole = expression('f__to_varchar($1)', from);
  return typeof length === 'number' ? expression(`left($1, ${length})`, whole) : whole;
}

function rewriteIf(body: JsonObject): Json {
  const [condition, yes, no] = [body['condition'], body['true_value'], body['false_value']].map(
    (part) => part ?? null,
  );
  const otherwise = no === null || no === undefined ? '' : 'ELSE $3 ';
  return expression(`CASE WHEN $1 THEN $2 ${otherwise}END`, condition ?? null, yes ?? null, no ?? null);
}

function isInterval(value: Json): boolean {
  const body = bodyOf(value);
  switch (kindOf(value)) {
    case 'interval':
      return true;
    case 'paren':
    case 'neg':
      return isInterval(body['this'] ?? null);
    case 'mul':
      return isInterval(body['left'] ?? null) || isInterval(body['right'] ?? null);
    default:
      return false;
  }
}
