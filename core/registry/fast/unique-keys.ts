import type { DuckDBConnection } from '@duckdb/node-api';
import type { TablePart } from '../check-part.ts';
import { runSql } from '../run-sql.ts';
import { identifier, literal } from '../sql/literal.ts';
import type { ColumnStats, TypedRows } from './read-typed.ts';

/** Where the columns behind the first have no more values than this together, one bit for each of them tells what was seen. */
const MOST_BITS = 4096;
const DAY_MS = 86_400_000;

/** Whether no two rows of an accepted file share a key. False as soon as it is not certain. */
export async function hasUniqueKeys(
  db: DuckDBConnection,
  { contract, acceptedFile }: TablePart,
  typed: TypedRows,
): Promise<boolean> {
  const present = new Set(typed.columns.map(({ name }) => name));
  const unique = contract.fields.filter(({ constraints }) => constraints.unique === true);
  const keys = [contract.primaryKey, ...unique.map(({ name }) => [name])]
    .filter((names) => names.length > 0)
    // A column that the file has not is empty in every row, and then no key is whole.
    .filter((names) => names.every((name) => present.has(name)));
  for (const names of keys) {
    const found = await runSql(db, `${repeatedSql(names, acceptedFile, typed)} LIMIT 1`);
    if (found.currentRowCount > 0) return false;
  }
  return true;
}

function repeatedSql(names: readonly string[], acceptedFile: string, typed: TypedRows): string {
  const [first = '', ...rest] = names.map(identifier);
  const isWhole = names.map((name) => `${identifier(name)} IS NOT NULL`).join(' AND ');
  const from = `FROM read_parquet(${literal(acceptedFile)}) WHERE ${isWhole} GROUP BY`;
  if (rest.length === 0) return `SELECT 1 ${from} ${first} HAVING count(*) > 1`;
  const place = placeSql(names.slice(1), typed);
  return place === undefined
    ? `SELECT 1 ${from} hash(${[first, ...rest].join(', ')}) HAVING count(*) > 1`
    : `SELECT 1 ${from} ${first} HAVING count(*) > bit_count(bitstring_agg(${place.sql}, 0, ${place.most}))`;
}

/** A number of its own for each combination of values, from 0; undefined where there are too many. */
function placeSql(
  names: readonly string[],
  { columns, stats }: TypedRows,
): { sql: string; most: number } | undefined {
  let sql = '0';
  let size = 1;
  for (const name of names) {
    const type = columns.find((column) => column.name === name)?.field.type;
    const range = type === 'integer' || type === 'date' ? rangeOf(type, stats.get(name)) : undefined;
    if (range === undefined) return undefined;
    size *= range.size;
    if (size > MOST_BITS) return undefined;
    sql = `(${sql}) * ${range.size} + CAST(${identifier(name)} - ${range.from} AS INTEGER)`;
  }
  return { sql, most: size };
}

function rangeOf(
  type: 'integer' | 'date',
  stats: ColumnStats | undefined,
): { from: string; size: number } | undefined {
  if (stats?.least === undefined || stats.most === undefined) return undefined;
  const { least, most } = stats;
  const size =
    type === 'integer'
      ? Number(most) - Number(least) + 1
      : (Date.parse(most) - Date.parse(least)) / DAY_MS + 1;
  return Number.isSafeInteger(size)
    ? { from: type === 'date' ? `DATE ${literal(least)}` : least, size }
    : undefined;
}
