import type { Language } from '../../../../languages/language.ts';
import type { Token } from '../../../tokens.ts';
import { Cue } from '../../../word-facts.ts';
import { hasCue, isJoined, isOneOf, NONE, nameOf, type SpokenCue, STRONG } from '../spoken-words.ts';

const LONGEST_PROJECT = 3;

/** "projekt hele vejen hjem", "stichting onder dak", but not "et projekt om mad": `at` is the noun that has no article. */
export function ofProject(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { projects } = language.spokenNames;
  if (projects === undefined || !isOneOf(projects.nouns, tokens[at])) return NONE;
  if (isOneOf(projects.foundations?.nouns, tokens[at])) return ofFoundation(tokens, at, language);
  if (isJoined(tokens, at) && hasCue(tokens[at - 1], Cue.determiner)) return NONE;
  let to = at;
  let nouns = 0;
  while (to < at + LONGEST_PROJECT && isJoined(tokens, to + 1) && mayGoOn(tokens, to, at, nouns)) {
    to++;
    if (isContent(tokens[to])) nouns++;
  }
  while (to > at && !isContent(tokens[to])) to--;
  return nouns === 0 ? NONE : nameOf(tokens, [at, to], STRONG);
}

function isContent(token: Token | undefined): boolean {
  return token?.facts.functional === false || token?.facts.organisation === true;
}

/** Whether the word behind `to` may belong to what the project at `at` is called, of which so many nouns are read. */
function mayGoOn(tokens: readonly Token[], to: number, at: number, nouns: number): boolean {
  const [next, beyond] = [tokens[to + 1], tokens[to + 2]];
  if (next === undefined) return false;
  // "stichting licht en lucht"
  if (hasCue(next, Cue.and)) return nouns > 0 && beyond?.facts.functional === false;
  // "stichting zelf aan zet"
  const isVerb = hasCue(next, Cue.verb) && (next.facts.functional || to === at);
  if (isVerb || hasCue(next, Cue.pronoun) || (hasCue(next, Cue.person) && nouns === 0)) return false;
  // "stichting het vijfde wiel"
  const isCount = hasCue(next, Cue.ordinal | Cue.number) && isJoined(tokens, to + 2) && isContent(beyond);
  const isSmall = next.facts.functional && !hasCue(next, Cue.determiner | Cue.preposition) && !isCount;
  return !isSmall || to === at;
}

/** "stichting zelf aan zet", "de vzw het eerste huis", "stichting onder dak na": whatever follows is its name, up to what only a sentence has. `at` is the noun. */
function ofFoundation(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  let to = at;
  let hasNoun = false;
  while (to < at + LONGEST_PROJECT && isJoined(tokens, to + 1)) {
    const next = tokens[to + 1];
    if (next === undefined || goesOnWithSentence(next, language)) break;
    // "stichting licht en lucht"
    const isAnd = hasCue(next, Cue.and) && tokens[to + 2]?.facts.functional === false;
    if (hasNoun && next.facts.functional && !isAnd) break;
    hasNoun ||= !next.facts.functional;
    to++;
  }
  while (to > at && hasCue(tokens[to], Cue.determiner | Cue.preposition)) to--;
  return to === at ? NONE : nameOf(tokens, [at, to], STRONG);
}

function goesOnWithSentence(token: Token, { spokenNames: { relatives, projects } }: Language): boolean {
  if (hasCue(token, Cue.pronoun) || relatives.has(token.lower)) return true;
  if (token.facts.functional && hasCue(token, Cue.verb)) return true;
  return isOneOf(projects?.foundations?.sentence, token);
}
