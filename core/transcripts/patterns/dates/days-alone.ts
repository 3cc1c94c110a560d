import type { Language } from '../../languages/language.ts';
import { DAY_ARTICLES, OF_DAY } from '../../languages/shared/date-words.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import { matchAll } from '../match-all.ts';
import { matchSpan, type Sought, seek } from '../match-spans.ts';
import { nearWords } from '../near-words.ts';
import type { Span } from '../span.ts';
import { anyOf, DATE_REACH } from './date-span.ts';

/** Few things are counted so far: from here on an ordinal is a day more often. */
const LATEST_COUNTED = 10;
/** What a day without its month stands behind: den, d., de, the. */
const LONGEST_DAY = 4;
/** An article begins with one of these, or "15th" with a figure. */
const [D, T, NINE] = ['d', 't', '9'].map((sign) => sign.charCodeAt(0)) as [number, number, number];

/** "omkring den niende", "til d. 12", "den 16:e": a day of which the month is understood; but "den 9. klasse". */
export function daysAlone({ dates }: Language): (text: string, tokens: readonly Token[]) => Span[] {
  const { dayAlone } = dates;
  if (dayAlone === undefined) return () => [];
  const find = (stretch: string): Span[] =>
    matchAll(stretch, dayAlone)
      .filter(({ index, 0: day }) => !isOfMonth(day, stretch.slice(index + day.length), dates))
      .map((match) => matchSpan(match, 'date', 'low'));
  return (text, tokens) =>
    nearWords(
      text,
      tokens.filter((_, at) => mayBeDay(text, tokens, at, dates)),
      DATE_REACH,
      find,
    );
}

/** An ordinal, or what stands before a day, and no month behind it; the cheap questions first, since all words are asked. */
function mayBeDay(text: string, tokens: readonly Token[], at: number, dates: Language['dates']): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const { lower, facts } = token;
  // "till femtonde", "inte 16:e"
  if ((facts.cues & Cue.ordinal) !== 0)
    return (dates.ordinals.get(lower) ?? 0) >= LATEST_COUNTED && !has(tokens[at + 1], Cue.month);
  if (lower.length > LONGEST_DAY) return false;
  const first = lower.charCodeAt(0);
  const mayBegin = first <= NINE || first === D || first === T || lower.length === 1;
  return mayBegin && startsDay(text, token, tokens.slice(at + 1, at + 3));
}

function startsDay(text: string, { lower, start, end }: Token, [next, second]: readonly Token[]): boolean {
  if (lower.length === 1 && text[start - 1] === ':') return !has(next, Cue.month);
  const isFigure = /^\d/u.test(lower);
  if (!isFigure && !DAY_ARTICLES.has(lower)) return false;
  // The word after "den 12." is its month, most of the time, and after "the 12th of" as well.
  if (has(next, Cue.month) || has(second, Cue.month)) return false;
  const isOrdinal = has(next, Cue.ordinal) || (has(next, Cue.number) && has(second, Cue.ordinal));
  return isFigure || isOrdinal || /^\.? ?\d/u.test(text.slice(end, end + 3));
}

function has(token: Token | undefined, cue: number): boolean {
  return token !== undefined && (token.facts.cues & cue) !== 0;
}

/** Its month follows after all; or a noun of which it says which one. */
function isOfMonth(day: string, rest: string, { monthForms }: Language['dates']): boolean {
  if (/\d$/u.test(day) && /^\. ?\p{Ll}/u.test(rest)) return true;
  return monthForms.has((NEXT_NOUN.exec(rest)?.groups?.['word'] ?? '').toLowerCase());
}

const NEXT_NOUN = new RegExp(String.raw`^\.?\s+(?:(?:${OF_DAY})\s+)?(?<word>\p{L}+)`, 'u');

/** What every such day has, asked before the dear expression; the figure first, since it is rarer than letters. */
const HAS_DAY_OF_WEEK = /(?<=\p{L}[.,]? )\d\d?(?:\s*$|\n|[.;:)]?(?:\s|$)|,\s| [–—-]\s)/u;

/** "Friday 13", "Fri 13 - slept badly": a weekday and a figure that counts nothing behind it. */
export function daysOfWeek({ dates }: Language): (text: string) => Span[] {
  const day: Sought = {
    sign: HAS_DAY_OF_WEEK,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{Nd}])(?:${dates.weekdays})[.,]? (?:3[01]|[12]\d|[1-9])(?=[^\S\n]*(?:$|\n|[.;:)](?!\p{Nd})|,\s(?!\p{Nd})|\s[–—-]\s\p{L}))`,
      'giu',
    ),
    type: 'date',
    confidence: 'low',
  };
  return (text) => seek(text, day);
}

/** "den femtende hver måned", "on the third of the month": a day that comes again has no month. On the first everybody is paid. */
export function monthlyDays({ dates }: Language): (text: string) => Span[] {
  const days = [...dates.ordinals].filter(([, day]) => day > 1).map(([word]) => word);
  const monthly: Sought = {
    sign: new RegExp(String.raw`\s(?:${dates.monthly})(?!\p{L})`, 'iu'),
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?:${dates.articles})\s(?:${anyOf(days)})(?=\s(?:${dates.monthly})(?!\p{L}))`,
      'giu',
    ),
    type: 'date',
  };
  return (text) => seek(text, monthly);
}
