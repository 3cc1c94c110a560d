import { notSupported } from '../query-failure.ts';
import { bodyOf, expression, type Json, type JsonObject, kindOf, list, object, text } from './ast.ts';
import { rewriteCall } from './special-functions.ts';

const INTEGERS = new Set(['int', 'integer', 'big_int', 'small_int', 'tiny_int']);

/** One expression whose parts are rewritten already: operators, casts and calls that mean something else in DuckDB. */
export function rewriteNode(kind: string, node: JsonObject): Json {
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
  // Nothing to round, and nothing has no type to keep.
  if ('null' in object(from)) return node;
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
