/**
 * Trino's scalar functions as DuckDB macros, `name(arguments): expression`; several lines of one name are its
 * overloads. A function that is not here, nor in aggregates.ts or special-functions.ts, does not exist for a query.
 */
const MACROS = `
abs(x): abs(x)
acos(x): acos(x)
array_distinct(a): list_distinct(a)
array_except(a, b): list_distinct(list_filter(a, lambda e: NOT list_contains(b, e)))
array_first(a): a[1]
array_last(a): a[-1]
array_frequency(a): list_histogram(a)
array_intersect(a, b): list_intersect(a, b)
array_join(a, d): array_to_string(list_filter(list_transform(a, lambda e: f__to_varchar(e)), lambda e: e IS NOT NULL), d)
array_join(a, d, n): array_to_string(list_transform(a, lambda e: coalesce(f__to_varchar(e), n)), d)
array_max(a): CASE WHEN list_position(a, NULL) > 0 THEN NULL ELSE list_max(a) END
array_min(a): CASE WHEN list_position(a, NULL) > 0 THEN NULL ELSE list_min(a) END
array_position(a, x): coalesce(list_position(a, x), 0)
array_remove(a, x): list_filter(a, lambda e: e <> x)
array_sort(a): list_sort(a, 'ASC', 'NULLS LAST')
array_sum(a): coalesce(list_sum(a), 0)
array_average(a): list_avg(a)
array_union(a, b): list_distinct(list_concat(a, b))
arrays_overlap(a, b): list_has_any(a, b)
asin(x): asin(x)
at_timezone(t, z): timezone(z, CAST(t AS TIMESTAMPTZ))
atan(x): atan(x)
atan2(y, x): atan2(y, x)
bit_count(x, b): bit_count(CAST(x AS BIGINT))
bitwise_and(a, b): CAST(a AS BIGINT) & CAST(b AS BIGINT)
bitwise_not(a): ~CAST(a AS BIGINT)
bitwise_or(a, b): CAST(a AS BIGINT) | CAST(b AS BIGINT)
bitwise_xor(a, b): xor(CAST(a AS BIGINT), CAST(b AS BIGINT))
cardinality(x): CAST(CASE json_type(to_json(x)) WHEN 'OBJECT' THEN len(json_keys(to_json(x))) WHEN 'ARRAY' THEN json_array_length(to_json(x)) END AS BIGINT)
cbrt(x): cbrt(x)
ceil(x): cast_to_type(ceil(x), round(x))
ceiling(x): cast_to_type(ceil(x), round(x))
chr(n): chr(CAST(n AS INTEGER))
codepoint(s): unicode(s)
contains(a, x): CASE WHEN list_contains(a, x) THEN true WHEN list_position(a, NULL) > 0 THEN NULL ELSE list_contains(a, x) END
cos(x): cos(x)
date(x): CAST(x AS DATE)
date_add(u, n, t): cast_to_type(t + f__units(u, n), t)
date_diff(u, a, b): date_sub(u, a, b)
date_trunc(u, t): cast_to_type(date_trunc(u, t), t)
day(t): date_part('day', t)
day_of_month(t): date_part('day', t)
day_of_week(t): date_part('isodow', t)
day_of_year(t): date_part('doy', t)
degrees(x): degrees(x)
dow(t): date_part('isodow', t)
doy(t): date_part('doy', t)
e(): exp(1)
element_at(x, k): x[k]
ends_with(s, x): ends_with(s, x)
exp(x): exp(x)
flatten(a): flatten(a)
floor(x): cast_to_type(floor(x), round(x))
from_base(s, r): list_reduce(list_transform(string_split(lower(s), ''), lambda c: CASE WHEN strpos('0123456789abcdefghijklmnopqrstuvwxyz', c) BETWEEN 1 AND r THEN CAST(strpos('0123456789abcdefghijklmnopqrstuvwxyz', c) - 1 AS BIGINT) ELSE error('Not a valid number of that base') END), lambda a, d: a * CAST(r AS BIGINT) + d)
from_base64(s): from_base64(s)
from_hex(s): unhex(s)
from_iso8601_date(s): CAST(s AS DATE)
from_iso8601_timestamp(s): CAST(s AS TIMESTAMPTZ)
from_unixtime(n): to_timestamp(n)
from_utf8(b): decode(b)
hour(t): date_part('hour', t)
infinity(): CAST('Infinity' AS DOUBLE)
is_finite(x): isfinite(CAST(x AS DOUBLE))
is_infinite(x): isinf(CAST(x AS DOUBLE))
is_json_scalar(j): json_type(j) NOT IN ('OBJECT', 'ARRAY')
is_nan(x): isnan(CAST(x AS DOUBLE))
json_array_contains(j, x): list_contains(json_transform(j, '["JSON"]'), to_json(x))
json_array_length(j): CASE WHEN json_valid(j) AND json_type(j) = 'ARRAY' THEN CAST(json_array_length(j) AS BIGINT) END
json_extract(j, p): CASE WHEN json_valid(j) THEN json_extract(j, p) END
json_extract_scalar(j, p): CASE WHEN json_valid(j) AND json_type(j, p) NOT IN ('OBJECT', 'ARRAY', 'NULL') THEN json_extract_string(j, p) END
json_format(j): CAST(j AS VARCHAR)
json_parse(s): CAST(s AS JSON)
json_size(j, p): coalesce(CASE json_type(j, p) WHEN 'ARRAY' THEN json_array_length(j, p) WHEN 'OBJECT' THEN len(json_keys(j, p)) END, 0)
last_day_of_month(t): last_day(t)
length(s): length(s)
levenshtein_distance(a, b): levenshtein(a, b)
ln(x): ln(x)
log(b, x): log(b, x)
log10(x): log10(x)
log2(x): log2(x)
lower(s): lower(s)
lpad(s, n, p): lpad(s, CAST(n AS INTEGER), p)
ltrim(s): ltrim(s)
ltrim(s, c): ltrim(s, c)
map(): map([], [])
map(k, v): map(k, v)
map_concat(a, b): map_concat(a, b)
map_entries(m): map_entries(m)
map_from_entries(a): map_from_entries(a)
map_keys(m): map_keys(m)
map_values(m): map_values(m)
md5(b): unhex(md5(b))
millisecond(t): date_part('millisecond', t) % 1000
minute(t): date_part('minute', t)
mod(a, b): a % f__nonzero(a, b)
month(t): date_part('month', t)
nan(): CAST('NaN' AS DOUBLE)
normalize(s): nfc_normalize(s)
now(): now()
pi(): pi()
pow(x, y): power(x, y)
power(x, y): power(x, y)
quarter(t): date_part('quarter', t)
radians(x): radians(x)
rand(): random()
random(): random()
random(n): CAST(floor(random() * n) AS BIGINT)
random(m, n): CAST(floor(random() * (n - m)) AS BIGINT) + m
regexp_count(s, p): CAST(len(regexp_extract_all(s, p)) AS BIGINT)
regexp_extract(s, p): CASE WHEN regexp_matches(s, p) THEN regexp_extract(s, p) END
regexp_extract(s, p, g): CASE WHEN regexp_matches(s, p) THEN regexp_extract(s, p, g) END
regexp_extract_all(s, p): regexp_extract_all(s, p)
regexp_extract_all(s, p, g): regexp_extract_all(s, p, g)
regexp_like(s, p): regexp_matches(s, p)
regexp_split(s, p): string_split_regex(s, p)
repeat(x, n): list_transform(range(n), lambda i: x)
replace(s, a): replace(s, a, '')
replace(s, a, b): replace(s, a, b)
reverse(x): reverse(x)
round(x): round(x)
round(x, n): round(x, n)
rpad(s, n, p): rpad(s, CAST(n AS INTEGER), p)
rtrim(s): rtrim(s)
rtrim(s, c): rtrim(s, c)
second(t): date_part('second', t)
sequence(a, b): CASE WHEN a <= b THEN generate_series(a, b) ELSE generate_series(a, b, -1) END
sequence(a, b, s): cast_to_type(generate_series(a, b, s), [a])
sha256(b): unhex(sha256(b))
sign(x): cast_to_type(sign(x), x)
sin(x): sin(x)
slice(a, s, n): CASE WHEN s < 0 THEN list_slice(a, len(a) + s + 1, len(a) + s + n) ELSE list_slice(a, s, s + n - 1) END
split(s, d): string_split(s, d)
split_part(s, d, n): CASE WHEN n <= len(string_split(s, d)) THEN split_part(s, d, n) END
sqrt(x): sqrt(x)
starts_with(s, x): starts_with(s, x)
strpos(s, x): strpos(s, x)
substr(s, a): f__part(s, a, length(s))
substr(s, a, n): f__part(s, a, n)
substring(s, a): f__part(s, a, length(s))
substring(s, a, n): f__part(s, a, n)
tan(x): tan(x)
tanh(x): (exp(x) - exp(-x)) / (exp(x) + exp(-x))
to_base64(b): to_base64(b)
to_hex(b): hex(b)
to_unixtime(t): epoch(t)
to_utf8(s): encode(s)
translate(s, a, b): translate(s, a, b)
trim(s): trim(s)
truncate(x): trunc(x)
truncate(x, n): trunc(x * power(10, n)) / power(10, n)
typeof(x): f__type_name(typeof(x))
upper(s): upper(s)
url_decode(s): url_decode(replace(s, '+', ' '))
url_encode(s): replace(url_encode(s), '%20', '+')
url_extract_fragment(u): coalesce(nullif(regexp_extract(u, '#(.*)$', 1), ''), CASE WHEN u LIKE '%#' THEN '' END)
url_extract_host(u): nullif(regexp_extract(u, '^[a-zA-Z][a-zA-Z0-9+.-]*://(?:[^/?#@]*@)?([^/?#:]*)', 1), '')
url_extract_parameter(u, n): url_decode(nullif(regexp_extract(u, '[?&]' || regexp_escape(n) || '=([^&#]*)', 1), ''))
url_extract_path(u): regexp_extract(u, '^[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*([^?#]*)', 1)
url_extract_port(u): TRY_CAST(regexp_extract(u, '^[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#:]*:([0-9]+)', 1) AS BIGINT)
url_extract_protocol(u): nullif(regexp_extract(u, '^([a-zA-Z][a-zA-Z0-9+.-]*)://', 1), '')
url_extract_query(u): nullif(regexp_extract(u, '[?]([^#]*)', 1), '')
week(t): date_part('week', t)
week_of_year(t): date_part('week', t)
width_bucket(x, a, b, n): CASE WHEN x < a THEN 0 WHEN x >= b THEN n + 1 ELSE CAST(floor((x - a) / ((b - a) / CAST(n AS DOUBLE))) AS BIGINT) + 1 END
year(t): date_part('year', t)
year_of_week(t): date_part('isoyear', t)
yow(t): date_part('isoyear', t)
zip(a, b): list_zip(a, b)
zip(a, b, c): list_zip(a, b, c)
`;

