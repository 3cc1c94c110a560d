import type { Contracts, ForeignKey, TableContract } from './contract.ts';
import { publishedKey } from './published-key.ts';
import type { Study } from './study.ts';

interface Ruled {
  readonly severity: 'error' | 'warning';
  readonly table: string;
  readonly columns: readonly string[];
}

interface PublishedColumns {
  readonly table: string;
  readonly columns: readonly string[];
}

/** No two visible rows share these columns. */
interface UniqueRule extends Ruled {
  readonly rule: 'duplicate-published';
}

/** What stands in these columns stands in those of one of the other tables, too, unless it is missing. */
export interface ReferenceRule extends Ruled {
  readonly rule: 'foreign-key' | 'person-unknown';
  readonly anyOf: readonly PublishedColumns[];
}

/** A rule that one delivered file alone cannot show to be kept: it is about published tables and their columns. */
export type SetRule = UniqueRule | ReferenceRule;

/** The rules that a published table has to keep together with everything that is visible. */
export function setRules(contracts: Contracts, study: Study, table: string): SetRule[] {
  const columns = publishedKey(contracts, table);
  const unique: SetRule[] =
    columns.length === 0 ? [] : [{ rule: 'duplicate-published', severity: 'error', table, columns }];
  const contract = contracts.tables.get(table);
  if (contract?.kind !== 'table') return unique;
  return [
    ...unique,
    ...(contract.foreignKeys ?? []).map((key) => foreignKeyRule(contracts, contract, key)),
    ...knownPersonRules(contracts, contract, study),
  ];
}

function foreignKeyRule(
  contracts: Contracts,
  contract: TableContract,
  { fields, reference, severity }: ForeignKey,
): ReferenceRule {
  const other = tableNamed(contracts, reference.resource);
  const anyOf = [{ table: other.name, columns: exactColumns(other, reference.fields) }];
  return {
    rule: 'foreign-key',
    severity,
    table: contract.name,
    columns: exactColumns(contract, fields),
    anyOf,
  };
}

function knownPersonRules(contracts: Contracts, contract: TableContract, study: Study): ReferenceRule[] {
  const { name: table, knownPersons: severity } = contract;
  if (severity === undefined) return [];
  const anyOf = study.personTables.map((name) => ({
    table: name,
    columns: personColumns(tableNamed(contracts, name)).slice(0, 1),
  }));
  return personColumns(contract).map((column) => ({
    rule: 'person-unknown',
    severity,
    table,
    columns: [column],
    anyOf,
  }));
}

/** Published columns that stand for a person. */
export function personColumns({ fields }: TableContract): string[] {
  return fields.flatMap(({ privacy }) =>
    privacy.treatment === 'pseudonym' && privacy.domain === 'person' ? [privacy.as] : [],
  );
}

/** The published columns of fields whose treatment keeps equal values equal and different ones apart; throws where there is another. */
export function exactColumns({ name, fields }: TableContract, names: readonly string[]): string[] {
  return names.map((wanted) => {
    const privacy = fields.find((field) => field.name === wanted)?.privacy;
    if (privacy?.treatment === 'pseudonym' || privacy?.treatment === 'keep') return privacy.as;
    throw new Error(`${name}.${wanted} is not published as it is, so no key can be made of it`);
  });
}

function tableNamed({ tables }: Contracts, name: string): TableContract {
  const contract = tables.get(name);
  if (contract?.kind !== 'table') throw new Error(`no table ${name}`);
  return contract;
}
