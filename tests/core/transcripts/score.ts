import type { Replaced } from '../../../core/transcripts/deidentify.ts';
import type { GoldSpan } from './gold-set.ts';

/** What became of a gold set. */
export interface Score {
  readonly byType: Record<string, { found: number; leaked: number }>;
  words: number;
  lost: number;
  /** Where, for whoever mends the rules. */
  readonly leaks: string[];
  readonly losses: string[];
}

/** An empty score to add to. */
export function emptyScore(): Score {
  return { byType: {}, words: 0, lost: 0, leaks: [], losses: [] };
}

/** Adds one text: an identifier leaks if one of its letters or digits stays; a word is lost if it is hidden and no identifier. */
export function addToScore(
  score: Score,
  text: string,
  gold: readonly GoldSpan[],
  found: readonly Pick<Replaced, 'start' | 'end'>[],
): void {
  const hidden = (at: number): boolean => found.some(({ start, end }) => at >= start && at < end);
  for (const { start, end, type } of gold) {
    const entry = score.byType[type] ?? { found: 0, leaked: 0 };
    score.byType[type] = entry;
    const leaks = [...text.slice(start, end)].some(
      (sign, n) => /[\p{L}\p{Nd}]/u.test(sign) && !hidden(start + n),
    );
    if (leaks) {
      entry.leaked++;
      score.leaks.push(`${type}: ${text.slice(start, end)}`);
    } else entry.found++;
  }
  for (const match of text.matchAll(/[\p{L}\p{Nd}]+/gu)) {
    if (gold.some(({ start, end }) => match.index >= start && match.index < end)) continue;
    score.words++;
    if (hidden(match.index)) {
      score.lost++;
      score.losses.push(match[0]);
    }
  }
}

/** Leaked identifiers of all, 0 to 1. */
export function leakRate({ byType }: Score): number {
  const entries = Object.values(byType);
  const leaked = entries.reduce((sum, entry) => sum + entry.leaked, 0);
  return leaked / entries.reduce((sum, entry) => sum + entry.leaked + entry.found, 0);
}
