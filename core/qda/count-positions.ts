import type { LetterRange } from './anchor.ts';
import { codePoints } from './code-points.ts';
import { letterAt, lettersOf } from './letters.ts';

/** A selection as a project has it, its places as its program counts them; the end exclusive. */
export interface Selection {
  readonly start: number;
  readonly end: number;
  /** The first letters of the selected words, where the program writes them beside their places. */
  readonly words?: string;
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

/** One way to count: a text as a program holds it, and where its n-th sign begins, in UTF-16 units. */
interface Counting {
  readonly text: string;
  readonly length: number;
  /** How much more a cut word speaks against it. */
  readonly doubt: number;
  unitAt(place: number): number;
}

const MARK = '\uFEFF';
const WORD = /[\p{L}\p{Nd}]/u;
/** The end of the last line, which a program may count and not write. */
const LONGEST_LINE_END = 2;
/** No program is known to count UTF-16 units, though most hold their texts so: coders who cut words are no proof of it. */
const DOUBT_OF_UNITS = 2;
/** Units in which the first words of a selection are looked for. */
const LOOKED_AT_UNITS = 200;

/**
 * Programs do not agree whether a carriage return and its line feed, or a byte order mark, count, nor whether an emoji is one or two. Of the
 * countings that the text allows the one is taken by which most selections begin with the words that the program says, and then the one by
 * which they cut the fewest words; the standard's, as the text stands, where several do.
 */
export function countPositions(plain: PlainText, selections: readonly Selection[]): Counted | undefined {
  const possible = countings(plain, selections).filter(({ length }) =>
    selections.every(({ start, end }) => start <= length && end <= length + LONGEST_LINE_END),
  );
  const judged = possible.map((counting) => {
    const units = selections.map(({ start, end, words }) => ({
      ...{ start: counting.unitAt(start), end: counting.unitAt(end) },
      ...(words === undefined ? {} : { words }),
    }));
    const { text, doubt } = counting;
    if (possible.length === 1) return { text, units, said: 0, cuts: 0 };
    return { text, units, said: said(text, units), cuts: cutWords(text, units) * doubt };
  });
  const [best] = judged.sort((a, b) => b.said - a.said || a.cuts - b.cuts);
  if (best === undefined) return undefined;
  const letters = lettersOf(best.text);
  const ranges = best.units.map(({ start, end }) => ({
    start: letterAt(letters, start),
    end: letterAt(letters, end),
  }));
  return { letters: letters.text, ranges };
}

/** The ways in which the positions may be counted, in the order in which they are believed. */
function countings(plain: PlainText, selections: readonly Selection[]): Counting[] {
  const texts = textsOf(plain, selections);
  const byPoints = texts.map((text): Counting => ({ text, doubt: 1, ...codePoints(text) }));
  const byUnits = texts.map((text): Counting => {
    const unitAt = (place: number) => Math.min(place, text.length);
    return { text, doubt: DOUBT_OF_UNITS, length: text.length, unitAt };
  });
  return [...byPoints, ...byUnits.filter(({ length }, index) => length !== byPoints[index]?.length)];
}

/** The text as programs hold it. */
function textsOf({ text, hadMark }: PlainText, selections: readonly Selection[]): string[] {
  const asOne = text.replaceAll('\r\n', '\n');
  const plain = asOne === text ? [text] : [text, asOne];
  const all = hadMark ? [...plain, ...plain.map((one) => MARK + one)] : plain;
  const length = codePoints(text).length;
  // A program that counts two where it writes one is noticed where it passes the end.
  const passesEnd = asOne === text && selections.some(({ end }) => end > length);
  return passesEnd ? [...all, text.replaceAll('\n', '\r\n')] : all;
}

/** How many selections begin with the words that they should. */
function said(text: string, selections: readonly Selection[]): number {
  return selections.filter(({ start, end, words }) => {
    if (words === undefined) return false;
    return lettersOf(text.slice(start, Math.min(end, start + LOOKED_AT_UNITS))).text.startsWith(words);
  }).length;
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
