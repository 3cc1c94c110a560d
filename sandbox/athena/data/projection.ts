import { QueryFailure } from '../query-failure.ts';
import type { Constraint } from '../sql/constraints.ts';
import { s3Location, type TableDefinition } from './table-definition.ts';

/** Finds the files of the partitions that a table's projection promises. */
export interface Projection {
  readonly bucket: string;
  /** The part of the address that all partitions share. */
  readonly prefix: string;
  /** Values of the partition keys, in their order, for a file; undefined when it is in no partition that is asked for. */
  partitionOf(key: string): readonly string[] | undefined;
}

/** The projection of a partitioned table; undefined when it has none, so that it has no partitions at all. */
export function projectionOf(
  table: TableDefinition,
  constraints: readonly Constraint[],
  now: Date,
): Projection | undefined {
  if (table.parameters['projection.enabled'] !== 'true') return undefined;
  const template =
    table.parameters['storage.location.template'] ??
    `s3://${table.bucket}/${table.prefix}${table.partitionKeys.map(({ name }) => `${name}=\${${name}}`).join('/')}`;
  const { bucket, prefix } = s3Location(template.endsWith('/') ? template : `${template}/`, 'The projection');
  const pattern = new RegExp(
    `^${prefix
      .split(/(\$\{\w+\})/u)
      .map((part) => piece(part, table))
      .join('')}`,
    'u',
  );
  const keys = table.partitionKeys.map(({ name }) => ({
    name,
    allows: allowed(name, table, constraints, now),
  }));
  return {
    bucket,
    prefix: prefix.slice(0, Math.max(0, prefix.indexOf('$') < 0 ? prefix.length : prefix.indexOf('$'))),
    partitionOf(key) {
      const groups = pattern.exec(key)?.groups;
      if (!groups) return undefined;
      const values = keys.map(({ name }) => groups[`p_${name}`] ?? '');
      return keys.every(({ allows }, index) => allows(values[index] ?? '')) ? values : undefined;
    },
  };
}

function piece(part: string, table: TableDefinition): string {
  const name = /^\$\{(\w+)\}$/u.exec(part)?.[1]?.toLowerCase();
  if (name === undefined) return escaped(part);
  const format = table.parameters[`projection.${name}.format`];
  const isDate = table.parameters[`projection.${name}.type`] === 'date' && format !== undefined;
  const value = isDate
    ? format.replace(/[A-Za-z]+|[^A-Za-z]/gu, (run) =>
        /^[A-Za-z]/u.test(run) ? `\\d{${run.length}}` : escaped(run),
      )
    : '[^/]+';
  return `(?<p_${name}>${value})`;
}

/** Text that a pattern takes as it is; a hyphen means nothing outside of brackets, and may not be escaped there. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

function allowed(
  name: string,
  table: TableDefinition,
  constraints: readonly Constraint[],
  now: Date,
): (value: string) => boolean {
  const setting = (key: string) => table.parameters[`projection.${name}.${key}`];
  const own = constraints.filter(({ column }) => column === name);
  const wanted = (value: string) => own.every(({ holds }) => holds(value));
  switch (setting('type')?.toLowerCase()) {
    case 'injected':
      if (!own.some(({ equality }) => equality)) {
        throw new QueryFailure(
          'CONSTRAINT_VIOLATION',
          `For the injected projected partition column ${name}, the WHERE clause must contain only static equality conditions, and at least one such condition must be present.`,
        );
      }
      return wanted;
    case 'enum': {
      const values = new Set((setting('values') ?? '').split(',').map((value) => value.trim()));
      return (value) => values.has(value) && wanted(value);
    }
    case 'integer': {
      const [low = 0, high = 0] = (setting('range') ?? '').split(',').map(Number);
      return (value) => Number(value) >= low && Number(value) <= high && wanted(value);
    }
    case 'date': {
      const format = setting('format') ?? 'yyyy-MM-dd';
      const [low = '', high = ''] = (setting('range') ?? '')
        .split(',')
        .map((end) => boundary(end.trim(), format, now));
      return (value) => value >= low && value <= high && wanted(value);
    }
    default:
      throw new QueryFailure(
        'INVALID_TABLE_PROPERTY',
        `projection.${name}.type is not one that the sandbox knows`,
      );
  }
}

/** An end of a date range: a date of the format, or `NOW-3YEARS`. */
function boundary(end: string, format: string, now: Date): string {
  const relative = /^NOW(?:([+-])(\d+)(YEAR|MONTH|WEEK|DAY|HOUR)S?)?$/u.exec(end);
  if (!relative) return end;
  const date = new Date(now);
  const amount = Number(`${relative[1] ?? '+'}${relative[2] ?? '0'}`);
  if (relative[3] === 'YEAR') date.setUTCFullYear(date.getUTCFullYear() + amount);
  if (relative[3] === 'MONTH') date.setUTCMonth(date.getUTCMonth() + amount);
  if (relative[3] === 'WEEK') date.setUTCDate(date.getUTCDate() + 7 * amount);
  if (relative[3] === 'DAY') date.setUTCDate(date.getUTCDate() + amount);
  if (relative[3] === 'HOUR') date.setUTCHours(date.getUTCHours() + amount);
  const iso = date.toISOString();
  return format
    .replace('yyyy', iso.slice(0, 4))
    .replace('MM', iso.slice(5, 7))
    .replace('dd', iso.slice(8, 10))
    .replace('HH', iso.slice(11, 13));
}
