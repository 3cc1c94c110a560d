import * as z from 'zod';
import type { CodeList } from './code-list.ts';
import { PipelineUse } from './pipeline-use.ts';
import { ColumnName, Personal, Privacy } from './privacy.ts';
import type { Study } from './study.ts';

const Severity = z.enum(['error', 'warning']);

const Constraints = z.strictObject({
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  enum: z.array(z.string()).min(1).optional(),
  pattern: z.string().optional(),
  minimum: z.union([z.number(), z.string()]).optional(),
  maximum: z.union([z.number(), z.string()]).optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
});

const fieldBasics = {
  /** The sender's name of the column, lower case. */
  name: z.string().min(1),
  title: z.string().optional(),
  type: z.enum(['string', 'integer', 'number', 'date', 'datetime', 'boolean', 'list']),
  description: z.string().min(5),
  /** A value as the sender writes it; made up, never a person's. */
  example: z.string().optional(),
  /** Other names that senders use; letter case, blanks, and ae/æ spellings never matter. */
  aliases: z.array(z.string()).optional(),
  constraints: Constraints.default({}),
  privacy: Privacy,
};

/** A Table Schema field with Carelake's additions. */
export const Field = z.strictObject({
  ...fieldBasics,
  /** Of a date: `%g%V` is two digits of the ISO year and two of the week. @default every form that core/registry reads */
  format: z.string().optional(),
  /** Between the items of a list. */
  delimiter: z.string().length(1).optional(),
  /** Ends a label in front of an item, as the colon of `A:DF431`; the label is no part of the item. */
  label: z.string().length(1).optional(),
  /** The column may be absent from a file; every other column must be there. */
  optional: z.boolean().default(false),
  /** `pnr` is Statistics Denmark's pseudonym of a person: twelve digits, and never a CPR number. */
  identifier: z.enum(['cpr', 'pnr']).optional(),
  /**
   * Numbers that stand for days: days since 1960-01-01 as SAS stores them, days since 1899-12-30 as Excel does. Where both may occur, the
   * field's minimum and maximum tell them apart or the value is refused. @default none
   */
  dateForms: z
    .array(z.enum(['sas-day', 'excel-serial']))
    .min(1)
    .optional(),
  /** Name of a file in schemas/codes. */
  codes: z.string().optional(),
  unknownCode: Severity.default('error'),
  /** The date or year of the row, at which the code must have been in use. */
  codesValidAt: z.strictObject({ field: z.string(), severity: Severity }).optional(),
  /** The date or year lies inside the study's period, or else. */
  period: Severity.optional(),
  /** 31-12-9999 means: not ended. */
  openEnd: z.boolean().default(false),
  /** 01-01-1600 means: not known. */
  unknownStart: z.boolean().default(false),
  /** Stands for one column per ISO week of the study's period, named by this pattern with {yy} and {ww}. */
  perWeek: z.string().optional(),
});
export type Field = z.infer<typeof Field>;

const NotBefore = z.strictObject({
  rule: z.literal('not-before'),
  field: z.string(),
  other: z.string(),
  severity: Severity.default('error'),
});

/** One wide row per person becomes one row per person and week. */
const ReshapeLong = z.strictObject({
  kind: z.literal('long'),
  field: z.string(),
  year: ColumnName,
  week: ColumnName,
  weekStart: ColumnName,
});

/** Only rows with one of these values are published; null stands for a missing value. */
const RowFilter = z.strictObject({
  field: z.string(),
  keep: z.array(z.union([z.string(), z.boolean(), z.null()])).min(1),
  why: z.string().min(10),
});

const derivedBasics = {
  as: ColumnName,
  description: z.string().min(10),
  category: Personal,
  why: z.string().min(10),
};

/** A published column that is made of several delivered ones, or of one in a second way. */
const Derived = z.discriminatedUnion('kind', [
  /** Whole hours between two times, at most `maximum`. */
  z.strictObject({
    kind: z.literal('hours'),
    ...derivedBasics,
    from: z.string(),
    to: z.string(),
    maximum: z.int().positive(),
  }),
  /** Whether it took at least so many hours; false for rows that `only` leaves out, empty while it goes on. */
  z.strictObject({
    kind: z.literal('lasts'),
    ...derivedBasics,
    from: z.string(),
    to: z.string(),
    hours: z.number().positive(),
    only: z.strictObject({ field: z.string(), values: z.array(z.string()).min(1) }).optional(),
  }),
  /** Whether it was on that day or later. */
  z.strictObject({ kind: z.literal('since'), ...derivedBasics, field: z.string(), date: z.iso.date() }),
]);
export type Derived = z.infer<typeof Derived>;

const ForeignKey = z.strictObject({
  fields: z.array(z.string()).min(1),
  reference: z.strictObject({ resource: z.string(), fields: z.array(z.string()).min(1) }),
  severity: Severity.default('error'),
});
export type ForeignKey = z.infer<typeof ForeignKey>;

const contractBasics = {
  $schema: z.string().optional(),
  name: ColumnName,
  title: z.string(),
  description: z.string(),
  register: z.string(),
  /** Sources of a study that may deliver it. */
  sources: z.array(z.string()).min(1),
  purpose: z.string().min(10),
  /** @default the study's legal basis */
  legalBasis: z.string().optional(),
};

