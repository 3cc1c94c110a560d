import type { PublishedTable } from '../../core/contracts/published-tables.ts';
import type { Study } from '../../core/contracts/study.ts';

/** Why the study may hold a table, in the table's own parameters: what is in the catalog is in the record (GDPR art. 30(1)). */
export type RecordOfProcessing = Readonly<Record<'purpose' | 'legal_basis' | 'categories', string>>;

export function recordOfTable(
  study: Study,
  { purpose, legalBasis, columns }: Pick<PublishedTable, 'purpose' | 'legalBasis' | 'columns'>,
): RecordOfProcessing {
  const categories = [...new Set(columns.map(({ personal }) => personal))].sort();
  return { purpose, legal_basis: legalBasis ?? study.legalBasis, categories: categories.join(', ') };
}

/** Of views over published tables. */
export function recordOfView({ title, legalBasis }: Study): RecordOfProcessing {
  return { purpose: title, legal_basis: legalBasis, categories: 'as in the tables that it reads' };
}

/** Of the ledger and the trail: who delivered, who looked, when. */
export const RECORD_OF_USE: RecordOfProcessing = {
  purpose: 'Shows what was done with the study’s data, by whom and when',
  legal_basis: 'GDPR art. 5(2) and art. 32',
  categories: 'staff',
};
