import { QueryFailure } from '../query-failure.ts';
import { bodyOf, expression, type Json, list, object, parseStatement } from './ast.ts';

/**
 * The SELECT that an UNNEST stands for: DuckDB's unnest takes one list, Trino's takes several, takes maps (two
 * columns) and spreads the fields of rows.
 */
export async function unnestColumns(
  args: Json[],
  names: string[],
  ordinality: boolean,
  typesOf: () => Promise<string[]>,
): Promise<Json> {
  const plain = names.length === args.length + (ordinality ? 1 : 0);
  const types = plain ? [] : await typesOf();
  const lists = args.flatMap((arg, index) => listsOf(arg, types[index] ?? ''));
  const expected = lists.length + (ordinality ? 1 : 0);
  if (names.length > 0 && names.length !== expected) {
    throw new QueryFailure(
      'MISMATCHED_COLUMN_ALIASES',
      `Column alias list has ${names.length} entries but UNNEST has ${expected} columns available`,
    );
  }
  const columns = lists.map((values) => expression('unnest($1)', values));
  if (ordinality) columns.push(expression(`unnest(generate_series(1, ${longest(lists.length)}))`, ...lists));
  const shape = parseStatement(
    `SELECT ${columns.map((_, index) => `1 AS ${quote(names[index] ?? `_col${index}`)}`).join(', ')}`,
  );
  const select = bodyOf(shape);
  const expressions = list(select['expressions']).map((column, index) => ({
    alias: { ...bodyOf(column), this: columns[index] ?? null },
  }));
  return { select: { ...object(select), expressions } };
}

function longest(count: number): string {
  const lengths = Array.from({ length: count }, (_, index) => `coalesce(len($${index + 1}), 0)`);
  return count === 1 ? (lengths[0] ?? '0') : `greatest(${lengths.join(', ')})`;
}

function listsOf(arg: Json, type: string): Json[] {
  if (type.startsWith('MAP(')) return [expression('map_keys($1)', arg), expression('map_values($1)', arg)];
  if (!type.startsWith('STRUCT(') || !type.endsWith(')[]')) return [arg];
  return Array.from({ length: fieldCount(type) }, (_, index) =>
    expression(`list_transform($1, row__ -> struct_extract_at(row__, ${index + 1}))`, arg),
  );
}

function fieldCount(type: string): number {
  let depth = 0;
  let commas = 0;
  for (const character of type.replace(/"(?:[^"]|"")*"/gu, '')) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === ',' && depth === 1) commas++;
  }
  return commas + 1;
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