export const TableContract = z.strictObject({
  kind: z.literal('table'),
  ...contractBasics,
  missingValues: z.array(z.string()).default(['']),
  /** False where the pipeline needs the table and no analyst may see it: then every field is dropped. */
  published: z.boolean().default(true),
  use: PipelineUse.optional(),
  fields: z.array(Field).min(1),
  /** None where the register itself may hold the same row twice. */
  primaryKey: z.array(z.string()).default([]),
  /** Publishes a pseudonym of the primary key, where treatment makes its columns too coarse to tell rows apart. */
  rowId: z.strictObject({ as: ColumnName, description: z.string().min(10) }).optional(),
  foreignKeys: z.array(ForeignKey).optional(),
  /** Every person of a row is in one of the study's `personTables`, or else. */
  knownPersons: Severity.optional(),
  /** Whether a row with errors rejects its delivery, or is kept aside while the other rows go on, up to `maxInvalidShare` of them. */
  onInvalid: z.enum(['reject', 'quarantine']).default('reject'),
  maxInvalidShare: z.number().positive().max(0.5).optional(),
  rules: z.array(NotBefore).default([]),
  rows: z.array(RowFilter).default([]),
  derived: z.array(Derived).default([]),
  reshape: ReshapeLong.optional(),
});
export type TableContract = z.infer<typeof TableContract>;

/** A header line of a document, `Kommune: Skive`. A list may be given in one line or in several. */
export const HeaderField = z.strictObject({
  ...fieldBasics,
  codes: z.string().optional(),
  /** It holds names of people: they are found in the text for sure. */
  names: z.boolean().default(false),
});
export type HeaderField = z.infer<typeof HeaderField>;

const SpeakerRole = z.strictObject({
  /** Published as speaker_role. */
  name: ColumnName,
  description: z.string(),
  /** Labels in front of a turn that stand for the role, without colon and number. */
  labels: z.array(z.string()).min(1),
});

const OutputColumn = z.strictObject({
  name: ColumnName,
  type: z.enum(['string', 'integer', 'number', 'list', 'binary']),
  description: z.string().min(5),
  category: Personal,
  /** It holds pseudonyms of persons. */
  person: z.boolean().default(false),
});

const Output = z.strictObject({ description: z.string(), columns: z.array(OutputColumn).min(1) });

/** What is common to all kinds of documents: they feed the same published tables. */
export const DocumentBasics = z.strictObject({
  header: z.array(HeaderField).min(1),
  roles: z.array(SpeakerRole).min(1),
  outputs: z.strictObject({ documents: Output, turns: Output, findings: Output }),
});
export type DocumentBasics = z.infer<typeof DocumentBasics>;

/** One kind of document. */
export const DocumentKind = z.strictObject({
  kind: z.literal('document'),
  ...contractBasics,
  /** Ways of collecting that belong to it, as published; the first where a document does not say. */
  instruments: z.array(z.string()).min(1),
  /**
   * The consent that a document needs of every participant whose person number its header gives: one of the scope that its instrument needs,
   * standing on the day of its collection. The first three are fields of the header.
   */
  consent: z.strictObject({
    person: z.string(),
    day: z.string(),
    instrument: z.string(),
    scopes: z.record(z.string(), z.string()),
  }),
  /** Every turn has a speaker, or a paragraph may be nobody's. */
  body: z.enum(['turns', 'paragraphs']),
  /** Role of what has no speaker's label. */
  writer: ColumnName,
  /** Lines of its header beside those of every document. */
  header: z.array(HeaderField),
});
export type DocumentContract = z.infer<typeof DocumentKind> & DocumentBasics;

/** What coders made of published documents: codes, and passages that have them. */
export const CodingContract = z.strictObject({
  kind: z.literal('coding'),
  ...contractBasics,
  outputs: z.strictObject({ codes: Output, coded_segments: Output }),
});
export type CodingContract = z.infer<typeof CodingContract>;

/** Pictures that documents name; which person they are of, and where and when they were taken, the document says. */
export const PictureContract = z.strictObject({
  kind: z.literal('picture'),
  ...contractBasics,
  /** The kind of document that names them, and in which line of its header. What consent it needs, they need. */
  namedIn: z.strictObject({ document: z.string(), field: z.string() }),
  outputs: z.strictObject({ pictures: Output }),
});
export type PictureContract = z.infer<typeof PictureContract>;

export type Contract = TableContract | DocumentContract | CodingContract | PictureContract;

/** What a sender declares by name: columns of a table, lines of a document's header; a coding and a picture have neither. */
export function declaredFields(contract: Contract): readonly (Field | HeaderField)[] {
  switch (contract.kind) {
    case 'table':
      return contract.fields;
    case 'document':
      return contract.header;
    case 'coding':
    case 'picture':
      return [];
  }
}

/** Everything under schemas/, read and checked once. */
export interface Contracts {
  readonly tables: ReadonlyMap<string, Contract>;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly studies: ReadonlyMap<string, Study>;
}
