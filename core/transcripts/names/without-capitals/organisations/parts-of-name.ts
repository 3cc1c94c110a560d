import type { Language } from '../../../languages/language.ts';
import { isBeside, SHORTEST_PART_OF_NAME } from '../../beside.ts';
import type { Token } from '../../tokens.ts';
import { Cue } from '../../word-facts.ts';

/** What must not stand in an organisation's name. */
export const NOT_IN_NAME =
  Cue.verb | Cue.preposition | Cue.determiner | Cue.person | Cue.month | Cue.number | Cue.and | Cue.pronoun;

/** A word that may be part of a name: none of those that join the words of a sentence. */
export function isProper({ facts, lower }: Token): boolean {
  if (facts.functional || facts.stays || facts.acronym || lower.length < SHORTEST_PART_OF_NAME) return false;
  return (facts.cues & (Cue.verb | Cue.preposition | Cue.link | Cue.month | Cue.number)) === 0;
}

/** "lukket afdeling": a word that only says what kind it is. */
export function isKind(token: Token | undefined, { uncapitalised }: Language): boolean {
  return token !== undefined && uncapitalised.kinds.test(token.lower);
}

/** Gelderland, but not "it". */
export function isPlaceThatStays({ facts, lower }: Token): boolean {
  if (facts.place) return true;
  return facts.name && !facts.functional && !facts.acronym && lower.length > SHORTEST_PART_OF_NAME;
}

/** "et center", "min skole" */
export function isIndefinite(before: Token | undefined, { uncapitalised }: Language): boolean {
  return before !== undefined && uncapitalised.indefinite.has(before.lower);
}

/** "et center"; where nouns carry their article, any before one makes it one of many as well: "den gamle skole", but "the recovery college". */
export function isOneOfMany(before: Token | undefined, language: Language): boolean {
  if (!language.withoutCapitals.houses.articlesBehind) return isIndefinite(before, language);
  return ((before?.facts.cues ?? 0) & Cue.determiner) !== 0;
}

/** "naar café de zon": few speak of a house without its article, unless its name follows. */
export function isWithoutArticle(tokens: readonly Token[], at: number): boolean {
  const [before, noun] = [tokens[at - 1], tokens[at]];
  if (before === undefined || noun?.startsSentence === true) return true;
  return before.facts.functional && (before.facts.cues & Cue.determiner) === 0;
}

/** The same as `isBeside`, where a word may be missing. */
export function isBesideNext(text: string, one: Token | undefined, next: Token | undefined): boolean {
  return one !== undefined && next !== undefined && isBeside(text, one, next);
}

/** "ggz noord holland noord", "vangnet west friesland": a direction, the region, and which part of it. */
export function endOfRegion(tokens: readonly Token[], direction: number): number {
  let to = direction;
  while (to < direction + 2) {
    const [last, next] = [tokens[to], tokens[to + 1]];
    if (last === undefined || next === undefined || next.startsSentence || next.start - last.end !== 1) break;
    const isRegion = next.facts.stays && isPlaceThatStays(next);
    if ((next.facts.cues & Cue.qualifier) === 0 && !isRegion) break;
    to++;
  }
  return to;
}

/** "ziekenhuis ter duinen", but "ter observatie", "ten tijde van": small words that stand before names, and in few phrases. */
export function isBeforeNoun(particle: Token, { facts, lower }: Token, language: Language): boolean {
  const { particles } = language.withoutCapitals.houses;
  if (particles?.words.has(particle.lower) !== true || facts.functional || facts.stays) return false;
  return (facts.cues & (Cue.verb | Cue.number)) === 0 && !particles.phrases.test(lower);
}
