export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

const DAY_MS = 86_400_000;

/** ISO weeks of the years, in order; a year has 53 when it begins on a Thursday, or on a Wednesday of a leap year (ISO 8601). */
export function isoWeeks(firstYear: number, lastYear: number): IsoWeek[] {
  const weeks: IsoWeek[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    const count = Math.round((mondayOfWeekOne(year + 1) - mondayOfWeekOne(year)) / (7 * DAY_MS));
    for (let week = 1; week <= count; week++) weeks.push({ year, week });
  }
  return weeks;
}

/** The name of DREAM's column for a week: `y_YYWW`. */
export function dreamColumn({ year, week }: IsoWeek): string {
  return `y_${String(year % 100).padStart(2, '0')}${String(week).padStart(2, '0')}`;
}

/** A day of a week as ISO 8601; 0 is Monday. */
export function dayOfWeek({ year, week }: IsoWeek, day: number): string {
  return new Date(mondayOfWeekOne(year) + (7 * (week - 1) + day) * DAY_MS).toISOString().slice(0, 10);
}

function mondayOfWeekOne(year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth - weekday * DAY_MS;
}
