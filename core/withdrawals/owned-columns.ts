import type { Owner, PublishedColumn } from '../contracts/published-tables.ts';

/** By which columns a table's rows are a person's. */
export interface OwnedTable {
  readonly name: string;
  /** Columns with one value: the row goes with it. */
  readonly owners: readonly { readonly name: string; readonly owner: Owner }[];
  /** Columns with a list of persons: the row goes when all of them have. */
  readonly lists: readonly string[];
  /** Columns in which a placeholder may stand for a person. */
  readonly said: readonly string[];
}

interface Table {
  readonly name: string;
  readonly columns: readonly Pick<PublishedColumn, 'name' | 'type' | 'owner'>[];
}

/** Where what was said is, in tables whose rows go with a document. */
const SAID = new Set(['text', 'speaker']);

/** The tables that may hold something of a person. */
export function ownedTables(tables: readonly Table[]): OwnedTable[] {
  return tables.map(ownedTable).filter(({ owners, lists }) => owners.length + lists.length > 0);
}

function ownedTable({ name, columns }: Table): OwnedTable {
  const owned = columns.flatMap(({ name, type, owner }) =>
    owner === undefined ? [] : [{ name, type, owner }],
  );
  return {
    name,
    owners: owned.filter(({ type }) => type !== 'list').map(({ name, owner }) => ({ name, owner })),
    lists: owned.filter(({ type }) => type === 'list').map(({ name }) => name),
    said: saidColumns(columns),
  };
}

/** The columns of a table in which a placeholder may stand for a person. */
export function saidColumns(columns: Table['columns']): string[] {
  const isOfDocuments = columns.some(({ owner }) => owner === 'document');
  return isOfDocuments ? columns.map(({ name }) => name).filter((name) => SAID.has(name)) : [];
}
