import type { Language } from '../../../../languages/language.ts';
import type { Token } from '../../../tokens.ts';
import { Cue } from '../../../word-facts.ts';
import {
  bareFrom,
  endsThere,
  hasCue,
  isJoined,
  isOneOf,
  mayBeName,
  NO_NAME,
  NONE,
  nameOf,
  type SpokenCue,
  STRONG,
  WEAK,
} from '../spoken-words.ts';

/** Where somebody is, "at lantern", "bij de wissel", "på lanternen": `at` is the preposition. */
export function located(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { at: places, articles } = language.spokenNames;
  if (isOneOf(places.bare, tokens[at]) && !isOneOf(articles, tokens[at + 1]))
    return bare(tokens, at, language);
  // "moved him back to lantern"
  if (isOneOf(places.back?.to, tokens[at]) && isOneOf(places.back?.behind, tokens[at - 1])) {
    const found = bareFrom(tokens, at + 1, language, STRONG);
    if (found.length > 0) return found;
  }
  if (isOneOf(places.definite?.prepositions, tokens[at])) return definite(tokens, at, language);
  return articled(tokens, at, language);
}

/** "at lantern", "at fresh start", "bij exodus" */
function bare(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { at: places, brandAdjectives } = language.spokenNames;
  if (isOneOf(places.objects, tokens[at - 1]) || !isJoined(tokens, at + 1)) return NONE;
  const isQuality = isOneOf(brandAdjectives, tokens[at + 1]) && isJoined(tokens, at + 2);
  if (isQuality && isBrand(tokens[at + 2], language)) return nameOf(tokens, [at + 1, at + 2], STRONG);
  return bareFrom(tokens, at + 1, language, STRONG);
}

const LONGEST_SMALL_WORD = 4;

/** A noun that a quality of signs and no article make a name; "start" begins sentences too. */
function isBrand(token: Token | undefined, { spokenNames }: Language): boolean {
  if (token === undefined || token.facts.stays) return false;
  const isSmall = token.facts.cues !== 0 || token.lower.length <= LONGEST_SMALL_WORD;
  if (token.facts.functional && isSmall) return false;
  return !hasCue(token, NO_NAME) && !spokenNames.several.test(token.lower);
}

/** "bij de wissel", "at the old dairy", "to the mustard tree and", but not "to the emergency department" */
function articled(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { at: places, articles, brandAdjectives, grammar } = language.spokenNames;
  if (!isOneOf(places.articled?.prepositions, tokens[at]) || !isOneOf(articles, tokens[at + 1])) return NONE;
  const isOld = isOneOf(brandAdjectives, tokens[at + 2]) && isJoined(tokens, at + 3);
  const end = isOld ? at + 3 : at + 2;
  if (!isJoined(tokens, at + 2)) return NONE;
  const isHouse = isOld ? isOldHouse(tokens[end], language) : isHouseNoun(tokens[end], language);
  if (!isHouse || !isForItself(tokens, end, isOld, language)) return NONE;
  const isCommon = isOneOf(places.articled?.common, tokens[at]);
  // English has houses of several things, "at the brooklands", but not as often behind "to".
  if (isOfSeveral(tokens[end], language) && (isCommon || !grammar.compoundsApart)) return NONE;
  const isSure = !isCommon || (grammar.compoundsApart && endsThere(tokens, end));
  return nameOf(tokens, [at + 1, end], isSure ? STRONG : WEAK);
}

function isOfSeveral(token: Token | undefined, { spokenNames }: Language): boolean {
  return token !== undefined && spokenNames.several.test(token.lower);
}

/** "at the old dairy", but not "at the old hospital" */
function isOldHouse(token: Token | undefined, language: Language): boolean {
  const isVenue = token?.facts.venue === true && !language.organisations.institutions.test(token.lower);
  return isVenue || isHouseNoun(token, language);
}

function isHouseNoun(token: Token | undefined, language: Language): boolean {
  return mayBeName(token, language) && !language.spokenNames.explaining.kinds.test(token.lower);
}

/** No "late" of "naar de late dienst", and no "kringloop" of "naar de kringloop de kiest". */
function isForItself(tokens: readonly Token[], at: number, isOld: boolean, language: Language): boolean {
  const { abstract, articles } = language.spokenNames;
  const thing = tokens[at];
  if (thing === undefined || abstract.test(thing.lower)) return false;
  const behind = isJoined(tokens, at + 1) ? tokens[at + 1] : undefined;
  if (isOneOf(articles, behind)) return false;
  const isNoun = behind?.facts.functional === false && behind.facts.word && !behind.facts.organisation;
  return isOld || !isNoun || !thing.facts.common || !language.uncapitalised.kinds.test(thing.lower);
}

const PRESENCE_WITHIN = 4;

/** "ovre på lanternen"; without its article where somebody is there: "været på himmelblå". */
function definite(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { at: places, abstract, definite: ending } = language.spokenNames;
  const noun = tokens[at + 1];
  if (places.definite === undefined || !isJoined(tokens, at + 1) || !mayBeName(noun, language)) return NONE;
  const isDefinite = ending.test(noun.lower);
  if (isDefinite && abstract.test(noun.lower)) return NONE;
  const { staying, within, tooShort } = places.definite;
  const isThere = tokens
    .slice(Math.max(0, at - PRESENCE_WITHIN), at)
    .some((one) => hasCue(one, Cue.living) || staying.has(one.lower));
  if (isDefinite)
    return nameOf(tokens, [at + 1, at + 1], isThere || isSurelyHouse(tokens, at, language) ? STRONG : WEAK);
  if (!isThere || isOneOf(within, tokens[at]) || tooShort.test(noun.lower)) return NONE;
  return bareFrom(tokens, at + 1, language, STRONG);
}

/** One is in things as much as in houses; Swedish has few words for the latter that are not common, so that all others go. */
function isSurelyHouse(tokens: readonly Token[], at: number, language: Language): boolean {
  const who = tokens[at - 1];
  const isSomebody =
    hasCue(who, Cue.person | Cue.persons) || (who?.facts.given === true && !who.facts.functional);
  return isSomebody || language.bareIsNamed === true || !isOneOf(language.places.inPrepositions, tokens[at]);
}
