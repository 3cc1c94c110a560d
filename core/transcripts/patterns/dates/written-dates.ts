import type { Language } from '../../languages/language.ts';
import { BEHIND_MONTH, BETWEEN_DAYS, BORN_BEFORE_DAY, UNTIL_DAY } from '../../languages/shared/date-words.ts';
import { matchAll } from '../match-all.ts';
import type { Span } from '../span.ts';
import { anyOf, dateSpan, monthOf } from './date-span.ts';
import { withSpokenYear } from './spoken-years.ts';
import { YEAR } from './years.ts';

/** What the words of a text have, without which a kind of date need not be sought. */
export interface DayWords {
  /** Some may be an ordinal. */
  readonly hasOrdinal: boolean;
  /** Some are a number in words right before a month. */
  readonly hasCardinal: boolean;
}

interface Form {
  readonly pattern: RegExp;
  /** @default none is asked */
  readonly sign?: RegExp;
  /** @default none are needed */
  readonly needs?: keyof DayWords;
}

/** Days with the name of their month: "den 12. marts 2020", "21-Oct-22", "the third of May", "Sept 3rd to the 9th". */
export function writtenDates(language: Language): (text: string, words: DayWords) => Span[] {
  const { dates, numbers } = language;
  const forms = [...dayFirst(language), ...monthFirst(dates)];
  const spansOf = (match: RegExpExecArray, text: string): Span[] => {
    const before = text.slice(Math.max(0, match.index - LONGEST_BORN), match.index);
    const spans = dateSpan(match, dates, monthOf(match, dates), numbers.words);
    return withSpokenYear(text, spans, numbers, BORN_BEFORE_DAY.test(before));
  };
  return (text, words) =>
    forms.flatMap(({ pattern, sign, needs }) =>
      (needs !== undefined && !words[needs]) || sign?.test(text) === false
        ? []
        : matchAll(text, pattern).flatMap((match) =>
            isAsking(match, text, language) ? [] : spansOf(match, text),
          ),
    );
}

const LONGEST_BORN = 16;

/** "den 12. marts", "12 op 13 december", "3rd and 4th of May", "van vijf op zes oktober" */
function dayFirst({ dates, numbers }: Language): Form[] {
  const { ordinalSuffix, prepositions } = dates;
  const months = anyOf(dates.monthForms.keys());
  const ordinals = anyOf(dates.ordinals.keys());
  const cardinals = anyOf(cardinalDays(numbers));
  const article = String.raw`(?:(?:${dates.articles})\s+)?`;
  const start = String.raw`(?<![\p{L}\p{Nd}])(?:(?:${dates.weekdays})[.,]?\s+)?${article}`;
  const weekdayInside = String.raw`(?:(?:${dates.weekdays})\s)?${article}`;
  // "9. og 10. november", "1.-3. maj"
  const other = String.raw`(?:(?<![\p{Nd}.,:/-])(?:[12]\d|3[01]|0?[1-9])(?:${ordinalSuffix})?\.?(?:(?<=\.),|\s?(?:[-–&]|(?:${BETWEEN_DAYS}|${prepositions})(?!\p{L})))\s?${weekdayInside})?`;
  const otherSaid = String.raw`(?:(?:${cardinals}|${ordinals})\s(?:${BETWEEN_DAYS}|tot en met)\s${weekdayInside})?`;
  const link = String.raw`\s*(?:(?:${dates.links})\s+)?`;
  const month = String.raw`(?<name>${months})(?![\p{L}])\.?`;
  const figure = String.raw`(?:${ordinalSuffix})?\.?${link}`;
  return [
    {
      sign: new RegExp(String.raw`\d${figure}(?:${months})(?![\p{L}])`, 'iu'),
      pattern: new RegExp(`${start}${other}(?<day>\\d{1,2})${figure}${month}${YEAR}`, 'giu'),
    },
    {
      sign: /\d[-/.]\p{L}/u,
      pattern: new RegExp(
        String.raw`(?<![\p{L}\p{Nd}/.-])(?<day>\d{1,2})(?<sign>[-/.])(?<name>${months})\k<sign>(?<year>\d{4}|\d{2})(?![\p{L}\p{Nd}])`,
        'giu',
      ),
    },
    {
      needs: 'hasOrdinal',
      pattern: new RegExp(
        String.raw`${start}${otherSaid}(?<ordinal>${ordinals})\s${link}${month}${YEAR}`,
        'giu',
      ),
    },
    {
      needs: 'hasCardinal',
      pattern: new RegExp(String.raw`${start}${otherSaid}(?<cardinal>${cardinals})\s+${month}${YEAR}`, 'giu'),
    },
  ];
}

/** "May 9", "Sept 3rd to the 9th", "Friday, May the ninth" */
function monthFirst({ monthForms, ordinals, ordinalSuffix, weekdays }: Language['dates']): Form[] {
  const months = anyOf(monthForms.keys());
  const weekday = String.raw`(?:(?:${weekdays})[.,]?\s+)?`;
  const start = String.raw`(?<![\p{L}\p{Nd}])${weekday}(?<name>${months})(?![\p{L}])\.?(?<!\.(?=\n))\s+(?:${BEHIND_MONTH})?`;
  const rangeEnd = String.raw`(?:\s?(?:[-–&]|${UNTIL_DAY})\s?(?:the\s)?(?:3[01]|[12]\d|[1-9])(?:${ordinalSuffix})(?![\p{L}\p{Nd}]))?`;
  return [
    {
      sign: new RegExp(String.raw`(?<=(?:${months})\.?\s+(?:${BEHIND_MONTH})?)\d`, 'iu'),
      pattern: new RegExp(
        String.raw`${start}(?<day>\d{1,2})(?:${ordinalSuffix})?(?![\p{L}\p{Nd}])(?![:.]\d|\s?\|)${rangeEnd}${YEAR}`,
        'giu',
      ),
    },
    {
      needs: 'hasOrdinal',
      pattern: new RegExp(String.raw`${start}(?<ordinal>${anyOf(ordinals.keys())})(?![\p{L}])${YEAR}`, 'giu'),
    },
  ];
}

/** Numbers in words that days have. */
export function cardinalDays({ words }: Language['numbers']): string[] {
  return [...words].filter(([, value]) => value >= 1 && value <= 31).map(([word]) => word);
}

/** "speaker two: may I have": the month is a verb. */
function isAsking(match: RegExpExecArray, text: string, { cues, dates }: Language): boolean {
  const { name = '', cardinal } = match.groups ?? {};
  if (cardinal === undefined || dates.asking?.has(name.toLowerCase()) !== true) return false;
  const next = /^ (?<word>\p{L}+)/u.exec(text.slice(match.index + match[0].length))?.groups?.['word'] ?? '';
  return cues.pronouns.has(next.toLowerCase());
}
