import type { WaiverReason, WaiverRole } from './keys.ts';

/** One of two persons lets a delivery be published though more persons stand out in it than the study agreed to. */
export interface Waiver {
  readonly role: WaiverRole;
  readonly reason: WaiverReason;
  /** ISO 8601, UTC */
  readonly at: string;
}

/** How long a delivery can be waived. What is staged is kept a week longer, so that it is there when the second waiver comes. */
export const WAITING_DAYS = 14;

/** The moment from which a delivery that waits since `at` is not published any more. */
export function waitsUntil(at: string): Date {
  return new Date(Date.parse(at) + WAITING_DAYS * 24 * 3600 * 1000);
}
