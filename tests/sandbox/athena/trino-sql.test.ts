import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryFailure } from '../../../sandbox/athena/query-failure.ts';
import { aDatabase } from './run-sql.ts';

let db: Awaited<ReturnType<typeof aDatabase>>;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db.close());

// What Trino's documentation says that the answer is.
const SCALARS: [sql: string, answer: string][] = [
  ['7 / 2', '3'],
  ['-7 / 2', '-3'],
  ['7e0 / 2', '3.5'],
  ['1.0 * 7 / 3', '2.3'],
  ['1e0 / 0', 'Infinity'],
  ['5 % 3', '2'],
  ['try(1 / 0)', '∅'],
  ["try_cast('x' AS integer)", '∅'],
  ['CAST(2.5e0 AS integer)', '3'],
  ['coalesce(CAST(NULL AS integer), 7)', '7'],
  ["CAST('hello' AS varchar(3))", 'hel'],
  ["CAST(timestamp '2020-01-01 00:00:00' AS varchar)", '2020-01-01 00:00:00.000'],
  ["timestamp '2020-01-02 03:04:05'", '2020-01-02 03:04:05.000'],
  ["CAST(ROW(1, 'x') AS ROW(a integer, b varchar))", '{a=1, b=x}'],
  ["date '2020-01-31' + interval '1' month", '2020-02-29'],
  ["date '2020-03-01' - interval '1' day", '2020-02-29'],
  ["date_add('month', 1, date '2020-01-31')", '2020-02-29'],
  ["date_diff('month', date '2020-01-15', date '2020-03-14')", '1'],
  ["date_diff('day', date '2020-02-28', date '2020-03-01')", '2'],
  ["date_trunc('month', date '2020-02-29')", '2020-02-01'],
  ["date_trunc('hour', timestamp '2020-02-29 10:59:59')", '2020-02-29 10:00:00.000'],
  ["date_format(timestamp '2020-01-02 03:04:05', '%Y-%m-%d %H:%i:%s')", '2020-01-02 03:04:05'],
  ["date_parse('02/01/2020', '%d/%m/%Y')", '2020-01-02 00:00:00.000'],
  ["format_datetime(timestamp '2020-01-02 03:04:05', 'yyyy-MM-dd''T''HH:mm')", '2020-01-02T03:04'],
  ["from_iso8601_date('2020-01-02')", '2020-01-02'],
  ["from_iso8601_timestamp('2020-01-01T10:00:00+02:00')", '2020-01-01 08:00:00.000 UTC'],
  ["to_unixtime(timestamp '1970-01-01 00:00:10')", '10.0'],
  ["week(date '2021-01-01')", '53'],
  ["year_of_week(date '2021-01-01')", '2020'],
  ["day_of_week(date '2021-01-03')", '7'],
  ["EXTRACT(day_of_week FROM date '2021-01-03')", '7'],
  ["last_day_of_month(date '2020-02-03')", '2020-02-29'],
  ["concat('a', NULL)", '∅'],
  ["concat('a', 'b', 'c')", 'abc'],
  ["concat_ws(',', 'a', NULL, 'b')", 'a,b'],
  ["'a' || 'b'", 'ab'],
  ["substr('hello', -3)", 'llo'],
  ["substring('hello' FROM 2 FOR 2)", 'el'],
  ["split_part('a,b', ',', 2)", 'b'],
  ["split('a,b', ',')", '[a, b]'],
  ["strpos('hello', 'l')", '3'],
  ["trim(BOTH 'x' FROM 'xax')", 'a'],
  ["lpad('7', 3, '0')", '007'],
  ["regexp_like('abc', 'b')", 'true'],
  ["regexp_extract('abc', 'x')", '∅'],
  ["regexp_extract('2020-W05', 'W([0-9]+)', 1)", '05'],
  ["regexp_replace('ab', '(a)(b)', '$2$1')", 'ba'],
  ["regexp_replace('a1b2', '[0-9]')", 'ab'],
  ["'x' LIKE 'a_' ESCAPE '!'", 'false'],
  ["NOT 'b' LIKE 'a%'", 'true'],
  ['greatest(1, NULL)', '∅'],
  ['least(3, 1, 2)', '1'],
  ['if(1 > 2, 3)', '∅'],
  ["if(1 > 0, 'y', 'n')", 'y'],
  ['coalesce(NULL, 2)', '2'],
  ['round(2.567e0, 2)', '2.57'],
  ['ceil(2.1e0)', '3.0'],
  ['truncate(-2.7e0)', '-2.0'],
  ['power(2, 10)', '1024.0'],
  ['width_bucket(3e0, 0e0, 10e0, 5)', '2'],
  ['12345678.9e0', '1.23456789E7'],
  ['ARRAY[1, 2]', '[1, 2]'],
  ["ARRAY['a', NULL]", '[a, null]'],
  ["MAP(ARRAY['a'], ARRAY[1])", '{a=1}'],
  ['cardinality(ARRAY[1, 2])', '2'],
  ["cardinality(MAP(ARRAY['a'], ARRAY[1]))", '1'],
  ['element_at(ARRAY[1, 2], 5)', '∅'],
  ["element_at(MAP(ARRAY['a'], ARRAY[1]), 'a')", '1'],
  ['contains(ARRAY[1, 2], 2)', 'true'],
  ["array_join(ARRAY[1, NULL, 2], ',')", '1,2'],
  ["array_join(ARRAY[1, NULL], ',', '-')", '1,-'],
  ['array_sort(ARRAY[3, NULL, 1])', '[1, 3, null]'],
  ['array_position(ARRAY[1, 2], 9)', '0'],
  ['flatten(ARRAY[ARRAY[1], ARRAY[2]])', '[1, 2]'],
  ['slice(ARRAY[1, 2, 3], 2, 2)', '[2, 3]'],
  ['sequence(1, 3)', '[1, 2, 3]'],
  ["sequence(date '2020-01-31', date '2020-03-01', interval '1' month)", '[2020-01-31, 2020-02-29]'],
  ['filter(ARRAY[1, 2, 3], x -> x > 1)', '[2, 3]'],
  ['transform(ARRAY[1, 2], x -> x * 2)', '[2, 4]'],
  ['reduce(ARRAY[1, 2, 3], 10, (s, x) -> s + x, s -> s * 2)', '32'],
  ['any_match(ARRAY[1, 2], x -> x > 1)', 'true'],
  ['none_match(ARRAY[], x -> true)', 'true'],
  ['zip_with(ARRAY[1, 2], ARRAY[3, 4], (x, y) -> x + y)', '[4, 6]'],
  ["map_filter(MAP(ARRAY['a', 'b'], ARRAY[1, 2]), (k, v) -> v > 1)", '{b=2}'],
  ["transform_values(MAP(ARRAY['a'], ARRAY[1]), (k, v) -> v + 1)", '{a=2}'],
  [`json_extract_scalar('{"a":{"b":1}}', '$.a.b')`, '1'],
  [`json_extract_scalar('{"a":[1]}', '$.a')`, '∅'],
  ["json_extract_scalar('no json', '$.a')", '∅'],
  [`json_extract('{"a":[1]}', '$.a')`, '[1]'],
  [`CAST(json_parse('["a"]') AS array(varchar))`, '[a]'],
  ["url_extract_parameter('https://a.b/c?d=1&e=2', 'e')", '2'],
  ["url_decode('a%20b+c')", 'a b c'],
  ["timestamp '2020-07-01 10:00:00' AT TIME ZONE 'Europe/Copenhagen'", '2020-07-01 12:00:00.000'],
  ["decimal '1.20'", '1.20'],
  ["X.y || 'z' FROM (VALUES 'q') AS x (y)", 'qz'],
];

