import { notSupported } from '../query-failure.ts';

/** A column's type, as the catalog writes it, read into parts. */
export type HiveType =
  | { readonly kind: 'plain'; readonly duckdb: string; readonly trino: string }
  | { readonly kind: 'array'; readonly element: HiveType }
  | { readonly kind: 'map'; readonly key: HiveType; readonly value: HiveType }
  | {
      readonly kind: 'struct';
      readonly fields: readonly { readonly name: string; readonly type: HiveType }[];
    };

const PLAIN: Readonly<Record<string, readonly [duckdb: string, trino: string]>> = {
  tinyint: ['TINYINT', 'tinyint'],
  smallint: ['SMALLINT', 'smallint'],
  int: ['INTEGER', 'integer'],
  integer: ['INTEGER', 'integer'],
  bigint: ['BIGINT', 'bigint'],
  boolean: ['BOOLEAN', 'boolean'],
  double: ['DOUBLE', 'double'],
  float: ['FLOAT', 'real'],
  string: ['VARCHAR', 'varchar'],
  binary: ['BLOB', 'varbinary'],
  date: ['DATE', 'date'],
  timestamp: ['TIMESTAMP', 'timestamp'],
};

/** Reads a Hive type: `array<struct<a:int,b:decimal(10,2)>>`. */
export function readHiveType(text: string): HiveType {
  const type = text.trim().toLowerCase();
  const inner = type.slice(type.indexOf('<') + 1, -1);
  if (type.startsWith('array<')) return { kind: 'array', element: readHiveType(inner) };
  if (type.startsWith('map<')) {
    const [key = '', value = ''] = split(inner);
    return { kind: 'map', key: readHiveType(key), value: readHiveType(value) };
  }
  if (type.startsWith('struct<')) {
    const fields = split(inner).map((field) => {
      const colon = field.indexOf(':');
      return { name: field.slice(0, colon).trim(), type: readHiveType(field.slice(colon + 1)) };
    });
    return { kind: 'struct', fields };
  }
  const decimal = /^decimal(?:\((\d+),(\d+)\))?$/u.exec(type.replaceAll(' ', ''));
  if (decimal) {
    const size = `(${decimal[1] ?? '10'},${decimal[2] ?? '0'})`;
    return { kind: 'plain', duckdb: `DECIMAL${size}`, trino: `decimal${size}` };
  }
  const [duckdb, trino] = PLAIN[/^(?:var)?char\(/u.test(type) ? 'string' : type] ?? [];
  if (!duckdb || !trino) throw notSupported(`the column type ${type.slice(0, 40)}`);
  return { kind: 'plain', duckdb, trino };
}

/** The type in DuckDB's words. */
export function duckdbType(type: HiveType): string {
  switch (type.kind) {
    case 'plain':
      return type.duckdb;
    case 'array':
      return `${duckdbType(type.element)}[]`;
    case 'map':
      return `MAP(${duckdbType(type.key)}, ${duckdbType(type.value)})`;
    case 'struct':
      return `STRUCT(${type.fields.map(({ name, type: of }) => `${quoteName(name)} ${duckdbType(of)}`).join(', ')})`;
  }
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Splits at the commas that are not inside of a nested type. */
function split(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    if ('<('.includes(text[index] ?? ' ')) depth++;
    if ('>)'.includes(text[index] ?? ' ')) depth--;
    if (text[index] === ',' && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}
