import type { Language } from '../../../../languages/language.ts';
import type { Token } from '../../../tokens.ts';
import { Cue } from '../../../word-facts.ts';
import {
  hasCue,
  isJoined,
  isOneOf,
  LONGEST_NAME,
  mayBeName,
  NO_NAME,
  NONE,
  nameOf,
  type SpokenCue,
  STRONG,
  WEAK,
} from '../spoken-words.ts';

const LONGEST_EXPLANATION = 12;
const KIND_WITHIN = 4;

/** "lantern that's a drop-in", "solsikken det er et bosted": `at` is the last word of the name. */
export function explained(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { explaining, grammar } = language.spokenNames;
  if (!isOneOf(explaining.openers, tokens[at + 1])) return NONE;
  const isName = mayBeName(tokens[at], language) || isWorkplaceName(tokens, at, language);
  if (!isName && !isSign(tokens, at, language)) return NONE;
  if (!tellsKind(tokens, at, language, isName || grammar.articleStays)) return NONE;
  return bareUpTo(tokens, at, language);
}

/** "lantern that's a really good drop-in", but not "that's where she works"; unless any kind is enough, of a venue. */
function tellsKind(
  tokens: readonly Token[],
  at: number,
  { spokenNames: { explaining } }: Language,
  isAnyEnough: boolean,
): boolean {
  const said = tokens.slice(at + 1, at + 1 + LONGEST_EXPLANATION);
  const copula = explaining.copula.exec(said.map(({ lower }) => lower).join(' '))?.[0];
  if (copula === undefined) return false;
  const from = copula.trim().split(' ').length;
  for (const [n, token] of said.slice(from, from + KIND_WITHIN).entries()) {
    if (token.startsSentence || hasCue(token, Cue.preposition | Cue.pronoun | Cue.verb)) return false;
    if (token.facts.venue || (isAnyEnough && explaining.kinds.test(token.lower))) return true;
    if (token.facts.functional && n > 0) return false;
  }
  return false;
}

/** "in de visserij dat is een oud pand" */
function isWorkplaceName(tokens: readonly Token[], at: number, { spokenNames }: Language): boolean {
  const token = tokens[at];
  if (!spokenNames.grammar.articleStays || token?.facts.venue !== true || token.facts.functional)
    return false;
  return (
    !spokenNames.generic.has(token.lower) &&
    isOneOf(spokenNames.articles, tokens[at - 1]) &&
    isJoined(tokens, at)
  );
}

/** "de brug dat is een buurthuis", "skibet var et herberg": what people speak of without meaning a house, but with its article. */
function isSign(tokens: readonly Token[], at: number, { spokenNames }: Language): boolean {
  const token = tokens[at];
  if (token === undefined || token.facts.venue || token.facts.functional) return false;
  if (!spokenNames.generic.has(token.lower) || spokenNames.sites.has(token.lower)) return false;
  if (spokenNames.abstract.test(token.lower) || hasCue(token, NO_NAME)) return false;
  const isArticled = isOneOf(spokenNames.articles, tokens[at - 1]) && isJoined(tokens, at);
  return isArticled || spokenNames.definite.test(token.lower);
}

/** The words up to `at` that no article makes a thing; each shorter name needs more than this one place. */
function bareUpTo(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { articles } = language.spokenNames;
  const isVenue = tokens[at]?.facts.venue === true && !mayBeName(tokens[at], language);
  if (isVenue) return isWorkplaceName(tokens, at, language) ? nameOf(tokens, [at - 1, at], STRONG) : NONE;
  let from = at;
  while (from > at - LONGEST_NAME + 1 && isJoined(tokens, from) && mayBeName(tokens[from - 1], language))
    from--;
  const before = isJoined(tokens, from) ? tokens[from - 1] : undefined;
  const found: SpokenCue[] = [];
  if (!hasCue(before, Cue.determiner)) found.push(...nameOf(tokens, [from, at], STRONG));
  else if (isOneOf(articles, before)) found.push(...nameOf(tokens, [from - 1, at], STRONG));
  for (let n = from + 1; n <= at; n++) found.push(...nameOf(tokens, [n, at], WEAK));
  return found;
}
