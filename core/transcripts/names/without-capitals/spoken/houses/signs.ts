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

/** "i oasen", "naar de schakel", "from the willows", "on silver birch": `at` is the preposition. */
export function bySign(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { signs, articles, brandAdjectives, grammar } = language.spokenNames;
  if (!isOneOf(signs.at, tokens[at]) || !isJoined(tokens, at + 1)) return NONE;
  const isArticled = isOneOf(articles, tokens[at + 1]);
  const quality = at + (isArticled ? 2 : 1);
  // "in the royal", but "on silver birch"
  const isQuality = isOneOf(brandAdjectives, tokens[quality]) && isOneOf(signs.words, tokens[quality + 1]);
  const to = isQuality ? quality + 1 : quality;
  if (!isOneOf(signs.words, tokens[to]) || !isJoined(tokens, to)) return NONE;
  // "in zon", "at holly"; "she came to compass it all"
  if (!isArticled && (grammar.articleStays || isOneOf(signs.notBare, tokens[at]))) return NONE;
  if (!grammar.compoundsApart) return nameOf(tokens, [at + 1, to], STRONG);
  // "from the oak table", but "on maple ward" and "at the maple project"
  const next = nounBehind(tokens, to);
  if (next?.facts.organisation === false) return NONE;
  return nameOf(tokens, [next !== undefined && isArticled ? at + 2 : at + 1, to], STRONG);
}

/** What another noun is that follows right behind. */
function nounBehind(tokens: readonly Token[], at: number): Token | undefined {
  const next = isJoined(tokens, at + 1) ? tokens[at + 1] : undefined;
  return next === undefined || next.facts.functional || next.facts.cues !== 0 ? undefined : next;
}

/** "solsikken får nyt køkken": a sign that is spoken of, where nobody is at it; twice is enough. */
export function signAlone(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { signs, articles, definite, grammar } = language.spokenNames;
  const sign = tokens[at];
  if (sign === undefined || !signs.words.has(sign.lower)) return NONE;
  if (grammar.articleHangs) return definite.test(sign.lower) ? nameOf(tokens, [at, at], WEAK) : NONE;
  if (!isOneOf(articles, tokens[at - 1]) || !isJoined(tokens, at)) return NONE;
  return nounBehind(tokens, at) === undefined ? nameOf(tokens, [at - 1, at], WEAK) : NONE;
}

/** "from the bluebell wood", "above the golden fry", "at kestrel reach": a sign, and any noun behind it; `at` is the preposition. */
export function signAndNoun(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { bareSigns, articles, abstract } = language.spokenNames;
  if (bareSigns === undefined || !hasCue(tokens[at], Cue.preposition | Cue.company | Cue.at)) return NONE;
  const from = isOneOf(articles, tokens[at + 1]) ? at + 2 : at + 1;
  const [sign, noun] = [tokens[from], tokens[from + 1]];
  if (!isOneOf(bareSigns.things, sign) && !isOneOf(bareSigns.shopQualities, sign)) return NONE;
  if (sign?.facts.functional !== false || !isJoined(tokens, from) || !isJoined(tokens, from + 1)) return NONE;
  if (noun === undefined || noun.facts.functional || noun.facts.cues !== 0) return NONE;
  const isNoun = noun.facts.venue || bareSigns.land.has(noun.lower) || mayBeName(noun, language);
  return isNoun && !abstract.test(noun.lower) ? nameOf(tokens, [at + 1, from + 1], STRONG) : NONE;
}

/** "from den gule villa", "från gröna dörren": `at` is the preposition. */
export function byDoor(
  tokens: readonly Token[],
  at: number,
  { spokenNames: { signs, doors } }: Language,
): readonly SpokenCue[] {
  if (doors === undefined || !isOneOf(signs.at, tokens[at])) return NONE;
  const from = isOneOf(doors.articles, tokens[at + 1]) ? at + 2 : at + 1;
  if (!isOneOf(doors.colours, tokens[from]) || !isOneOf(doors.nouns, tokens[from + 1])) return NONE;
  if (!isJoined(tokens, from) || !isJoined(tokens, from + 1)) return NONE;
  return nameOf(tokens, [at + 1, from + 1], STRONG);
}

/** "huset ved søen", "bageren på torvet": a house of which there are many, and where it stands. `at` is the house. */
export function byLandmark(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { landmarks } = language.spokenNames;
  if (landmarks === undefined || !isOneOf(landmarks.at, tokens[at + 1])) return NONE;
  const house = tokens[at];
  if (!isOneOf(landmarks.nouns, tokens[at + 2]) || house?.facts.definite !== true) return NONE;
  if (!isJoined(tokens, at + 1) || !isJoined(tokens, at + 2)) return NONE;
  const isHouse = house.facts.venue || language.uncapitalised.trades.has(house.lower);
  return isHouse ? nameOf(tokens, [at, at + 2], STRONG) : NONE;
}

const SHORTEST_STREET = 8;

/** "aan de dorpsstraat", but not "doe maar het schutterspark": a street with its article and no number. `at` is the article. */
export function byStreet(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { streets, spokenNames } = language;
  const [preposition, street] = [tokens[at - 1], tokens[at + 1]];
  if (!spokenNames.grammar.articleStays || street === undefined || preposition === undefined) return NONE;
  if (!hasCue(street, Cue.street) || street.lower.length < SHORTEST_STREET) return NONE;
  if (!isOneOf(spokenNames.articles, tokens[at]) || !isJoined(tokens, at + 1)) return NONE;
  if (!hasCue(preposition, Cue.preposition) && street.facts.common) return NONE;
  if (street.facts.functional || street.facts.stays || spokenNames.generic.has(street.lower)) return NONE;
  return streets.commonWords.has(street.lower) ? NONE : nameOf(tokens, [at, at + 1], STRONG);
}
