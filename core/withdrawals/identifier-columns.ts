import type { DocumentContract, TableContract } from '../contracts/contract.ts';
import { identifier, literal } from '../registry/sql/literal.ts';

/** SQL that gives a column's distinct identifiers in an accepted file, and the domain that they have pseudonyms in. */
export interface IdentifierQuery {
  readonly domain: 'person' | 'record';
  readonly sql: string;
}

/** Where an accepted part says whose rows it holds. */
export function identifierQueries(
  contract: TableContract | DocumentContract,
  file: string,
): IdentifierQuery[] {
  const from = `FROM read_parquet(${literal(file)})`;
  if (contract.kind === 'document') {
    const field = literal(contract.consent.person);
    const stated = `SELECT unnest(string_split(text, chr(10))) AS id ${from} WHERE kind = 'header' AND label = ${field}`;
    return [{ domain: 'person', sql: `SELECT DISTINCT id FROM (${stated} UNION SELECT person ${from})` }];
  }
  return contract.fields.flatMap(({ name, identifier: kind, privacy }) => {
    const domain = privacy.treatment === 'pseudonym' ? privacy.domain : kind === 'cpr' ? 'person' : undefined;
    if (domain !== 'person' && domain !== 'record') return [];
    return [{ domain, sql: `SELECT DISTINCT ${identifier(name)} AS id ${from}` }];
  });
}
