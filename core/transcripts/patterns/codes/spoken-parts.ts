import type { Language } from '../../languages/language.ts';
import { NO_LETTERS, WORD_LETTER } from '../../languages/shared/code-words.ts';
import { numberOf } from '../../languages/shared/numerals.ts';
import type { Token } from '../../names/tokens.ts';
import { BLANK } from '../span.ts';

/** A number, a letter, a sign that only codes have, one that decimals have too, or what says nothing: "stroke", "point", "forward". */
export type Kind = 'number' | 'letter' | 'mark' | 'weakMark' | 'join';

/** A word of a number that is said part by part: "b tre sju streck tjugoett". */
export interface Part {
  readonly at: number;
  readonly kind: Kind;
  readonly value: number;
  readonly digits: number;
}

const HUNDRED = 100;

const GAP = /^[\s,.-]{1,3}$/u;

const GAP_WITH_DIGITS = /^[\s,.-]{0,3}\p{Nd}{1,8}(?:[\s.-]\p{Nd}{1,8})*[\s,.-]{0,3}$/u;

/** The whole number of which one word was seen, without the words at its ends that do not belong to it. */
export function partsAround(
  text: string,
  tokens: readonly Token[],
  { seen, from }: { readonly seen: number; readonly from: number },
  language: Language,
): Part[] {
  let first = seen;
  while (first > from && isJoined(text, tokens, first - 1) && partOf(tokens, first - 1, language)) first--;
  const parts: Part[] = [];
  for (let at = first; at < tokens.length; at++) {
    const part = partOf(tokens, at, language);
    if (part === undefined || text[tokens[at]?.start ?? 0] === BLANK) break;
    parts.push(part);
    if (!isJoined(text, tokens, at)) break;
  }
  return trimmed(parts, tokens);
}

function isJoined(text: string, tokens: readonly Token[], at: number): boolean {
  const gap = text.slice(tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? 0);
  return GAP.test(gap) || GAP_WITH_DIGITS.test(gap);
}

function partOf(tokens: readonly Token[], at: number, { numbers, codes, cues }: Language): Part | undefined {
  const lower = tokens[at]?.lower ?? '';
  const part = (kind: Kind, value = 0, digits = 0): Part => ({ at, kind, value, digits });
  const value = numberOf(lower, numbers);
  if (value === HUNDRED) return part('number', value, 1);
  if (value !== undefined) return part('number', value, String(value).length);
  if (numbers.repeaters.has(lower)) return part('number', 0, (numbers.repeaters.get(lower) ?? 1) - 1);
  if (codes.spoken.marks.has(lower)) return part('mark');
  if (codes.spoken.weakMarks.has(lower)) return part('weakMark');
  if (codes.spoken.joins.has(lower)) return part('join');
  // "otte hundrede og et"
  if (cues.and.has(lower) && at > 0 && numberOf(tokens[at - 1]?.lower ?? '', numbers) === HUNDRED)
    return part('join');
  if (/^\p{L}$/u.test(lower)) return part('letter');
  return areLetters(tokens, at, numbers) ? part('letter') : undefined;
}

/** "a four four one seven ck": speech recognition writes letters as one word, which no word is. */
function areLetters(tokens: readonly Token[], at: number, numbers: Language['numbers']): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || token.facts.functional || token.facts.cues !== 0) return false;
  const { lower } = token;
  return (
    lower.length <= LONGEST_LETTERS &&
    !NO_LETTERS.test(lower) &&
    !VOWEL.test(lower) &&
    numberOf(before?.lower ?? '', numbers) !== undefined
  );
}

const LONGEST_LETTERS = 3;

const VOWEL = /[aeiouyåæøäö]/u;

const INSURANCE_DIGITS = 6;

/** A single letter at an end that is a word as well, "i tre fire", "four a", is none of it; nor is a sign. */
function trimmed(parts: readonly Part[], tokens: readonly Token[]): Part[] {
  const belongs = (n: number, inner: number): boolean => {
    const part = parts[n];
    if (part?.kind === 'number') return true;
    if (part?.kind !== 'letter') return false;
    if (parts[inner]?.kind === 'letter' || tokens[part.at]?.facts.functional !== true) return true;
    // "a four four one seven": counted, they would be said as one number.
    if (n === 0 && [1, 2, 3].every((next) => parts[next]?.kind === 'number' && parts[next].digits === 1))
      return true;
    // "w m five six zero nine eight one a": the last letter of an insurance number.
    if (n === parts.length - 1 && isInsurance(parts)) return true;
    // "n r six two double one seven oh d": speech writes "d" of "I'd" apart, but not behind such a number.
    return parts[0]?.kind === 'letter' && inner < n && !WORD_LETTER.test(tokens[part.at]?.lower ?? '');
  };
  let from = 0;
  while (from < parts.length && !belongs(from, from + 1)) from++;
  let to = parts.length - 1;
  while (to > from && !belongs(to, to - 1)) to--;
  return parts.slice(from, to + 1);
}

/** Two letters, six figures and one letter more. */
function isInsurance(parts: readonly Part[]): boolean {
  const digits = parts.reduce((sum, part) => sum + part.digits, 0);
  return (
    parts[0]?.kind === 'letter' &&
    parts[1]?.kind === 'letter' &&
    parts[2]?.kind === 'number' &&
    digits === INSURANCE_DIGITS
  );
}
