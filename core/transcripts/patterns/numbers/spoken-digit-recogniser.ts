import type { Language } from '../../languages/language.ts';
import { numberOf } from '../../languages/shared/numerals.ts';
import { matchAll } from '../match-all.ts';
import { BLANK, type Recogniser, type Span } from '../span.ts';

const SPOKEN_DIGITS = 7;
const BROKEN_DIGITS = 5;
const FEWEST_TOKENS = 3;
const CPR_DIGITS = 10;
const HUNDRED = 100;
const LOOK_BACK = 24;
/** What somebody remembers of a number. */
const LAST_DIGITS = 3;
const BEHIND_FIGURES = new RegExp(`${BLANK}[ ,–—-]{1,3}$`, 'u');
const ENDING =
  /(?<!\p{L})(?:end(?:s|ing)?(?: in| on| with)?|slutter (?:på|med)|ender (?:på|med)|slutar (?:på|med)|eindigt (?:op|met)|eindigend op) $/iu;
const THOUSAND = 1000;
const PAIRS = 10_000;
/** Said in one word with the figure behind: nollsju. */
const ZEROES = /^(?:nul|noll)(?=\p{L}{2})/u;
/** "drie keer een zeven", "tolv, nej, tjugo": a number goes on behind these. */
const GOES_ON: ReadonlySet<string> = new Set('keer gange gånger times nej nee no sorry'.split(' '));

interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly digits: number;
  readonly weak: boolean;
  readonly spoken: boolean;
  readonly zero: boolean;
}

/** Its parts, but for "twenty-one": "double-four-six". */
const WORD = /(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty-)?\p{L}+|\p{Nd}+/giu;

/** Finds numbers said aloud: "otteogtyve femogfyrre tolv halvfems", "double oh seven", mixed with digits or not. */
export function spokenDigitRecogniser(language: Language): Recogniser {
  return {
    applies: ({ digits, numbers }) => numbers > 1 || (digits && numbers > 0),
    find: (text) => runsOf(text, language).flatMap((run) => asSpan(text, run, language) ?? []),
  };
}

function runsOf(text: string, language: Language): NumberToken[][] {
  const runs: NumberToken[][] = [];
  let run: NumberToken[] = [];
  let end = 0;
  let repeat: { start: number; times: number } | undefined;
  for (const match of matchAll(text, WORD)) {
    const lower = match[0].toLowerCase();
    const times = language.numbers.repeaters.get(lower);
    if (times !== undefined) {
      repeat = { start: match.index, times };
      continue;
    }
    if (language.numbers.links.has(lower) && run.length > 0) continue;
    if (GOES_ON.has(lower) && run.length > FEWEST_TOKENS) continue;
    const token = numberToken(match[0], match.index, language, repeat, run.length > 1);
    repeat = undefined;
    const between = text.slice(end, token?.start ?? match.index);
    if (token === undefined || !/^(?:[\s,.;:…–—·-]|\p{L}){0,18}$/u.test(between)) {
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
  isInside: boolean,
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
      zero: word.startsWith('0'),
    };
  const whole = numberOf(lower, numbers);
  const zero = whole === undefined && lower.startsWith('n') ? (ZEROES.exec(lower)?.[0].length ?? 0) : 0;
  const value = zero > 0 ? numberOf(lower.slice(zero), numbers) : whole;
  // Years and sums are no telephone number, but "tjugotjugo" inside of one is two pairs.
  if (value === undefined || value >= (isInside ? PAIRS : THOUSAND)) return undefined;
  if (value >= THOUSAND && numbers.thousand.some((one) => lower.includes(one))) return undefined;
  const glued = zero > 0 ? 1 : 0;
  const digits = ((value === HUNDRED ? 1 : String(value).length) + glued) * (repeat?.times ?? 1);
  return {
    start,
    end,
    digits,
    weak: numbers.weak.has(lower) && repeat === undefined,
    spoken: true,
    zero: value === 0 || glued > 0,
  };
}

function asSpan(text: string, run: readonly NumberToken[], { numbers, codes }: Language): Span | undefined {
  if (run.length < 2) return undefined;
  const from = run.findIndex(({ weak }) => !weak);
  const strongEnd = run.findLastIndex(({ weak }) => !weak);
  const digits = run.reduce((sum, token) => sum + token.digits, 0);
  // A run that is plainly a number keeps the weak words at its ends: "oh seven seven ... one".
  const before = text.slice(Math.max(0, (run[0]?.start ?? 0) - LOOK_BACK), run[0]?.start);
  const [end] = run.length === 0 ? [] : [run.at(-1)];
  // "01632 960 double one two": the figures before are gone.
  if (
    run[0] !== undefined &&
    end !== undefined &&
    BEHIND_FIGURES.test(before) &&
    run.every(({ digits: one, spoken }) => spoken && one < LAST_DIGITS)
  )
    return { start: run[0].start, end: end.end, type: 'phone', confidence: 'low' };
  // "it ends double-four-six"
  if (
    run[0] !== undefined &&
    end !== undefined &&
    digits >= LAST_DIGITS &&
    digits < SPOKEN_DIGITS &&
    ENDING.test(before)
  )
    return { start: run[0].start, end: end.end, type: 'phone', confidence: 'low' };
  const isAnnounced = (before.toLowerCase().match(/\p{L}+(?=['’]s\s*$|\s*(?:is|er|är|:)?\s*$)/u) ?? []).some(
    (word) => codes.spoken.phone.test(word),
  );
  const isPlain = run.length >= FEWEST_TOKENS + 2 || isAnnounced;
  const inner = isPlain ? run : run.slice(Math.max(from, 0), strongEnd + 1);
  const first = inner[0];
  const last = inner.at(-1);
  if (first === undefined || last === undefined || !inner.some(({ spoken }) => spoken)) return undefined;
  // Nothing else begins with a zero: "nul zes vierentwintig nul", and no more is remembered.
  const isBroken = inner.length > FEWEST_TOKENS && digits >= BROKEN_DIGITS && first.zero;
  if (inner.length < FEWEST_TOKENS || (digits < SPOKEN_DIGITS && !isBroken)) return undefined;
  // "double oh nine hundred"
  const hundred = numbers.hundred.find((one) => text.startsWith(` ${one}`, last.end)) ?? '';
  return {
    start: first.start,
    end: last.end + (hundred === '' ? 0 : hundred.length + 1),
    type: digits >= CPR_DIGITS && numbers.identityLabel === 'cpr' ? 'cpr' : 'phone',
    confidence: 'low',
  };
}
