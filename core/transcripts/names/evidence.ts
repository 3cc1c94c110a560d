import type { Token } from './tokens.ts';
import { Cue } from './word-facts.ts';

/** From here on a word that can be a name is one, although it is a word as well. */
export const NAME_EVIDENCE = 2;

/**
 * How much the words beside a word speak for its being a name: "min bror bo siger" against "jeg vil bo".
 * Weights are whole numbers: 1 leans, 2 decides, 3 outweighs what speaks against.
 */
export function evidence(tokens: readonly Token[], at: number): number {
  return fromBefore(tokens, at) + fromAfter(tokens, at);
}

/** "min bror bo" against "at bo". */
function fromBefore(tokens: readonly Token[], at: number): number {
  const previous = tokens[at - 1];
  const token = tokens[at];
  if (previous === undefined || (token?.startsSentence === true && !token.wraps)) return 0;
  if (isNamed(tokens, at)) return 3;
  // Behind a comma or a bracket the word before tells nothing.
  if ((token?.start ?? 0) - previous.end > 1) return 0;
  const { cues, functional, modal, presenting } = previous.facts;
  // "min mentor er bo"
  if ((cues & Cue.verb) !== 0 && ((tokens[at - 2]?.facts.cues ?? 0) & Cue.person) !== 0) return 2;
  if ((cues & Cue.person) !== 0) return 2;
  // "nu moet flip": no article
  if (modal) return 0;
  if ((cues & Cue.determiner) !== 0) return presenting ? 0 : -3;
  if ((cues & Cue.and) !== 0 && tokens[at - 2]?.facts.given === true) return 2;
  if ((cues & Cue.company) !== 0) return 1;
  return previous.facts.given && !previous.facts.common ? 1 : functional ? 0 : -1;
}

/** "bo siger" against "bo her". */
function fromAfter(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  if (next === undefined || (next.startsSentence && !next.wraps)) return 0;
  // "Björn, grannen, han skottar"
  const isApposed = next.start - (tokens[at]?.end ?? 0) === 2 && (next.facts.cues & Cue.person) !== 0;
  if (isApposed && !next.facts.given) return 2;
  // "April, her mum, said"
  if ((next.facts.cues & Cue.determiner) !== 0)
    return ((tokens[at + 2]?.facts.cues ?? 0) & Cue.person) !== 0 ? 2 : 0;
  if ((next.facts.cues & (Cue.verb | Cue.pronoun)) !== 0) return 2;
  if ((next.facts.cues & Cue.and) !== 0) return fromPair(tokens[at + 2]);
  if (next.capital && !next.facts.stays && !next.facts.functional) return 2;
  if (next.facts.functional) return 0;
  if (next.facts.mainlyName) return 3;
  if ((next.facts.surname || next.facts.name) && !next.facts.common) return 2;
  return next.facts.surname ? 1 : -1;
}

/** "Bo og Liv", "Bo og jeg". */
function fromPair(other: Token | undefined): number {
  if (other === undefined) return 0;
  if ((other.facts.cues & Cue.pronoun) !== 0) return 2;
  return other.facts.given && !other.facts.functional ? 2 : 0;
}

/** After "hedder", with or without a filler between: "hedder jo". */
export function isNamed(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  if (previous === undefined) return false;
  if ((previous.facts.cues & Cue.naming) !== 0) return true;
  const before = tokens[at - 2];
  return (
    (previous.facts.cues & Cue.filler) !== 0 && before !== undefined && (before.facts.cues & Cue.naming) !== 0
  );
}

/** After a preposition, with or without a small word that belongs to the name: "i gl. rye", "in south shields". */
export function isAfterPreposition(tokens: readonly Token[], at: number): boolean {
  return ((wordBeforeName(tokens, at)?.facts.cues ?? 0) & Cue.preposition) !== 0;
}

/** The word before a name and the small words that belong to it. */
export function wordBeforeName(tokens: readonly Token[], at: number): Token | undefined {
  const previous = tokens[at - 1];
  const isPrefix = previous !== undefined && (previous.facts.cues & Cue.prefix) !== 0;
  return isPrefix && (previous.facts.cues & Cue.preposition) === 0 ? tokens[at - 2] : previous;
}

/** After "bor i", "født i", "flyttede til": whatever can be a place is one. */
export function isLivedIn(tokens: readonly Token[], at: number): boolean {
  if (!isAfterPreposition(tokens, at)) return false;
  return tokens.slice(Math.max(0, at - 5), at - 1).some(({ facts }) => (facts.cues & Cue.living) !== 0);
}
