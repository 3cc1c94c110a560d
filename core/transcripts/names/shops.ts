import type { Language } from '../languages/language.ts';
import type { Token } from './tokens.ts';
import { Cue } from './word-facts.ts';

/** "bij de Lidl", "at Tesco", "jobbade på Toyota": a name that everybody knows tells where somebody is. */
export function isWhereSomebodyIs(tokens: readonly Token[], at: number, language: Language): boolean {
  const [before, previous, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (token === undefined || (!token.facts.shop && !token.facts.maker)) return false;
  if (token.facts.shop && isOfPlace(tokens, at, language)) return true;
  if (isEmployer(tokens, at, language)) return true;
  if (previous === undefined || token.start - previous.end !== 1) return false;
  if ((previous.facts.cues & Cue.at) !== 0 || previous.facts.organisation) return true;
  if (!token.facts.shop) return false;
  if ((previous.facts.cues & Cue.company) !== 0 && (previous.facts.cues & Cue.and) === 0) return true;
  const isArticle = (previous.facts.cues & (Cue.determiner | Cue.prefix)) !== 0;
  return (((isArticle ? before : previous)?.facts.cues ?? 0) & Cue.preposition) !== 0;
}

/** "Weetabix are having him back", "Tesco let me go": a firm that does something to somebody. */
function isEmployer(tokens: readonly Token[], at: number, { organisations }: Language): boolean {
  const [token, verb, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (token === undefined || verb === undefined || verb.start - token.end !== 1 || verb.startsSentence)
    return false;
  if (organisations.employing?.has(verb.lower) !== true) return false;
  return [second, third].some((one) => one !== undefined && organisations.employed?.has(one.lower) === true);
}

/** "Tesco in Ystrad", "de Lidl aan de Noorderstraat" */
function isOfPlace(tokens: readonly Token[], at: number, { capitalWords }: Language): boolean {
  const [next, second, third] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (next?.startsSentence === true || ((next?.facts.cues ?? 0) & Cue.preposition) === 0) return false;
  const isArticle = second?.capital === false && (second.facts.cues & Cue.determiner) !== 0;
  const place = isArticle ? third : second;
  if (place?.capital !== true || place.startsSentence || place.facts.given) return false;
  // "Lidl on Fridays"
  return !place.facts.stays && !capitalWords.has(place.lower);
}

/** "sad i kassen i Føtex", "ansat i Netto": a chain of every town, where somebody works. */
export function isWorkplace(
  tokens: readonly Token[],
  at: number,
  { allowed: { chains }, organisations }: Language,
): boolean {
  const facts = tokens[at]?.facts;
  if (facts === undefined || (facts.cues & Cue.branch) === 0) return false;
  if (chains?.has(facts.lower) !== true && chains?.has(facts.stem) !== true) return false;
  const before = tokens.slice(Math.max(0, at - WORDS_BEFORE), at).map(({ lower }) => lower);
  return organisations.cues.test(before.join(' '));
}

const WORDS_BEFORE = 3;
