import type { Language } from '../../languages/language.ts';
import { matchAll } from '../match-all.ts';
import type { Span } from '../span.ts';
import { anyOf, dateSpan, monthOf } from './date-span.ts';
import { withSpokenYear } from './spoken-years.ts';
import { YEAR } from './years.ts';

/** Nineteen, with which years begin, and the tens of birth. */
const EARLIEST_SPOKEN = 19;

/** "den femte i sjette", "op de achtste van de achtste", "den 2. i 6.": the month as a number. */
export function spokenDates(
  { dates, numbers }: Language,
  kind: 'figures' | 'ordinals',
): (text: string) => Span[] {
  const ordinals = anyOf(dates.ordinals.keys());
  // "fourteenth of the second ninety nine"
  const years = anyOf(
    [...numbers.words].filter(([, value]) => value >= EARLIEST_SPOKEN).map(([word]) => word),
  );
  const pattern =
    kind === 'ordinals'
      ? String.raw`(?:(?<![\p{L}])(?:den|de|d\.|op de|the)\s+|(?<=(?<![\p{L}])(?:birth|born|dob|født|född|geboren|birthday)(?:['’]s|:|,| is| was| on| er| är)?\s)|(?<![\p{L}])(?=(?:${ordinals})\s(?:${dates.links})\s(?:${ordinals})\s(?:${years})(?!\p{L})))(?<ordinal>${ordinals})\s+(?:(?:${dates.links})\s+)?(?<monthOrdinal>${ordinals})(?![\p{L}])${YEAR}`
      : String.raw`(?<![\p{L}])(?:den|de|d\.)\s+(?<day>\d{1,2})\.?(?:e|:e)?\s+(?:${dates.links})\s+(?:den\s+)?(?<monthNumber>\d{1,2})(?:\.|e|:e)?(?!\p{Nd})${YEAR}`;
  const date = new RegExp(pattern, 'giu');
  return (text) =>
    matchAll(text, date).flatMap((match) =>
      withSpokenYear(
        text,
        dateSpan(match, dates, monthOf(match, dates), numbers.words),
        numbers,
        kind === 'ordinals',
      ),
    );
}
