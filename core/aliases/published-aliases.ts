import type { Contracts } from '../contracts/contract.ts';
import { ContractError } from '../contracts/contract-error.ts';
import { tableUsedAs } from '../contracts/pipeline-use.ts';
import { exactColumns } from '../contracts/set-rules.ts';

/** The published table that says which pseudonyms are one person's, and its two columns. */
export interface PublishedAliases {
  readonly table: string;
  /** Of the number that went out of use. */
  readonly former: string;
  /** Of the number that took its place. */
  readonly latter: string;
}

/** Every study has such a table, if only an empty one: without it persons with two numbers would count twice. */
export function publishedAliases(contracts: Contracts): PublishedAliases {
  const found = tableUsedAs(contracts, 'aliases');
  if (found === undefined) throw new ContractError('registry', 'use', 'says of no table that it has aliases');
  const { contract, use } = found;
  const [former = '', latter = ''] = exactColumns(contract, [use.former, use.current]);
  return { table: contract.name, former, latter };
}

/** Athena SQL of the steps from one pseudonym to the next, as columns "former" and "latter", in rows of `from`. */
export function aliasPairsSql({ former, latter }: PublishedAliases, from: string): string {
  return `SELECT "${former}" AS "former", "${latter}" AS "latter" FROM ${from}`;
}
