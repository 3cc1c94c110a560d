import type { Language } from '../../../../languages/language.ts';
import type { Token } from '../../../tokens.ts';
import { Cue } from '../../../word-facts.ts';
import {
  hasCue,
  isJoined,
  isOneOf,
  isPlain,
  mayBeName,
  NONE,
  nameOf,
  type SpokenCue,
  STRONG,
  SURE,
} from '../spoken-words.ts';
import { isNickname } from './nickname.ts';

/** "jade that's my daughter", "rose she's my nurse", "roos dat is mijn zus": `at` is the name. */
export function relative(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const [token, that] = [tokens[at], tokens[at + 1]];
  const { copulas, explaining } = language.spokenNames;
  if (token === undefined || that === undefined || that.startsSentence) return NONE;
  const isPronoun = hasCue(that, Cue.pronoun) || isOneOf(explaining.heIs, that);
  if (!isPronoun && !explaining.openers.has(that.lower)) return NONE;
  const isCopula = copulas.has(that.lower) || isOneOf(explaining.shortCopulas, that);
  if (!isCopula && !isOneOf(copulas, tokens[at + 2])) return NONE;
  const from = isCopula ? at + 2 : at + 3;
  if (!isOneOf(language.uncapitalised.indefinite, tokens[from])) return NONE;
  if (![at + 2, from, from + 1].every((n) => isJoined(tokens, n))) return NONE;
  // "my support worker"
  if (!isSomebody(tokens[from + 1], language) && !hasCue(tokens[from + 2], Cue.person)) return NONE;
  if (token.facts.given) return nameOf(tokens, [at, at], SURE);
  return isNickname(tokens, at, language) ? nameOf(tokens, [at, at], STRONG) : NONE;
}

/** "dit is sproet mijn kat", "met spijker zijn broer": a bare noun that somebody is called by, and whose he is. `at` is the name. */
export function apposed(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { whose, copulas, nicknames } = language.spokenNames;
  if (!isOneOf(whose.owners, tokens[at + 1]) || !isJoined(tokens, at)) return NONE;
  const [is, name] = [tokens[at - 1], tokens[at]];
  if (!isOneOf(copulas, is) && !hasCue(is, Cue.company)) return NONE;
  if (!isSomebody(tokens[at + 2], language)) return NONE;
  const isKnown = isOneOf(nicknames.words, name) && name?.facts.functional === false;
  return isKnown || mayBeName(name, language) ? nameOf(tokens, [at, at], SURE) : NONE;
}

/** "heeft een hond rambo", "mijn kat minoes", but not "a dog lead": `at` is the animal. */
export function ofPet(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { whose, copulas, grammar } = language.spokenNames;
  if (grammar.compoundsApart || !isOneOf(whose.pets, tokens[at]) || !isJoined(tokens, at + 1)) return NONE;
  if (!isOneOf(language.uncapitalised.indefinite, tokens[at - 1])) return NONE;
  const [name, next] = [tokens[at + 1], tokens[at + 2]];
  if (!mayBeName(name, language) || name.facts.cues !== 0) return NONE;
  if (language.uncapitalised.adverbs.test(name.lower) || isOneOf(copulas, next)) return NONE;
  const ends = next === undefined || !isJoined(tokens, at + 2) || next.facts.functional;
  return ends ? nameOf(tokens, [at + 1, at + 1], STRONG) : NONE;
}

/** "parel heet mijn kat", "parel zo heet mijn kat": `at` is the verb. */
export function nameOfMine(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  if (!hasCue(tokens[at], Cue.naming) || !hasCue(tokens[at], Cue.verb)) return NONE;
  if (!isOneOf(language.uncapitalised.indefinite, tokens[at + 1]) || !isSomebody(tokens[at + 2], language))
    return NONE;
  const to = isOneOf(language.spokenNames.thus, tokens[at - 1]) ? at - 2 : at - 1;
  const name = tokens[to];
  if (name === undefined || !isPlain(name) || tokens[to + 1]?.startsSentence === true) return NONE;
  return nameOf(tokens, [to, to], SURE);
}

const NAMED_WITHIN = 5;

/** "dan zit de baron er al die heet zo omdat": `at` is the verb. */
export function namedSo(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { thus, relatives, nicknames, articles } = language.spokenNames;
  if (!hasCue(tokens[at], Cue.naming) || !isOneOf(thus, tokens[at + 1])) return NONE;
  if (!isOneOf(relatives, tokens[at - 1])) return NONE;
  for (let n = at - 2; n > at - 2 - NAMED_WITHIN; n--) {
    const token = tokens[n];
    if (token === undefined || tokens[n + 1]?.startsSentence === true) return NONE;
    const isNoun = nicknames.words.has(token.lower) || mayBeName(token, language);
    if (isNoun && isOneOf(articles, tokens[n - 1])) return nameOf(tokens, [n - 1, n], SURE);
  }
  return NONE;
}

/** A person, or an animal of a house. */
function isSomebody(token: Token | undefined, { spokenNames: { whose } }: Language): boolean {
  return hasCue(token, Cue.person) || isOneOf(whose.pets, token);
}
