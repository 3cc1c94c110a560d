import type { Language } from '../../../../languages/language.ts';
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

/** A noun without an article where only a person can stand: "so pickle says", but not "my work coach says". */
export function isNickname(tokens: readonly Token[], at: number, language: Language): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!mayBeName(token, language)) return false;
  const { several, definite, abstract, grammar, articles, nicknames, thus } = language.spokenNames;
  if (several.test(token.lower) || abstract.test(token.lower)) return false;
  if (!grammar.articleStays && definite.test(token.lower)) return false;
  if (token.startsSentence || before === undefined) return true;
  if (!isJoined(tokens, at) || !before.facts.functional) return false;
  const whose = isJoined(tokens, at - 1) ? tokens[at - 2] : undefined;
  if (isOneOf(language.uncapitalised.indefinite, whose) || isOneOf(articles, whose)) return false;
  return (
    !hasCue(before, Cue.determiner | Cue.person | Cue.number) ||
    isOneOf(thus, before) ||
    isOneOf(nicknames.modals, before) ||
    isOneOf(nicknames.existence, before)
  );
}

/** "pickle told me", "prospect have offered him a flat": a bare noun that does what only persons or firms do; but not "tynd siger han". */
export function speaking(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const verb = tokens[at + 1];
  const { nicknames, grammar } = language.spokenNames;
  if (!isOneOf(nicknames.telling, verb) && !isOneOf(nicknames.owning, verb)) return NONE;
  if (verb?.startsSentence === true || !isNickname(tokens, at, language)) return NONE;
  // Who says it comes behind.
  const who = isJoined(tokens, at + 2) ? tokens[at + 2] : undefined;
  if (!grammar.compoundsApart && hasCue(who, Cue.pronoun)) return NONE;
  return nameOf(tokens, [at, at], STRONG);
}

/** "there's pickle who does the music", but not "har boet der siden" */
export function related(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const who = tokens[at + 1];
  const { relatives, nicknames, grammar } = language.spokenNames;
  if (!isOneOf(relatives, who) || who?.startsSentence === true) return NONE;
  if (!isOneOf(nicknames.existence, tokens[at - 1]) && !isOneOf(nicknames.who, who)) return NONE;
  if (!grammar.compoundsApart && !hasCue(tokens[at + 2], Cue.verb)) return NONE;
  return isNickname(tokens, at, language) ? nameOf(tokens, [at, at], STRONG) : NONE;
}

/** "toen heb ik bas gebeld", "ik heb woonpunt gemaild": `at` is the participle. */
export function contacted(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { calling, several, abstract } = language.spokenNames;
  if (!isOneOf(calling.atEnd?.contacted, tokens[at])) return NONE;
  const [before, name] = [tokens[at - 2], tokens[at - 1]];
  if (!isJoined(tokens, at - 1) || !isJoined(tokens, at) || !mayBeName(name, language)) return NONE;
  if (several.test(name.lower) || abstract.test(name.lower)) return NONE;
  const isHaving = hasCue(before, Cue.verb) && before?.facts.functional === true;
  return isHaving || isOneOf(calling.callers, before) ? nameOf(tokens, [at - 1, at - 1], STRONG) : NONE;
}

/** "patje en de kromme", "de lange zei", but not "de lange weg": a quality with its article and no noun. `at` is the quality. */
export function ofQuality(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { byQuality } = language.spokenNames.nicknames;
  if (byQuality === undefined || !isOneOf(byQuality.qualities, tokens[at])) return NONE;
  if (!isOneOf(byQuality.articles, tokens[at - 1]) || !isJoined(tokens, at)) return NONE;
  const next = tokens[at + 1];
  const isAlone =
    next === undefined ||
    !isJoined(tokens, at + 1) ||
    (next.facts.functional &&
      !hasCue(next, Cue.number) &&
      !language.uncapitalised.indefinite.has(next.lower));
  return isAlone ? nameOf(tokens, [at - 1, at], STRONG) : NONE;
}
