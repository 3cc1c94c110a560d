/** An ISO 8601 week. */
export interface StudyWeek {
  readonly year: number;
  readonly week: number;
  /** Its Monday. */
  readonly start: string;
}

const DAY_MS = 86_400_000;

/** The ISO weeks whose year lies inside the period: 261 for 2018-2022, because 2020 has a week 53. */
export function studyWeeks(period: { readonly from: string; readonly to: string }): StudyWeek[] {
  const first = Number(period.from.slice(0, 4));
  const last = Number(period.to.slice(0, 4));
  const weeks: StudyWeek[] = [];
  for (let year = first; year <= last; year++) {
    const start = firstMonday(year);
    const count = Math.round((firstMonday(year + 1) - start) / (7 * DAY_MS));
    for (let week = 1; week <= count; week++) {
      weeks.push({ year, week, start: new Date(start + (week - 1) * 7 * DAY_MS).toISOString().slice(0, 10) });
    }
  }
  return weeks;
}

/** `y_{yy}{ww}` for week 53 of 2020 is `y_2053`. */
export function weekColumnName(pattern: string, { year, week }: StudyWeek): string {
  return pattern.replace('{yy}', twoDigits(year % 100)).replace('{ww}', twoDigits(week));
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Week 1 is the week of 4 January. */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  const daysSinceMonday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth - daysSinceMonday * DAY_MS;
}
