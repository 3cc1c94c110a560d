import { cleanText, INVISIBLE } from './clean-text.ts';

/** A stretch of a text, in UTF-16 units; `end` is exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text as it stands in a file, and as rules read it. */
export interface StandingText {
  /** Letter by letter, with its line ends; without a byte order mark. */
  readonly original: string;
  /** The same, clean. */
  readonly text: string;
  /** Where in the original a stretch of the clean text stands. */
  inOriginal(stretch: Stretch): Stretch;
}

/** Signs of a format that are read as something else, such as the entities of a subtitle. */
export interface Markup {
  readonly signs: RegExp;
  read(sign: string): string;
}

/** What a clean text may have otherwise: signs nobody sees, line ends, letters with marks taken together, and all that is rare. */
const OTHERWISE = [
  `(?<invisible>${INVISIBLE.source})`,
  '\\r\\n',
  String.raw`[^\p{M}\p{Cf}](?:\p{Cf}*[\p{M}\u1160-\u11ff])+`,
  String.raw`[\r\v\f\u00a0]|[^\u0000-\u02ff\p{Cf}]`,
].join('|');

/** From its end on one text is longer than the other by something else than before. */
interface Shift {
  readonly clean: Stretch;
  readonly original: Stretch;
}

/** Cleans a text, and keeps where everything was. */
export function standingText(original: string, markup?: Markup): StandingText {
  const signs = new RegExp(`(?<markup>${markup?.signs.source ?? '(?!)'})|${OTHERWISE}`, 'gu');
  const shifts: Shift[] = [];
  const pieces: string[] = [];
  let [done, length] = [0, 0];
  const add = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const { 0: sign, index: start, groups } of original.matchAll(signs)) {
    add(original.slice(done, start));
    const read = cleanSign(groups?.['markup'] === undefined ? sign : (markup?.read(sign) ?? ''), groups);
    done = start + sign.length;
    if (read.length !== sign.length)
      shifts.push({ clean: { start: length, end: length + read.length }, original: { start, end: done } });
    add(read);
  }
  add(original.slice(done));
  return { original, text: pieces.join(''), inOriginal: (stretch) => shifted(stretch, shifts) };
}

function cleanSign(sign: string, groups: Readonly<Record<string, string>> | undefined): string {
  return groups?.['invisible'] === undefined ? cleanText(sign) : '';
}

/** Signs nobody sees are no part of it at its ends; of letters that were taken together all are. */
function shifted({ start, end }: Stretch, shifts: readonly Shift[]): Stretch {
  const before = shifts[countUntil(shifts, start + 1) - 1];
  const last = shifts[countUntil(shifts, end) - 1];
  return {
    start: before === undefined || start >= before.clean.end ? behind(before, start) : before.original.start,
    end: last === undefined || end >= last.clean.end ? behind(last, end) : last.original.end,
  };
}

function behind(shift: Shift | undefined, place: number): number {
  return shift === undefined ? place : shift.original.end + place - shift.clean.end;
}

/** How many shifts begin before a place. */
function countUntil(shifts: readonly Shift[], place: number): number {
  let [low, high] = [0, shifts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((shifts[middle]?.clean.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
