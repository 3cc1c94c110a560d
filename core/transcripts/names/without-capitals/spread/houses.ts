import { isBeside } from '../../beside.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import { hide } from '../extent.ts';
import { isBeforeNoun, isBesideNext } from '../organisations/parts-of-name.ts';

/** Houses that are called by one word or two, and what goes with them. */
export function spreadOverHouse(turn: Turn, at: number): void {
  if (isNumberOfHouseName(turn, at) || isOnlyHouse(turn, at)) hide(turn, [at, at]);
  if (isHouseOfParticle(turn, at) || isColouredSign(turn, at)) hide(turn, [at, at + 1]);
  if (isArticledHouse(turn, at)) hide(turn, [at - 1, at]);
}

/** "ude på slagteriet": where a town has only one. */
function isOnlyHouse({ text, tokens, language }: Turn, at: number): boolean {
  const [further, before, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined || !language.uncapitalised.houses.has(token.lower))
    return false;
  const isArticle =
    language.withoutCapitals.houses.articledNames === true && (before.facts.cues & Cue.determiner) !== 0;
  const preposition = isArticle ? further : before;
  if (((preposition?.facts.cues ?? 0) & (Cue.preposition | Cue.company)) === 0) return false;
  return isBeside(text, before, token);
}

/** "a flat off two rivers homes": what the noun of an organisation ends is not counted; `at` is the number. */
function isNumberOfHouseName({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  if (!language.withoutCapitals.houses.numbersBelong || verdicts[at + 1] === undefined) return false;
  const [number, name, noun] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (number === undefined || noun === undefined || verdicts[at + 2] === undefined) return false;
  if ((number.facts.cues & Cue.number) === 0 || !noun.facts.venue) return false;
  return isBesideNext(text, number, name) && isBesideNext(text, name, noun);
}

/** "in ter duinen", "bij ten doorn": two prepositions follow each other only where the second is a house's; `at` is that. */
function isHouseOfParticle({ text, tokens, language }: Turn, at: number): boolean {
  const [before, particle, noun] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || particle === undefined || noun === undefined) return false;
  if (!isBeforeNoun(particle, noun, language)) return false;
  // "gijsbert ter braak"
  const isName = (before.facts.given || before.facts.name) && !before.facts.common;
  if ((before.facts.cues & Cue.preposition) === 0 && !isName) return false;
  return isBeside(text, before, particle) && isBeside(text, particle, noun);
}

/** "gröna villan fick vara kvar", but "den gröna villan": a colour and a house with its article need another one, unless they are a name. */
function isColouredSign({ text, tokens, language }: Turn, at: number): boolean {
  const { colouredSigns } = language.spokenNames;
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (colouredSigns === undefined || token === undefined || next === undefined) return false;
  if (!colouredSigns.qualities.has(token.lower) || !colouredSigns.nouns.test(next.lower)) return false;
  if (!isBeside(text, token, next)) return false;
  return before === undefined || token.startsSentence || (before.facts.cues & Cue.determiner) === 0;
}

/** "op de wierickehof", "van het noorderhuis": the article of a house that nobody knows as a word. */
function isArticledHouse({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const { spokenNames, places, withoutCapitals } = language;
  if (!withoutCapitals.houses.articledNames || verdicts[at] === undefined || verdicts[at - 1] !== undefined)
    return false;
  const [article, token] = [tokens[at - 1], tokens[at]];
  if (article === undefined || token === undefined || !spokenNames.articles.has(article.lower)) return false;
  const { facts, lower } = token;
  if (facts.common || facts.given || !isBeside(text, article, token)) return false;
  return facts.venue || !facts.word || spokenNames.houses.test(lower) || places.houses.test(lower);
}
