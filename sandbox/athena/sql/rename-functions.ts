import { notSupported } from '../query-failure.ts';
import { SCALAR_FUNCTIONS } from './scalar-functions.ts';
import { closing, syntaxError, type Token } from './tokens.ts';

// What a call is for the library that parses the statement. Everything else gets the prefix `f__`: so the library
// takes it for a function that it has never heard of and leaves its meaning to our macros.
const AGGREGATES: Readonly<Record<string, string>> = {
  any_value: 'any_value',
  approx_distinct: 'approx_distinct',
  approx_percentile: 'quantile_disc',
  arbitrary: 'any_value',
  array_agg: 'array_agg',
  avg: 'avg',
  bitwise_and_agg: 'bit_and',
  bitwise_or_agg: 'bit_or',
  bitwise_xor_agg: 'bit_xor',
  bool_and: 'bool_and',
  bool_or: 'bool_or',
  corr: 'corr',
  count: 'count',
  count_if: 'count_if',
  covar_pop: 'covar_pop',
  covar_samp: 'covar_samp',
  every: 'bool_and',
  geometric_mean: 'geomean',
  histogram: 'histogram',
  kurtosis: 'kurtosis',
  listagg: 'string_agg',
  map_agg: 'f__map_agg',
  max: 'max',
  max_by: 'arg_max_null',
  min: 'min',
  min_by: 'arg_min_null',
  multimap_agg: 'f__multimap_agg',
  regr_intercept: 'regr_intercept',
  regr_slope: 'regr_slope',
  skewness: 'skewness',
  stddev: 'stddev',
  stddev_pop: 'stddev_pop',
  stddev_samp: 'stddev_samp',
  sum: 'sum',
  var_pop: 'var_pop',
  var_samp: 'var_samp',
  variance: 'variance',
};
const WINDOW = ['row_number', 'rank', 'dense_rank', 'percent_rank', 'cume_dist', 'ntile'];
const VALUE_WINDOW = ['lag', 'lead', 'first_value', 'last_value', 'nth_value'];
const SYNTAX = [
  'cast',
  'try_cast',
  'coalesce',
  'nullif',
  'if',
  'try',
  'unnest',
  'grouping',
  'position',
  'row',
];
const SPECIAL = [
  'all_match',
  'any_match',
  'concat',
  'concat_ws',
  'date_format',
  'date_parse',
  'filter',
  'format_datetime',
  'greatest',
  'least',
  'map_filter',
  'none_match',
  'parse_datetime',
  'reduce',
  'regexp_replace',
  'transform',
  'transform_keys',
  'transform_values',
  'zip_with',
];
const KNOWN: ReadonlyMap<string, string> = new Map([
  ...Object.entries(AGGREGATES),
  ...[...WINDOW, ...VALUE_WINDOW, ...SYNTAX].map((name) => [name, name] as const),
  ...[...SPECIAL, ...SCALAR_FUNCTIONS].map((name) => [name, `f__${name}`] as const),
]);

// Words that an opening parenthesis may follow without there being a call.
const BEFORE_PARENTHESIS = new Set(
  `ALL AND ANY AS BETWEEN BY CASE CUBE DISTINCT ELSE ESCAPE EXCEPT EXISTS EXPLAIN FILTER FROM GROUP HAVING IN
  INTERSECT JOIN LATERAL LIKE NOT ON OR ORDER OVER ROLLUP SELECT SETS SOME THEN UNION USING VALUES WHEN WHERE
  WITH RECURSIVE LEFT RIGHT FULL INNER CROSS OFFSET LIMIT END DESC ASC INTERVAL PARTITION`.split(/\s+/u),
);
const NOT_AN_ALIAS = new Set([...BEFORE_PARENTHESIS, 'ONLY', 'IS', 'NULL', 'TRUE', 'FALSE']);
const REFUSED_WORDS: Readonly<Record<string, string>> = {
  MATCH_RECOGNIZE: 'MATCH_RECOGNIZE',
  TABLESAMPLE: 'TABLESAMPLE',
  QUALIFY: 'QUALIFY',
  PIVOT: 'PIVOT',
  UNPIVOT: 'UNPIVOT',
};

/** Gives every function call the name under which DuckDB or our rewriting knows it; an unknown function is an error. */
export function renameFunctions(all: readonly Token[]): string[] {
  const types = typePositions(all);
  return all.map((token, index) => {
    const refused = token.kind === 'word' ? REFUSED_WORDS[token.upper] : undefined;
    if (refused && all[index + 1]?.text !== ',') throw notSupported(refused);
    if (all[index + 1]?.text !== '(' || types.has(index)) return token.text;
    if (token.kind === 'quoted' && !isAliasList(all, index)) throw notSupported('a quoted function name');
    if (token.kind !== 'word' || BEFORE_PARENTHESIS.has(token.upper) || isAliasList(all, index))
      return token.text;
    return hasOwnSyntax(all, index) ? token.text : functionName(token);
  });
}

// TRIM(BOTH 'x' FROM y) and SUBSTRING(x FROM 2), which the library reads by itself.
function hasOwnSyntax(all: readonly Token[], index: number): boolean {
  const name = all[index]?.upper;
  if (name !== 'TRIM' && name !== 'SUBSTRING') return false;
  const close = closing(all, index + 1);
  let depth = 0;
  return all.slice(index + 1, close).some((token) => {
    if (token.text === '(') depth++;
    if (token.text === ')') depth--;
    return depth === 1 && token.upper === 'FROM';
  });
}

function functionName(token: Token): string {
  const name = token.text.toLowerCase();
  const known = KNOWN.get(name);
  if (known) return known;
  throw syntaxError(token.at, `Function '${name}' not registered, or not known to the sandbox's Athena`);
}

// `AS t (a, b)`, `unnest(x) t (a)`, `WITH t (a) AS (...)`, `table t (a)`: names of columns, not arguments.
function isAliasList(all: readonly Token[], index: number): boolean {
  const before = all[index - 1];
  const close = closing(all, index + 1);
  if (all[close + 1]?.upper === 'AS' && all[close + 2]?.text === '(') return true;
  if (!before) return false;
  if (before.upper === 'AS' || before.text === ')' || before.kind === 'quoted') return true;
  return before.kind === 'word' && !NOT_AN_ALIAS.has(before.upper);
}

/** Where a type name stands: after AS inside CAST and TRY_CAST, up to the end of the call. */
function typePositions(all: readonly Token[]): Set<number> {
  const positions = new Set<number>();
  all.forEach((token, index) => {
    if ((token.upper !== 'CAST' && token.upper !== 'TRY_CAST') || all[index + 1]?.text !== '(') return;
    const close = closing(all, index + 1);
    let depth = 0;
    let inType = false;
    for (let at = index + 1; at < close; at++) {
      if (all[at]?.text === '(') depth++;
      if (all[at]?.text === ')') depth--;
      if (depth === 1 && all[at]?.upper === 'AS') inType = true;
      if (inType) positions.add(at);
    }
  });
  return positions;
}
