import { matchAll } from './match-all.ts';
import type { Span } from './span.ts';

/** How far from a word that gives it away an identifier may reach, in UTF-16 units. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}

/** Where something stands in a text. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * Applies an expensive expression only around the words that any match of it holds: most of a text has none. Stretches that
 * touch are read as one, and begin and end between words.
 */
export function nearWords(
  text: string,
  words: readonly Extent[],
  reach: Reach,
  find: (stretch: string) => readonly Span[],
): Span[] {
  const spans: Span[] = [];
  let from = -1;
  let to = -1;
  const read = (): void => {
    if (from < 0) return;
    for (const span of find(text.slice(from, to)))
      spans.push({ ...span, start: span.start + from, end: span.end + from });
  };
  for (const { start, end } of words) {
    const next = wordEdge(text, Math.max(0, start - reach.before), -1);
    if (next > to) {
      read();
      from = next;
    }
    to = wordEdge(text, Math.min(text.length, end + reach.after), 1);
  }
  read();
  return spans;
}

/** The same around figures. */
export function nearFigures(text: string, reach: Reach, find: (stretch: string) => readonly Span[]): Span[] {
  const figures = matchAll(text, FIGURES).map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return nearWords(text, figures, reach, find);
}

const FIGURES = /\d+/g;

function wordEdge(text: string, at: number, step: 1 | -1): number {
  let edge = at;
  while (edge > 0 && edge < text.length && !/\s/u.test(text[step < 0 ? edge - 1 : edge] ?? ' ')) edge += step;
  return edge;
}