const QUERIES: [sql: string, answer: string[]][] = [
  [
    'SELECT id, e, n FROM t CROSS JOIN UNNEST(items) WITH ORDINALITY AS u (e, n) ORDER BY 1, 3',
    ['1|1|1', '1|2|2', '2|3|1'],
  ],
  ['SELECT id, k, v FROM t CROSS JOIN UNNEST(m) AS u (k, v) ORDER BY 1, 2', ['1|x|1', '2|y|2', '2|z|3']],
  [
    'SELECT id, e FROM t LEFT JOIN UNNEST(items) AS u (e) ON TRUE ORDER BY 1, 2',
    ['1|1', '1|2', '2|3', '3|∅'],
  ],
  ["SELECT a, b FROM UNNEST(ARRAY[1, 2], ARRAY['x']) AS u (a, b) ORDER BY 1", ['1|x', '2|∅']],
  ["SELECT a, b FROM UNNEST(ARRAY[ROW(1, 'x'), ROW(2, 'y')]) AS u (a, b) ORDER BY 1", ['1|x', '2|y']],
  [
    'WITH c (i, l) AS (SELECT id, items FROM t) SELECT i, e FROM c, UNNEST(l) AS u (e) ORDER BY 1, 2',
    ['1|1', '1|2', '2|3'],
  ],
  ['SELECT map_agg(name, id) FILTER (WHERE id > 1) FROM t', ['{b=2}']],
  [
    'SELECT approx_percentile(id, 0.5), approx_distinct(name), max_by(name, id), min_by(name, id) FROM t',
    ['2|2|∅|a'],
  ],
  ['SELECT count_if(id > 1), arbitrary(name), bool_and(id > 0), every(id > 1) FROM t', ['2|a|true|false']],
  [
    "SELECT array_agg(name ORDER BY id DESC), listagg(name, '-') WITHIN GROUP (ORDER BY id DESC) FROM t",
    ['[null, b, a]|b-a'],
  ],
  ['SELECT histogram(id > 1) FROM t', ['{false=1, true=2}']],
  ['SELECT sum(id) / count(*), sum(amount), avg(id) FROM t', ['2|3.75|2.0']],
  ['SELECT count(DISTINCT (id, name)) FROM t', ['3']],
  [
    'SELECT name, sum(id), grouping(name) FROM t GROUP BY GROUPING SETS ((name), ()) ORDER BY 3, 1',
    ['a|1|0', 'b|2|0', '∅|3|0', '∅|6|1'],
  ],
  ['SELECT id FROM t ORDER BY name DESC', ['2', '1', '3']],
  [
    'SELECT lag(id) OVER (ORDER BY id), first_value(name) IGNORE NULLS OVER (ORDER BY id DESC) FROM t ORDER BY id',
    ['∅|b', '1|b', '2|∅'],
  ],
  [
    'SELECT sum(id) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t ORDER BY id',
    ['1', '3', '5'],
  ],
  ['SELECT 1 UNION ALL VALUES 2 ORDER BY 1', ['1', '2']],
  [
    'WITH RECURSIVE n (x) AS (VALUES 1 UNION ALL SELECT x + 1 FROM n WHERE x < 3) SELECT x FROM n',
    ['1', '2', '3'],
  ],
  [
    'SELECT id FROM t WHERE id IN (SELECT max(id) FROM db.t) AND EXISTS (SELECT 1 FROM awsdatacatalog.db.t)',
    ['3'],
  ],
  ['SELECT id FROM t LIMIT ALL', ['1', '2', '3']],
  ['SELECT id FROM t ORDER BY 1 OFFSET 1 FETCH FIRST 1 ROWS ONLY', ['2']],
];

