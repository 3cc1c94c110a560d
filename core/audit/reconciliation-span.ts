const DAY_MS = 24 * 3600 * 1000;

/** How long CloudTrail's own history goes back. */
export const HISTORY_DAYS = 90;

/** The trail may be late, and a query may run for long: each comparison looks at the day before the last one again. */
const OVERLAP_DAYS = 1;

/** From when on a comparison has to look, given up to when the last one did. */
export function reconciliationStart(lastUpTo: Date | undefined, now: Date): Date {
  const furthest = daysBefore(now, HISTORY_DAYS);
  if (lastUpTo === undefined) return furthest;
  const start = daysBefore(lastUpTo, OVERLAP_DAYS);
  return start < furthest ? furthest : start;
}

export function daysBefore(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * DAY_MS);
}
