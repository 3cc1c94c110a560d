import type { Language } from '../../languages/language.ts';
import { matchAll } from '../match-all.ts';
import type { Span } from '../span.ts';
import { anyOf, DECEMBER, dateSpan, monthOf, spanOf } from './date-span.ts';
import { spokenYear, withSpokenYear } from './spoken-years.ts';
import { fullYear, YEAR } from './years.ts';

export function writtenDates(language: Language): (text: string) => Span[] {
  const { dates, numbers } = language;
  const months = anyOf(dates.monthForms.keys());
  const ordinals = anyOf(dates.ordinals.keys());
  const cardinals = anyOf(
    [...numbers.words].filter(([, value]) => value >= 1 && value <= 31).map(([word]) => word),
  );
  const weekday = String.raw`(?:(?:${dates.weekdays})[.,]?\s+)?`;
  const start = String.raw`(?<![\p{L}\p{Nd}])${weekday}(?:(?:${dates.articles})\s+)?`;
  // "12 op 13 december", "3rd and 4th of May", "9. og 10. november", "1.-3. maj"
  const other = String.raw`(?:(?<![\p{Nd}.,:/-])(?:[12]\d|3[01]|0?[1-9])(?:${dates.ordinalSuffix})?\.?(?:(?<=\.),|\s?(?:[-–&]|(?:og|och|en|and|or|of|eller|op|to|til|till|tot|${dates.prepositions})(?!\p{L})))\s?(?:(?:${dates.weekdays})\s)?(?:(?:${dates.articles})\s+)?)?`;
  // "in de nacht van vijf op zes oktober", "van twaalf tot zestien augustus"
  const otherSaid = String.raw`(?:(?:${cardinals}|${ordinals})\s(?:og|och|en|and|or|of|eller|op|to|til|till|tot|tot en met)\s(?:(?:${dates.weekdays})\s)?(?:(?:${dates.articles})\s+)?)?`;
  const figure = String.raw`${other}(?<day>\d{1,2})(?:${dates.ordinalSuffix})?\.?`;
  // "Sept 3rd to the 9th"
  const rangeEnd = String.raw`(?:\s?(?:[-–&]|to|and|till?|until)\s?(?:the\s)?(?:3[01]|[12]\d|[1-9])(?:${dates.ordinalSuffix})(?![\p{L}\p{Nd}]))?`;
  const link = String.raw`\s*(?:(?:${dates.links})\s+)?`;
  const month = String.raw`(?<name>${months})(?![\p{L}])\.?`;
  const patterns = [
    `${start}${figure}${link}${month}${YEAR}`,
    // "21-Oct-22", "3/March/2020"
    String.raw`(?<![\p{L}\p{Nd}/.-])(?<day>\d{1,2})(?<sign>[-/.])(?<name>${months})\k<sign>(?<year>\d{4}|\d{2})(?![\p{L}\p{Nd}])`,
    String.raw`${start}${otherSaid}(?<ordinal>${ordinals})\s${link}${month}${YEAR}`,
    String.raw`${start}${otherSaid}(?<cardinal>${cardinals})\s+${month}${YEAR}`,
    String.raw`(?<![\p{L}\p{Nd}])${weekday}${month}(?<!\.(?=\n))\s+(?:the\s+|den\s+)?(?<day>\d{1,2})(?:${dates.ordinalSuffix})?(?![\p{L}\p{Nd}])(?![:.]\d|\s?\|)${rangeEnd}${YEAR}`,
    String.raw`(?<![\p{L}\p{Nd}])${weekday}${month}(?<!\.(?=\n))\s+(?:the\s+|den\s+)?(?<ordinal>${ordinals})(?![\p{L}])${YEAR}`,
  ].map((pattern) => new RegExp(pattern, 'giu'));
  const feast = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])(?:(?:[1-3]e?\.?|eerste|tweede|första|andra)\s)?(?<feast>${anyOf(dates.feasts.keys())})(?:,?\s+(?:i\s+|in\s+)?(?<year>\d{4}))(?!\p{Nd})`,
    'giu',
  );
  const bareFeast = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])(?<feast>${anyOf(dates.feasts.keys())})(?=,? \p{L})`,
    'giu',
  );
  // "christmas eve two thousand and nineteen"
  const feastsOfSpokenYears = (text: string): Span[] =>
    matchAll(text, bareFeast).flatMap((match): Span[] => {
      const year = spokenYear(text, match.index + match[0].length, numbers, false);
      if (year === undefined) return [];
      const month = dates.feasts.get(match.groups?.['feast']?.toLowerCase() ?? '') ?? DECEMBER;
      return spanOf(match, dates, month, String(year.value)).map((span) => ({ ...span, end: year.end }));
    });
  return (text) => [
    ...feastsOfSpokenYears(text),
    ...patterns.flatMap((pattern) =>
      matchAll(text, pattern)
        .filter((match) => !isAsking(match, text, language))
        .flatMap((match) =>
          withSpokenYear(
            text,
            dateSpan(match, dates, monthOf(match, dates), numbers.words),
            numbers,
            BORN.test(text.slice(Math.max(0, match.index - BORN_BEFORE), match.index)),
          ),
        ),
    ),
    ...matchAll(text, feast).flatMap((match) => {
      const named = dates.feasts.get(match.groups?.['feast']?.toLowerCase() ?? '') ?? DECEMBER;
      return spanOf(match, dates, named, fullYear(match.groups?.['year']));
    }),
  ];
}

/** "född tredje maj sjuttiofem": of such a day two figures are the year. */
const BORN = /(?<!\p{L})(?:född|födda|født|geboren|born)(?!\p{L})/iu;

const BORN_BEFORE = 16;

/** "speaker two: may I have": the month is a verb. */
function isAsking(match: RegExpExecArray, text: string, { cues }: Language): boolean {
  const { name = '', cardinal } = match.groups ?? {};
  if (cardinal === undefined || name.toLowerCase() !== 'may') return false;
  const next = /^ (?<word>\p{L}+)/u.exec(text.slice(match.index + match[0].length))?.groups?.['word'] ?? '';
  return cues.pronouns.has(next.toLowerCase());
}
