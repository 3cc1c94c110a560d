import type { Language } from '../../../../languages/language.ts';
import type { Token } from '../../../tokens.ts';
import { Cue } from '../../../word-facts.ts';
import {
  hasCue,
  isJoined,
  isOneOf,
  isPlain,
  NONE,
  nameOf,
  type SpokenCue,
  STRONG,
  SURE,
} from '../spoken-words.ts';

const MOST_BETWEEN = 2;
const SHORTEST_NAME = 3;

/** "backarna som vi säger", but not "som jag säger": `at` is the name. */
export function saidSo(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { calling, relatives } = language.spokenNames;
  const [token, as, who, verb] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (!isOneOf(calling.said?.verbs, verb) || !isOneOf(relatives, as) || !speaksForAll(who, language))
    return NONE;
  if (![at + 1, at + 2, at + 3].every((n) => isJoined(tokens, n))) return NONE;
  return token !== undefined && isPlain(token) ? nameOf(tokens, [at, at], STRONG) : NONE;
}

/** "alle siger krølle til ham", "de siger sikken alle sammen", "iedereen zegt kikker tegen hem"; but not "alle siger farvel til ham". `at` is the verb. */
export function saidTo(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { calling } = language.spokenNames;
  if (calling.said === undefined || !calling.said.verbs.has(tokens[at]?.lower ?? '')) return NONE;
  if (!speaksForAll(tokens[at - 1], language) && !speaksForAll(tokens[at + 1], language)) return NONE;
  let from = at + 1;
  while (isOneOf(calling.called, tokens[from]) || isOneOf(calling.callers, tokens[from])) from++;
  if (from > at + 1 + MOST_BETWEEN || !isJoined(tokens, from) || !isSaidName(tokens[from], language))
    return NONE;
  const next = tokens[from + 1];
  const ends = next === undefined || next.startsSentence || calling.said.behind.has(next.lower);
  return ends ? nameOf(tokens, [from, from], SURE) : NONE;
}

/** What one says oneself is no name that all use. */
function speaksForAll(who: Token | undefined, { spokenNames: { calling } }: Language): boolean {
  return isOneOf(calling.callers, who) && !isOneOf(calling.self, who);
}

/** Any word but those that are said without calling somebody so. */
function isSaidName(token: Token | undefined, { spokenNames }: Language): boolean {
  if (token === undefined) return false;
  const { calling, generic, grammar, definite, nicknames } = spokenNames;
  const { facts, lower } = token;
  if (facts.functional || facts.stays || facts.acronym || lower.length < SHORTEST_NAME) return false;
  const isKnown = generic.has(lower) && (grammar.articleStays || definite.test(lower));
  if (calling.said?.never.has(lower) === true || (isKnown && !nicknames.words.has(lower))) return false;
  return !hasCue(token, Cue.preposition | Cue.determiner | Cue.pronoun | Cue.number | Cue.verb);
}
