import type { Language } from '../../languages/language.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import { matchAll } from '../match-all.ts';
import { nearWords } from '../near-words.ts';
import type { Span } from '../span.ts';
import { REACH } from './date-recogniser.ts';
import { anyOf } from './date-span.ts';

/** Few things are counted so far: from here on an ordinal is a day more often. */
const LATEST_COUNTED = 10;

/** What a day without its month stands behind: den, d., de, the. */
const LONGEST_DAY = 4;

/** An article, or "15th" behind its weekday. */
const [D, T, NINE] = ['d', 't', '9'].map((sign) => sign.charCodeAt(0)) as [number, number, number];

const STARTS_DAY = /^(?:\d|den?$|d$|the$)/u;

const ARTICLES: ReadonlySet<string> = new Set(['den', 'd', 'de', 'the']);

export function daysAlone(
  text: string,
  tokens: readonly Token[],
  { dates }: Language,
  dayAlone: RegExp,
): Span[] {
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
export const HAS_DAY_OF_WEEK = /\p{L}[.,]? \d\d?(?:\s*$|\n|[.;:)]?(?:\s|$)|,\s| [–—-]\s)/u;

/** "Friday 13", "Fri 13 - slept badly": a weekday and a figure that counts nothing behind it. */
export function daysOfWeek({ dates }: Language): (text: string) => Span[] {
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

/** "den femtende hver måned", "on the third of the month": a day that comes again has no month. On the first everybody is paid. */
export function monthlyDays({ dates }: Language): (text: string) => Span[] {
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
