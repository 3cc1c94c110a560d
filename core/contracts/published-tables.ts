import type { Contracts, DocumentContract, Field, TableContract } from './contract.ts';
import type { Personal } from './privacy.ts';

export type PublishedType = 'string' | 'integer' | 'number' | 'date' | 'boolean';

interface PublishedColumn {
  readonly name: string;
  readonly type: PublishedType;
  readonly hiveType: string;
  readonly trinoType: string;
  readonly description: string;
  readonly personal: Personal;
}

/** A table as analysts see it. */
export interface PublishedTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly PublishedColumn[];
}

const HIVE: Record<PublishedType, string> = {
  string: 'string',
  integer: 'int',
  number: 'double',
  date: 'date',
  boolean: 'boolean',
};
const TRINO: Record<PublishedType, string> = {
  string: 'varchar',
  integer: 'integer',
  number: 'double',
  date: 'date',
  boolean: 'boolean',
};

const DELIVERY_ID = column({
  name: 'delivery_id',
  type: 'string',
  description: 'Delivery that the row came with.',
  personal: 'none',
});

/** One entry per table that analysts get, each ending in delivery_id; every document contract feeds the same `documents` and `turns`. */
export function publishedTables(contracts: Contracts): PublishedTable[] {
  const tables = new Map<string, PublishedTable>();
  for (const contract of contracts.tables.values()) {
    for (const table of contract.kind === 'table' ? [publishedTable(contract)] : documentTables(contract)) {
      if (!tables.has(table.name)) tables.set(table.name, table);
    }
  }
  return [...tables.values()];
}

/** The columns that a table contract publishes, in the order of the files. */
export function publishedTable(contract: TableContract): PublishedTable {
  const weekly = contract.reshape?.field;
  const columns = contract.fields.flatMap((field) => [
    ...(field.name === weekly ? weekColumns(contract) : []),
    ...publishedColumns(field),
  ]);
  return { name: contract.name, description: contract.description, columns: [...columns, DELIVERY_ID] };
}

function publishedColumns(field: Field): PublishedColumn[] {
  const { privacy } = field;
  if (privacy.treatment === 'drop') return [];
  const main = {
    name: privacy.as,
    type: publishedType(field),
    description: field.description,
    personal: privacy.category,
  };
  const also = (privacy.also ?? []).map(({ as, type, description, category }) => ({
    name: as,
    type,
    description,
    personal: category,
  }));
  return [main, ...also].map(column);
}

/** The type that a field has after its treatment. */
export function publishedType(field: Field): PublishedType {
  switch (field.privacy.treatment) {
    case 'pseudonym':
    case 'month':
    case 'band':
    case 'prefix':
      return 'string';
    case 'year':
      return 'integer';
    case 'map':
      return field.privacy.type;
    default:
      return field.type;
  }
}

function weekColumns({ reshape }: TableContract): PublishedColumn[] {
  if (reshape === undefined) return [];
  return [
    column({ name: reshape.year, type: 'integer', description: 'ISO year of the week.', personal: 'none' }),
    column({ name: reshape.week, type: 'integer', description: 'ISO week, 1 to 53.', personal: 'none' }),
    column({ name: reshape.weekStart, type: 'date', description: 'Monday of the week.', personal: 'none' }),
  ];
}

function documentTables({ outputs }: DocumentContract): PublishedTable[] {
  return (['documents', 'turns'] as const).map((name) => ({
    name,
    description: outputs[name].description,
    columns: [
      ...outputs[name].columns.map(({ category, ...rest }) => column({ ...rest, personal: category })),
      DELIVERY_ID,
    ],
  }));
}

function column(basics: Omit<PublishedColumn, 'hiveType' | 'trinoType'>): PublishedColumn {
  return { ...basics, hiveType: HIVE[basics.type], trinoType: TRINO[basics.type] };
}
