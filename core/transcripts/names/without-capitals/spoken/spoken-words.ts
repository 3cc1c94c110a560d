import type { Language } from '../../../languages/language.ts';
import type { Token } from '../../tokens.ts';
import { Cue } from '../../word-facts.ts';

/** Words that may be a name, and how much their place says so. */
export interface SpokenCue {
  readonly words: readonly string[];
  readonly points: number;
}

/** What stands at a word that only names do. */
export type SpokenRule = (tokens: readonly Token[], at: number, language: Language) => readonly SpokenCue[];

/** What outweighs any other use of the same word. */
export const SURE = 4;
export const STRONG = 2;
export const WEAK = 1;
export const LONGEST_NAME = 3;
const SHORTEST_NAME = 3;

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

/** No rule has anything to say. */
export const NONE: readonly SpokenCue[] = [];

/** The words from one to the other, as the name they may be. */
export function nameOf(
  tokens: readonly Token[],
  [from, to]: readonly [from: number, to: number],
  points: number,
): readonly SpokenCue[] {
  return [{ words: tokens.slice(from, to + 1).map(({ lower }) => lower), points }];
}

/** One of the words of a table, which the language may do without. */
export function isOneOf(words: ReadonlySet<string> | undefined, token: Token | undefined): boolean {
  return words !== undefined && token !== undefined && words.has(token.lower);
}

export function hasCue(token: Token | undefined, cues: number): boolean {
  return token !== undefined && (token.facts.cues & cues) !== 0;
}

/** A noun that is not of those that mean any house or thing: "pakhuset", but "afdelingen". */
export function mayBeName(token: Token | undefined, { spokenNames }: Language): token is Token {
  if (token === undefined) return false;
  const { facts, lower } = token;
  if (facts.functional || (facts.cues & NO_NAME) !== 0 || facts.stays || facts.acronym) return false;
  if (lower.length < SHORTEST_NAME || spokenNames.generic.has(lower)) return false;
  return !facts.venue || spokenNames.houses.test(lower);
}

/** A word of content that no verb of naming needs to be told from others: "kaldte ham cykel". */
export function isPlain({ facts, lower }: Token): boolean {
  if (facts.stays || facts.acronym || lower.length < SHORTEST_NAME) return false;
  // "uncle everyone called him"
  if (facts.functional && (facts.cues & Cue.person) === 0) return false;
  return (
    (facts.cues & (Cue.preposition | Cue.determiner | Cue.pronoun | Cue.and | Cue.number | Cue.month)) === 0
  );
}

/** One blank, and no end of a sentence, before this word. */
export function isJoined(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    before !== undefined && token !== undefined && !token.startsSentence && token.start - before.end === 1
  );
}

/** The words from here on that no article makes a thing: "turning point". */
export function bareFrom(
  tokens: readonly Token[],
  from: number,
  language: Language,
  points: number,
): readonly SpokenCue[] {
  const first = tokens[from];
  if (first === undefined || !isJoined(tokens, from)) return NONE;
  const { at, several, abstract } = language.spokenNames;
  const isName: boolean = mayBeName(first, language);
  if (!isName) {
    // "making space"
    const mayBegin = at.beginnings?.test(first.lower) === true && isJoined(tokens, from + 1);
    if (!mayBegin || !mayBeName(tokens[from + 1], language)) return NONE;
  }
  let to = from;
  while (to < from + LONGEST_NAME - 1 && isJoined(tokens, to + 1) && mayBeName(tokens[to + 1], language))
    to++;
  if (to > from) return nameOf(tokens, [from, to], points);
  if (abstract.test(first.lower)) return NONE;
  const isSeveral = several.test(first.lower) && !isOneOf(at.several, tokens[from - 1]);
  return nameOf(tokens, [from, to], isSeveral ? WEAK : points);
}

/** No other noun follows, which it would only tell the kind of: "on oak beams". */
export function endsThere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || !isJoined(tokens, at + 1)) return true;
  return next.facts.functional || hasCue(next, Cue.verb | Cue.preposition | Cue.and | Cue.pronoun);
}
