import type { Month } from '../month.ts';
import type { TrailVerification } from '../verify-trail.ts';

/** A row of an auditor's question, by column; null is a missing value. */
export type Row = Readonly<Record<string, string | null>>;

/** Questions whose answers a report is made of. */
export const REPORT_QUESTIONS = [
  'who-did-what',
  'who-read-what',
  'refusals',
  'landing-reads',
  'changes-of-policies-and-keys',
  're-identifications',
  'outside-office-hours',
  'sql-that-was-run',
  'erasures',
  'what-left',
] as const;
type ReportQuestion = (typeof REPORT_QUESTIONS)[number];

/** What a report of a month is made of. */
export interface AuditFacts {
  readonly study: string;
  readonly month: Month;
  readonly madeAt: Date;
  readonly log: TrailVerification;
  readonly answers: Readonly<Record<ReportQuestion, readonly Row[]>>;
}

export const KINDS = ['data-manager', 'analyst', 'auditor', 'custodian', 'other'] as const;
/** What a person is to the study; anybody else is other. */
export type Kind = (typeof KINDS)[number];

export function kindOf(role: string | null | undefined): Kind {
  return KINDS.find((kind) => role?.startsWith('carelake-') && role.endsWith(`-${kind}`)) ?? 'other';
}

/** Whether a role is one of the pipeline's functions. */
export function isFunction(role: string | null | undefined): boolean {
  return role?.startsWith('carelake-') === true && kindOf(role) === 'other';
}

/**
 * The place that an object name means, without a bucket and without the sender's file name, which may say anything:
 * `deliveries/skive/01J…`.
 */
export function placeOf(object: string | null | undefined): string {
  if (object === null || object === undefined) return '';
  if (object.startsWith('arn:')) return object.split(':').slice(5).join(':').split('/').slice(0, 4).join('/');
  const [bucket = '', ...parts] = object.split('/');
  const shown = parts.length === 0 ? [bucket] : parts.slice(0, parts[0] === 'AWSLogs' ? 1 : 3);
  return shown.join('/');
}
