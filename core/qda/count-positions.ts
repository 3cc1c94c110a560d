import type { LetterRange } from './anchor.ts';
import { codePoints } from './code-points.ts';
import { letterAt, lettersOf } from './letters.ts';

/** A selection as a project has it, in code points; the end exclusive. */
export interface Selection {
  readonly start: number;
  readonly end: number;
}

export interface PlainText {
  readonly text: string;
  /** It began with a byte order mark, which is no part of `text`. */
  readonly hadMark: boolean;
}

/** A text without blanks, and which of them each selection has; undefined where a selection lies outside of the text, however it is counted. */
export interface Counted {
  readonly letters: string;
  readonly ranges: readonly LetterRange[];
}

const MARK = '\uFEFF';
const WORD = /[\p{L}\p{Nd}]/u;

/**
 * Programs do not agree whether a carriage return and its line feed, or a byte order mark, count. Of the countings that the text allows
 * the one is taken by which selections cut the fewest words; the standard's, as the text stands, where several do.
 */
export function countPositions(plain: PlainText, selections: readonly Selection[]): Counted | undefined {
  const possible = countings(plain, selections)
    .map((text) => ({ text, points: codePoints(text) }))
    .filter(({ points }) => selections.every(({ end }) => end <= points.length));
  const judged = possible.map(({ text, points }) => {
    const units = selections.map(({ start, end }) => ({
      start: points.unitAt(start),
      end: points.unitAt(end),
    }));
    return { text, units, cuts: possible.length === 1 ? 0 : cutWords(text, units) };
  });
  const [best] = judged.sort((a, b) => a.cuts - b.cuts);
  if (best === undefined) return undefined;
  const letters = lettersOf(best.text);
  const ranges = best.units.map(({ start, end }) => ({
    start: letterAt(letters, start),
    end: letterAt(letters, end),
  }));
  return { letters: letters.text, ranges };
}

/** The text as its positions may be counted, in the order in which they are believed. */
function countings({ text, hadMark }: PlainText, selections: readonly Selection[]): string[] {
  const asOne = text.replaceAll('\r\n', '\n');
  const plain = asOne === text ? [text] : [text, asOne];
  const all = hadMark ? [...plain, ...plain.map((one) => MARK + one)] : plain;
  const length = codePoints(text).length;
  // A program that counts two where it writes one is noticed where it passes the end.
  const passesEnd = asOne === text && selections.some(({ end }) => end > length);
  return passesEnd ? [...all, text.replaceAll('\n', '\r\n')] : all;
}

function cutWords(text: string, selections: readonly Selection[]): number {
  const isCut = (unit: number) => WORD.test(before(text, unit)) && WORD.test(after(text, unit));
  return selections.reduce((cuts, { start, end }) => cuts + Number(isCut(start)) + Number(isCut(end)), 0);
}

function before(text: string, unit: number): string {
  return unit === 0 ? '' : text.charAt(unit - 1);
}

function after(text: string, unit: number): string {
  return text.charAt(unit);
}
