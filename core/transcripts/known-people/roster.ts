import type { DuckDBConnection } from '@duckdb/node-api';
import type { Contracts } from '../../contracts/contract.ts';
import { tableUsedAs } from '../../contracts/pipeline-use.ts';
import { readParquet } from '../parquet.ts';

/** Somebody, or a place or house, whose name may occur in documents. It never leaves the treatment of a document. */
export interface RosterEntry {
  readonly name: string;
  /** Another name, such as a nickname. */
  readonly alias?: string;
  /** user, professional, manager or relative. */
  readonly role: string;
  /** @default a person */
  readonly type?: 'organisation' | 'place' | undefined;
  readonly cpr?: string;
}

/** The table whose rows are names; undefined where the contracts have none. */
export function rosterTable(contracts: Contracts): string | undefined {
  return tableUsedAs(contracts, 'roster')?.contract.name;
}

/** Reads accepted parts of lists of names. */
export async function readRoster(
  db: DuckDBConnection,
  acceptedFiles: readonly string[],
  contracts: Contracts,
): Promise<RosterEntry[]> {
  const found = tableUsedAs(contracts, 'roster');
  if (found === undefined) return [];
  const { name, alias, role, person } = found.use;
  const codes = contracts.codeLists.get(found.contract.fields.find((one) => one.name === role)?.codes ?? '');
  const roles = new Map(codes?.codes.map(({ code, values }) => [code.toUpperCase(), values['published']]));
  const entries: RosterEntry[] = [];
  for (const file of acceptedFiles) {
    for (const row of await readParquet(db, file)) {
      const cell = (column: string) => (row[column] === null ? undefined : String(row[column]));
      const [nickname, cpr] = [cell(alias), cell(person)];
      entries.push({
        name: cell(name) ?? '',
        role: roles.get((cell(role) ?? '').toUpperCase()) ?? '',
        ...(nickname === undefined ? {} : { alias: nickname }),
        ...(cpr === undefined ? {} : { cpr }),
      });
    }
  }
  return entries;
}
