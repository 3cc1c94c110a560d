import type { Language } from '../../../../languages/language.ts';
import type { Token } from '../../../tokens.ts';
import { Cue } from '../../../word-facts.ts';
import { isDoctor } from '../../single-words/titles.ts';
import {
  hasCue,
  isJoined,
  isOneOf,
  mayBeName,
  NO_NAME,
  NONE,
  nameOf,
  type SpokenCue,
  STRONG,
  SURE,
  WEAK,
} from '../spoken-words.ts';

const LONGEST_INTRODUCTION = 4;

/** "hi i'm spud", "hoi ik ben es", "hej det er mus der ringer": `at` is the name. */
export function introduced(
  tokens: readonly Token[],
  at: number,
  { spokenNames: { introduction } }: Language,
): readonly SpokenCue[] {
  if (!isOneOf(introduction.last, tokens[at - 1]) || !isJoined(tokens, at)) return NONE;
  if (tokens[at]?.facts.functional !== false || hasCue(tokens[at], NO_NAME)) return NONE;
  const said = tokens.slice(Math.max(0, at - LONGEST_INTRODUCTION), at).map(({ lower }) => lower);
  return introduction.whole.test(said.join(' ')) ? nameOf(tokens, [at, at], SURE) : NONE;
}

/** "doctor quill": elsewhere he has no title. */
export function titled(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  if (!mayBeName(tokens[at], language) || !isDoctor(tokens, at, language)) return NONE;
  return nameOf(tokens, [at, at], STRONG);
}

/** "o donkers goeiemorgen", "welkom bloem": who is greeted, where no more is said of it. */
export function greeted(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { introduction, several, abstract } = language.spokenNames;
  if (introduction.greetings === undefined) return NONE;
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isBehind = isOneOf(introduction.greetings, next) && isJoined(tokens, at + 1);
  const isAfter = isOneOf(introduction.greetings, before) && isJoined(tokens, at);
  if ((!isBehind && !isAfter) || !mayBeName(token, language)) return NONE;
  if (isBehind && !isBareNoun(before, token)) return NONE;
  // "donkers goeiemorgen"
  const isSeveral = several.test(token.lower) && !(isBehind && /[^']s$/u.test(token.lower));
  if (isSeveral || abstract.test(token.lower)) return NONE;
  return nameOf(tokens, [at, at], isBehind ? STRONG : WEAK);
}

/** No article and no adjective stands before it. */
function isBareNoun(before: Token | undefined, token: Token): boolean {
  if (before === undefined || token.startsSentence) return true;
  const isSmall = before.facts.functional || before.text.length === 1;
  return isSmall && !hasCue(before, Cue.determiner | Cue.preposition);
}

/** "en kurator blad tora blad": a surname that is a word is known by the role or the first name before it. `at` is the surname. */
export function surnamed(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const [before, name] = [tokens[at - 1], tokens[at]];
  if (language.bareIsNamed !== true || before === undefined || name?.facts.surname !== true) return NONE;
  if (!name.facts.common || name.facts.given || name.facts.cues !== 0 || !isJoined(tokens, at)) return NONE;
  if (!mayBeName(name, language)) return NONE;
  const isFirst = before.facts.mainlyName || (before.facts.given && !before.facts.common);
  const isRole = hasCue(before, Cue.person) && !hasCue(before, Cue.determiner);
  return isFirst || isRole ? nameOf(tokens, [at, at], STRONG) : NONE;
}
