import type { Language } from '../../languages/language.ts';
import { matchSpan } from '../match-spans.ts';
import type { Span } from '../span.ts';
import { fullYear } from './years.ts';

/** "torsdag den enogtyvende" before a month, "the twenty-first, 2021" after it. */
export const DATE_REACH = { before: 50, after: 70 };

/** The last month, of a feast of which none is known, too. */
export const DECEMBER = 12;
const LAST_DAY = 31;

/** Words as a regular expression's alternatives, the longest first; those of several may be joined. */
export function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '[ -]'))
    .join('|');
}

/** The month of a match by its name, its ordinal or its figure; 0 where it is none. */
export function monthOf(match: RegExpExecArray, { monthForms, ordinals }: Language['dates']): number {
  const { name, monthOrdinal = '', monthNumber } = match.groups ?? {};
  if (name !== undefined) return monthForms.get(name.toLowerCase()) ?? 0;
  return ordinals.get(monthOrdinal.toLowerCase()) ?? Number(monthNumber ?? 0);
}

/** The date of a match, if there is such a day: of 04/25 an American's April, of 4.30 none. */
export function dateSpan(
  match: RegExpExecArray,
  dates: Language['dates'],
  month: number,
  cardinals: ReadonlyMap<string, number> = new Map(),
): Span[] {
  const { day: figure, ordinal = '', cardinal = '', year: written } = match.groups ?? {};
  const spoken = dates.ordinals.get(ordinal.toLowerCase()) ?? cardinals.get(cardinal.toLowerCase()) ?? 0;
  const day = figure === undefined ? spoken : Number(figure);
  const year = fullYear(written);
  if (day < 1 || day > LAST_DAY || month < 1 || year === 'none') return [];
  if (month <= DECEMBER) return [spanOfDate(match, dates, { month, year, day })];
  const isAmerican = !/\d\.\d+$/u.test(match[0]) && day <= DECEMBER && month <= LAST_DAY;
  return isAmerican ? [spanOfDate(match, dates, { month: day, year, day: month })] : [];
}

/** What stands in its place, "[DATE: marts 2020]", with the day where it is known. */
export function spanOfDate(
  match: RegExpExecArray,
  { months }: Language['dates'],
  { month, year, day }: { month: number; year: string | undefined; day?: number },
): Span {
  const shown = [months[month - 1], year].filter(Boolean).join(' ');
  const whole = day === undefined ? {} : { day: { day, month, ...(year && { year: Number(year) }) } };
  return { ...matchSpan(match, 'date'), replacement: `[DATE: ${shown}]`, ...whole };
}
