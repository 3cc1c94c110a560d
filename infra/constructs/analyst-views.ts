import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NamedQuery, readQuery } from '../../core/queries/read-query.ts';
import type { ViewColumn } from './presto-view.ts';

const HIVE: Readonly<Record<string, string>> = {
  varchar: 'string',
  integer: 'int',
  bigint: 'bigint',
  double: 'double',
  boolean: 'boolean',
  date: 'date',
};

/** Views over published tables, one per file of `queries/views`, whose form is that of a named query. */
export function analystViews(folder: string): NamedQuery[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  return files.sort().map((file) => readQuery(file, readFileSync(join(folder, file), 'utf8')));
}

/** A view's columns under the types that the catalog and Athena give them. */
export function viewColumns({ name, columns }: NamedQuery): ViewColumn[] {
  return columns.map((column) => {
    const hiveType = HIVE[column.type];
    if (hiveType === undefined)
      throw new Error(`queries/views/${name}.sql: no Hive type is known for ${column.type}`);
    return { name: column.name, trinoType: column.type, hiveType };
  });
}
