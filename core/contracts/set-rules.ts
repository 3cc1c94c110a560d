import type { Contracts, ForeignKey, TableContract } from './contract.ts';
import { isKeyless, publishedKey } from './published-key.ts';
import { publishedTable } from './published-tables.ts';
import type { Study } from './study.ts';

interface PublishedColumns {
  readonly table: string;
  readonly columns: readonly string[];
}

interface Ruled extends PublishedColumns {
  readonly severity: 'error' | 'warning';
  /** Those of the columns that stand for a person: two numbers of one person are compared as one. */
  readonly persons: readonly string[];
}

/** No two visible rows share these columns. */
interface UniqueRule extends Ruled {
  readonly rule: 'duplicate-published';
}

/** No two visible rows share these columns and all `others` where they came under different numbers of one person. */
interface TwiceRule extends Ruled {
  readonly rule: 'duplicate-alias';
  readonly others: readonly string[];
}

/** No visible row of another delivery is the same in all of `others`, where a table has no key to tell a row by. */
interface AgainRule extends Ruled {
  readonly rule: 'rows-published';
  readonly others: readonly string[];
}

/** A number has one that took its place, and following those ends. */
interface AliasRule extends Ruled {
  readonly rule: 'alias-conflict' | 'alias-chain';
}

/** What stands in these columns stands in those of one of the other tables, too, unless it is missing. */
export interface ReferenceRule extends Ruled {
  readonly rule: 'foreign-key' | 'person-unknown' | 'segment-turn';
  readonly anyOf: readonly PublishedColumns[];
}

/** A rule that one delivered file alone cannot show to be kept: it is about published tables and their columns. */
export type SetRule = UniqueRule | TwiceRule | AgainRule | AliasRule | ReferenceRule;

/** The rules that a published table has to keep together with everything that is visible. */
export function setRules(contracts: Contracts, study: Study, table: string): SetRule[] {
  const contract = contracts.tables.get(table);
  if (contract?.kind !== 'table') return [...uniqueRules(contracts, table), ...segmentRules(table)];
  if (contract.use?.as === 'aliases') return aliasRules(contract, contract.use.former);
  return [
    ...uniqueRules(contracts, table),
    ...(contract.foreignKeys ?? []).map((key) => foreignKeyRule(contracts, contract, key)),
    ...knownPersonRules(contracts, contract, study),
  ];
}

function uniqueRules(contracts: Contracts, table: string): SetRule[] {
  const columns = publishedKey(contracts, table);
  const contract = contracts.tables.get(table);
  const persons = contract?.kind === 'table' ? personColumns(contract) : [];
  const unique = {
    rule: 'duplicate-published',
    severity: 'error',
    table,
    columns,
    persons: persons.filter((column) => columns.includes(column)),
  } as const;
  return [
    ...(columns.length === 0 ? [] : [unique]),
    ...(contract?.kind === 'table' ? twiceRules(contract, persons) : []),
    ...(contract !== undefined && isKeyless(contract) ? [againRule(contract, persons)] : []),
  ];
}

/** A file that was mended is no file that came before: that its other rows were there already shows in the rows. */
function againRule(contract: TableContract, persons: readonly string[]): AgainRule {
  const { name: table } = contract;
  const others = publishedTable(contract)
    .columns.map(({ name }) => name)
    .filter((name) => name !== 'delivery_id');
  return { rule: 'rows-published', severity: 'warning', table, columns: [], persons, others };
}

/** A row's own pseudonym is made of the person's number as delivered: under another number the same row has another one. */
function twiceRules(contract: TableContract, persons: readonly string[]): TwiceRule[] {
  const { name: table, rowId } = contract;
  if (rowId === undefined || persons.length === 0) return [];
  const others = publishedTable(contract)
    .columns.map(({ name }) => name)
    .filter((name) => name !== 'delivery_id' && name !== rowId.as && !persons.includes(name));
  return [{ rule: 'duplicate-alias', severity: 'warning', table, columns: persons, persons, others }];
}

/** A passage is in a turn that is visible. */
function segmentRules(table: string): ReferenceRule[] {
  if (table !== 'coded_segments') return [];
  const columns = ['document_id', 'n'];
  const anyOf = [{ table: 'turns', columns }];
  return [{ rule: 'segment-turn', severity: 'error', table, columns, persons: [], anyOf }];
}

function aliasRules(contract: TableContract, former: string): AliasRule[] {
  const { name: table } = contract;
  return (['alias-conflict', 'alias-chain'] as const).map((rule) => ({
    rule,
    severity: 'error',
    table,
    columns: exactColumns(contract, [former]),
    persons: [],
  }));
}

function foreignKeyRule(
  contracts: Contracts,
  contract: TableContract,
  { fields, reference, severity }: ForeignKey,
): ReferenceRule {
  const other = tableNamed(contracts, reference.resource);
  const anyOf = [{ table: other.name, columns: exactColumns(other, reference.fields) }];
  const columns = exactColumns(contract, fields);
  const persons = personColumns(contract).filter((column) => columns.includes(column));
  return { rule: 'foreign-key', severity, table: contract.name, columns, persons, anyOf };
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
    persons: [column],
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
