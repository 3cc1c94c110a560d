import { type Contract, declaredFields } from './contract.ts';
import type { PseudonymDomain } from './privacy.ts';
import { isKeyless } from './published-key.ts';

/** The domains whose secrets a table's treatment needs: no secret is derived that is not used. */
export function pseudonymDomains(contract: Contract): PseudonymDomain[] {
  // Of coders, of what they made, and of people whom a code is named after.
  if (contract.kind === 'coding') return ['record', 'staff', 'placeholder', 'person'];
  // Of the picture, of the document that names it, and of the person.
  if (contract.kind === 'picture') return ['record', 'placeholder', 'person'];
  const named = declaredFields(contract).flatMap(({ privacy }) =>
    'domain' in privacy ? [privacy.domain] : [],
  );
  if (contract.kind === 'table' && contract.rowId !== undefined) named.push('record');
  // Its fingerprint is made under this secret.
  if (isKeyless(contract)) named.push('record');
  // Documents' names become numbered placeholders.
  return [...new Set(contract.kind === 'document' ? [...named, 'placeholder' as const] : named)];
}