const FAILURES: [sql: string, reason: RegExp][] = [
  ['SELECT 1 / 0', /^DIVISION_BY_ZERO/],
  ['SELECT CAST(name AS integer) FROM t', /^INVALID_CAST_ARGUMENT/],
  ['SELECT foo(1)', /^SYNTAX_ERROR: line 1:8: Function 'foo'/],
  ["SELECT * FROM read_csv('/etc/passwd')", /Function 'read_csv'/],
  ["SELECT getenv('HOME')", /Function 'getenv'/],
  ['SELECT nope FROM t', /^COLUMN_NOT_FOUND: Column 'nope'/],
  ['SELECT id, count(*) FROM t', /^EXPRESSION_NOT_AGGREGATE/],
  ['SELECT id::varchar FROM t', /^SYNTAX_ERROR: line 1:10/],
  ['SELECT id FROM t TABLESAMPLE BERNOULLI (10)', /^NOT_SUPPORTED: TABLESAMPLE/],
  ["SELECT date_format(date '2020-01-01', name) FROM t", /^NOT_SUPPORTED: a date pattern/],
  ['SELECT (SELECT id FROM t)', /^SUBQUERY_MULTIPLE_ROWS/],
];

describe('Trino SQL', () => {
  it.each(SCALARS)('answers SELECT %s with %s', async (sql, answer) => {
    expect(await db.rows(`SELECT ${sql}`)).toEqual([answer]);
  });

  it.each(QUERIES)('answers %s', async (sql, answer) => {
    expect(await db.rows(sql)).toEqual(answer);
  });

  it.each(FAILURES)('fails %s by name', async (sql, reason) => {
    const failure = (await db.rows(sql).catch((error: unknown) => error)) as QueryFailure;
    expect(failure.reason).toMatch(reason);
  });

  it('binds parameters as literals', async () => {
    expect(await db.rows('SELECT id FROM t WHERE name = ? AND id < ?', ["'a'", '5'])).toEqual(['1']);
    await expect(db.rows('SELECT ?', ['(SELECT 1)'])).rejects.toThrow('literal');
    await expect(db.rows('SELECT ?', [])).rejects.toThrow('number of parameters');
  });

  it('quotes no value of the data in a failure', async () => {
    await db.engine.connection.run("CREATE TABLE db.secret AS SELECT '010180-1234' AS cpr, '{bad' AS j");
    for (const expression of [
      'CAST(cpr AS integer)',
      'CAST(cpr AS date)',
      'json_parse(j)',
      "date_parse(cpr, '%Y')",
    ]) {
      const failure = (await db
        .rows(`SELECT ${expression} FROM secret`)
        .catch((error: unknown) => error)) as Error;
      expect(failure.message).not.toMatch(/0101|bad/);
    }
  });
});
