import type { Contracts } from '../contracts/contract.ts';
import { ContractError } from '../contracts/contract-error.ts';
import { tableUsedAs } from '../contracts/pipeline-use.ts';

/** The published table of consents, and its columns. */
export interface PublishedConsents {
  readonly table: string;
  readonly person: string;
  readonly scope: string;
  /** Day from which it stands. */
  readonly from: string;
  /** Last day that it covers, null while it stands. */
  readonly until: string;
}

/** Where documents rest on consent, there is a table of them. */
export function publishedConsents(contracts: Contracts): PublishedConsents {
  const found = tableUsedAs(contracts, 'consents');
  if (found === undefined)
    throw new ContractError('registry', 'use', 'says of no table that it has consents');
  const { contract, use } = found;
  const published = (name: string) => {
    const privacy = contract.fields.find((field) => field.name === name)?.privacy;
    if (privacy === undefined || privacy.treatment === 'drop')
      throw new ContractError(`registry/${contract.name}.json`, `field ${name}`, 'is not published');
    return privacy.as;
  };
  return {
    table: contract.name,
    person: published(use.person),
    scope: published(use.scope),
    from: published(use.from),
    until: published(use.until),
  };
}
