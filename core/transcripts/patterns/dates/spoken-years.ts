import type { Language } from '../../languages/language.ts';
import { IN_YEAR, YEARS_COUNTED } from '../../languages/shared/date-words.ts';
import { composed, numberOf } from '../../languages/shared/numerals.ts';
import type { Span } from '../span.ts';
import { DECEMBER } from './date-span.ts';
import { CENTURY_TURN, EARLIEST_YEAR, fullYear, LATEST_YEAR } from './years.ts';

/** "acht september tweeduizend tweeëntwintig": the year in words belongs to the day. */
export function withSpokenYear(
  text: string,
  spans: readonly Span[],
  numbers: Language['numbers'],
  short = false,
): Span[] {
  return spans.map((span) => {
    if (span.replacement === undefined || /\d/u.test(span.replacement)) return span;
    const year = spokenYear(text, span.end, numbers, short);
    if (year === undefined) return span;
    const day = span.day === undefined ? {} : { day: { ...span.day, year: year.value } };
    const replacement = span.replacement.replace(/\]$/u, ` ${year.value}]`);
    return { ...span, ...day, end: year.end, replacement };
  });
}

const NEXT_WORD = /,? (?<word>\p{L}+(?:-\p{L}+)?)/uy;

const LONGEST_YEAR = 5;

/** The year that words say from there on: "to tusind og ni", and where the day is one of birth "toogtres"; but "fyrtio personer". */
export function spokenYear(
  text: string,
  from: number,
  numbers: Language['numbers'],
  short: boolean,
): { readonly value: number; readonly end: number } | undefined {
  const values: number[] = [];
  let year: { value: number; end: number } | undefined;
  NEXT_WORD.lastIndex = from;
  for (let n = 0; n < LONGEST_YEAR; n++) {
    const end = NEXT_WORD.lastIndex;
    const word = NEXT_WORD.exec(text)?.groups?.['word']?.toLowerCase() ?? '';
    // "to tusind og ni"
    if (values.length > 0 && IN_YEAR.has(word)) continue;
    const value = numberOf(word, numbers);
    if (value === undefined || NEXT_WORD.lastIndex <= end) break;
    values.push(value);
    const sum = composed(values) ?? 0;
    // "den fjerde i niende toogtres"
    // "den fjärde mars nittionio": so many hours no day has.
    const isYear = short
      ? sum > DECEMBER
      : sum > CENTURY_TURN && !isCounting(text, NEXT_WORD.lastIndex, numbers);
    const full = isYear && sum < 100 ? Number(fullYear(String(sum))) : sum;
    if (full >= EARLIEST_YEAR && full <= LATEST_YEAR) year = { value: full, end: NEXT_WORD.lastIndex };
  }
  return year;
}

/** "den fjärde mars fyrtio personer" */
function isCounting(text: string, from: number, { measures }: Language['numbers']): boolean {
  const next = /^,? (?<word>\p{L}+)/u.exec(text.slice(from, from + LONGEST_COUNTED))?.groups?.['word'] ?? '';
  return measures.has(next.toLowerCase()) || YEARS_COUNTED.test(next);
}

const LONGEST_COUNTED = 24;
