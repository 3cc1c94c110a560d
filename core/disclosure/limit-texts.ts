import type { Contracts } from '../contracts/contract.ts';
import { identifiableTable } from './identifiable-table.ts';

/** How many persons may stand out in a published table, one sentence per study; none where nobody can. */
export function limitTexts(contracts: Contracts, table: string): string[] {
  return [...contracts.studies.values()].flatMap((study) => {
    const found = identifiableTable(contracts, study, table);
    if (found === undefined) return [];
    const { columns, k, limit } = found;
    const agreed = study.identifiability.tables.find((one) => one.table === table);
    const by = columns.map((column) => `\`${column}\``).join(', ');
    return `By ${by} at most ${limit.unique} persons of study ${study.name} may be unique, and at most ${limit.belowK} in groups below ${k}, or the delivery waits.${agreed === undefined ? '' : ` ${agreed.why}`}`;
  });
}
