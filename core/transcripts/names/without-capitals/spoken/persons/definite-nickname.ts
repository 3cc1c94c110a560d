import type { Language } from '../../../../languages/language.ts';
import type { SpokenNames } from '../../../../languages/spoken-names.ts';
import type { Token } from '../../../tokens.ts';
import { Cue } from '../../../word-facts.ts';
import {
  hasCue,
  isJoined,
  isOneOf,
  mayBeName,
  NONE,
  nameOf,
  type SpokenCue,
  STRONG,
} from '../spoken-words.ts';

/** "skruven han var", "jag och göken", "räven sa", "det var prinsen som bodde", "gurkan är orolig": a thing that is spoken of as only a person is, or a house ("stegen stängde"), where nouns carry their article. */
export function definiteNickname(
  tokens: readonly Token[],
  at: number,
  language: Language,
): readonly SpokenCue[] {
  const { persons, definite, abstract, several } = language.spokenNames;
  const token = tokens[at];
  if (persons === undefined || token === undefined || token.facts.functional || token.facts.venue)
    return NONE;
  if (!mayBeName(token, language) || !definite.test(token.lower)) return NONE;
  if (hasCue(tokens[at - 1], Cue.determiner) && !isBehindIt(tokens, at)) return NONE;
  if (!isBesideSpeaker(tokens, at, persons) && !isDoingAsPersons(tokens, at, language.spokenNames, persons))
    return NONE;
  if ([persons.roles, abstract, several].some((ending) => ending.test(token.lower))) return NONE;
  return nameOf(tokens, [at, at], STRONG);
}

type Persons = NonNullable<SpokenNames['persons']>;

/** "det är räven": behind the verb "det" is no article. */
function isBehindIt(tokens: readonly Token[], at: number): boolean {
  return isJoined(tokens, at) && hasCue(tokens[at - 2], Cue.verb);
}

/** "jag och göken", "kalle och göken" */
function isBesideSpeaker(tokens: readonly Token[], at: number, { speaker }: Persons): boolean {
  if (!hasCue(tokens[at - 1], Cue.and) || !isJoined(tokens, at) || !isJoined(tokens, at - 1)) return false;
  const facts = tokens[at - 2]?.facts;
  return isOneOf(speaker, tokens[at - 2]) || (facts?.given === true && facts.mainlyName);
}

/** "räven sa", "prinsen som bodde", "skruven han var", "gurkan är orolig" */
function isDoingAsPersons(
  tokens: readonly Token[],
  at: number,
  { nicknames, dwelling, opening, relatives }: SpokenNames,
  { copulas, qualities, pronouns }: Persons,
): boolean {
  const [next, beyond] = [tokens[at + 1], tokens[at + 2]];
  if (next === undefined || !isJoined(tokens, at + 1)) return false;
  const isDoing = (token: Token): boolean =>
    nicknames.telling.has(token.lower) || dwelling.verbs.has(token.lower);
  if (isDoing(next) || isOneOf(opening, next)) return !hasCue(beyond, Cue.pronoun);
  if (beyond === undefined || !isJoined(tokens, at + 2)) return false;
  if (pronouns.has(next.lower)) return copulas.has(beyond.lower) || relatives.has(beyond.lower);
  if (relatives.has(next.lower)) return isDoing(beyond);
  if (hasCue(next, Cue.and)) return nicknames.telling.has(beyond.lower);
  return copulas.has(next.lower) && qualities.test(beyond.lower);
}

/** "och så blomman han sålde": behind these words no object stands first. `at` is the noun. */
export function amongOthers(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { persons } = language.spokenNames;
  if (persons === undefined || !isOneOf(persons.behindAnd, tokens[at - 1])) return NONE;
  if (!hasCue(tokens[at - 2], Cue.and) || !isOneOf(persons.pronouns, tokens[at + 1])) return NONE;
  const name = tokens[at];
  if (!isJoined(tokens, at) || !isJoined(tokens, at + 1) || !mayBeName(name, language)) return NONE;
  return persons.roles.test(name.lower) ? NONE : nameOf(tokens, [at, at], STRONG);
}
