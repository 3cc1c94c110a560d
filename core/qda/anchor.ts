import { type CodePoints, codePoints } from './code-points.ts';
import { exportedText, type ReleasedTurn } from './exported-text.ts';
import { letterAt, lettersOf } from './letters.ts';

/** From the first letter of a passage to behind its last, in UTF-16 units of the letters of a text. */
export interface LetterRange {
  readonly start: number;
  readonly end: number;
}

/** What of a passage one turn has; places in code points of the turn's text, the end exclusive. */
interface PassagePlace {
  readonly n: number;
  readonly start: number;
  readonly end: number;
  /** Of the whole turn. */
  readonly turnLength: number;
}

/** Where a passage is in the published turns; `lost` where nothing there is it for sure. */
export type Anchored =
  | { readonly kind: 'found'; readonly places: readonly PassagePlace[]; readonly isMoved: boolean }
  | { readonly kind: 'outside' }
  | { readonly kind: 'lost' };

/** Letters on either side of a passage that tell which of several equal ones it is. */
const CONTEXT = 30;
/** So many letters, of the passage and beside it, are no chance. */
const ENOUGH = 20;
/** How many equal passages are looked at on either side of where one is expected. */
const MOST_TRIED = 100;

/**
 * Finds passages of a coder's copy of a document, given by its letters, in the document's turns. Where both copies have the same letters a
 * passage is where it was; where something in between changed, it is looked for by its letters and those beside it, the nearest first.
 */
export function anchorIn(copy: string, turns: readonly ReleasedTurn[]): (range: LetterRange) => Anchored {
  const exported = exportedText(turns);
  const published = lettersOf(exported.text);
  const locate = locator(copy, published.text);
  const placed = exported.turns.map(({ start, end }, index) => ({
    ...{ start, first: letterAt(published, start), last: letterAt(published, end) },
    said: turns[index] ?? { n: 0, speaker: '', text: '' },
  }));
  const counted = new Map<ReleasedTurn, CodePoints>();
  const pointsOf = (turn: ReleasedTurn): CodePoints => {
    const points = counted.get(turn) ?? codePoints(turn.text);
    counted.set(turn, points);
    return points;
  };
  return (range) => {
    const at = locate(range);
    if (at === undefined) return { kind: 'lost' };
    const behind = at + range.end - range.start;
    const places = overlapping(placed, at, behind).map(({ start, first, last, said }) => {
      const points = pointsOf(said);
      const place = (unit: number) => points.pointAt(unit - start);
      return {
        n: said.n,
        start: place(published.from[Math.max(first, at)] ?? 0),
        end: place(published.to[Math.min(last, behind) - 1] ?? 0),
        turnLength: points.length,
      };
    });
    return places.length === 0 ? { kind: 'outside' } : { kind: 'found', places, isMoved: at !== range.start };
  };
}

/** Turns, in order, that have letters between two. */
function overlapping<T extends { readonly first: number; readonly last: number }>(
  turns: readonly T[],
  start: number,
  end: number,
): T[] {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((turns[middle]?.last ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let index = low; index < turns.length; index++) {
    const turn = turns[index];
    if (turn === undefined || turn.first >= end) break;
    if (Math.max(turn.first, start) < Math.min(turn.last, end)) found.push(turn);
  }
  return found;
}

/** Where a passage of the copy begins in the published letters. */
function locator(copy: string, published: string): (range: LetterRange) => number | undefined {
  const before = agreement(
    copy,
    published,
    { from: 0, other: 0, step: 1 },
    Math.min(copy.length, published.length),
  );
  const rest = Math.min(copy.length, published.length) - before;
  const after = agreement(
    copy,
    published,
    { from: copy.length - 1, other: published.length - 1, step: -1 },
    rest,
  );
  const shift = published.length - copy.length;
  return ({ start, end }) => {
    if (end <= before) return start;
    if (start >= copy.length - after) return start + shift;
    return search(copy, published, { start, end });
  };
}

interface Walk {
  readonly from: number;
  readonly other: number;
  readonly step: 1 | -1;
}

/** How many letters in a row two texts have in common from two places on. */
function agreement(copy: string, published: string, { from, other, step }: Walk, most: number): number {
  let length = 0;
  while (length < most) {
    const own = copy.charCodeAt(from + step * length);
    // Past either end it is no number, which equals nothing.
    if (own !== published.charCodeAt(other + step * length)) break;
    length++;
  }
  return length;
}

function search(copy: string, published: string, { start, end }: LetterRange): number | undefined {
  const passage = copy.slice(start, end);
  let best: { at: number; context: number } | undefined;
  for (const at of occurrences(published, passage, start)) {
    const context =
      agreement(copy, published, { from: start - 1, other: at - 1, step: -1 }, CONTEXT) +
      agreement(copy, published, { from: end, other: at + passage.length, step: 1 }, CONTEXT);
    if (best === undefined || context > best.context) best = { at, context };
  }
  if (best === undefined || passage.length + best.context < Math.min(ENOUGH, copy.length)) return undefined;
  return best.at;
}

/** The nearest first. */
function occurrences(published: string, passage: string, near: number): number[] {
  const found: number[] = [];
  for (let at = published.indexOf(passage, near), n = 0; at >= 0 && n < MOST_TRIED; n++) {
    found.push(at);
    at = published.indexOf(passage, at + 1);
  }
  for (let at = near - 1, n = 0; at >= 0 && n < MOST_TRIED; n++) {
    at = published.lastIndexOf(passage, at);
    if (at < 0) break;
    found.push(at);
    at -= 1;
  }
  return found.sort((a, b) => Math.abs(a - near) - Math.abs(b - near));
}
