import type { Language } from '../../languages/language.ts';
import { BORN } from '../../languages/shared/date-words.ts';
import { composed, numberOf } from '../../languages/shared/numerals.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import type { Day, Recogniser, Span } from '../span.ts';
import { fullYear } from './years.ts';

/** Finds days of birth that are said as three numbers. */
export function birthRecogniser(language: Language): Recogniser {
  return {
    applies: ({ ordinals, numbers }) => ordinals + numbers > 2,
    find: (text, tokens) => spokenBirths(text, tokens, language),
  };
}

/** How many words may stand between what a day of birth is said behind and the day. */
const BORN_REACH = 4;
/** Day, month and a year of five words. */
const LONGEST_BIRTH = 7;
const MONTHS = 12;
const LAST_DAY = 31;
const LATEST_SHORT_YEAR = 99;

type WholeDay = Required<Day>;

/** "född sjuttiotvå noll tre fjorton": the year first, as in the number of a person. */
function yearFirst(values: readonly number[]): WholeDay | undefined {
  const [year = 0, second = -1, third = -1] = values;
  if (year <= LAST_DAY || year > LATEST_SHORT_YEAR) return undefined;
  const month = second === 0 ? third : second;
  const day = composed(values.slice(second === 0 ? 3 : 2).filter((value) => value > 0)) ?? 0;
  const full = fullYear(String(year));
  const isDay = month >= 1 && month <= MONTHS && day >= 1 && day <= LAST_DAY;
  return isDay && full !== undefined && full !== 'none' ? { day, month, year: Number(full) } : undefined;
}

/** "geboren negen negen drieënzestig", "født den tolvte ottende enogtres": day, month and year as three numbers. */
function spokenBirths(text: string, tokens: readonly Token[], { dates, numbers }: Language): Span[] {
  const valueAt = (at: number): number =>
    dates.ordinals.get(tokens[at]?.lower ?? '') ?? numberOf(tokens[at]?.lower ?? '', numbers) ?? -1;
  return tokens.flatMap(({ facts }, at): Span[] => {
    if ((facts.cues & (Cue.number | Cue.ordinal)) === 0 || valueAt(at - 1) >= 0) return [];
    if (!tokens.slice(Math.max(0, at - BORN_REACH), at).some(({ lower }) => BORN.has(lower))) return [];
    for (let to = endOfNumbers(text, tokens, at, valueAt); to - at > 2; to--) {
      const day = dayOf(tokens.slice(at, to).map((_, n) => valueAt(at + n)));
      if (day !== undefined) return [birthSpan(tokens, at, to, { day, months: dates.months })];
    }
    return [];
  });
}

/** Behind the last number that stands beside the one before. */
function endOfNumbers(
  text: string,
  tokens: readonly Token[],
  from: number,
  valueAt: (at: number) => number,
): number {
  let to = from + 1;
  const isBeside = (at: number): boolean =>
    /^[\s,.]*$/u.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start) || ' ');
  while (valueAt(to) >= 0 && to - from < LONGEST_BIRTH && isBeside(to)) to++;
  return to;
}

function dayOf(values: readonly number[]): WholeDay | undefined {
  return yearFirst(values) ?? dayFirst(values, 1) ?? dayFirst(values, 2);
}

/** Of a day in so many words: "nine", "twenty nine". */
function dayFirst(values: readonly number[], words: 1 | 2): WholeDay | undefined {
  const [day = 0, month = 0] = [composed(values.slice(0, words)), values[words]];
  const year = composed(values.slice(words + 1)) ?? -1;
  const full = year < 0 ? 'none' : fullYear(String(year).padStart(2, '0'));
  const isDay = day >= 1 && day <= LAST_DAY && month >= 1 && month <= MONTHS && full !== 'none';
  return isDay ? { day, month, year: Number(full) } : undefined;
}

function birthSpan(
  tokens: readonly Token[],
  from: number,
  to: number,
  { day, months }: { day: WholeDay; months: readonly string[] },
): Span {
  const [start = 0, end = 0] = [tokens[from]?.start, tokens[to - 1]?.end];
  const replacement = `[DATE: ${months[day.month - 1]} ${day.year}]`;
  return { start, end, type: 'date', confidence: 'high', replacement, day };
}
