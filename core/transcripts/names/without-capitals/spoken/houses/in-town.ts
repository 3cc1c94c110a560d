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
} from '../spoken-words.ts';

/** "de evenaar in beilen", "at the elms in wells", "de oude schacht in waterschei": what a town has, and no kind of house. `at` is the noun. */
export function inTown(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  if (!isOneOf(language.places.inPrepositions, tokens[at + 1]) || !isJoined(tokens, at + 2)) return NONE;
  const [preposition, article, noun, town] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 2]];
  if (town === undefined || town.facts.given || town.facts.functional) return NONE;
  if (town.facts.word && !town.facts.place) return NONE;
  if (!mayBeName(noun, language) || !isJoined(tokens, at + 1)) return NONE;
  const { articles, abstract, brandAdjectives, definite, at: places } = language.spokenNames;
  if (abstract.test(noun.lower)) return NONE;
  if (isOneOf(articles, article))
    return hasCue(preposition, Cue.preposition | Cue.company) ? nameOf(tokens, [at - 1, at], STRONG) : NONE;
  const isOld = isOneOf(brandAdjectives, article) && isOneOf(articles, preposition);
  if (isOld && isJoined(tokens, at - 1)) return nameOf(tokens, [at - 1, at], STRONG);
  const isIn = isOneOf(places.definite?.prepositions, article) && definite.test(noun.lower);
  return isIn ? nameOf(tokens, [at, at], STRONG) : NONE;
}

/** "in munsterbilzen op de brug en": behind a town what houses are called by is one. `at` is the preposition. */
export function inThatTown(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { organisations, spokenNames } = language;
  if (!isOneOf(spokenNames.at.behindTown, tokens[at]) || !hasCue(tokens[at - 2], Cue.preposition))
    return NONE;
  const [town, article, noun, next] = [tokens[at - 1], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (town === undefined || town.facts.given) return NONE;
  if (town.facts.word && !(town.facts.place && !town.facts.common)) return NONE;
  if (!isOneOf(organisations.houseNames, noun) && !isOneOf(spokenNames.signs.words, noun)) return NONE;
  if (!isOneOf(spokenNames.articles, article) || !isJoined(tokens, at + 2)) return NONE;
  const ends = next === undefined || !isJoined(tokens, at + 3) || next.facts.functional;
  return ends ? nameOf(tokens, [at + 1, at + 2], STRONG) : NONE;
}

const LIVES_WITHIN = 3;

/** "vi bodde i rosengård", "woont in de grote waal": in whatever has no article, unless it is a kind of dwelling. `at` is the preposition. */
export function livingIn(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { dwelling, several, definite, articles, abstract, grammar } = language.spokenNames;
  if (!isOneOf(language.places.inPrepositions, tokens[at]) || !isJoined(tokens, at + 1)) return NONE;
  const lives = tokens.slice(Math.max(0, at - LIVES_WITHIN), at).some((one) => isOneOf(dwelling.verbs, one));
  if (!lives) return NONE;
  const isArticled = grammar.articleStays && isOneOf(articles, tokens[at + 1]);
  const first = isArticled ? at + 2 : at + 1;
  const to = isQualified(tokens, first, language) ? first + 1 : first;
  const noun = tokens[to];
  if (!isJoined(tokens, to) || !mayBeName(noun, language) || dwelling.kinds.test(noun.lower)) return NONE;
  // "uppvuxen i kronogården"
  const isNotNamed = definite.test(noun.lower) && !language.places.endings.test(noun.lower);
  if (several.test(noun.lower) || isNotNamed || abstract.test(noun.lower)) return NONE;
  // "lives in sheltered housing"
  const behind = isJoined(tokens, to + 1) ? tokens[to + 1] : undefined;
  if ((isArticled || grammar.compoundsApart) && behind?.facts.functional === false) return NONE;
  return nameOf(tokens, [at + 1, to], STRONG);
}

/** "woont in de grote waal", "zat eerst in korte akkeren" */
function isQualified(tokens: readonly Token[], at: number, { spokenNames }: Language): boolean {
  if (!spokenNames.grammar.articleStays || !isJoined(tokens, at + 1)) return false;
  return isOneOf(spokenNames.brandAdjectives, tokens[at]) || hasCue(tokens[at], Cue.prefix);
}
