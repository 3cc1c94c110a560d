import type { Pseudonyms } from './pseudonyms.ts';

/** Kept apart from the identifier, so that a date's shift cannot be told from the pseudonym that analysts see. */
export const SHIFT_PREFIX = 'shift|';

/** A number that belongs to an identifier; `daysOfShift` makes days of it. */
export function shiftOf(pseudonyms: Pick<Pseudonyms, 'pseudonym'>, domain: string, id: string): number {
  return Number.parseInt(pseudonyms.pseudonym(domain, SHIFT_PREFIX + id).slice(0, 8), 16);
}

/** By how many days dates move, back or forth: as `shift` moves them in tables. */
export function daysOfShift(shift: number, maximumDays: number): number {
  return (shift % (2 * maximumDays + 1)) - maximumDays;
}
