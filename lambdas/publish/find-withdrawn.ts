import { CONSENT_NEEDS } from '../../core/consents/consent-needs.ts';
import type { Contracts } from '../../core/contracts/contract.ts';
import { publishedTables } from '../../core/contracts/published-tables.ts';
import { findSql, type Search } from '../../core/withdrawals/find-sql.ts';
import { type OwnedTable, ownedTables } from '../../core/withdrawals/owned-columns.ts';
import { queryRows } from './athena.ts';
import type { Workshop } from './publish-delivery.ts';

/** A file that holds something of a withdrawn person. */
export interface FoundFile {
  readonly table: OwnedTable;
  readonly key: string;
  /** Rows that go. */
  readonly gone: number;
  /** Rows that stay, without the person. */
  readonly changed: number;
  /** Rows that go because of the withdrawal that was asked about. */
  readonly own: number;
}

/** Athena's engine refuses a query of more than 150 stages; each table takes six at most. */
const TABLES_PER_QUERY = 20;

/** Every file of a zone that holds something of a withdrawn person. */
export async function findWithdrawn(
  { contracts, athena, database, stagingDatabase }: Workshop,
  search: Omit<Search, 'database' | 'stagingDatabase'>,
): Promise<FoundFile[]> {
  const tables = search.zone === 'staged' ? tablesWithPersons(contracts) : publishedWithPersons(contracts);
  const byName = new Map(tables.map((table) => [table.name, table]));
  const queries: Promise<(string | undefined)[][]>[] = [];
  for (let start = 0; start < tables.length; start += TABLES_PER_QUERY) {
    const some = tables.slice(start, start + TABLES_PER_QUERY);
    const sql = findSql(some, { ...search, database, stagingDatabase });
    queries.push(queryRows(athena, { sql, parameters: [] }));
  }
  return (await Promise.all(queries)).flat().flatMap(([name = '', key = '', gone, changed, own]) => {
    const table = byName.get(name);
    if (table === undefined) return [];
    return [{ table, key, gone: Number(gone), changed: Number(changed), own: Number(own) }];
  });
}

/** Staged tables that may hold something of a person. */
export function tablesWithPersons(contracts: Contracts): OwnedTable[] {
  return ownedTables([...publishedTables(contracts), CONSENT_NEEDS]);
}

function publishedWithPersons(contracts: Contracts): OwnedTable[] {
  return ownedTables(publishedTables(contracts));
}