/** Macros that only the translation itself calls: no query can name them, since its own calls gain the prefix once more. */
const INNER = `
nonzero(a, b): CASE WHEN b = 0 AND typeof(a) NOT IN ('DOUBLE', 'FLOAT') AND typeof(b) NOT IN ('DOUBLE', 'FLOAT') THEN cast_to_type('DIVISION_BY_ZERO', b) ELSE b END
integral(a, b): trunc(CAST(a AS DOUBLE) / f__nonzero(a, b))
div(a, b): cast_to_type(CASE WHEN contains(typeof(a), 'INT') AND contains(typeof(b), 'INT') THEN f__integral(a, b) ELSE CAST(a AS DOUBLE) / f__nonzero(a, b) END, CASE WHEN false THEN a + b END)
cat(a, b): a || b
concat_ws(d, a): array_to_string(list_filter(a, lambda e: e IS NOT NULL), d)
greatest(a, b): CASE WHEN a IS NULL OR b IS NULL THEN NULL WHEN a >= b THEN a ELSE b END
least(a, b): CASE WHEN a IS NULL OR b IS NULL THEN NULL WHEN a <= b THEN a ELSE b END
plus_interval(t, i): cast_to_type(t + i, t)
minus_interval(t, i): cast_to_type(t - i, t)
units(u, n): CASE lower(u) WHEN 'millisecond' THEN to_milliseconds(n) WHEN 'second' THEN to_seconds(n) WHEN 'minute' THEN to_minutes(n) WHEN 'hour' THEN to_hours(n) WHEN 'day' THEN to_days(CAST(n AS INTEGER)) WHEN 'week' THEN to_weeks(CAST(n AS INTEGER)) WHEN 'month' THEN to_months(CAST(n AS INTEGER)) WHEN 'quarter' THEN to_months(CAST(3 * n AS INTEGER)) WHEN 'year' THEN to_years(CAST(n AS INTEGER)) ELSE CAST('INVALID_FUNCTION_ARGUMENT' AS INTERVAL) END
part(s, a, n): CASE WHEN a = 0 OR abs(a) > length(s) THEN '' ELSE substring(s, a, n) END
rounded(x): CASE WHEN typeof(x) IN ('DOUBLE', 'FLOAT') THEN cast_to_type(round(TRY_CAST(CAST(x AS VARCHAR) AS DOUBLE)), x) ELSE x END
to_varchar(x): CASE WHEN typeof(x) = 'JSON' THEN json_extract_string(CASE WHEN typeof(x) = 'JSON' THEN CAST(x AS VARCHAR) END, '$') WHEN typeof(x) = 'TIMESTAMP' THEN strftime(TRY_CAST(CAST(x AS VARCHAR) AS TIMESTAMP), '%Y-%m-%d %H:%M:%S.%g') WHEN typeof(x) = 'TIMESTAMP WITH TIME ZONE' THEN strftime(TRY_CAST(regexp_replace(CAST(x AS VARCHAR), '[+-][0-9:]*$', '') AS TIMESTAMP), '%Y-%m-%d %H:%M:%S.%g UTC') ELSE CAST(x AS VARCHAR) END
type_name(t): lower(replace(replace(replace(replace(t, 'TIMESTAMP', 'timestamp(3)'), 'FLOAT', 'real'), 'BLOB', 'varbinary'), 'HUGEINT', 'bigint'))
any(l): CASE WHEN len(l) = 0 THEN false ELSE list_bool_or(l) END
all(l): CASE WHEN len(l) = 0 THEN true ELSE list_bool_and(l) END
map_agg(l): map_from_entries(list_filter(l, lambda e, i: list_position(list_transform(l, lambda x: x[1]), e[1]) = i))
multimap_agg(l): map_from_entries(list_transform(list_distinct(list_transform(l, lambda e: e[1])), lambda k: row(k, list_transform(list_filter(l, lambda e: e[1] = k), lambda e: e[2]))))
current_date(): current_date
`;

