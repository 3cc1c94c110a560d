import { notSupported } from '../query-failure.ts';
import {
  bodyOf,
  expression,
  type Json,
  type JsonObject,
  kindOf,
  list,
  object,
  quoteString,
  stringLiteral,
  substitute,
  text,
} from './ast.ts';
import { fromJodaPattern, fromMysqlPattern } from './date-patterns.ts';

type Rewrite = (args: Json[]) => JsonObject;

// Calls whose arguments must be rearranged: lambdas, variable numbers of arguments, patterns in another language.
const REWRITES: Readonly<Record<string, Rewrite>> = {
  f__filter: ([array, lambda]) => expression('list_filter($1, $2)', array ?? null, lambda ?? null),
  f__transform: ([array, lambda]) => expression('list_transform($1, $2)', array ?? null, lambda ?? null),
  f__any_match: ([array, lambda]) =>
    expression('f__any(list_transform($1, $2))', array ?? null, lambda ?? null),
  f__all_match: ([array, lambda]) =>
    expression('f__all(list_transform($1, $2))', array ?? null, lambda ?? null),
  f__none_match: ([array, lambda]) =>
    expression('NOT f__any(list_transform($1, $2))', array ?? null, lambda ?? null),
  f__reduce: ([array, initial, step, output]) =>
    expression(
      'list_transform([list_reduce($1, $2, $3)], $4)[1]',
      array ?? null,
      step ?? null,
      initial ?? null,
      output ?? null,
    ),
  f__map_filter: ([map, lambda]) =>
    expression('map_from_entries(list_filter(map_entries($1), entry__ -> $2))', map ?? null, onEntry(lambda)),
  f__transform_values: ([map, lambda]) =>
    expression(
      'map_from_entries(list_transform(map_entries($1), entry__ -> row(entry__.key, $2)))',
      map ?? null,
      onEntry(lambda),
    ),
  f__transform_keys: ([map, lambda]) =>
    expression(
      'map_from_entries(list_transform(map_entries($1), entry__ -> row($2, entry__.value)))',
      map ?? null,
      onEntry(lambda),
    ),
  f__zip_with: ([a, b, lambda]) =>
    expression('list_transform(list_zip($1, $2), pair__ -> $3)', a ?? null, b ?? null, onPair(lambda)),
  f__concat: (args) => args.reduceRight((right, left) => expression('$1 || $2', left, right)) as JsonObject,
  f__greatest: (args) =>
    args.reduceRight((right, left) => expression('f__greatest($1, $2)', left, right)) as JsonObject,
  f__least: (args) =>
    args.reduceRight((right, left) => expression('f__least($1, $2)', left, right)) as JsonObject,
  f__date_format: ([time, pattern]) =>
    expression(`strftime($1, ${literalPattern(pattern, fromMysqlPattern)})`, time ?? null),
  f__date_parse: ([string, pattern]) =>
    expression(`strptime($1, ${literalPattern(pattern, fromMysqlPattern)})`, string ?? null),
  f__format_datetime: ([time, pattern]) =>
    expression(`strftime($1, ${literalPattern(pattern, fromJodaPattern)})`, time ?? null),
  f__parse_datetime: ([string, pattern]) =>
    expression(
      `CAST(strptime($1, ${literalPattern(pattern, fromJodaPattern)}) AS TIMESTAMP WITH TIME ZONE)`,
      string ?? null,
    ),
  f__regexp_replace: ([string, pattern, replacement]) => {
    if (replacement === undefined)
      return expression("regexp_replace($1, $2, '', 'g')", string ?? null, pattern ?? null);
    const literal = stringLiteral(replacement);
    if (literal === undefined) throw notSupported('regexp_replace with a replacement that is not a literal');
    const groups = quoteString(literal.replaceAll('\\', '\\\\').replace(/\$(\d)/gu, '\\$1'));
    return expression(
      `regexp_replace($1, $2, ${groups.replaceAll('$', '')}, 'g')`,
      string ?? null,
      pattern ?? null,
    );
  },
  f__concat_ws: ([delimiter, ...rest]) =>
    expression(
      `f__concat_ws($1, [${rest.map((_, index) => `$${index + 2}`).join(', ')}])`,
      delimiter ?? null,
      ...rest,
    ),
};

/** Rewrites a call that no macro can stand for; undefined when the name is none of these. */
export function rewriteCall(name: string, args: Json[]): JsonObject | undefined {
  return Object.hasOwn(REWRITES, name) ? REWRITES[name]?.(args) : undefined;
}

function literalPattern(pattern: Json | undefined, translate: (pattern: string) => string): string {
  const literal = stringLiteral(pattern);
  if (literal === undefined) throw notSupported('a date pattern that is not a literal');
  return quoteString(translate(literal));
}

function onEntry(lambda: Json | undefined): Json {
  return inLambda(lambda, [expression('entry__.key'), expression('entry__.value')]);
}

function onPair(lambda: Json | undefined): Json {
  return inLambda(lambda, [expression('pair__[1]'), expression('pair__[2]')]);
}

function inLambda(lambda: Json | undefined, values: Json[]): Json {
  if (kindOf(lambda) !== 'lambda') throw notSupported('a function argument that is not written as a lambda');
  const body = bodyOf(lambda);
  const names = list(body['parameters']).map((parameter) => text(object(parameter)['name']));
  return substitute(body['body'] ?? null, new Map(names.map((name, index) => [name, values[index] ?? null])));
}
