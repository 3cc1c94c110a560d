import type { Language } from '../languages/language.ts';
import { composed, numberOf } from '../languages/shared/numerals.ts';
import type { Token } from '../names/tokens.ts';
import { Cue } from '../names/word-facts.ts';
import { matchAll } from './match-all.ts';
import { nearFigures, nearWords } from './near-words.ts';
import type { Recogniser, Span } from './span.ts';

const EARLIEST_YEAR = 1890;
const LATEST_YEAR = 2049;
/** Two-digit years up to this are of this century. */
const CENTURY_TURN = 36;
const DECEMBER = 12;
/** Nineteen, with which years begin, and the tens of birth. */
const EARLIEST_SPOKEN = 19;
/** "torsdag den enogtyvende" before a month, "the twenty-first, 2021" after it. */
const REACH = { before: 50, after: 70 };
/** Two figures near each other, as every numeric date has. */
const SEPARATED = /\p{Nd}[^\p{Nd}\n]{1,12}\p{Nd}/u;

const DAY = Cue.month | Cue.ordinal;
/** "21-Oct-22" is read as one word. */
const HYPHENATED_DAY = /^\d{1,2}-\p{L}{3,9}-\d/u;
/** What a day of every month stands before. */
const MONTH_NOUN = /^(?:måned|månad|maand|month)/u;

/** No longer number, but perhaps a time: 15-09-2021 08:14. */
const NOT_GOING_ON = String.raw`(?!:\d{2})(?![.\-/]{0,2}\p{Nd})(?![.\-/ ]{2}\p{Nd}| (?!\d{1,2}[:.]\d{2}(?!\p{Nd}))\p{Nd})`;
/** What every day before a time has, asked before the dear expression. */
const HAS_STAMP = /\d[.-]\d\d?\.?[ ,|]+\d\d?(?:[.:]\d| u)|\| ?\d\d?-\d/;
const TIME = String.raw`(?:[01]?\d|2[0-4])(?:[.:][0-5]\d(?!\p{Nd})|\s(?:uur|u)(?!\p{L}))`;
/** "kl. 3 og 4.30", "fra 22.30 til 6.10" */
const TIME_BEFORE =
  /(?:(?<!\p{L})(?:kl\.?|klokken|klockan|om)\s?\d{1,2}(?:[.:]\d{2})?|(?<![\d.])\d{1,2}[.:](?:1[3-9]|[2-5]\d|00))\s\p{L}{1,4}\s?$/iu;
/** 7/6 2022, 17/1 -23, 5/11 '98 */
const YEAR_APART = String.raw`(?:\s(?<year>(?:19|20)\d{2}|(?<=\s)[-–'’]\d{2})(?!\p{Nd}))?`;

/** Finds days, and says what month and year they are of, since the study needs them. */
export function dateRecogniser(language: Language): Recogniser {
  const numeric = numericDates(language);
  const written = writtenDates(language);
  const inFigures = spokenDates(language, 'figures');
  const inOrdinals = spokenDates(language, 'ordinals');
  const monthly = monthlyDays(language);
  const ofWeek = daysOfWeek(language);
  const { dates } = language;
  return {
    applies: ({ digits, cues, ordinals, numbers }) =>
      digits || ordinals > 0 || ((cues & Cue.month) !== 0 && (numbers > 0 || dates.weakFirst === true)),
    find: (text, tokens) => {
      const months: Token[] = [];
      const ordinals: Token[] = [];
      const days: Token[] = [];
      tokens.forEach((token, at) => {
        const { cues } = token.facts;
        if (HYPHENATED_DAY.test(token.text)) months.push(token);
        if ((cues & DAY) === 0) return;
        if ((cues & Cue.month) !== 0) months.push(token);
        if ((cues & Cue.ordinal) === 0) return;
        ordinals.push(token);
        if (tokens.slice(at + 1, at + 4).some(({ lower }) => MONTH_NOUN.test(lower))) days.push(token);
      });
      return [
        ...(SEPARATED.test(text)
          ? nearFigures(text, REACH, (stretch) => [...numeric(stretch), ...inFigures(stretch)])
          : []),
        ...nearWords(text, months, REACH, written),
        ...(ordinals.length > 1 ? nearWords(text, ordinals, REACH, inOrdinals) : []),
        ...nearWords(text, days, REACH, monthly),
        ...(HAS_DAY_OF_WEEK.test(text) ? ofWeek(text) : []),
        ...(dates.dayAlone === undefined ? [] : daysAlone(text, tokens, language, dates.dayAlone)),
      ];
    },
  };
}

