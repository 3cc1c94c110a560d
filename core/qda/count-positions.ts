import type { LetterRange } from './anchor.ts';
import { codePoints } from './code-points.ts';
import { cutsWord } from './cuts-word.ts';
import { type Letters, letterAt, lettersOf } from './letters.ts';
import { nearbyWords, type WholeWords } from './nearby-words.ts';

/** A selection as a project has it, its places as its program counts them; the end exclusive. */
export interface Selection {
  readonly start: number;
  readonly end: number;
  /** The selected words, where the program writes them beside their places. */
  readonly words?: Words;
}

/** The first and the last letters of words, and all of them. */
export interface Words {
  readonly first: string;
  /** None where the words are cut off. */
  readonly last?: string;
  /** None where they are cut off, or too long to be kept. */
  readonly whole?: WholeWords;
}

export interface PlainText {
  readonly text: string;
  /** It began with a byte order mark, which is no part of `text`. */
  readonly hadMark: boolean;
}

/** A text without blanks, and which of them each selection has; none where a selection lies outside of the text, however it is counted. */
export interface Counted {
  readonly letters: string;
  readonly ranges: readonly LetterRange[];
  /** How many selections have their words in no way of counting, and were moved to where these stand. */
  readonly moved: number;
}

/** A text of a project, and what is selected in it. */
export interface SelectedText {
  readonly plain: PlainText;
  readonly selections: readonly Selection[];
}

/** How a program counts. */
interface Way {
  /** Two where the text has one, too, as a program counts that writes other line ends than it holds. */
  readonly lineEnds: 'as they stand' | 'one' | 'two';
  readonly mark: boolean;
  readonly unit: 'sign' | 'utf-16';
}

/** A text as a program holds it that counts in some way, and where its n-th sign begins, in UTF-16 units. */
interface Counting {
  readonly text: string;
  readonly length: number;
  unitAt(place: number): number;
}

/** What a text says for a way to count it: how its selections have the words that they should, and how many words they cut. */
interface Evidence {
  readonly counting: Counting;
  readonly isPossible: boolean;
  readonly fits: readonly Fit[];
  readonly cuts: number;
}

/** How a selection has the words that its program says: not at all, begins with them, ends with them, too. */
type Fit = 0 | 1 | 2;

const MARK = '\uFEFF';
/** A program that writes two signs for one, on a system that does so too, writes three. */
const LINE_END = /\r{1,2}\n/gu;
const ASTRAL = /[\u{10000}-\u{10FFFF}]/u;
/** The end of the last line, which a program may count and not write. */
const LONGEST_LINE_END = 2;
/** Most programs hold their texts in UTF-16 units, and the one that is known to count them says words: coders who cut words are no proof of it. */
const DOUBT_OF_UNITS = 2;
/** Units in which the first and the last words of a selection are looked for. */
const LOOKED_AT_UNITS = 200;

/** In the order in which they are believed; the standard's is the first. */
const WAYS: readonly Way[] = (['sign', 'utf-16'] as const).flatMap((unit) => [
  ...[false, true].flatMap((mark) =>
    (['as they stand', 'one'] as const).map((lineEnds) => ({ lineEnds, mark, unit })),
  ),
  { lineEnds: 'two', mark: false, unit } as const,
]);

/**
 * Programs do not agree whether a carriage return and its line feed, or a byte order mark, count, nor whether an emoji is one or two. But one
 * program wrote all places of a project: of the ways that its texts allow the one is taken by which most selections begin with the words that
 * the program says, then the one by which most end with them, and then the one by which they cut the fewest words; the standard's, as the text
 * stands, where several do. A text that does not allow it is judged by itself. Nor did every program count all of its places itself: a
 * selection that has its words only in another way is where they are.
 */
export function countPositions(texts: readonly SelectedText[]): (Counted | undefined)[] {
  const ways = WAYS.filter(({ lineEnds }) => lineEnds !== 'two' || texts.some(passesEnd));
  const evidence = texts.map((text) => evidenceOf(text, ways));
  const [best = 0] = bestFirst(ways.map((_, way) => sumOf(evidence.flatMap((one) => one[way] ?? []))));
  return texts.map(({ selections }, n) => {
    const own = evidence[n] ?? [];
    const way = own[best]?.isPossible ? best : bestFirst(own.map((one) => sumOf([one])))[0];
    const chosen = own[way ?? 0];
    return chosen?.isPossible ? counted(selections, chosen, own) : undefined;
  });
}

