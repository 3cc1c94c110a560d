import type { Language } from '../../../languages/language.ts';
import { isAfterPreposition, isLivedIn, wordBeforeName } from '../../evidence.ts';
import type { Token } from '../../tokens.ts';
import { Cue } from '../../word-facts.ts';

/** Whether a word that may be a place is one here: "tillbaka till backa", "flyttade till backa", "ute vid trosa". */
export function isPlaceHere(tokens: readonly Token[], at: number, language: Language): boolean {
  if (tokens[at]?.facts.place !== true) return false;
  return (
    isBehindPlacesOnly(tokens, at, language) ||
    isLivedIn(tokens, at) ||
    isOutAt(tokens, at) ||
    isIn(tokens, at, language)
  );
}

/** "tillbaka till backa": no verb can stand there. */
function isBehindPlacesOnly(tokens: readonly Token[], at: number, language: Language): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || token.startsSentence || token.facts.cues !== 0) return false;
  const { withoutCapitals, spokenNames } = language;
  return (
    withoutCapitals.placesOnly?.has(before?.lower ?? '') === true && !spokenNames.generic.has(token.lower)
  );
}

/** "ute vid trosa", "up in hull" */
function isOutAt(tokens: readonly Token[], at: number): boolean {
  const isPreposition = (n: number): boolean => ((tokens[n]?.facts.cues ?? 0) & Cue.preposition) !== 0;
  return isPreposition(at - 1) && isPreposition(at - 2);
}

/** "på lindö", "in hull" */
function isIn(tokens: readonly Token[], at: number, { places }: Language): boolean {
  const isIsland = isAfterPreposition(tokens, at) && places.endings.test(tokens[at]?.lower ?? '');
  return isIsland || places.inPrepositions.has(wordBeforeName(tokens, at)?.lower ?? '');
}

/** "i vara": behind this preposition the verb cannot stand. */
export function isPlaceOfVerb(tokens: readonly Token[], at: number, language: Language): boolean {
  const { verbPlaces } = language.withoutCapitals;
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (verbPlaces === undefined || token === undefined || token.startsSentence) return false;
  return before?.lower === verbPlaces.preposition && verbPlaces.places.has(token.lower);
}

/** "indlagt på østre", "legat på östra när": a side that has no noun behind it here. */
export function isSideAlone(tokens: readonly Token[], at: number, language: Language): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || language.withoutCapitals.sides?.has(token.lower) !== true) return false;
  const cues = previous?.facts.cues ?? 0;
  const isLast = next === undefined || next.startsSentence;
  // "och östra hade inte plats"
  const isSubject = !isLast && (next.facts.cues & Cue.verb) !== 0 && next.facts.functional;
  if (isSubject && (cues & Cue.determiner) === 0) return true;
  return (cues & Cue.preposition) !== 0 && (isLast || next.facts.functional);
}
