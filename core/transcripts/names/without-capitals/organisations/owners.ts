import { isBeside } from '../../beside.ts';
import type { Token } from '../../tokens.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import type { Extent } from '../extent.ts';
import { isBesideNext, isProper } from './parts-of-name.ts';

/** "jensens maskinfabrik", "dommerparkens boligforening", "midtjyllands avis", "viborg stifts folkeblad" */
export function owner(turn: Turn, at: number): Extent {
  const { text, tokens, language } = turn;
  const [first, previous, noun] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (noun === undefined || previous === undefined || !previous.lower.endsWith('s')) return undefined;
  if (!isBankOfRegion(previous, noun, turn) && !language.uncapitalised.owned.test(noun.lower))
    return undefined;
  if (!isBeside(text, previous, noun)) return undefined;
  const isName = isOwnerName(turn, at - 1);
  if (!isName && !isOwnerHouse(turn, at - 1)) return undefined;
  const isPlaceBefore =
    first !== undefined &&
    isBeside(text, first, previous) &&
    (first.facts.place || (first.facts.cues & Cue.saint) !== 0);
  return [isPlaceBefore ? at - 2 : at - 1, isName ? endOfTrades(turn, at) : at];
}

/** "ölands bank" */
function isBankOfRegion({ facts }: Token, noun: Token, { language }: Turn): boolean {
  if (!facts.stays || !facts.name || language.withoutCapitals.houses.nounLast) return false;
  return noun.facts.organisation && !noun.facts.definite;
}

/** "jensens", "midtjyllands" */
function isOwnerName({ tokens, verdicts }: Turn, at: number): boolean {
  const facts = tokens[at]?.facts;
  if (facts === undefined) return false;
  const isGenitive = (facts.given || facts.surname) && facts.stem !== facts.lower && !facts.functional;
  return verdicts[at] !== undefined || (facts.stays && facts.name) || isGenitive;
}

/** "dommerparkens", "skovens" */
function isOwnerHouse(turn: Turn, at: number): boolean {
  const [before, token] = [turn.tokens[at - 1], turn.tokens[at]];
  if (token === undefined || !token.facts.word || token.facts.functional || token.facts.stays) return false;
  return isOfHouse(token, turn) || isOfThing(token, before, turn);
}

/** "dommerparkens": a compound, or a word that a street could end with. */
function isOfHouse({ facts }: Token, { language }: Turn): boolean {
  if ((facts.cues & (Cue.person | Cue.determiner)) !== 0 || facts.organisation) return false;
  if (!facts.common) return true;
  const stem = facts.lower.slice(0, -1);
  return language.streets.endings.some((ending) => stem.endsWith(ending) && stem.length > ending.length + 2);
}

/** "hos skovens børnehave": of a thing that says which one, and that people do not speak of all the time. */
function isOfThing({ facts }: Token, before: Token | undefined, { language }: Turn): boolean {
  const { ofThings } = language.withoutCapitals.houses;
  if (ofThings?.test(facts.lower) !== true || (facts.cues & (Cue.person | Cue.determiner)) !== 0)
    return false;
  const stem = facts.lower.slice(0, -1);
  if (facts.organisation || language.spokenNames.generic.has(stem) || language.cues.person.has(stem))
    return false;
  return ((before?.facts.cues ?? 0) & (Cue.preposition | Cue.company)) !== 0;
}

/** "augusts bygg och kakel": a firm of two trades. */
function endOfTrades({ text, tokens, language }: Turn, at: number): number {
  const [noun, and, other] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (noun === undefined || and === undefined || other === undefined) return at;
  if ((and.facts.cues & Cue.and) === 0 || language.organisations.institutions.test(noun.lower)) return at;
  if (!isBesideNext(text, noun, and) || !isBesideNext(text, and, other)) return at;
  const isPlain = other.facts.cues === 0 && !other.facts.given && !other.facts.definite;
  const isTrade = isPlain && isProper(other);
  return isTrade || language.withoutCapitals.houses.goods?.has(other.lower) === true ? at + 2 : at;
}
