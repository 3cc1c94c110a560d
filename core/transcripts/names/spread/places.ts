import type { QualitiesOfPlaces } from '../../languages/capitalised.ts';
import type { Language } from '../../languages/language.ts';
import { isBeside } from '../beside.ts';
import type { Token } from '../tokens.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';

/** "Backa, 3/11", "Hjo den 4 maj": where a letter or a note was written. */
export function isPlaceOfLetter({ text, tokens }: Turn, at: number): boolean {
  const token = tokens[at];
  if (token?.startsSentence !== true || !token.capital || !token.facts.place || token.facts.functional)
    return false;
  return /^,? (?:den |d\. )?\d{1,2}(?:[/.-]\d|[ .]{1,2}\p{L})/u.test(text.slice(token.end, token.end + 12));
}

/** "hald sø", "het Thor park", "Hallstahammars station": what a town has goes with its name, but "Hansens park" is his. */
export function isLandscape({ text, tokens, verdicts, lowerCased }: Turn, at: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (previous === undefined || token === undefined || (token.facts.cues & Cue.landscape) === 0) return false;
  if (verdicts[at - 1] === undefined || previous.facts.given || token.facts.functional) return false;
  const isOwned = previous.facts.stem !== previous.lower && !previous.facts.place && previous.facts.surname;
  return (lowerCased || (previous.capital && !isOwned)) && isBeside(text, previous, token);
}

/**
 * "Norra berget", "Stora torget", "Gule villa": a quality that has a capital inside a sentence makes a name of the place behind it; at
 * the start of one it does so where no article stands before a noun that needs one, "Gamla stan är fin".
 */
export function isQualityOfPlace({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [token, noun] = [tokens[at], tokens[at + 1]];
  const { nouns } = language.places;
  const { qualitiesOfPlaces } = language.capitalised;
  if (qualitiesOfPlaces === undefined || nouns === undefined) return false;
  if (token?.capital !== true || token.allCapitals || noun?.capital !== false) return false;
  if (
    !isQuality(token, verdicts[at] !== undefined, qualitiesOfPlaces) ||
    !(nouns.test(noun.lower) || isHouseOfQuality(token, noun, language)) ||
    !isBeside(text, token, noun)
  )
    return false;
  return !token.startsSentence || isNamedAtStart(token, noun, language);
}

/** "på Röda stugan", "från Öppna dörren": a quality has a capital there only where it begins a name. */
function isHouseOfQuality(
  token: Token,
  { lower, facts }: Token,
  { places, capitalised: { qualitiesOfPlaces } }: Language,
): boolean {
  if (token.startsSentence || facts.cues !== 0) return false;
  return (
    facts.common && places.definite.test(lower) && qualitiesOfPlaces?.inflected.test(token.lower) === true
  );
}

/** "Norra" by itself; "Røde" where the capital makes a name of it. */
function isQuality({ facts }: Token, goes: boolean, { inflected }: QualitiesOfPlaces): boolean {
  if (facts.stays || facts.given) return false;
  if ((facts.cues & Cue.prefix) !== 0) return true;
  return goes && facts.common && !facts.name && !facts.surname && inflected.test(facts.lower);
}

/** "Norra berget", "Gamla stan", but "Stora problem". */
function isNamedAtStart(
  { lower, facts }: Token,
  noun: Token,
  { places, capitalised: { qualitiesOfPlaces } }: Language,
): boolean {
  if ((facts.cues & Cue.prefix) === 0) return false;
  if (places.definite.test(noun.lower) || qualitiesOfPlaces === undefined) return true;
  return qualitiesOfPlaces.directions.test(lower) || qualitiesOfPlaces.shortDefinites.has(noun.lower);
}

/** "the bridge at Spanish Point", "the Polish Club": a people, and the noun of a place or a house, both with a capital inside a sentence. */
export function isPlaceOfPeople({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [token, noun] = [tokens[at], tokens[at + 1]];
  const { ofPeoples } = language.capitalised;
  if (ofPeoples === undefined || token?.capital !== true || noun?.capital !== true) return false;
  if (token.allCapitals || noun.allCapitals) return false;
  if (token.startsSentence || !language.capitalWords.has(token.lower) || token.facts.cues !== 0) return false;
  if (noun.facts.given || !isBeside(text, token, noun)) return false;
  // "a fitter at British Steel Lackenby"
  const beyond = tokens[at + 2];
  const isLong = beyond?.capital === true && verdicts[at + 2] !== undefined && isBeside(text, noun, beyond);
  const isFirm = verdicts[at + 1] !== undefined && (!noun.facts.surname || isLong);
  return ofPeoples.has(noun.lower) || isFirm;
}
