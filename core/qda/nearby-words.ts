import type { LetterRange } from './anchor.ts';
import { cutsWord } from './cuts-word.ts';
import { type Letters, lettersOf } from './letters.ts';

/** All the words that a program says a selection has. */
export interface WholeWords {
  /** Blanks closed up. */
  readonly text: string;
  /** Signs that they had before. */
  readonly signs: number;
}

/** A selection that has other words at its place. */
interface Misplaced {
  readonly whole: WholeWords;
  /** As its program counts. */
  readonly signs: number;
  /** The letter that it begins with. */
  readonly at: number;
}

/** Longer names are not kept, since a project has many. */
const LONGEST_UNITS = 1000;
/** A program that counts an emoji wrongly is a few letters beside the words after dozens of them. */
const NEAR_LETTERS = 100;
/** Signs that programs do not agree how to count. */
const DOUBTFUL = /\p{Extended_Pictographic}|[\u{10000}-\u{10FFFF}]/gu;

export function wholeWords(name: string): WholeWords | undefined {
  return name.length > LONGEST_UNITS ? undefined : { text: closedUp(name), signs: [...name].length };
}

/**
 * Where exactly these words stand nearest to a selection; undefined where they do not stand near, or as near once more, or are part of
 * longer words. To a selection of another length the words are a name that somebody gave it, or its beginning: they are not looked for.
 */
export function nearbyWords(
  { text, letters }: { readonly text: string; readonly letters: Letters },
  { whole, signs, at }: Misplaced,
): LetterRange | undefined {
  const doubt = whole.text.match(DOUBTFUL)?.length ?? 0;
  if (Math.abs(signs - whole.signs) > doubt) return undefined;
  const words = lettersOf(whole.text).text;
  const places = occurrences(letters.text, words, at).map((start) => {
    const end = start + words.length;
    const [from, to] = [letters.from[start] ?? 0, letters.to[end - 1] ?? 0];
    return { start, end, from, to, distance: Math.abs(start - at) };
  });
  const [nearest, next] = places
    .filter(({ from, to }) => closedUp(text.slice(from, to)) === whole.text)
    .sort((one, other) => one.distance - other.distance);
  if (nearest === undefined || nearest.distance === next?.distance) return undefined;
  if (cutsWord(text, nearest.from) || cutsWord(text, nearest.to)) return undefined;
  return { start: nearest.start, end: nearest.end };
}

function occurrences(letters: string, words: string, near: number): number[] {
  const from = Math.max(0, near - NEAR_LETTERS);
  const around = letters.slice(from, near + NEAR_LETTERS + words.length);
  const found: number[] = [];
  for (let at = around.indexOf(words); at >= 0; at = around.indexOf(words, at + 1)) found.push(from + at);
  return found;
}

/** Programs write a line end in a name as a blank, or a parser reads it so. */
function closedUp(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
