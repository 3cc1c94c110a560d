import type { Language } from '../../languages/language.ts';
import type { FindingType } from '../../patterns/span.ts';
import type { Verdict } from '../judge-word.ts';
import type { Segment } from '../turn.ts';
import { SURE } from './spoken/spoken-words.ts';
import { isThing } from './spoken/things.ts';
import { spokenCues } from './spoken-cues.ts';

/** A turn, and what was made of each of its words. */
interface Judged {
  readonly segment: Segment;
  readonly verdicts: readonly Verdict[];
  readonly names: readonly { readonly surface: string; readonly type: FindingType }[];
}

/** From so many points on a word is a name throughout its document. */
const ENOUGH = 2;

/**
 * The names that a document without capitals gives away by what it says of them, word by word: "the lantern that's a drop-in", "everyone calls
 * him pickle". Each place where a word stands as only names do counts, and each where it stands as a thing does counts against it.
 */
export function spokenNames(judged: readonly Judged[], language: Language): string[][] {
  if (!isSpoken(judged)) return [];
  const tokens = judged.flatMap(({ segment }) => (segment.lowerCased ? segment.tokens : []));
  const points = new Map<string, number>();
  const things = new Map<string, number>();
  tokens.forEach((token, at) => {
    if (isThing(tokens, at, language)) things.set(token.lower, (things.get(token.lower) ?? 0) + 1);
    for (const { words, points: more } of spokenCues(tokens, at, language)) {
      const name = words.join(' ');
      points.set(name, (points.get(name) ?? 0) + more);
    }
  });
  return [...points]
    .filter(([name, sum]) => sum >= SURE || sum - (things.get(name) ?? 0) >= ENOUGH)
    .map(([name]) => name.split(' '));
}

/** First names that are words as well, and that stood once where only persons do: they are known from then on. */
export function spokenGivenNames(judged: readonly Judged[]): string[] {
  const found = new Set<string>();
  if (!isSpoken(judged)) return [];
  for (const { segment, verdicts, names } of judged) {
    if (!segment.lowerCased) continue;
    // "blessing chikwanha"
    for (const { surface, type } of names) {
      const [first = '', second] = surface.split(' ');
      const token = second === undefined ? undefined : segment.tokens.find(({ text }) => text === first);
      if (type === 'person' && token?.facts.given === true && !token.facts.functional)
        found.add(token.facts.stem);
    }
    segment.tokens.forEach(({ facts }, at) => {
      if (verdicts[at] !== undefined && facts.given && !facts.functional && facts.common)
        found.add(facts.stem);
    });
  }
  return [...found];
}

/** Most of what is said is without capitals; where it is not, capitals tell more. */
function isSpoken(judged: readonly Judged[]): boolean {
  let [spoken, all] = [0, 0];
  for (const { segment } of judged) {
    all += segment.tokens.length;
    if (segment.lowerCased) spoken += segment.tokens.length;
  }
  return spoken > all / 2;
}
