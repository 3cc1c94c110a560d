import * as z from 'zod';
import { MOST_PART_BYTES } from '../deliveries/part-limit.ts';

const Source = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** A research team codes what others have delivered. */
  kind: z.enum(['municipality', 'region', 'register', 'research']),
  title: z.string(),
  /** Statistics Denmark's code of the municipality or region. */
  code: z.string().optional(),
});

const Planned = z.strictObject({
  what: z.string(),
  unit: z.string(),
  pilot: z.int(),
  study: z.int().optional(),
});

const Days = z.int().positive();

/** Numbers of persons who stand out in a table, at most. */
const standingOut = { unique: z.int().nonnegative(), belowK: z.int().nonnegative() };

/** One study: its period, who delivers, and the rules that hold for all of its tables. */
export const Study = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: z.string(),
  description: z.string(),
  /** Both days included. */
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  sources: z.array(Source).min(1),
  /** Tables that say who is in the study. */
  personTables: z.array(z.string()).min(1),
  participants: z.array(z.strictObject({ municipality: z.string(), persons: z.int() })),
  plannedCollection: z.array(Planned),
  legalBasis: z.string(),
  retentionDays: z.strictObject({
    landing: Days,
    quarantine: Days,
    accepted: Days,
    lake: Days,
    results: Days,
    audit: Days,
    /** Of the text of queries: it may name persons, so it is kept for a shorter time than the log. */
    sql: Days,
  }),
  /** Which documents a person of their source reviews before they are published; what holds a known identifier always waits. */
  review: z.enum(['every', 'doubtful', 'leaks']),
  /**
   * What becomes of the days that people speak of: month and year, or in a document of one person the day moved by that person's number of days,
   * so that intervals stay.
   */
  textDates: z
    .union([z.literal('month'), z.strictObject({ maximumDays: z.int().min(1).max(3650) })])
    .default('month'),
  /** No published figure rests on fewer persons. */
  smallestCell: z.int().positive(),
  /** How many persons may stand out in a published table by its quasi-identifiers. A delivery that would show more waits. */
  identifiability: z.strictObject({
    /** Somebody whose values fewer persons share than this stands out. */
    k: z.int().min(2),
    /** For every table that is not named below. */
    limit: z.strictObject(standingOut),
    /** Tables for which the study agreed to other numbers, and why. */
    tables: z.array(z.strictObject({ table: z.string(), ...standingOut, why: z.string().min(10) })),
  }),
  pseudonymVersion: z.string(),
  /** A longer file is delivered in parts of about so many bytes, on which functions work side by side. */
  partBytes: z.int().positive().max(MOST_PART_BYTES),
});
export type Study = z.infer<typeof Study>;
