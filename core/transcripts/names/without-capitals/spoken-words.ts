import type { Language } from '../../languages/language.ts';
import type { Token } from '../tokens.ts';
import { Cue } from '../word-facts.ts';

/** Words that may be a name, and how much their place says so. */
export interface SpokenCue {
  readonly words: readonly string[];
  readonly points: number;
}

/** What outweighs any other use of the same word. */
export const SURE = 4;
export const STRONG = 2;
export const WEAK = 1;
export const LONGEST_NAME = 3;

/** "so jade knows": then, and not how much. */
export const THEN = /^(?:so|zo)$/u;

/** What no name is made of. */
export const NO_NAME =
  Cue.verb |
  Cue.preposition |
  Cue.determiner |
  Cue.person |
  Cue.persons |
  Cue.pronoun |
  Cue.and |
  Cue.month |
  Cue.number;

export function mayBeName(token: Token | undefined, language: Language): boolean {
  if (token === undefined || language.spokenNames.generic.has(token.lower)) return false;
  const { facts, lower } = token;
  if (facts.functional || facts.stays || facts.acronym || lower.length < 3) return false;
  // "pakhuset", but "afdelingen"
  if (facts.venue && !language.spokenNames.houses.test(lower)) return false;
  return (facts.cues & NO_NAME) === 0;
}

/** One blank, and no end of a sentence, before this word. */
export function isJoined(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    before !== undefined && token !== undefined && !token.startsSentence && token.start - before.end === 1
  );
}

export function wordsOf(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens.slice(from, to + 1).map(({ lower }) => lower);
}

/** The words from here on that no article makes a thing. */
export function bareFrom(
  tokens: readonly Token[],
  from: number,
  language: Language,
  points: number,
): SpokenCue[] {
  if (!isJoined(tokens, from)) return [];
  // "making space"
  const isDoing = /.{3}ing$/u.test(tokens[from]?.lower ?? '') && isJoined(tokens, from + 1);
  if (!mayBeName(tokens[from], language) && !(isDoing && mayBeName(tokens[from + 1], language))) return [];
  let to = from;
  while (to < from + LONGEST_NAME - 1 && isJoined(tokens, to + 1) && mayBeName(tokens[to + 1], language))
    to++;
  // "bij zoelen": there hardly anything stands without its article
  const isSeveral =
    language.spokenNames.several.test(tokens[to]?.lower ?? '') && tokens[from - 1]?.lower !== 'bij';
  const isOne = to === from && isSeveral;
  if (to === from && language.spokenNames.abstract.test(tokens[to]?.lower ?? '')) return [];
  return [{ words: wordsOf(tokens, from, to), points: isOne ? WEAK : points }];
}
