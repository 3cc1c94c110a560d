import { type Contract, declaredFields } from './contract.ts';
import type { PseudonymDomain } from './privacy.ts';
import { isKeyless } from './published-key.ts';

/** A domain of columns, or that of the sums of names on lists, which are never published: under its own secret they tell nothing of what is. */
export type SecretDomain = PseudonymDomain | 'name';

/** The domains whose secrets a table's treatment needs: no secret is derived that is not used. */
export function pseudonymDomains(contract: Contract): SecretDomain[] {
  // Of coders, of what they made, and of people whom a code is named after, by lists of names as well.
  if (contract.kind === 'coding') return ['record', 'staff', 'placeholder', 'person', 'name'];
  // Of the picture, of the document that names it, and of the person.
  if (contract.kind === 'picture') return ['record', 'placeholder', 'person'];
  const named = declaredFields(contract).flatMap<SecretDomain>(({ privacy }) =>
    'domain' in privacy ? [privacy.domain] : [],
  );
  if (contract.kind === 'table' && contract.rowId !== undefined) named.push('record');
  // Its fingerprint is made under this secret.
  if (isKeyless(contract)) named.push('record');
  // Its names are kept as sums.
  if (contract.kind === 'table' && contract.use?.as === 'roster') named.push('name');
  // Documents' names become numbered placeholders, and are sought among those sums.
  if (contract.kind === 'document') named.push('placeholder', 'name');
  return [...new Set(named)];
}