const ENTRY = /^(\w+)\(([^)]*)\): (.*)$/;

function parse(text: string): { name: string; parameters: string; body: string }[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [, name = '', parameters = '', body = ''] = ENTRY.exec(line) ?? [];
      return { name, parameters, body };
    });
}

export const SCALAR_FUNCTIONS: ReadonlySet<string> = new Set(parse(MACROS).map(({ name }) => name));

const STATEMENTS: ReadonlyMap<string, string> = definitions();

function definitions(): Map<string, string> {
  const overloads = new Map<string, string[]>();
  for (const { name, parameters, body } of [...parse(INNER), ...parse(MACROS)]) {
    const bodies = overloads.get(name) ?? [];
    bodies.push(`(${parameters}) AS (${body})`);
    overloads.set(name, bodies);
  }
  return new Map(
    [...overloads].map(([name, bodies]) => [name, `CREATE OR REPLACE MACRO f__${name}${bodies.join(', ')}`]),
  );
}

/** Names of the macros that a piece of SQL needs, those that they need themselves first. */
export function macrosIn(sql: string): string[] {
  const names = new Set<string>();
  for (const [, name = ''] of sql.matchAll(/\bf__(\w+)/giu)) {
    const statement = STATEMENTS.get(name.toLowerCase());
    if (!statement) continue;
    const body = statement.slice(statement.indexOf('('));
    for (const inner of macrosIn(body)) names.add(inner);
    names.add(name.toLowerCase());
  }
  return [...names];
}

/** The statement that defines a macro. */
export function macroStatement(name: string): string {
  return STATEMENTS.get(name) ?? '';
}