/** Line ends and marks are no letters, so that a text has the same ones in every way. */
function counted(selections: readonly Selection[], chosen: Evidence, all: readonly Evidence[]): Counted {
  const known = new Map<Counting, Letters>();
  const lettersIn = (counting: Counting): Letters => {
    const letters = known.get(counting) ?? lettersOf(counting.text);
    known.set(counting, letters);
    return letters;
  };
  let moved = 0;
  const ranges = selections.map((selection, n) => {
    const { counting, fits } = all.reduce(
      (best, one) => ((one.fits[n] ?? 0) > (best.fits[n] ?? 0) ? one : best),
      chosen,
    );
    const letters = lettersIn(counting);
    const range = rangeOf(selection, counting, letters);
    const whole = fits[n] === 2 ? undefined : selection.words?.whole;
    if (whole === undefined) return range;
    const signs = selection.end - selection.start;
    const found = nearbyWords({ text: counting.text, letters }, { whole, signs, at: range.start });
    if (found !== undefined) moved++;
    return found ?? range;
  });
  return { letters: lettersIn(chosen.counting).text, ranges, moved };
}

function rangeOf({ start, end }: Selection, { unitAt }: Counting, letters: Letters): LetterRange {
  return { start: letterAt(letters, unitAt(start)), end: letterAt(letters, unitAt(end)) };
}

interface Sum {
  readonly possible: number;
  readonly begun: number;
  readonly whole: number;
  readonly cuts: number;
}

function sumOf(evidence: readonly Evidence[]): Sum {
  const possible = evidence.filter(({ isPossible }) => isPossible);
  return {
    possible: possible.length,
    begun: possible.reduce((sum, { fits }) => sum + fits.filter((fit) => fit !== 0).length, 0),
    whole: possible.reduce((sum, { fits }) => sum + fits.filter((fit) => fit === 2).length, 0),
    cuts: possible.reduce((sum, { cuts }) => sum + cuts, 0),
  };
}

/** Indexes, the one with most behind it in front. */
function bestFirst(sums: readonly Sum[]): number[] {
  const compare = (a: Sum, b: Sum) =>
    b.possible - a.possible || b.begun - a.begun || b.whole - a.whole || a.cuts - b.cuts;
  const none: Sum = { possible: 0, begun: 0, whole: 0, cuts: 0 };
  return sums.map((_, index) => index).sort((a, b) => compare(sums[a] ?? none, sums[b] ?? none));
}

/** In the order of the ways; what is the same text counted in the same way is judged once. */
function evidenceOf({ plain, selections }: SelectedText, ways: readonly Way[]): Evidence[] {
  const isAstral = ASTRAL.test(plain.text);
  const judged: { readonly text: string; readonly unit: Way['unit']; readonly evidence: Evidence }[] = [];
  return ways.map((way) => {
    const text = held(plain, way);
    const same = judged.find((one) => one.text === text && (one.unit === way.unit || !isAstral));
    if (same !== undefined) return same.evidence;
    const evidence = judge(countingOf(text, way), selections, way);
    judged.push({ text, unit: way.unit, evidence });
    return evidence;
  });
}

function judge(counting: Counting, selections: readonly Selection[], { unit }: Way): Evidence {
  const { text, length, unitAt } = counting;
  const isPossible = selections.every(
    ({ start, end }) => start <= length && end <= length + LONGEST_LINE_END,
  );
  const placed = selections.map((one) => ({ ...one, start: unitAt(one.start), end: unitAt(one.end) }));
  const cuts = cutWords(text, placed) * (unit === 'utf-16' ? DOUBT_OF_UNITS : 1);
  return { counting, isPossible, fits: placed.map((one) => fitOf(text, one)), cuts };
}

function countingOf(text: string, { unit }: Way): Counting {
  if (unit === 'sign') return { text, ...codePoints(text) };
  return { text, length: text.length, unitAt: (place) => Math.min(place, text.length) };
}

/** The text as a program holds it. */
function held({ text, hadMark }: PlainText, { lineEnds, mark }: Way): string {
  const asOne = lineEnds === 'as they stand' ? text : text.replaceAll(LINE_END, '\n');
  const lines = lineEnds === 'two' ? asOne.replaceAll('\n', '\r\n') : asOne;
  return hadMark && mark ? MARK + lines : lines;
}

/** A program that counts two where it writes one is noticed where it passes the end. */
function passesEnd({ plain: { text }, selections }: SelectedText): boolean {
  if (text.includes('\r\n')) return false;
  const { length } = codePoints(text);
  return selections.some(({ end }) => end > length);
}

function fitOf(text: string, { start, end, words }: Selection): Fit {
  if (words === undefined) return 0;
  const first = lettersOf(text.slice(start, Math.min(end, start + LOOKED_AT_UNITS))).text;
  if (!first.startsWith(words.first)) return 0;
  const last = lettersOf(text.slice(Math.max(start, end - LOOKED_AT_UNITS), end)).text;
  return words.last !== undefined && last.endsWith(words.last) ? 2 : 1;
}

function cutWords(text: string, selections: readonly Selection[]): number {
  return selections.reduce(
    (cuts, { start, end }) => cuts + Number(cutsWord(text, start)) + Number(cutsWord(text, end)),
    0,
  );
}
