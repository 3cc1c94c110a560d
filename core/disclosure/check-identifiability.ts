import type { Contracts } from '../contracts/contract.ts';
import { ContractError } from '../contracts/contract-error.ts';
import { identifiableTable } from './identifiable-table.ts';

/** Checks that every limit of a study is about a table in which somebody can stand out, and can be meant. */
export function checkIdentifiability(contracts: Contracts): void {
  for (const study of contracts.studies.values()) {
    const { limit, tables } = study.identifiability;
    const wrong = (what: string) => new ContractError(`studies/${study.name}.json`, 'identifiability', what);
    for (const { unique, belowK } of [limit, ...tables])
      if (unique > belowK) throw wrong('lets more persons be unique than be below k');
    for (const [index, { table }] of tables.entries()) {
      if (identifiableTable(contracts, study, table) === undefined)
        throw wrong(`nobody stands out in a table ${table}`);
      if (tables.findIndex((one) => one.table === table) < index) throw wrong(`has two limits for ${table}`);
    }
  }
}
