import type { Day } from './patterns/span.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** A day without a year may be the 29th of February. */
const LEAP_YEAR = 2000;

/** A day that is so many days later, as it is written in place of it: "14 april 2019". A year that nobody said is not said either. */
export function shiftedDay({ day, month, year }: Day, days: number, months: readonly string[]): string {
  const moved = new Date(Date.UTC(year ?? LEAP_YEAR, month - 1, day) + days * DAY_MILLISECONDS);
  const parts = [moved.getUTCDate(), months[moved.getUTCMonth()]];
  return `[DATE: ${[...parts, ...(year === undefined ? [] : [moved.getUTCFullYear()])].join(' ')}]`;
}
