/** Names in the database that analysts query. */
export const LEDGER_TABLE = 'ledger';
export const CURRENT_DELIVERIES = 'current_deliveries';
export const CURRENT_PERSONS = 'current_persons';
export const HIDINGS_TABLE = 'hidings';
export const HIDDEN = 'hidden';

/** In the database that the pipeline alone queries. */
export const WITHDRAWN_TABLE = 'withdrawn_persons';

/** Where a published table's rows are; analysts query the view that has the table's plain name. */
export function storeName(table: string): string {
  return `${table}_store`;
}
