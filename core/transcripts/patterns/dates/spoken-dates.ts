import type { Language } from '../../languages/language.ts';
import { BIRTH_BEFORE, DAY_OF_NUMBER, FIGURE_OF_NUMBER } from '../../languages/shared/date-words.ts';
import { matchAll } from '../match-all.ts';
import type { Span } from '../span.ts';
import { anyOf, dateSpan, monthOf } from './date-span.ts';
import { withSpokenYear } from './spoken-years.ts';
import { YEAR } from './years.ts';

/** Nineteen, with which years begin, and the tens of birth. */
const EARLIEST_SPOKEN = 19;

/** "den femte i sjette", "op de achtste van de achtste", "fourteenth of the second ninety nine": the month as a number. */
export function datesInOrdinals(language: Language): (text: string) => Span[] {
  const { dates, numbers } = language;
  const ordinals = anyOf(dates.ordinals.keys());
  const years = anyOf(
    [...numbers.words].filter(([, value]) => value >= EARLIEST_SPOKEN).map(([word]) => word),
  );
  const announced = String.raw`(?<![\p{L}])(?:${DAY_OF_NUMBER})\s+|(?<=(?<![\p{L}])${BIRTH_BEFORE}\s)`;
  const withYear = String.raw`(?<![\p{L}])(?=(?:${ordinals})\s(?:${dates.links})\s(?:${ordinals})\s(?:${years})(?!\p{L}))`;
  const date = new RegExp(
    String.raw`(?:${announced}|${withYear})(?<ordinal>${ordinals})\s+(?:(?:${dates.links})\s+)?(?<monthOrdinal>${ordinals})(?![\p{L}])${YEAR}`,
    'giu',
  );
  return (text) => matchAll(text, date).flatMap((match) => withMonth(match, text, language, true));
}

/** "den 2. i 6." */
export function datesInFigures(language: Language): (text: string) => Span[] {
  const month = String.raw`\s+(?:${language.dates.links})\s+(?:den\s+)?`;
  const sign = new RegExp(String.raw`\d\.?(?:e|:e)?${month}\d`, 'iu');
  const date = new RegExp(
    String.raw`(?<![\p{L}])(?:${FIGURE_OF_NUMBER})\s+(?<day>\d{1,2})\.?(?:e|:e)?${month}(?<monthNumber>\d{1,2})(?:\.|e|:e)?(?!\p{Nd})${YEAR}`,
    'giu',
  );
  return (text) =>
    sign.test(text) ? matchAll(text, date).flatMap((match) => withMonth(match, text, language, false)) : [];
}

function withMonth(
  match: RegExpExecArray,
  text: string,
  { dates, numbers }: Language,
  hasShortYear: boolean,
): Span[] {
  const spans = dateSpan(match, dates, monthOf(match, dates), numbers.words);
  return withSpokenYear(text, spans, numbers, hasShortYear);
}
