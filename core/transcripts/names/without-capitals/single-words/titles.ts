import type { Language } from '../../../languages/language.ts';
import { titles } from '../../../languages/shared/titles.ts';
import type { NamingTitles } from '../../../languages/without-capitals.ts';
import type { Token } from '../../tokens.ts';
import { Cue } from '../../word-facts.ts';

/** Brask, Baars, Thissen: how surnames end as much as adverbs and verbs do. */
const SURNAME = /(?:[^i]sk|[^e]s|sen)$/u;

/** "doktor brask", but "the doctor came", "doktor sa": a noun that nothing else makes of it. */
export function isDoctor(tokens: readonly Token[], at: number, language: Language): boolean {
  const [title, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (title === undefined || token === undefined || !titles.has(title.lower)) return false;
  if (token.startsSentence || token.start - title.end > 2) return false;
  const naming = language.withoutCapitals.titles;
  if (isArticled(tokens, at - 1, naming)) return false;
  const isNoun = naming?.beforeNouns.has(title.lower) === true && isNounOfName(token, naming);
  if (isNoun && next?.facts.functional !== false) return true;
  const { adverbs } = language.uncapitalised;
  return token.facts.cues === 0 && (!adverbs.test(token.lower) || SURNAME.test(token.lower));
}

/** "the doctor", but "een meneer drost" */
function isArticled(tokens: readonly Token[], at: number, naming: NamingTitles | undefined): boolean {
  const [article, title] = [tokens[at - 1], tokens[at]];
  if (article === undefined || title === undefined || title.startsSentence) return false;
  if ((article.facts.cues & Cue.determiner) === 0) return false;
  return !(article.lower === naming?.article && naming.withArticle.has(title.lower));
}

/** "meneer drost", "mevrouw kast en", but "meneer eindelijk" */
function isNounOfName({ facts, lower }: Token, { notNames }: NamingTitles): boolean {
  return facts.cues === 0 && !facts.functional && !notNames.test(lower);
}

/** "mevrouw oostenrijk": whatever stays elsewhere. */
export function isSurnameOfCountry(tokens: readonly Token[], at: number, language: Language): boolean {
  const [title, token] = [tokens[at - 1], tokens[at]];
  if (title === undefined || token === undefined || token.facts.acronym || token.facts.functional)
    return false;
  const naming = language.withoutCapitals.titles;
  return naming?.beforeCountries.has(title.lower) === true && token.start - title.end === 1;
}