/** Few things are counted so far: from here on an ordinal is a day more often. */
const LATEST_COUNTED = 10;
/** What a day without its month stands behind: den, d., de, the. */
const LONGEST_DAY = 4;
/** An article, or "15th" behind its weekday. */
const [D, T, NINE] = ['d', 't', '9'].map((sign) => sign.charCodeAt(0)) as [number, number, number];
const STARTS_DAY = /^(?:\d|den?$|d$|the$)/u;
const ARTICLES: ReadonlySet<string> = new Set(['den', 'd', 'de', 'the']);

function daysAlone(text: string, tokens: readonly Token[], { dates }: Language, dayAlone: RegExp): Span[] {
  const has = (at: number, cue: number): boolean => ((tokens[at]?.facts.cues ?? 0) & cue) !== 0;
  const articles = tokens.filter(({ lower, start, end, facts }, at) => {
    // "till femtonde", "inte 16:e"
    if ((facts.cues & Cue.ordinal) !== 0)
      return (dates.ordinals.get(lower) ?? 0) >= LATEST_COUNTED && !has(at + 1, Cue.month);
    if (lower.length === 1 && text[start - 1] === ':') return !has(at + 1, Cue.month);
    const first = lower.charCodeAt(0);
    if (lower.length > LONGEST_DAY || (first !== D && first !== T && first > NINE)) return false;
    if (!STARTS_DAY.test(lower)) return false;
    // The word after "den 12." is its month, most of the time, and after "the 12th of" as well.
    if (has(at + 1, Cue.month) || has(at + 2, Cue.month)) return false;
    const isOrdinal = has(at + 1, Cue.ordinal) || (has(at + 1, Cue.number) && has(at + 2, Cue.ordinal));
    return !ARTICLES.has(lower) || isOrdinal || /^\.? ?\d/u.test(text.slice(end, end + 3));
  });
  return nearWords(text, articles, REACH, (stretch) =>
    matchAll(stretch, dayAlone)
      .filter(({ index, 0: day }) => {
        const rest = stretch.slice(index + day.length);
        const next = NEXT_NOUN.exec(rest)?.groups?.['word'] ?? '';
        // "den 9. klasse"
        if (/\d$/u.test(day) && /^\. ?\p{Ll}/u.test(rest)) return false;
        return !dates.monthForms.has(next.toLowerCase());
      })
      .map(({ index, 0: day }) => ({
        start: index,
        end: index + day.length,
        type: 'date',
        confidence: 'low',
      })),
  );
}

const NEXT_NOUN = /^\.?\s+(?:(?:of|i|van|in)\s+)?(?<word>\p{L}+)/u;

/** What every such day has, asked before the dear expression. */
const HAS_DAY_OF_WEEK = /\p{L}[.,]? \d\d?(?:\s*$|\n|[.;:)]?(?:\s|$)|,\s| [–—-]\s)/u;

