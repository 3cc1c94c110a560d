import * as z from 'zod';

/** What a column tells about a person: the analysts' dictionary and the record of processing both print it. */
export const Personal = z.enum(['pseudonym', 'quasi', 'sensitive', 'none']);
export type Personal = z.infer<typeof Personal>;

export const ColumnName = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);

/** Whose identifier: one secret each, so that a member of staff is never joined with a citizen, nor a contact's number with a person's. */
export const PseudonymDomain = z.enum(['person', 'staff', 'placeholder', 'record']);
export type PseudonymDomain = z.infer<typeof PseudonymDomain>;

const everyTreatment = {
  category: Personal,
  /** Why the study needs the column in this form, or why it is dropped. */
  why: z.string().min(10),
};

const Also = z.strictObject({
  as: ColumnName,
  /** A column of the field's code list. */
  column: z.string(),
  type: z.enum(['string', 'integer']).default('string'),
  category: Personal,
  description: z.string().min(10),
});

const published = { ...everyTreatment, as: ColumnName, also: z.array(Also).optional() };

/** How a delivered column leaves: nothing is kept by default. */
export const Privacy = z.discriminatedUnion('treatment', [
  z.strictObject({ treatment: z.literal('pseudonym'), ...published, domain: PseudonymDomain }),
  z.strictObject({ treatment: z.literal('keep'), ...published }),
  z.strictObject({ treatment: z.literal('drop'), ...everyTreatment }),
  z.strictObject({ treatment: z.literal('year'), ...published }),
  z.strictObject({ treatment: z.literal('month'), ...published }),
  /** The Monday of its ISO week, beside the ISO year and week. */
  z.strictObject({ treatment: z.literal('week'), ...published, year: ColumnName, week: ColumnName }),
  z.strictObject({ treatment: z.literal('band'), ...published, width: z.int().positive() }),
  z.strictObject({ treatment: z.literal('prefix'), ...published, length: z.int().positive() }),
  z.strictObject({
    treatment: z.literal('map'),
    ...published,
    column: z.string(),
    type: z.enum(['string', 'integer']).default('string'),
    /** What an unknown or missing code becomes. */
    otherwise: z.union([z.string(), z.int()]).optional(),
  }),
  z.strictObject({ treatment: z.literal('topcode'), ...published, maximum: z.int().positive() }),
  z.strictObject({
    treatment: z.literal('shift'),
    ...published,
    domain: PseudonymDomain,
    maximumDays: z.int().positive(),
  }),
]);
export type Privacy = z.infer<typeof Privacy>;
export type PublishedPrivacy = Exclude<Privacy, { treatment: 'drop' }>;
