import { publishedConsents } from '../consents/published-consents.ts';
import type { Contracts, DocumentContract, HeaderField } from './contract.ts';
import { ContractError } from './contract-error.ts';

/** Checks that it can be told of every document of a kind which consent it needs, and whether there is one. */
export function checkConsent(file: string, contract: DocumentContract, contracts: Contracts): void {
  const { person, day, instrument, scopes } = contract.consent;
  const { privacy } = headerNamed(file, contract, person);
  if (privacy.treatment !== 'pseudonym' || privacy.domain !== 'person')
    throw new ContractError(file, `field ${person}`, 'is no pseudonym of a person');
  const { type, constraints } = headerNamed(file, contract, day);
  if (type !== 'date' || constraints.required !== true)
    throw new ContractError(file, `field ${day}`, 'is no date that every document has');
  if (headerNamed(file, contract, instrument).privacy.treatment === 'drop')
    throw new ContractError(file, `field ${instrument}`, 'is dropped, so no scope follows from it');
  const known = scopesOf(contracts);
  for (const name of contract.instruments) {
    const scope = scopes[name];
    if (scope === undefined || !known.has(scope))
      throw new ContractError(file, 'consent.scopes', `gives ${name} no scope that can be consented to`);
  }
}

function headerNamed(file: string, { header }: DocumentContract, name: string): HeaderField {
  const field = header.find((one) => one.name === name);
  if (field === undefined) throw new ContractError(file, `field ${name}`, 'is mentioned but not declared');
  return field;
}

function scopesOf(contracts: Contracts): ReadonlySet<string> {
  const { table, scope } = publishedConsents(contracts);
  const contract = contracts.tables.get(table);
  const field =
    contract?.kind === 'table'
      ? contract.fields.find(({ privacy }) => privacy.treatment === 'map' && privacy.as === scope)
      : undefined;
  const list = contracts.codeLists.get(field?.codes ?? '');
  const column = field?.privacy.treatment === 'map' ? field.privacy.column : '';
  return new Set(list?.codes.map(({ values }) => values[column] ?? ''));
}
