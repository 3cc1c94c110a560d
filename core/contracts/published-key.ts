import type { Contracts, TableContract } from './contract.ts';

/** The published columns that tell one row of a table from every other. */
export function publishedKey(contracts: Contracts, table: string): string[] {
  const contract = contracts.tables.get(table);
  if (contract?.kind === 'table') return keyOf(contract);
  if (table === 'documents') return ['document_id'];
  if (table === 'turns') return ['document_id', 'n'];
  throw new Error(`no contract publishes a table ${table}`);
}

function keyOf({ primaryKey, fields, reshape }: TableContract): string[] {
  const key = primaryKey.map((name) => {
    const privacy = fields.find((field) => field.name === name)?.privacy;
    if (privacy === undefined || privacy.treatment === 'drop') throw new Error(`key column ${name} is not published`);
    return privacy.as;
  });
  return reshape === undefined ? key : [...key, reshape.year, reshape.week];
}