/** "Friday 13", "Fri 13 - slept badly": a weekday and a figure that counts nothing behind it. */
function daysOfWeek({ dates }: Language): (text: string) => Span[] {
  const day = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])(?:${dates.weekdays})[.,]? (?:3[01]|[12]\d|[1-9])(?=[^\S\n]*(?:$|\n|[.;:)](?!\p{Nd})|,\s(?!\p{Nd})|\s[–—-]\s\p{L}))`,
    'giu',
  );
  return (text) =>
    matchAll(text, day).map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
      type: 'date',
      confidence: 'low',
    }));
}

function numericDates({ dates }: Language): (text: string) => Span[] {
  const day = String.raw`(?<![\p{Nd}][.\-/ ]{0,2})(?<day>\d{1,2})(?:[./-]|\. )\s?(?<month>\d{1,2})(?:[./-]\s?(?<year>\d{4}|[’']?\d{2}))${NOT_GOING_ON}`;
  const weekday = `(?:(?<![\\p{L}])(?:${dates.weekdays}),?\\s+)?(?:(?<![\\p{L}])(?:${dates.articles})\\s*)?`;
  const dayAndMonth = String.raw`(?:(?<![\p{L}])(?:${dates.articles})\s?|(?<=(?:^|[^\p{L}])(?:${dates.prepositions})\s?)|(?<![\p{L}])(?:${dates.weekdays}),?\s(?:(?:${dates.articles})\s?)?)(?<day>\d{1,2})[^\S\n]?[./-][^\S\n]?(?<month>\d{1,2})(?![\p{Nd}])(?![.\-/]{0,2}\p{Nd})${YEAR_APART}`;
  const alone = String.raw`(?<![\p{L}\p{Nd}./-])(?<day>\d{1,2})/(?<month>\d{1,2})(?![\p{Nd}/])${YEAR_APART}`;
  // "huisbezoek 12-02, thuis": nobody counts to 02.
  const padded = String.raw`(?<![\p{L}\p{Nd}./:,–-]|[\p{Nd}] )(?<day>[12]\d|3[01]|0?[1-9])-(?<month>0[1-9])(?![\p{L}\p{Nd}/:-]|[., ]\p{Nd})`;
  const iso = String.raw`(?<![\p{Nd}][.\-/ ]{0,2})(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})${NOT_GOING_ON}`;
  // 51-07-19: no day is so late.
  const yearFirst = String.raw`(?<![\p{Nd}][.\-/ ]{0,2})(?<year>[4-9]\d|3[2-9])-(?<month>0[1-9]|1[0-2])-(?<day>[0-3]\d)${NOT_GOING_ON}`;
  // "05.02 | 07.15 | alle", "19.9. 11:15"
  const stamped = String.raw`(?:(?<=(?:^|\n)[|\s]*)(?<day>\d{1,2})[.-](?<month>\d{1,2})\.?(?=\s?[|,]\s?${TIME})|(?<=\|\s?)(?<day>\d{1,2})-(?<month>\d{1,2})(?=\s*(?:\||\n|$))|(?<![\p{Nd}.,:])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?=,?\s${TIME})|(?<![\p{Nd}.,:/-])(?<day>\d{1,2})-(?<month>\d{1,2})(?=,?\s${TIME}))`;
  const [beforeTime, ...patterns] = [stamped, weekday + day, iso, yearFirst, dayAndMonth, alone, padded].map(
    (pattern) => new RegExp(pattern, 'giu'),
  );
  return (text) =>
    (beforeTime !== undefined && HAS_STAMP.test(text) ? [beforeTime, ...patterns] : patterns).flatMap(
      (pattern) =>
        matchAll(text, pattern).flatMap((match) =>
          !match[0].includes('/') && TIME_BEFORE.test(text.slice(Math.max(0, match.index - 20), match.index))
            ? []
            : dateSpan(match, dates, Number(match.groups?.['month'])),
        ),
    );
}

function writtenDates(language: Language): (text: string) => Span[] {
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

/** "den femte i sjette", "op de achtste van de achtste", "den 2. i 6.": the month as a number. */
function spokenDates({ dates, numbers }: Language, kind: 'figures' | 'ordinals'): (text: string) => Span[] {
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

/** "den femtende hver måned", "on the third of the month": a day that comes again has no month. On the first everybody is paid. */
function monthlyDays({ dates }: Language): (text: string) => Span[] {
  const days = [...dates.ordinals].filter(([, day]) => day > 1).map(([word]) => word);
  const monthly = new RegExp(
    String.raw`(?<![\p{L}])(?:${dates.articles})\s(?:${anyOf(days)})(?=\s(?:${dates.monthly})(?!\p{L}))`,
    'giu',
  );
  return (text) =>
    matchAll(text, monthly).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      type: 'date',
      confidence: 'high',
    }));
}

/** "acht september tweeduizend tweeëntwintig": the year in words belongs to the day. */
function withSpokenYear(
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

function spokenYear(
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
    if (values.length > 0 && /^(?:and|og|och|en)$/u.test(word)) continue;
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
  return measures.has(next.toLowerCase()) || /^(?:år|jaar|years?)/iu.test(next);
}

const LONGEST_COUNTED = 24;

/** Two figures are a year behind an apostrophe, or where nothing follows that they could count or begin: "9 Sept 77". */
const YEAR = String.raw`(?:,?\s+(?:i\s+|in\s+)?(?:[’'–-]?(?<year>\d{4}|(?<=[’'–-])\d{2}|(?<=\p{L}\.? )(?:[4-9]\d|[01]\d|2\d)(?=\s*(?:$|\n|[,;)|]|\.(?!\d))))))?(?![\p{Nd}])`;

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
  // 04/25 is an American's April, 4.30 half past four.
  if (month > DECEMBER)
    return !/\d\.\d+$/u.test(match[0]) && dayNumber <= DECEMBER && month <= 31
      ? spanOf(match, dates, dayNumber, year, month)
      : [];
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

/** A year of two or four digits with all four, or `none` where nobody of today would have lived it. */
export function fullYear(written: string | undefined): string | 'none' | undefined {
  if (written === undefined) return undefined;
  const year = written.replace(/^\P{Nd}/u, '');
  const number =
    year.length === 2 ? Number(year) + (Number(year) <= CENTURY_TURN ? 2000 : 1900) : Number(year);
  return number >= EARLIEST_YEAR && number <= LATEST_YEAR ? String(number) : 'none';
}
