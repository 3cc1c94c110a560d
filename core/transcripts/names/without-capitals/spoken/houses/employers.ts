import type { Language } from '../../../../languages/language.ts';
import type { Token } from '../../../tokens.ts';
import { Cue } from '../../../word-facts.ts';
import {
  bareFrom,
  hasCue,
  isJoined,
  isOneOf,
  NONE,
  nameOf,
  type SpokenCue,
  STRONG,
  SURE,
  WEAK,
} from '../spoken-words.ts';

/** "worked for bright minds", "arbejdede hos nordlys rengøring": `at` is the preposition. */
export function employed(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { work } = language.spokenNames;
  if (!isOneOf(work.prepositions, tokens[at])) return NONE;
  const pair = isOneOf(language.organisations.at, tokens[at]) ? pairOfOwners(tokens, at + 1) : undefined;
  if (pair !== undefined) return nameOf(tokens, [at + 1, pair], SURE);
  const works = (n: number): boolean => isOneOf(work.words, tokens[at - n]);
  const isNear = works(1) || works(2);
  if (!isNear && !works(3) && !works(4)) return NONE;
  if (isPairOfSurnames(tokens, at + 1)) return nameOf(tokens, [at + 1, at + 3], SURE);
  return isNear ? bareFrom(tokens, at + 1, language, STRONG + WEAK) : NONE;
}

/** "worked for parr and dyson" */
function isPairOfSurnames(tokens: readonly Token[], at: number): boolean {
  const [one, and, other] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (one?.facts.surname !== true || other?.facts.surname !== true || !hasCue(and, Cue.and)) return false;
  return !one.facts.functional && !other.facts.functional && isJoined(tokens, at + 2);
}

/** "bij jansen en de wit": where the second of two surnames behind "bij" ends. */
function pairOfOwners(tokens: readonly Token[], from: number): number | undefined {
  const isOwner = (n: number): boolean => {
    const facts = tokens[n]?.facts;
    return facts?.surname === true && !facts.functional && !facts.given && isJoined(tokens, n);
  };
  if (!hasCue(tokens[from + 1], Cue.and) || !isOwner(from)) return undefined;
  let to = from + 2;
  while (hasCue(tokens[to], Cue.particle) && to < from + 4) to++;
  return isOwner(to) ? to : undefined;
}

/** "she's with turning point", "he's from oasis", "a support worker off inspire": `at` is the preposition. */
export function belonging(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { work, copulas } = language.spokenNames;
  if (work.belonging === undefined || !isOneOf(work.belonging.prepositions, tokens[at])) return NONE;
  const is = tokens[at - 1];
  if (!isOneOf(copulas, is) && !isOneOf(work.belonging.being, is)) return NONE;
  return isJoined(tokens, at) ? bareFrom(tokens, at + 1, language, STRONG) : NONE;
}

/** "the lady from turning point", "dennis fra skansen": `at` is the preposition. */
export function fromThere(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const person = tokens[at - 1];
  if (person === undefined || !hasCue(tokens[at], Cue.from) || !isJoined(tokens, at)) return NONE;
  const isPerson =
    hasCue(person, Cue.person | Cue.persons) ||
    person.facts.mainlyName ||
    (person.facts.given && !person.facts.common);
  return isPerson ? bareFrom(tokens, at + 1, language, STRONG) : NONE;
}

/** "at b and m": `at` is the preposition. */
export function ofLetters(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const [one, and, other] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (one?.text.length !== 1 || other?.text.length !== 1 || !hasCue(and, Cue.and)) return NONE;
  if (!isOneOf(language.organisations.at, tokens[at]) && !hasCue(tokens[at], Cue.from)) return NONE;
  return nameOf(tokens, [at + 1, at + 3], SURE);
}
