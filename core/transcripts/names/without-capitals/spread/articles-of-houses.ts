import { isBeside } from '../../beside.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import { isBesideNext } from '../organisations/parts-of-name.ts';

/** Whether an article belongs to the house behind it; `at` is the article. */
export function isArticleOfHouse(turn: Turn, at: number): boolean {
  return isArticleOfName(turn, at) || isArticleOfLongHouse(turn, at);
}

/** "op de wierickehof", "to the queen elizabeth": an article that few put before a name that is not a house's. */
function isArticleOfName({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [before, article, token] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (article === undefined || token === undefined || verdicts[at + 1] === undefined) return false;
  if (((before?.facts.cues ?? 0) & (Cue.preposition | Cue.company)) === 0) return false;
  const { spokenNames } = language;
  if (!spokenNames.articles.has(article.lower) || !isBeside(text, article, token)) return false;
  if (spokenNames.houses.test(token.lower)) return true;
  const { given, place, surname, common, organisation } = token.facts;
  return !given && !place && !surname && !common && !organisation;
}

const LONGEST_HOUSE = 4;

/** "from the carers hub", "at the linton lane centre": the article goes with a house of several words where somebody is. */
function isArticleOfLongHouse({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const { articleOfLong } = language.withoutCapitals.houses;
  const article = tokens[at];
  if (articleOfLong === undefined || article?.lower !== articleOfLong || at === 0) return false;
  if (verdicts[at + 1] === undefined || !isBesideNext(text, article, tokens[at + 1])) return false;
  for (let n = at + 2; n <= at + LONGEST_HOUSE; n++) {
    if (verdicts[n] === undefined || !isBesideNext(text, tokens[n - 1], tokens[n])) return false;
    if (tokens[n]?.facts.venue === true) return true;
  }
  return false;
}

const LONG_HOUSE = 10;

/** "het zorg en veiligheidshuis": two nouns of one house, of which there is no other; `at` is what joins them. */
export function isPairedHouse({ text, tokens, language }: Turn, at: number): boolean {
  if (!language.withoutCapitals.houses.articledNames || ((tokens[at]?.facts.cues ?? 0) & Cue.and) === 0)
    return false;
  const [article, one, and, house] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (article === undefined || one === undefined || house === undefined) return false;
  if (!house.facts.organisation || house.facts.functional || house.lower.length < LONG_HOUSE) return false;
  const { articles, generic } = language.spokenNames;
  if (!articles.has(article.lower) || generic.has(house.lower)) return false;
  if ((one.facts.functional && !one.facts.venue) || one.facts.given || one.facts.cues !== 0) return false;
  return isBeside(text, article, one) && isBesideNext(text, one, and) && isBesideNext(text, and, house);
}
