import type { Contracts, Field, TableContract } from './contract.ts';
import { ContractError } from './contract-error.ts';
import type { PipelineUse } from './pipeline-use.ts';

/** Checks that a table can serve what the pipeline uses it for, and that no other one serves the same. */
export function checkUse(file: string, contract: TableContract, { tables }: Contracts): void {
  const { use } = contract;
  if (use === undefined) return;
  const { as, ...roles } = use;
  for (const name of Object.values(roles)) fieldNamed(file, contract, name);
  const others = [...tables.values()].filter((one) => one.kind === 'table' && one.use?.as === as);
  if (others.length > 1) throw new ContractError(file, 'use', `as ${as} is said of another table as well`);
  if (use.as === 'aliases') checkAliases(file, contract, use);
  if (use.as === 'consents') checkConsents(file, contract, use);
  if (use.as === 'roster' && contract.published)
    throw new ContractError(file, 'published', 'is not false for a table of names');
}

type Use<As extends PipelineUse['as']> = Extract<PipelineUse, { as: As }>;

function checkAliases(file: string, contract: TableContract, { former, current }: Use<'aliases'>): void {
  for (const name of [former, current]) checkPerson(file, fieldNamed(file, contract, name));
  const [only, ...others] = contract.primaryKey;
  if (only !== former || others.length > 0)
    throw new ContractError(
      file,
      'primaryKey',
      `is not ${former} alone: a number has one that took its place`,
    );
}

function checkConsents(file: string, contract: TableContract, use: Use<'consents'>): void {
  checkPerson(file, fieldNamed(file, contract, use.person));
  for (const name of [use.from, use.until]) {
    const { type, privacy } = fieldNamed(file, contract, name);
    if (type !== 'date' || privacy.treatment !== 'keep')
      throw new ContractError(file, `field ${name}`, 'is no day that is kept, so no consent can be compared');
  }
  if (fieldNamed(file, contract, use.scope).privacy.treatment !== 'map')
    throw new ContractError(file, `field ${use.scope}`, 'is not mapped to the scopes of a code list');
}

function checkPerson(file: string, { name, privacy }: Field): void {
  if (privacy.treatment !== 'pseudonym' || privacy.domain !== 'person')
    throw new ContractError(file, `field ${name}`, 'is no pseudonym of a person');
}

/**
 * Dates of a person are moved by days that follow from the person's number: under two numbers they would move apart, and intervals between
 * them would be wrong once aliases make the two one.
 */
export function checkShifts(file: string, { fields }: TableContract): void {
  const shifted = fields.find(({ privacy }) => privacy.treatment === 'shift' && privacy.domain === 'person');
  if (shifted !== undefined)
    throw new ContractError(
      file,
      `field ${shifted.name}`,
      'is shifted by person, which is wrong for persons with two numbers: publish a month or a week',
    );
}

function fieldNamed(file: string, { fields }: TableContract, name: string): Field {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) throw new ContractError(file, `field ${name}`, 'is mentioned but not declared');
  return field;
}
