import { Dialect, generate, parse } from '@polyglot-sql/sdk';
import { notSupported, QueryFailure } from '../query-failure.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** Parses one statement of Trino SQL into the library's syntax tree. */
export function parseStatement(sql: string): JsonObject {
  const result = parse(sql, Dialect.Trino);
  const statements = (result.ast ?? []) as unknown as Json[];
  // The library's message quotes the statement's text at length, so only its place is told.
  if (!result.success) {
    throw new QueryFailure(
      'SYNTAX_ERROR',
      'the statement is not Trino SQL, or holds a construct that the sandbox cannot read',
    );
  }
  if (statements.length !== 1) throw new QueryFailure('SYNTAX_ERROR', 'exactly one statement is allowed');
  return object(statements[0] ?? null);
}

/** Writes a syntax tree as DuckDB SQL. */
export function writeStatement(statement: Json): string {
  const result = generate([statement] as unknown as Parameters<typeof generate>[0], Dialect.DuckDB);
  const sql = result.sql?.[0];
  if (!result.success || !sql) throw notSupported('a construct of this statement');
  return sql;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function object(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The kind and body of an expression: `{ column: {...} }` is a `column`. */
export function kindOf(value: Json | undefined): string {
  if (!isObject(value)) return '';
  const keys = Object.keys(value);
  return keys.length === 1 ? (keys[0] ?? '') : '';
}

export function bodyOf(value: Json | undefined): JsonObject {
  return object(object(value)[kindOf(value)]);
}

/** An expression written as SQL in which `$1`, `$2`, ... stand for the given ones. */
export function expression(sql: string, ...parts: Json[]): JsonObject {
  const named = new Map(parts.map((part, index) => [`part__${index + 1}`, part]));
  return object(substitute(parsedExpression(sql), named));
}

const expressions = new Map<string, Json>();
const EXPRESSIONS_KEPT = 1000;

/** Nearly all of them stand in the code of a rewriting, and are needed again and again. */
function parsedExpression(sql: string): Json {
  const known = expressions.get(sql);
  if (known !== undefined) return known;
  const select = bodyOf(parseStatement(`SELECT ${sql.replace(/\$(\d)/gu, 'part__$1')}`));
  const parsed = list(select['expressions'])[0] ?? null;
  if (expressions.size >= EXPRESSIONS_KEPT) expressions.clear();
  expressions.set(sql, parsed);
  return parsed;
}

/** Replaces columns of these names by expressions: how a lambda's parameter becomes the field of an entry. */
export function substitute(value: Json, replacements: ReadonlyMap<string, Json>): Json {
  if (Array.isArray(value)) return value.map((part) => substitute(part, replacements));
  if (!isObject(value)) return value;
  if (kindOf(value) === 'column') {
    const column = bodyOf(value);
    const replacement = column['table'] ? undefined : replacements.get(text(object(column['name'])['name']));
    return replacement === undefined ? value : structuredClone(replacement);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, substitute(part, replacements)]),
  );
}

/** The text of a string literal, or undefined for any other expression. */
export function stringLiteral(value: Json | undefined): string | undefined {
  const body = bodyOf(value);
  return kindOf(value) === 'literal' && body['literal_type'] === 'string' ? text(body['value']) : undefined;
}

export function quoteString(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
