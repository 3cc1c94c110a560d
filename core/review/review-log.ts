import * as z from 'zod';
import type { Decision } from '../transcripts/decisions.ts';
import { SPREADING } from '../transcripts/patterns/span.ts';
import { normalise, overlaps } from '../transcripts/review-spans.ts';
import { type HeldDocument, type Place, surfaceOf } from './held-document.ts';
import type { HeldPicture } from './held-picture.ts';

/** What a reviewer may replace something as. */
export const REDACTED_AS = [
  'person',
  'place',
  'organisation',
  'address',
  'phone',
  'cpr',
  'id',
  'email',
  'url',
  'handle',
  'case',
  'plate',
  'date',
  'age',
] as const;

const LONGEST_FORM = 200;
const Type = z.enum(REDACTED_AS);
const Form = z.string().trim().min(1).max(LONGEST_FORM);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const At = z.strictObject({ text: z.int().min(0), start: z.int().min(0), end: z.int().positive() });

const ReviewDecision = z.union([
  z.strictObject({ about: z.literal('place'), at: At, decision: z.literal('keep') }),
  z.strictObject({ about: z.literal('place'), at: At, decision: z.literal('redact'), type: Type }),
  z.strictObject({ about: z.literal('form'), form: Form, decision: z.literal('keep') }),
  z.strictObject({ about: z.literal('form'), form: Form, decision: z.literal('redact'), type: Type }),
]);
export type ReviewDecision = z.infer<typeof ReviewDecision>;

/** About a picture: whether it may be published, as it was shown. */
const PictureDecision = z.strictObject({
  about: z.literal('picture'),
  decision: z.enum(['accept', 'refuse']),
  sha256: Sha256,
});
export type PictureDecision = z.infer<typeof PictureDecision>;

/** One object of a log of decisions, which only grows: a decision, that an earlier one no longer stands, or that a picture was shown. */
const ReviewRecord = z.union([
  z.strictObject({ at: z.iso.datetime(), decision: z.union([ReviewDecision, PictureDecision]) }),
  z.strictObject({ at: z.iso.datetime(), undo: z.int().positive() }),
  z.strictObject({ at: z.iso.datetime(), shown: Sha256 }),
]);
export type ReviewRecord = z.infer<typeof ReviewRecord>;

/** A record with its number in the log, from 1. */
export interface Numbered {
  readonly n: number;
  readonly record: ReviewRecord;
}

/** Reads a log from the texts of its records; undefined where one is not of our form: it may say that something has to go. */
export function parseLog(
  texts: readonly { readonly n: number; readonly text: string }[],
): Numbered[] | undefined {
  const log = texts.map(({ n, text }) => ({ n, record: ReviewRecord.safeParse(parsed(text)) }));
  const read = log.flatMap(({ n, record }) => (record.success ? [{ n, record: record.data }] : []));
  return read.length < log.length ? undefined : read.sort((a, b) => a.n - b.n);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Standing {
  readonly n: number;
  readonly decision: ReviewDecision | PictureDecision;
}

/** The decisions that stand, in order, with their numbers. */
export function standing(log: readonly Numbered[]): Standing[] {
  const undone = new Set(log.flatMap(({ record }) => ('undo' in record ? [record.undo] : [])));
  return log.flatMap(({ n, record }) =>
    'decision' in record && !undone.has(n) ? [{ n, decision: record.decision }] : [],
  );
}

/** What was decided about a place: the latest decision about it or about what stands there. */
export function decisionAbout(
  held: HeldDocument,
  place: Place,
  decisions: readonly ReviewDecision[],
): ReviewDecision | undefined {
  const surface = normalise(surfaceOf(held, place));
  return decisions.findLast((one) =>
    one.about === 'place' ? overlaps(one.at, place.text, place) : normalise(one.form) === surface,
  );
}

/** Places of which nobody has decided yet whether they stay. */
export function undecided(held: HeldDocument, decisions: readonly ReviewDecision[]): Place[] {
  return held.places.filter((place) => decisionAbout(held, place, decisions) === undefined);
}

/** The decisions that count: those that stand, and where two are about the same the later one. */
export function standingDecisions(held: HeldDocument, log: readonly Numbered[]): ReviewDecision[] {
  return latestOnly(
    held,
    standing(log).flatMap(({ decision }) => (decision.about === 'picture' ? [] : [decision])),
  );
}

/** What was decided about a picture. It counts as accepted only if it was shown before: nobody accepts what nobody has seen. */
export function verdictOf(
  { picture: { sha256 } }: HeldPicture,
  log: readonly Numbered[],
): PictureDecision['decision'] | undefined {
  const last = standing(log).findLast(
    ({ decision }) => decision.about === 'picture' && decision.sha256 === sha256,
  );
  if (last === undefined || last.decision.about !== 'picture') return undefined;
  const isSeen = log.some(({ n, record }) => 'shown' in record && record.shown === sha256 && n < last.n);
  return last.decision.decision === 'accept' && !isSeen ? undefined : last.decision.decision;
}

function latestOnly(held: HeldDocument, decisions: readonly ReviewDecision[]): ReviewDecision[] {
  const formOf = (one: ReviewDecision) =>
    one.about === 'form' ? normalise(one.form) : normalise(surfaceOf(held, one.at));
  return decisions.filter(
    (one, n) =>
      !decisions.slice(n + 1).some((later) => {
        if (later.about === 'place' && one.about === 'place') return overlaps(later.at, one.at.text, one.at);
        return later.about === 'form' && formOf(later) === formOf(one);
      }),
  );
}

/** What the documents beside one give away: names that their reviewer took away there are sought here as well. */
export function spreadFrom(
  others: readonly { readonly held: HeldDocument; readonly decisions: readonly ReviewDecision[] }[],
): Decision[] {
  return others.flatMap(({ held, decisions }) =>
    decisions.flatMap((one): Decision[] => {
      if (one.decision === 'keep' || !SPREADING.has(one.type)) return [];
      const form = one.about === 'form' ? one.form : surfaceOf(held, one.at);
      return [{ about: 'name', form, decision: 'redact', type: one.type }];
    }),
  );
}
