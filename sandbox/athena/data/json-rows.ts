import { gunzipSync } from 'node:zlib';
import { QueryFailure } from '../query-failure.ts';
import type { HiveType } from './hive-type.ts';

interface Column {
  readonly name: string;
  readonly type: HiveType;
}

/** Rows of a JSON file as JSON text whose members are exactly the columns, for DuckDB to type. */
export function jsonRows(body: Buffer, columns: readonly Column[], trail: boolean): string[] {
  const inflated = body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body;
  const text = inflated.toString('utf8');
  const records = trail
    ? trailRecords(text)
    : text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(parse);
  return records.map((record) =>
    JSON.stringify(
      Object.fromEntries(columns.map(({ name, type }) => [name, shape(member(record, name), type)])),
    ),
  );
}

function trailRecords(text: string): unknown[] {
  const records = text.trim() === '' ? [] : member(parse(text), 'records');
  return Array.isArray(records) ? records : [];
}

// Keeps the digits of a number that JavaScript would round.
function parse(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
      typeof value === 'number' && context?.source !== undefined && String(value) !== context.source
        ? rawJson(context.source)
        : value,
    );
  } catch {
    throw new QueryFailure('HIVE_CURSOR_ERROR', 'Row is not a valid JSON Object');
  }
}

// TypeScript's library does not know JSON.rawJSON yet; Node.js 24 does.
const { rawJSON: rawJson } = JSON as unknown as { rawJSON(text: string): object };

/** The member of that name, whatever its case: what both JSON SerDes do. */
function member(record: unknown, name: string): unknown {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return null;
  const found = Object.entries(record).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found?.[1] ?? null;
}

/** Gives a value the shape of its type: members in lower case, objects where text is wanted as JSON text. */
function shape(value: unknown, type: HiveType): unknown {
  if (value === null || value === undefined) return null;
  switch (type.kind) {
    case 'array':
      return Array.isArray(value) ? value.map((element) => shape(element, type.element)) : null;
    case 'map':
      return typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, of]) => [key, shape(of, type.value)]))
        : null;
    case 'struct':
      return Object.fromEntries(
        type.fields.map((field) => [field.name, shape(member(value, field.name), field.type)]),
      );
    case 'plain':
      return type.duckdb === 'VARCHAR' && typeof value !== 'string' ? JSON.stringify(value) : value;
  }
}
