import type { Language } from '../../languages/language.ts';
import { abstractNoun } from '../../languages/shared/abstract-nouns.ts';
import type { KnownNames } from '../known-names.ts';
import type { Token } from '../tokens.ts';
import { Cue } from '../word-facts.ts';

const SHORTEST_PART = 3;

/** "Trampolinen er for unge", "Oasen kl. 16": a thing that opens a sentence, is spoken of nowhere else, and might be a house's name. */
export function isHouseAtStart(
  { capital, allCapitals, startsSentence, facts }: Token,
  previous: Token | undefined,
  known: KnownNames,
  { organisations: { noHouses, noHouseEnds, houseNames }, cues, places }: Language,
): boolean {
  if (!capital || allCapitals || !startsSentence) return false;
  // "Oase is dicht"
  if (houseNames?.has(facts.lower) === true) return !known.isThing(facts);
  // "Kottens pengar"
  const noun = facts.definite ? facts.lower : facts.bare;
  if (!facts.definite && (noun === facts.lower || !places.definite.test(noun))) return false;
  if (houseNames?.has(noun) === true) return !known.isThing(facts);
  if (noHouses === undefined) return false;
  // "Sted: Værestedet" is a kind of house.
  if (previous?.startsSentence === true && places.labels.has(previous.lower)) return false;
  if (facts.functional || facts.stays || !facts.word || (facts.cues & ~Cue.street) !== 0) return false;
  if (abstractNoun.test(noun) || noHouses.has(noun) || noHouses.has(facts.lower) || known.isThing(facts))
    return false;
  if (noHouseEnds !== undefined && isCompoundOf(noun, noHouseEnds)) return false;
  return facts.common || facts.venue || !isCompoundOf(noun, noHouses, cues.person);
}

/** "Bostøttemedarbejderen" is a kind of what no house is called. */
function isCompoundOf(lower: string, ...words: readonly ReadonlySet<string>[]): boolean {
  for (let at = SHORTEST_PART; at <= lower.length - SHORTEST_PART; at++)
    if (words.some((one) => one.has(lower.slice(at)))) return true;
  return false;
}
