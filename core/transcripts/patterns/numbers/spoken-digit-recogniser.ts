import type { Language } from '../../languages/language.ts';
import {
  ENDING_IN,
  GLUED_ZERO,
  GOES_ON,
  HYPHENATED_TENS,
  IS_NUMBER,
} from '../../languages/shared/number-words.ts';
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
const THOUSAND = 1000;
const PAIRS = 10_000;

interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly digits: number;
  readonly weak: boolean;
  readonly spoken: boolean;
  readonly zero: boolean;
}

/** Its parts, but for "twenty-one": "double-four-six". */
const WORD = new RegExp(String.raw`(?:${HYPHENATED_TENS}-)?\p{L}+|\p{Nd}+`, 'giu');

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
  let repeat: Repeat | undefined;
  for (const match of matchAll(text, WORD)) {
    const lower = match[0].toLowerCase();
    const times = language.numbers.repeaters.get(lower);
    if (times !== undefined) {
      repeat = { start: match.index, times };
      continue;
    }
    if (language.numbers.links.has(lower) && run.length > 0) continue;
    if (GOES_ON.has(lower) && run.length > FEWEST_TOKENS) continue;
    const token = numberToken(match, { repeat, isInside: run.length > 1 }, language);
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

/** "double" before a number. */
interface Repeat {
  readonly start: number;
  readonly times: number;
}

/** A word or figure as part of a number; undefined where it is none. */
function numberToken(
  { 0: word, index }: RegExpExecArray,
  { repeat, isInside }: { readonly repeat: Repeat | undefined; readonly isInside: boolean },
  language: Language,
): NumberToken | undefined {
  const [start, end, times] = [repeat?.start ?? index, index + word.length, repeat?.times ?? 1];
  if (!/^\p{Nd}+$/u.test(word)) {
    const said = saidDigits(word.toLowerCase(), isInside, language);
    if (said === undefined) return undefined;
    const weak = language.numbers.weak.has(word.toLowerCase()) && repeat === undefined;
    return { start, end, digits: said.digits * times, weak, spoken: true, zero: said.zero };
  }
  const zero = word.startsWith('0');
  return { start, end, digits: word.length * times, weak: false, spoken: repeat !== undefined, zero };
}

/** How many digits a word says. Years and sums are no telephone number, but "tjugotjugo" inside of one is two pairs. */
function saidDigits(
  lower: string,
  isInside: boolean,
  { numbers }: Language,
): Pick<NumberToken, 'digits' | 'zero'> | undefined {
  const whole = numberOf(lower, numbers);
  const glued = whole === undefined && lower.startsWith('n') ? (GLUED_ZERO.exec(lower)?.[0].length ?? 0) : 0;
  const value = glued > 0 ? numberOf(lower.slice(glued), numbers) : whole;
  if (value === undefined || value >= (isInside ? PAIRS : THOUSAND)) return undefined;
  if (value >= THOUSAND && numbers.thousand.some((one) => lower.includes(one))) return undefined;
  const digits = value === HUNDRED ? 1 : String(value).length;
  return { digits: digits + (glued > 0 ? 1 : 0), zero: value === 0 || glued > 0 };
}

function asSpan(text: string, run: readonly NumberToken[], language: Language): Span | undefined {
  const [first, last] = [run[0], run.at(-1)];
  if (run.length < 2 || first === undefined || last === undefined) return undefined;
  const before = text.slice(Math.max(0, first.start - LOOK_BACK), first.start);
  if (isRest(run, before)) return { start: first.start, end: last.end, type: 'phone', confidence: 'low' };
  const inner = withoutWeakEnds(run, before, language);
  return isNumber(inner, run) ? numberSpan(text, inner, run, language) : undefined;
}

function digitsOf(run: readonly NumberToken[]): number {
  return run.reduce((sum, { digits }) => sum + digits, 0);
}

/** "01632 960 double one two", where the figures before are gone; "it ends double-four-six". */
function isRest(run: readonly NumberToken[], before: string): boolean {
  if (BEHIND_FIGURES.test(before) && run.every(({ digits, spoken }) => spoken && digits < LAST_DIGITS))
    return true;
  const digits = digitsOf(run);
  return digits >= LAST_DIGITS && digits < SPOKEN_DIGITS && ENDING_IN.test(before);
}

/** A run that is plainly a number keeps the weak words at its ends: "oh seven seven ... one". */
function withoutWeakEnds(
  run: readonly NumberToken[],
  before: string,
  { codes }: Language,
): readonly NumberToken[] {
  const isAnnounced = (before.toLowerCase().match(LAST_WORD) ?? []).some((word) =>
    codes.spoken.phone.test(word),
  );
  if (run.length >= FEWEST_TOKENS + 2 || isAnnounced) return run;
  const from = run.findIndex(({ weak }) => !weak);
  return run.slice(Math.max(from, 0), run.findLastIndex(({ weak }) => !weak) + 1);
}

const LAST_WORD = new RegExp(String.raw`\p{L}+(?=['’]s\s*$|\s*(?:${IS_NUMBER})?\s*$)`, 'u');

/** Long enough; or broken off, behind a zero, with which nothing else begins: "nul zes vierentwintig nul", and no more is remembered. */
function isNumber(inner: readonly NumberToken[], run: readonly NumberToken[]): boolean {
  const digits = digitsOf(run);
  if (inner.length < FEWEST_TOKENS || !inner.some(({ spoken }) => spoken)) return false;
  const isBroken = inner.length > FEWEST_TOKENS && digits >= BROKEN_DIGITS && inner[0]?.zero === true;
  return digits >= SPOKEN_DIGITS || isBroken;
}

function numberSpan(
  text: string,
  inner: readonly NumberToken[],
  run: readonly NumberToken[],
  { numbers }: Language,
): Span | undefined {
  const [first, last] = [inner[0], inner.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  // "double oh nine hundred"
  const hundred = numbers.hundred.find((one) => text.startsWith(` ${one}`, last.end)) ?? '';
  const end = last.end + (hundred === '' ? 0 : hundred.length + 1);
  const type = digitsOf(run) >= CPR_DIGITS && numbers.identityLabel === 'cpr' ? 'cpr' : 'phone';
  return { start: first.start, end, type, confidence: 'low' };
}
