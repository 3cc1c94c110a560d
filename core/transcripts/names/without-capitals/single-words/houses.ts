import type { Language } from '../../../languages/language.ts';
import { isAfterPreposition } from '../../evidence.ts';
import type { Token } from '../../tokens.ts';
import { Cue } from '../../word-facts.ts';
import { isAfterPerson } from '../neighbours/neighbours.ts';

const WARD = /^\p{L}\d{1,3}$/u;

/** "indlagt på q3": a ward, where a preposition stands before it. */
export function isWardByCode(tokens: readonly Token[], at: number): boolean {
  return WARD.test(tokens[at]?.lower ?? '') && isAfterPreposition(tokens, at);
}

/** "i rema hernede", "over til kvickly": a chain of every town, where somebody is. */
export function isChainAt(tokens: readonly Token[], at: number, { allowed: { chains } }: Language): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || previous === undefined || (token.facts.cues & Cue.branch) === 0) return false;
  if (chains?.has(token.lower) !== true || token.facts.organisation || token.start - previous.end !== 1)
    return false;
  return (previous.facts.cues & Cue.preposition) !== 0;
}

/** "coop i lugnvik": one shop of its kind. */
export function isShopIn(tokens: readonly Token[], at: number): boolean {
  const [shop, within, place] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (shop?.facts.shop !== true || within === undefined || place === undefined || place.startsSentence)
    return false;
  if ((within.facts.cues & Cue.preposition) === 0 || place.facts.given || place.facts.stays) return false;
  return !place.facts.functional && (place.facts.place || !place.facts.word);
}

/** Whether a compound that no dictionary has is a name: "i skovbrynet", "hyresvärden mitthem". */
export function isCompoundName(tokens: readonly Token[], at: number, language: Language): boolean {
  const token = tokens[at];
  if (token === undefined || token.facts.common || !token.facts.word) return false;
  const { uncapitalised, places } = language;
  if (uncapitalised.plural.test(token.lower)) return false;
  if (isAfterPreposition(tokens, at) || places.houses.test(token.lower)) return true;
  if (isArticledCompound(tokens, at, language)) return true;
  if (!isAfterPerson(tokens, at)) return false;
  return !uncapitalised.adverbs.test(token.lower) && !uncapitalised.past.test(token.lower);
}

/** "ik bedoel het rijnstate": where names have an article, and no kind of thing. */
function isArticledCompound(
  tokens: readonly Token[],
  at: number,
  { spokenNames, withoutCapitals }: Language,
): boolean {
  const [article, token] = [tokens[at - 1], tokens[at]];
  if (
    !withoutCapitals.houses.articledNames ||
    token === undefined ||
    token.facts.cues !== 0 ||
    token.facts.venue
  )
    return false;
  if (!spokenNames.articles.has(article?.lower ?? '') || token.startsSentence) return false;
  return !spokenNames.abstract.test(token.lower) && !spokenNames.several.test(token.lower);
}
