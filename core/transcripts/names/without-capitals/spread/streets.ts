import { isBeside } from '../../beside.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import { guess, hide } from '../extent.ts';
import { isBesideNext, isKind } from '../organisations/parts-of-name.ts';

/** Streets and stations whose noun is a word of its own, and the numbers of houses; `at` is the noun or the number. */
export function spreadOverStreet(turn: Turn, at: number): void {
  if (isNumberOfHouse(turn, at)) guess(turn, [at, at]);
  const { streets, houses } = turn.language.withoutCapitals;
  const lower = turn.tokens[at]?.lower ?? '';
  if (streets?.nouns.has(lower) === true || streets?.articled.nouns.has(lower) === true)
    spreadOverSeparateStreet(turn, at);
  if (houses.stations?.nouns.has(lower) === true && isStationOfPlace(turn, at)) hide(turn, [at - 1, at]);
}

/** "a flat in kirkdale fonthill road", "on bucknall new road": the street's noun goes with the name before it. */
function spreadOverSeparateStreet(turn: Turn, at: number): void {
  const { text, tokens, verdicts, language } = turn;
  const [further, previous, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (previous === undefined || token === undefined || !isBeside(text, previous, token)) return;
  const isStreet = language.withoutCapitals.streets?.nouns.has(token.lower) === true;
  // "bucknall new road"
  const isPrefix = isStreet && (previous.facts.cues & Cue.prefix) !== 0 && verdicts[at - 2] !== undefined;
  if (isPrefix) hide(turn, [at - 1, at - 1]);
  if (isPrefix && further !== undefined) {
    if (isBeside(text, further, previous) && !further.facts.given) guess(turn, [at, at]);
    return;
  }
  if (isArticledStreet(turn, at)) hide(turn, [at - 1, at - 1]);
  if (!isStreet || verdicts[at - 1] === undefined) return;
  if (!previous.facts.mainlyName && !previous.lower.endsWith("'s")) guess(turn, [at, at]);
}

/** "back on the shore road", but "on the main road": how Ireland speaks of streets. */
function isArticledStreet({ tokens, language }: Turn, at: number): boolean {
  const words = language.withoutCapitals.streets?.articled;
  const [preposition, article] = [tokens[at - 3], tokens[at - 2]];
  const [name, street] = [tokens[at - 1], tokens[at]];
  if (words === undefined || name === undefined || article?.lower !== words.article) return false;
  if (!words.nouns.has(street?.lower ?? '') || !words.prepositions.has(preposition?.lower ?? ''))
    return false;
  if (name.facts.functional || name.facts.cues !== 0 || words.general.has(name.lower)) return false;
  return !isKind(name, language);
}

/** "at newcastle bus station" */
function isStationOfPlace({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [place, kind, station] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (place === undefined || verdicts[at - 2] === undefined || place.facts.given) return false;
  if (language.withoutCapitals.houses.stations?.kinds.has(kind?.lower ?? '') !== true) return false;
  return isBesideNext(text, place, kind) && isBesideNext(text, kind, station);
}

/** "op de heyhoefpromenade twaalf", "på allén sex", but "på fontænehuset tre dage": a number behind a street or a house that nothing counts. */
function isNumberOfHouse({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [name, number, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (number === undefined || (number.facts.cues & Cue.number) === 0) return false;
  if (name === undefined || verdicts[at - 1] === undefined || name.facts.given) return false;
  if (!isBeside(text, name, number)) return false;
  if (next !== undefined) {
    const { codes, numbers, withoutCapitals } = language;
    if (withoutCapitals.counted.has(next.lower) || numbers.measures.has(next.lower)) return false;
    if (codes.spoken.clock.has(next.lower)) return false;
    const isSmall = next.facts.functional && (next.facts.cues & Cue.number) === 0;
    if (!next.startsSentence && !isSmall) return false;
  }
  const isArticle = language.spokenNames.articles.has(tokens[at - 2]?.lower ?? '');
  return ((tokens[isArticle ? at - 3 : at - 2]?.facts.cues ?? 0) & Cue.preposition) !== 0;
}
