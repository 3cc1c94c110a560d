import type { Language } from '../../languages/language.ts';
import { BEFORE_YEAR, WHICH_FEAST } from '../../languages/shared/date-words.ts';
import { matchAll } from '../match-all.ts';
import type { Span } from '../span.ts';
import { anyOf, DECEMBER, spanOfDate } from './date-span.ts';
import { spokenYear } from './spoken-years.ts';
import { fullYear } from './years.ts';

const HAS_YEAR = /\s\d{4}(?!\p{Nd})/u;

/** "2e kerstdag 2019", "christmas eve two thousand and nineteen": a feast with its year. */
export function feastDates({ dates, numbers }: Language): (text: string) => Span[] {
  const feasts = anyOf(dates.feasts.keys());
  const withYear = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])(?:(?:${WHICH_FEAST})\s)?(?<feast>${feasts})(?:,?\s+(?:${BEFORE_YEAR})?(?<year>\d{4}))(?!\p{Nd})`,
    'giu',
  );
  const bare = new RegExp(String.raw`(?<![\p{L}\p{Nd}])(?<feast>${feasts})(?=,? \p{L})`, 'giu');
  const monthOfFeast = ({ groups }: RegExpExecArray): number =>
    dates.feasts.get(groups?.['feast']?.toLowerCase() ?? '') ?? DECEMBER;
  const spoken = (match: RegExpExecArray, text: string): Span[] => {
    const year = spokenYear(text, match.index + match[0].length, numbers, false);
    if (year === undefined) return [];
    const span = spanOfDate(match, dates, { month: monthOfFeast(match), year: String(year.value) });
    return [{ ...span, end: year.end }];
  };
  return (text) => [
    ...matchAll(text, bare).flatMap((match) => spoken(match, text)),
    ...(HAS_YEAR.test(text) ? matchAll(text, withYear) : []).map((match) =>
      spanOfDate(match, dates, { month: monthOfFeast(match), year: fullYear(match.groups?.['year']) }),
    ),
  ];
}
