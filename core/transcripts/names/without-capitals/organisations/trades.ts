import type { Language } from '../../../languages/language.ts';
import { isBeside, SHORTEST_PART_OF_NAME } from '../../beside.ts';
import type { Token } from '../../tokens.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import type { Extent } from '../extent.ts';
import { isBesideNext, isWithoutArticle, NOT_IN_NAME } from './parts-of-name.ts';

/** "bakker van wezel", "kringloop de kiest", "bager bang": behind an article even a verb is a name. */
export function afterTrade(turn: Turn, at: number): Extent {
  const { text, tokens, language } = turn;
  const [trade, next, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (trade === undefined || next === undefined || !isBeside(text, trade, next)) return undefined;
  if (next.facts.surname && !next.facts.functional && (next.facts.cues & NOT_IN_NAME) === 0)
    return [at, at + 1];
  if (last === undefined || !isLink(next, language) || !isBeside(text, next, last)) return undefined;
  // "naar café de zon", but "in het café de hele avond"
  const isArticle = language.spokenNames.articles.has(next.lower);
  const isBareTrade = isArticle && isWithoutArticle(tokens, at);
  const isParticle = next.lower === language.withoutCapitals.houses.articled?.particle;
  if (!isBareTrade && !isParticle && language.spokenNames.generic.has(last.lower)) return undefined;
  // "kringwinkel het goed"
  if (isBareTrade && last.facts.functional && last.facts.cues === Cue.determiner) return [at, at + 2];
  // "café de zon"
  if (last.facts.functional && (!isArticle || last.facts.cues !== 0)) return undefined;
  return mayBeSign(last, language) ? [at, endOfSign(turn, at + 2)] : undefined;
}

/** "van", "de", "'t" */
function isLink({ facts, lower }: Token, { spokenNames, withoutCapitals }: Language): boolean {
  if ((facts.cues & Cue.particle) !== 0 || spokenNames.articles.has(lower)) return true;
  return lower === withoutCapitals.houses.articled?.short;
}

/** "de zon", but "de maandag", "van beroep" */
function mayBeSign({ facts, lower }: Token, { withoutCapitals }: Language): boolean {
  if (facts.stays || facts.acronym || lower.length < SHORTEST_PART_OF_NAME) return false;
  if ((facts.cues & (Cue.person | Cue.month | Cue.number | Cue.determiner)) !== 0) return false;
  return withoutCapitals.houses.articled?.notNames.test(lower) !== true;
}

/** "eetcafé het vliegende paard" */
function endOfSign({ text, tokens, language }: Turn, at: number): number {
  const { articled } = language.withoutCapitals.houses;
  const [quality, thing] = [tokens[at], tokens[at + 1]];
  if (articled === undefined || quality === undefined || thing === undefined) return at;
  if (!quality.facts.common || !articled.qualities.test(quality.lower)) return at;
  if (thing.facts.functional || thing.facts.cues !== 0 || !isBesideNext(text, quality, thing)) return at;
  if (language.spokenNames.several.test(thing.lower)) return at;
  return language.uncapitalised.kinds.test(quality.lower) ? at + 1 : at;
}
