import type { Language } from '../languages/language.ts';
import { composed, numberOf } from '../languages/shared/numerals.ts';
import type { Token } from '../names/tokens.ts';
import { Cue } from '../names/word-facts.ts';
import { nearWords } from './near-words.ts';
import type { Recogniser, Span } from './span.ts';

const EARLIEST_YEAR = 1890;
const LATEST_YEAR = 2049;
/** Two-digit years up to this are of this century. */
const CENTURY_TURN = 36;
const DECEMBER = 12;
/** "torsdag den enogtyvende" before a month, "the twenty-first, 2021" after it. */
const REACH = { before: 50, after: 70 };
/** Two figures near each other, as every numeric date has. */
const SEPARATED = /\p{Nd}[^\p{Nd}\n]{1,12}\p{Nd}/u;

const DAY = Cue.month | Cue.ordinal;
/** What a day of every month stands before. */
const MONTH_NOUN = /^(?:måned|månad|maand|month)/u;

/** No longer number, but perhaps a time: 15-09-2021 08:14. */
const NOT_GOING_ON = String.raw`(?![.\-/]{0,2}\p{Nd})(?![.\-/ ]{2}\p{Nd}| (?!\d{1,2}[:.]\d{2}(?!\p{Nd}))\p{Nd})`;
/** 7/6 2022, 17/1 -23, 5/11 '98 */
const YEAR_APART = String.raw`(?:\s(?<year>(?:19|20)\d{2}|(?<=\s)[-–'’]\d{2})(?!\p{Nd}))?`;

/** Finds days, and says what month and year they are of, since the study needs them. */
export function dateRecogniser(language: Language): Recogniser {
  const numeric = numericDates(language);
  const written = writtenDates(language);
  const inFigures = spokenDates(language, 'figures');
  const inOrdinals = spokenDates(language, 'ordinals');
  const monthly = monthlyDays(language);
  const { dates } = language;
  return {
    applies: ({ digits, cues, ordinals, numbers }) =>
      digits || ordinals > 0 || ((cues & Cue.month) !== 0 && ordinals + numbers > 0),
    find: (text, tokens) => {
      const months: Token[] = [];
      const ordinals: Token[] = [];
      const days: Token[] = [];
      tokens.forEach((token, at) => {
        const { cues } = token.facts;
        if ((cues & DAY) === 0) return;
        if ((cues & Cue.month) !== 0) months.push(token);
        if ((cues & Cue.ordinal) === 0) return;
        ordinals.push(token);
        if (tokens.slice(at + 1, at + 4).some(({ lower }) => MONTH_NOUN.test(lower))) days.push(token);
      });
      return [
        ...(SEPARATED.test(text) ? [...numeric(text), ...inFigures(text)] : []),
        ...nearWords(text, months, REACH, written),
        ...(ordinals.length > 1 ? nearWords(text, ordinals, REACH, inOrdinals) : []),
        ...nearWords(text, days, REACH, monthly),
        ...(dates.dayAlone === undefined ? [] : daysAlone(text, tokens, dates.dayAlone)),
      ];
    },
  };
}

function daysAlone(text: string, tokens: readonly Token[], dayAlone: RegExp): Span[] {
  const has = (at: number, cue: number): boolean => ((tokens[at]?.facts.cues ?? 0) & cue) !== 0;
  const articles = tokens.filter(({ lower, end }, at) => {
    if (lower !== 'den' && lower !== 'd') return false;
    if (has(at + 1, Cue.ordinal)) return !has(at + 2, Cue.month);
    // The word after "den 12." is its month, most of the time.
    return !has(at + 1, Cue.month) && /\d/u.test(text.slice(end, end + 3));
  });
  return nearWords(text, articles, REACH, (stretch) =>
    [...stretch.matchAll(dayAlone)].map(({ index, 0: day }) => ({
      start: index,
      end: index + day.length,
      type: 'date',
      confidence: 'low',
    })),
  );
}

