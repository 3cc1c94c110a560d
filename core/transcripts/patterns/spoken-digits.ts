import type { Language } from '../languages/language.ts';
import { numberOf } from '../languages/shared/numerals.ts';
import type { Recogniser, Span } from './span.ts';

const SPOKEN_DIGITS = 7;
const FEWEST_TOKENS = 3;
const CPR_DIGITS = 10;
const HUNDRED = 100;
const THOUSAND = 1000;

interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly digits: number;
  readonly weak: boolean;
  readonly spoken: boolean;
}

/** Finds numbers said aloud: "otteogtyve femogfyrre tolv halvfems", "double oh seven", mixed with digits or not. */
export function spokenDigitRecogniser(language: Language): Recogniser {
  return {
    applies: ({ digits, numbers }) => numbers > 1 || (digits && numbers > 0),
    find: (text) => runsOf(text, language).flatMap((run) => asSpan(run, language) ?? []),
  };
}

function runsOf(text: string, language: Language): NumberToken[][] {
  const runs: NumberToken[][] = [];
  let run: NumberToken[] = [];
  let end = 0;
  let repeat: { start: number; times: number } | undefined;
  for (const match of text.matchAll(/\p{L}+(?:-\p{L}+)*|\p{Nd}+/gu)) {
    const lower = match[0].toLowerCase();
    const times = language.numbers.repeaters.get(lower);
    if (times !== undefined) {
      repeat = { start: match.index, times };
      continue;
    }
    if (language.numbers.links.has(lower) && run.length > 0) continue;
    const token = numberToken(match[0], match.index, language, repeat);
    repeat = undefined;
    const between = text.slice(end, token?.start ?? match.index);
    if (token === undefined || !/^(?:[\s,.;:…-]|\p{L}){0,18}$/u.test(between)) {
      runs.push(run);
      run = [];
    }
    if (token !== undefined) {
      run.push(token);
      end = token.end;
    }
  }
  return [...runs, run];
}

function numberToken(
  word: string,
  at: number,
  { numbers }: Language,
  repeat: { start: number; times: number } | undefined,
): NumberToken | undefined {
  const lower = word.toLowerCase();
  const end = at + word.length;
  const start = repeat?.start ?? at;
  if (/^\p{Nd}+$/u.test(word))
    return {
      start,
      end,
      digits: word.length * (repeat?.times ?? 1),
      weak: false,
      spoken: repeat !== undefined,
    };
  const value = numberOf(lower, numbers);
  // Years and sums are no telephone number.
  if (value === undefined || value >= THOUSAND) return undefined;
  const digits = (value === HUNDRED ? 1 : String(value).length) * (repeat?.times ?? 1);
  return { start, end, digits, weak: numbers.weak.has(lower) && repeat === undefined, spoken: true };
}

function asSpan(run: readonly NumberToken[], { numbers }: Language): Span | undefined {
  const from = run.findIndex(({ weak }) => !weak);
  const strongEnd = run.findLastIndex(({ weak }) => !weak);
  const digits = run.reduce((sum, token) => sum + token.digits, 0);
  // A run that is plainly a number keeps the weak words at its ends: "oh seven seven ... one".
  const isPlain = run.length > FEWEST_TOKENS + 2;
  const inner = isPlain ? run : run.slice(Math.max(from, 0), strongEnd + 1);
  const first = inner[0];
  const last = inner.at(-1);
  if (first === undefined || last === undefined || !inner.some(({ spoken }) => spoken)) return undefined;
  if (inner.length < FEWEST_TOKENS || digits < SPOKEN_DIGITS) return undefined;
  return {
    start: first.start,
    end: last.end,
    type: digits >= CPR_DIGITS && numbers.identityLabel === 'cpr' ? 'cpr' : 'phone',
    confidence: 'low',
  };
}
