import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { canonicalCpr, parseCpr } from '../../../core/cpr/cpr.ts';
import { type OpenDuckDb, openDuckDb } from '../../../core/registry/open-duckdb.ts';
import {
  canonicalCprSql,
  compactCprSql,
  cprKindSql,
  passesModulus11Sql,
} from '../../../core/registry/sql/cpr.ts';
import { literal } from '../../../core/registry/sql/literal.ts';

let duckDb: OpenDuckDb;
beforeAll(async () => {
  duckDb = await openDuckDb({ threads: 1 });
});
afterAll(() => duckDb.close());

const digit = fc.integer({ min: 0, max: 9 });
const pair = (maximum: number) =>
  fc.integer({ min: 0, max: maximum }).map((value) => String(value).padStart(2, '0'));
const tail = fc.tuple(digit, digit, digit, digit).map((digits) => digits.join(''));
const nearNumber = fc
  .tuple(pair(99), pair(13), pair(99), fc.constantFrom('', '-', ' '), tail)
  .map((parts) => parts.join(''));
const ecpr = fc
  .tuple(pair(32), pair(13), pair(99), digit, fc.constantFrom('AB1', 'ÅB1', 'wq3', 'A1'))
  .map((parts) => parts.join(''));
const short = nearNumber.map((text) => text.replace(/^0/, ''));
const anything = fc.constantFrom('1,01E+09', '1E9', 'abc', '0', '123456789', '29-02-00-1234');

it('says the same of a number in SQL as in TypeScript', async () => {
  const texts = fc.sample(fc.oneof(nearNumber, nearNumber, ecpr, short, anything), {
    numRuns: 1000,
    seed: 7,
  });
  const rows = texts.map((text) => `(${literal(text)})`).join(', ');
  const read = await duckDb.connection.runAndReadAll(
    `SELECT t, v, ${cprKindSql('v')} AS k, CASE WHEN regexp_full_match(v, '[0-9]{10}') THEN ${passesModulus11Sql('v')} ELSE false END AS m
     FROM (SELECT t, ${canonicalCprSql('p')} AS v FROM (SELECT t, ${compactCprSql('t')} AS p FROM (VALUES ${rows}) AS s(t)))`,
  );
  const kinds = new Set<string>();
  for (const [text, number, kind, passes] of read.getRowsJson() as [string, string, string, boolean][]) {
    const parsed = parseCpr(text);
    const expected = parsed === undefined ? undefined : parsed.kind === 'cpr' ? 'cpr' : 'replacement';
    expect([text, number]).toEqual([text, canonicalCpr(text)]);
    expect([text, ['cpr', 'replacement'].includes(kind) ? kind : undefined]).toEqual([text, expected]);
    if (parsed?.kind === 'cpr') expect([text, passes]).toEqual([text, parsed.passesModulus11]);
    kinds.add(kind);
  }
  expect([...kinds].sort()).toEqual(['cpr', 'date', 'form', 'replacement', 'scientific']);
});