function numericDates({ dates }: Language): (text: string) => Span[] {
  const day = String.raw`(?<![\p{Nd}][.\-/ ]{0,2})(?<day>\d{1,2})(?:[./-]|\. )\s?(?<month>\d{1,2})(?:[./-]\s?(?<year>\d{4}|\d{2}))${NOT_GOING_ON}`;
  const weekday = `(?:(?<![\\p{L}])(?:${dates.weekdays}),?\\s+)?(?:(?<![\\p{L}])(?:${dates.articles})\\s*)?`;
  const dayAndMonth = String.raw`(?:(?<![\p{L}])(?:${dates.articles})\s?|(?<=(?:^|[^\p{L}])(?:${dates.prepositions})\s?)|(?<![\p{L}])(?:${dates.weekdays}),?\s(?:(?:${dates.articles})\s?)?)(?<day>\d{1,2})[^\S\n]?[./-][^\S\n]?(?<month>\d{1,2})(?![\p{Nd}])(?![.\-/]{0,2}\p{Nd})${YEAR_APART}`;
  const alone = String.raw`(?<![\p{L}\p{Nd}./-])(?<day>\d{1,2})/(?<month>\d{1,2})(?![\p{Nd}/])${YEAR_APART}`;
  const iso = String.raw`(?<![\p{Nd}][.\-/ ]{0,2})(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})${NOT_GOING_ON}`;
  const patterns = [weekday + day, iso, dayAndMonth, alone].map((pattern) => new RegExp(pattern, 'giu'));
  return (text) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) => dateSpan(match, dates, Number(match.groups?.['month']))),
    );
}

