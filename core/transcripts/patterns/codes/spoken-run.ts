import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import type { Kind, Part } from './spoken-parts.ts';

/** A number that is said part by part, and what it has. */
export interface Run {
  readonly parts: readonly Part[];
  readonly digits: number;
  readonly letters: number;
  readonly numbers: number;
  readonly hasMark: boolean;
  readonly isLarge: boolean;
}

const LARGE = 1000;

/** Counts what a run has: of "b tre sju streck tjugoett" a letter, three numbers, four digits and a mark. */
export function runOf(parts: readonly Part[]): Run {
  const count = (kind: Kind): number => parts.filter((part) => part.kind === kind).length;
  return {
    parts,
    digits: parts.reduce((sum, { digits }) => sum + digits, 0),
    letters: count('letter'),
    numbers: count('number'),
    hasMark: count('mark') > 0,
    isLarge: parts.some(({ value }) => value >= LARGE),
  };
}

/** "noll sju noll, 33 44", "nul twee nul en dan twee": only a part of a longer number, which another rule finds whole. */
export function isNearNumbers(text: string, tokens: readonly Token[], first: number, last: number): boolean {
  const isNumber = (n: number): boolean => ((tokens[n]?.facts.cues ?? 0) & Cue.number) !== 0;
  if ([-1, -2, -3].some((n) => isNumber(first + n)) || [1, 2, 3].some((n) => isNumber(last + n))) return true;
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
  return /\d/u.test(text.slice(Math.max(0, start - 4), start) + text.slice(end, end + 4));
}

/** Single digits, of which one is nought or doubled, or four in no order. */
export function isDigitByDigit(run: Run): boolean {
  const { parts } = run;
  if (
    parts.length < 3 ||
    parts.some(({ kind, digits, value }) => kind !== 'number' || value > 9 || digits > 2)
  )
    return false;
  if (parts.some(({ value }) => value === 0)) return true;
  const isFalling = parts.every(({ value }, n) => n === 0 || value <= (parts[n - 1]?.value ?? 0));
  return parts.length > 3 && !rises(run) && !isFalling;
}

/** "vi var otte ni ti": as many as somebody guesses. */
export function rises({ parts }: Run): boolean {
  const values = parts.filter(({ kind }) => kind === 'number').map(({ value }) => value);
  return values.every((value, n) => n === 0 || value > (values[n - 1] ?? 0));
}
