import type { Language } from '../../languages/language.ts';
import type { Span } from '../span.ts';
import { fullYear } from './years.ts';

export const DECEMBER = 12;

export function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '[ -]'))
    .join('|');
}

export function monthOf(match: RegExpExecArray, { monthForms, ordinals }: Language['dates']): number {
  const { name, monthOrdinal = '', monthNumber } = match.groups ?? {};
  if (name !== undefined) return monthForms.get(name.toLowerCase()) ?? 0;
  return ordinals.get(monthOrdinal.toLowerCase()) ?? Number(monthNumber ?? 0);
}

export function dateSpan(
  match: RegExpExecArray,
  dates: Language['dates'],
  month: number,
  cardinals: ReadonlyMap<string, number> = new Map(),
): Span[] {
  const { day, ordinal, cardinal } = match.groups ?? {};
  const spoken =
    dates.ordinals.get(ordinal?.toLowerCase() ?? '') ?? cardinals.get(cardinal?.toLowerCase() ?? '') ?? 0;
  const dayNumber = day === undefined ? spoken : Number(day);
  const year = fullYear(match.groups?.['year']);
  if (dayNumber < 1 || dayNumber > 31 || month < 1 || year === 'none') return [];
  // 04/25 is an American's April, 4.30 half past four.
  if (month > DECEMBER)
    return !/\d\.\d+$/u.test(match[0]) && dayNumber <= DECEMBER && month <= 31
      ? spanOf(match, dates, dayNumber, year, month)
      : [];
  return spanOf(match, dates, month, year, dayNumber);
}

export function spanOf(
  match: RegExpExecArray,
  { months }: Language['dates'],
  month: number,
  year: string | undefined,
  day?: number,
): Span[] {
  const shown = [months[month - 1], year].filter(Boolean).join(' ');
  const { index } = match;
  return [
    {
      start: index,
      end: index + match[0].length,
      type: 'date',
      confidence: 'high',
      replacement: `[DATE: ${shown}]`,
      ...(day === undefined ? {} : { day: { day, month, ...(year && { year: Number(year) }) } }),
    },
  ];
}
