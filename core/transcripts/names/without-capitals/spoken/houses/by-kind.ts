import type { Language } from '../../../../languages/language.ts';
import type { Token } from '../../../tokens.ts';
import { Cue } from '../../../word-facts.ts';
import {
  hasCue,
  isJoined,
  isOneOf,
  mayBeName,
  NONE,
  nameOf,
  type SpokenCue,
  STRONG,
  WEAK,
} from '../spoken-words.ts';

/** "nu lukker de havnehuset", but not "sygehuset": a house's noun with more before it, and of no kind that there are many of. */
export function byKind(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { houses, generic, articles, grammar } = language.spokenNames;
  const token = tokens[at];
  if (token === undefined || token.facts.stays || token.facts.functional) return NONE;
  const isArticled = isOneOf(articles, tokens[at - 1]) && isJoined(tokens, at);
  const isDefinite = grammar.articleStays ? isArticled : token.facts.organisation && token.facts.definite;
  if (!isDefinite || generic.has(token.lower) || !houses.test(token.lower)) return NONE;
  return nameOf(tokens, [isArticled ? at - 1 : at, at], STRONG);
}

/** "på arbetskooperativet vingen": what it is has its article, so that another noun with one is its name. `at` is the name. */
export function behindKind(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const [before, kind, name] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (language.bareIsNamed !== true || kind === undefined || name?.facts.definite !== true) return NONE;
  if (!kind.facts.organisation || !kind.facts.definite) return NONE;
  if (!isJoined(tokens, at) || !isJoined(tokens, at - 1) || !mayBeName(name, language)) return NONE;
  return hasCue(before, Cue.preposition | Cue.company) ? nameOf(tokens, [at, at], STRONG) : NONE;
}

const SHORTEST_PLACE = 5;

/** "vid solhem": a compound that no dictionary has and that ends as places do is known wherever else it stands. `at` is the preposition. */
export function asPlace(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { houseNames, generic, houses, abstract } = language.spokenNames;
  if (houseNames === undefined || !hasCue(tokens[at], Cue.preposition | Cue.company)) return NONE;
  const name = tokens[at + 1];
  if (name === undefined || !isJoined(tokens, at + 1)) return NONE;
  const { facts, lower } = name;
  if (facts.common || facts.functional || facts.stays || facts.acronym || !facts.word) return NONE;
  if (generic.has(lower) || lower.length < SHORTEST_PLACE) return NONE;
  const isPlace = [language.places.endings, houses, houseNames.endings].some((ending) => ending.test(lower));
  return isPlace && !abstract.test(lower) ? nameOf(tokens, [at + 1, at + 1], STRONG) : NONE;
}

const SHORTEST_HOUSE = 8;

/** "grindstugan absolut": a house that is no common one, and that nothing makes one of many; twice is enough. `at` is the noun. */
export function houseAlone(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { houseNames, houses } = language.spokenNames;
  const token = tokens[at];
  if (houseNames === undefined || token?.facts.definite !== true) return NONE;
  if (token.lower.length < SHORTEST_HOUSE || !houses.test(token.lower)) return NONE;
  if (hasCue(tokens[at - 1], Cue.determiner) || !mayBeName(token, language)) return NONE;
  return nameOf(tokens, [at, at], WEAK);
}

/** "folk från gläntan", "efter sjöboden", but not "under bryggan": what houses are called by, behind any preposition but one of things that lie beside it. `at` is the noun. */
export function housed(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { organisations, spokenNames } = language;
  if (!isOneOf(organisations.houseNames, tokens[at]) || !isJoined(tokens, at)) return NONE;
  const before = tokens[at - 1];
  if (isOneOf(spokenNames.houseNames?.beside, before)) return NONE;
  const isAt =
    hasCue(before, Cue.preposition | Cue.from | Cue.at) || isOneOf(spokenNames.houseNames?.behind, before);
  return isAt ? nameOf(tokens, [at, at], STRONG) : NONE;
}

/** "in buurtkamer de spoel", "bij eetcafé het vliegende paard": of what has no article where one is needed the name follows. `at` is the preposition. */
export function ofBareKind(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { articles, several, grammar } = language.spokenNames;
  if (!grammar.articleStays || !hasCue(tokens[at], Cue.preposition)) return NONE;
  if (!isOneOf(articles, tokens[at + 2]) || !isBareKind(tokens[at + 1], language)) return NONE;
  const first = tokens[at + 3];
  if (first === undefined || !isJoined(tokens, at + 2) || !isJoined(tokens, at + 3)) return NONE;
  const isQuality =
    first.lower.endsWith('e') && first.facts.common && language.uncapitalised.kinds.test(first.lower);
  const to = isQuality && isJoined(tokens, at + 4) ? at + 4 : at + 3;
  const noun = tokens[to];
  if (!mayBeName(noun, language) || several.test(noun.lower)) return NONE;
  return nameOf(tokens, [at + 1, to], STRONG);
}

/** A word for one thing that tells nothing else of what stands beside it. */
function isBareKind(kind: Token | undefined, { spokenNames }: Language): boolean {
  if (kind === undefined || spokenNames.generic.has(kind.lower)) return false;
  const { facts, lower } = kind;
  if (facts.functional || facts.given || facts.stays || !facts.word) return false;
  if (hasCue(kind, ~(Cue.unit | Cue.landscape | Cue.street))) return false;
  return !spokenNames.several.test(lower) && !spokenNames.abstract.test(lower);
}
