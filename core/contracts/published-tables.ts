import type {
  CodingContract,
  Contract,
  Contracts,
  Derived,
  DocumentContract,
  Field,
  PictureContract,
  TableContract,
} from './contract.ts';
import type { Personal, Privacy, PublishedPrivacy } from './privacy.ts';

export type PublishedType =
  | 'string'
  | 'integer'
  | 'number'
  | 'date'
  | 'datetime'
  | 'boolean'
  | 'list'
  | 'binary';

export interface PublishedColumn {
  readonly name: string;
  readonly type: PublishedType;
  readonly hiveType: string;
  readonly trinoType: string;
  readonly description: string;
  readonly personal: Personal;
  /** Stands for a person: analysts get the pseudonym of the number in use, whichever the row came under. */
  readonly isPerson: boolean;
  /** Whose row it is: of a person, under any number; of another table's row that is a person's; of a document that is. @default nobody's */
  readonly owner?: Owner;
}

/** What a row can belong to, and so go with when a person withdraws. */
export type Owner = 'person' | 'record' | 'document';

type Described = Omit<PublishedColumn, 'hiveType' | 'trinoType' | 'isPerson' | 'owner'>;

/** A table as analysts see it. */
export interface PublishedTable {
  readonly name: string;
  readonly description: string;
  /** Why the study may hold it. */
  readonly purpose: string;
  /** @default the study's legal basis */
  readonly legalBasis?: string | undefined;
  readonly columns: readonly PublishedColumn[];
  /** Its rows are shown only beside a visible row of another table. @default they are shown for themselves */
  readonly beside?: Beside;
}

interface Beside {
  readonly table: string;
  /** What is equal: a column of its own, and of the other table a column or what SQL makes of one. */
  readonly on: readonly { readonly own: string; readonly other: string }[];
}

const HIVE: Record<PublishedType, string> = {
  string: 'string',
  integer: 'int',
  number: 'double',
  date: 'date',
  datetime: 'timestamp',
  boolean: 'boolean',
  list: 'array<string>',
  binary: 'binary',
};
const TRINO: Record<PublishedType, string> = {
  string: 'varchar',
  integer: 'integer',
  number: 'double',
  date: 'date',
  datetime: 'timestamp(3)',
  boolean: 'boolean',
  list: 'array(varchar)',
  binary: 'varbinary',
};

/** Whatever table has it: its rows go with the document. */
const DOCUMENT_ID = 'document_id';

const DELIVERY_ID = column({
  name: 'delivery_id',
  type: 'string',
  description: 'Delivery that the row came with.',
  personal: 'none',
});

/** One entry per table that analysts get, each ending in delivery_id; every kind of document feeds the same ones. */
export function publishedTables(contracts: Contracts): PublishedTable[] {
  const tables = new Map<string, PublishedTable>();
  for (const contract of contracts.tables.values()) {
    for (const table of tablesOf(contract)) {
      if (!tables.has(table.name)) tables.set(table.name, table);
    }
  }
  return [...tables.values()];
}

function tablesOf(contract: Contract): PublishedTable[] {
  if (contract.kind !== 'table') return outputTables(contract);
  return contract.published ? [publishedTable(contract)] : [];
}

/** The columns that a table contract publishes, in the order of the files. */
export function publishedTable(contract: TableContract): PublishedTable {
  const weekly = contract.reshape?.field;
  const columns = contract.fields.flatMap((field) => [
    ...(field.name === weekly ? weekColumns(contract) : []),
    ...publishedColumns(field, contract),
  ]);
  const derived = contract.derived.map((one) =>
    column({ name: one.as, type: DERIVED[one.kind], description: one.description, personal: one.category }),
  );
  const { name, description, purpose, legalBasis } = contract;
  const all = [...rowIdColumns(contract), ...columns, ...derived, DELIVERY_ID];
  return { name, description, purpose, legalBasis, columns: all };
}

const DERIVED: Record<Derived['kind'], PublishedType> = {
  hours: 'integer',
  lasts: 'boolean',
  since: 'boolean',
};

function rowIdColumns({ rowId }: TableContract): PublishedColumn[] {
  if (rowId === undefined) return [];
  return [column({ name: rowId.as, type: 'string', description: rowId.description, personal: 'pseudonym' })];
}

function publishedColumns(field: Field, { use, foreignKeys = [] }: TableContract): PublishedColumn[] {
  const { privacy } = field;
  if (privacy.treatment === 'drop') return [];
  const isReference = foreignKeys.some(({ fields }) => fields.includes(field.name));
  const isFormer = use?.as === 'aliases' && use.former === field.name;
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
  return [
    ...isoWeekColumns(privacy).map((one) => column(one)),
    {
      ...column(main, isPersonPrivacy(privacy) && !isFormer),
      ...(isPersonPrivacy(privacy) ? { owner: 'person' as const } : {}),
      ...(isReference && privacy.treatment === 'pseudonym' && privacy.domain === 'record'
        ? { owner: 'record' as const }
        : {}),
    },
    ...also.map((one) => column(one)),
  ];
}

function isPersonPrivacy(privacy: Privacy): boolean {
  return privacy.treatment === 'pseudonym' && privacy.domain === 'person';
}

function isoWeekColumns(privacy: PublishedPrivacy): Described[] {
  if (privacy.treatment !== 'week') return [];
  const { year, week, category: personal } = privacy;
  return [
    { name: year, type: 'integer', description: 'ISO year of the week.', personal },
    { name: week, type: 'integer', description: 'ISO week, 1 to 53.', personal },
  ];
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
    case 'week':
      return 'date';
    case 'map':
      return field.type === 'list' ? 'list' : field.privacy.type;
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

/** The turn that a passage was found in, as long as its text has the length that it had then. */
const BESIDE: Readonly<Record<string, Beside>> = {
  coded_segments: {
    table: 'turns',
    on: [
      { own: 'document_id', other: '"document_id"' },
      { own: 'n', other: '"n"' },
      { own: 'turn_length', other: 'length("text")' },
    ],
  },
};

function outputTables({
  outputs,
  purpose,
  legalBasis,
}: DocumentContract | CodingContract | PictureContract): PublishedTable[] {
  return Object.entries(outputs).map(([name, { description, columns }]) => ({
    name,
    description,
    purpose,
    legalBasis,
    ...(BESIDE[name] === undefined ? {} : { beside: BESIDE[name] }),
    columns: [
      ...columns.map(({ category, person, ...rest }) => column({ ...rest, personal: category }, person)),
      DELIVERY_ID,
    ],
  }));
}

export function column(basics: Described, isPerson = false): PublishedColumn {
  const { name, type } = basics;
  const owner = isPerson ? 'person' : name === DOCUMENT_ID ? 'document' : undefined;
  return {
    ...basics,
    hiveType: HIVE[type],
    trinoType: TRINO[type],
    isPerson,
    ...(owner === undefined ? {} : { owner }),
  };
}