function writtenDates({ dates, numbers }: Language): (text: string) => Span[] {
  const months = anyOf(dates.monthForms.keys());
  const ordinals = anyOf(dates.ordinals.keys());
  const cardinals = anyOf(
    [...numbers.words].filter(([, value]) => value >= 1 && value <= 31).map(([word]) => word),
  );
  const start = String.raw`(?<![\p{L}\p{Nd}])(?:(?:${dates.weekdays}),?\s+)?(?:(?:${dates.articles})\s+)?`;
  // "12 op 13 december", "3rd and 4th of May", "9. og 10. november", "1.-3. maj"
  const other = String.raw`(?:(?<![\p{Nd}.,:/-])(?:[12]\d|3[01]|0?[1-9])(?:${dates.ordinalSuffix})?\.?(?:(?<=\.),|\s?(?:[-–&]|(?:og|och|en|and|or|of|eller|op|to|til|till|tot|${dates.prepositions})(?!\p{L})))\s?(?:(?:${dates.weekdays})\s)?(?:(?:${dates.articles})\s+)?)?`;
  const figure = String.raw`${other}(?<day>\d{1,2})(?:${dates.ordinalSuffix})?\.?`;
  const link = String.raw`\s*(?:(?:${dates.links})\s+)?`;
  const month = String.raw`(?<name>${months})(?![\p{L}])\.?`;
  const patterns = [
    `${start}${figure}${link}${month}${YEAR}`,
    String.raw`${start}(?<ordinal>${ordinals})\s${link}${month}${YEAR}`,
    String.raw`${start}(?<cardinal>${cardinals})\s+${month}${YEAR}`,
    String.raw`(?<![\p{L}\p{Nd}])${month}(?<!\.(?=\n))\s+(?:the\s+|den\s+)?(?<day>\d{1,2})(?:${dates.ordinalSuffix})?(?![\p{L}\p{Nd}])(?![:.]\d)${YEAR}`,
    String.raw`(?<![\p{L}\p{Nd}])${month}(?<!\.(?=\n))\s+(?:the\s+)?(?<ordinal>${ordinals})(?![\p{L}])${YEAR}`,
  ].map((pattern) => new RegExp(pattern, 'giu'));
  const feast = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])(?:(?:[1-3]e?\.?|eerste|tweede|första|andra)\s)?(?<feast>${anyOf(dates.feasts.keys())})(?:,?\s+(?:i\s+|in\s+)?(?<year>\d{4}))(?!\p{Nd})`,
    'giu',
  );
  return (text) => [
    ...patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) =>
        withSpokenYear(text, dateSpan(match, dates, monthOf(match, dates), numbers.words), numbers),
      ),
    ),
    ...[...text.matchAll(feast)].flatMap((match) => {
      const named = dates.feasts.get(match.groups?.['feast']?.toLowerCase() ?? '') ?? DECEMBER;
      return spanOf(match, dates, named, fullYear(match.groups?.['year']));
    }),
  ];
}

/** "den femte i sjette", "op de achtste van de achtste", "den 2. i 6.": the month as a number. */
function spokenDates({ dates, numbers }: Language, kind: 'figures' | 'ordinals'): (text: string) => Span[] {
  const ordinals = anyOf(dates.ordinals.keys());
  const pattern =
    kind === 'ordinals'
      ? String.raw`(?<![\p{L}])(?:den|de|d\.|op de)\s+(?<ordinal>${ordinals})\s+(?:(?:${dates.links})\s+)?(?<monthOrdinal>${ordinals})(?![\p{L}])${YEAR}`
      : String.raw`(?<![\p{L}])(?:den|de|d\.)\s+(?<day>\d{1,2})\.?(?:e|:e)?\s+(?:${dates.links})\s+(?:den\s+)?(?<monthNumber>\d{1,2})(?:\.|e|:e)?(?!\p{Nd})${YEAR}`;
  const date = new RegExp(pattern, 'giu');
  return (text) =>
    [...text.matchAll(date)].flatMap((match) =>
      withSpokenYear(text, dateSpan(match, dates, monthOf(match, dates), numbers.words), numbers),
    );
}

/** "den femtende hver måned", "on the third of the month": a day that comes again has no month. On the first everybody is paid. */
function monthlyDays({ dates }: Language): (text: string) => Span[] {
  const days = [...dates.ordinals].filter(([, day]) => day > 1).map(([word]) => word);
  const monthly = new RegExp(
    String.raw`(?<![\p{L}])(?:${dates.articles})\s(?:${anyOf(days)})(?=\s(?:${dates.monthly})(?!\p{L}))`,
    'giu',
  );
  return (text) =>
    [...text.matchAll(monthly)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      type: 'date',
      confidence: 'high',
    }));
}

/** "acht september tweeduizend tweeëntwintig": the year in words belongs to the day. */
function withSpokenYear(text: string, spans: readonly Span[], numbers: Language['numbers']): Span[] {
  return spans.map((span) => {
    if (span.replacement === undefined || /\d/u.test(span.replacement)) return span;
    const year = spokenYear(text, span.end, numbers);
    if (year === undefined) return span;
    const day = span.day === undefined ? {} : { day: { ...span.day, year: year.value } };
    const replacement = span.replacement.replace(/\]$/u, ` ${year.value}]`);
    return { ...span, ...day, end: year.end, replacement };
  });
}

const NEXT_WORD = /,? (?<word>\p{L}+(?:-\p{L}+)?)/uy;
const LONGEST_YEAR = 5;

function spokenYear(
  text: string,
  from: number,
  numbers: Language['numbers'],
): { readonly value: number; readonly end: number } | undefined {
  const values: number[] = [];
  let year: { value: number; end: number } | undefined;
  NEXT_WORD.lastIndex = from;
  for (let n = 0; n < LONGEST_YEAR; n++) {
    const end = NEXT_WORD.lastIndex;
    const word = NEXT_WORD.exec(text)?.groups?.['word']?.toLowerCase() ?? '';
    // "to tusind og ni"
    if (values.length > 0 && /^(?:and|og|och|en)$/u.test(word)) continue;
    const value = numberOf(word, numbers);
    if (value === undefined || NEXT_WORD.lastIndex <= end) break;
    values.push(value);
    const sum = composed(values) ?? 0;
    if (sum >= EARLIEST_YEAR && sum <= LATEST_YEAR) year = { value: sum, end: NEXT_WORD.lastIndex };
  }
  return year;
}

const YEAR = String.raw`(?:,?\s+(?:i\s+|in\s+)?(?:[’']?(?<year>\d{4}|(?<=[’'])\d{2})))?(?![\p{Nd}])`;

function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '[ -]'))
    .join('|');
}

function monthOf(match: RegExpExecArray, { monthForms, ordinals }: Language['dates']): number {
  const { name, monthOrdinal = '', monthNumber } = match.groups ?? {};
  if (name !== undefined) return monthForms.get(name.toLowerCase()) ?? 0;
  return ordinals.get(monthOrdinal.toLowerCase()) ?? Number(monthNumber ?? 0);
}

function dateSpan(
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
  // 04/25 is an American's April.
  if (month > DECEMBER)
    return dayNumber <= DECEMBER && month <= 31 ? spanOf(match, dates, dayNumber, year, month) : [];
  return spanOf(match, dates, month, year, dayNumber);
}

function spanOf(
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

function fullYear(written: string | undefined): string | 'none' | undefined {
  if (written === undefined) return undefined;
  const year = written.replace(/^\P{Nd}/u, '');
  const number =
    year.length === 2 ? Number(year) + (Number(year) <= CENTURY_TURN ? 2000 : 1900) : Number(year);
  return number >= EARLIEST_YEAR && number <= LATEST_YEAR ? String(number) : 'none';
}
