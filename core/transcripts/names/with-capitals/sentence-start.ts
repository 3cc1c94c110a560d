import type { Language } from '../../languages/language.ts';
import { evidence, NAME_EVIDENCE } from '../evidence.ts';
import type { Verdict } from '../judge-word.ts';
import type { Token } from '../tokens.ts';
import { Cue, type WordBook, type WordFacts } from '../word-facts.ts';
import { isBeforeItsBearer, isNicknameThatSays } from './nickname-at-start.ts';

const SHORTEST_PLACE = 4;

/** "Rose er her", "Stone sagde": a word that may be a name where any word has a capital. */
export function judgeAmbiguousStart(tokens: readonly Token[], at: number, language: Language): Verdict {
  const facts = tokens[at]?.facts;
  if (facts === undefined) return undefined;
  if (facts.mainlyName) return 'high';
  if (isNicknameThatSays(tokens, at, language) || isFirstOfRow(tokens, at, language)) return 'low';
  if (isBeforeItsBearer(tokens, at, language)) return 'high';
  // A cell of a log: "21:30 | Mo | Bezoek"
  if (tokens.length === 1 && facts.name && !facts.functional && facts.cues === 0) return 'high';
  const weight = evidence(tokens, at);
  if (facts.given) return weight >= NAME_EVIDENCE ? 'high' : weight >= 0 ? 'low' : undefined;
  if (weight >= NAME_EVIDENCE && isBareSurname(facts, language)) return 'low';
  if (facts.name || facts.surname)
    return weight >= NAME_EVIDENCE || isBehindRole(tokens, at) ? 'low' : undefined;
  return undefined;
}

/** "Stenmark har inte svarat": the ending of a surname, but "Brandman". */
function isBareSurname(
  { lower, functional, cues, venue }: WordFacts,
  { names, capitalised: { bareSurnames } }: Language,
): boolean {
  if (bareSurnames === undefined || functional || cues !== 0 || venue) return false;
  return names.lastEndings.test(lower) && !bareSurnames.except.test(lower);
}

/** "Vikarie: Lind", "Ersättare: Palm" */
function isBehindRole(tokens: readonly Token[], at: number): boolean {
  const [role, token] = [tokens[at - 1], tokens[at]];
  if (role?.startsSentence !== true || token === undefined) return false;
  return (role.facts.cues & Cue.person) !== 0 && token.start - role.end === 2;
}

/** "Sparky, Wez and Tam came": a nickname that starts a row of names. */
function isFirstOfRow(tokens: readonly Token[], at: number, { names }: Language): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next?.capital !== true || names.callNames?.has(token.lower) !== true)
    return false;
  if (next.startsSentence || next.start - token.end !== 2) return false;
  return next.facts.given || !next.facts.word;
}

/** "Kløvermarken er et godt sted": houses are named after places in the open; no dictionary has the word. */
export function judgeCompoundStart(
  { facts }: Token,
  { organisations, streets, places }: Language,
  book: WordBook,
): Verdict {
  if (facts.name || facts.surname) return 'high';
  if (beginsWithPlace(facts.lower, book)) return 'low';
  // "Gadeteamet er guld"
  if (facts.venue && organisations.noHouses?.has(facts.lower) === false) return 'low';
  return ((facts.cues & Cue.street) !== 0 || places.endings.test(facts.lower)) && !streets.separate
    ? 'low'
    : undefined;
}

/** "Säfflebrukarna": a club or a paper with its town. */
function beginsWithPlace(lower: string, book: WordBook): boolean {
  for (let end = SHORTEST_PLACE; end <= lower.length - SHORTEST_PLACE; end++) {
    const { place, common } = book(lower.slice(0, end));
    if (place && !common && book(lower.slice(end)).word) return true;
  }
  return false;
}
