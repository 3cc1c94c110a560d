import { publishedAliases } from '../aliases/published-aliases.ts';
import type { Contracts } from '../contracts/contract.ts';
import { exactColumns, personColumns } from '../contracts/set-rules.ts';
import { identifier, literal } from '../registry/sql/literal.ts';
import type { OwnedTable } from './owned-columns.ts';
import { goneSql, type WithdrawnValues } from './rewrite-sql.ts';
import type { Withdrawn } from './withdrawn.ts';

/** Which rows of a table tell of something else that is the person's, in which columns. */
export interface Telling {
  readonly what: Withdrawn;
  readonly columns: readonly string[];
}

/** By table: changed numbers tell of further pseudonyms, rows that others refer to of their keys, documents of themselves. */
export function tellingTables(contracts: Contracts): ReadonlyMap<string, Telling> {
  const { table, former, latter } = publishedAliases(contracts);
  const told = new Map<string, Telling>([
    [table, { what: 'person', columns: [former, latter] }],
    ['documents', { what: 'document', columns: ['document_id'] }],
  ]);
  for (const contract of contracts.tables.values()) {
    for (const { reference } of contract.kind === 'table' ? (contract.foreignKeys ?? []) : []) {
      const parent = contracts.tables.get(reference.resource);
      if (parent?.kind === 'table' && personColumns(parent).length > 0)
        told.set(parent.name, { what: 'record', columns: exactColumns(parent, reference.fields) });
    }
  }
  return told;
}

/** DuckDB SQL: rows `value`, what a file's rows of withdrawn persons tell of. */
export function growthSql(
  file: string,
  table: OwnedTable,
  { columns }: Telling,
  values: WithdrawnValues,
): string {
  const rows = `read_parquet(${literal(file)}) WHERE ${goneSql(table, values)}`;
  const each = columns.map(
    (name) => `SELECT ${identifier(name)} AS value FROM ${rows} AND ${identifier(name)} IS NOT NULL`,
  );
  return each.join(' UNION ');
}
