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

type OnStage = NonNullable<SpokenNames['onStage']>;

/** "there was shell and", "there was big tone and me", "i take patch he's a whippet": a single thing would have its article there. `at` is the last word of the name. */
export function onStage(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { onStage: stage, several, abstract } = language.spokenNames;
  const next = tokens[at + 1];
  if (stage === undefined || (!isOneOf(stage.behind, next) && !isOneOf(stage.heIs, next))) return NONE;
  if (!isJoined(tokens, at) || !isJoined(tokens, at + 1)) return NONE;
  const token = tokens[at];
  if (!mayBeName(token, language) || isOneOf(language.names.bareNouns, token)) return NONE;
  if ([several, abstract, stage.adjectives].some((ending) => ending.test(token.lower))) return NONE;
  const hasByname = isOneOf(language.names.bynames, tokens[at - 1]) && isJoined(tokens, at - 1);
  const from = hasByname ? at - 1 : at;
  const isTold = isOneOf(stage.heIs, next) && isOneOf(stage.article, tokens[at + 2]);
  if (isTold && isBare(tokens[from - 1])) return nameOf(tokens, [from, at], STRONG);
  return isOneOf(stage.behind, next) && comesOn(tokens, from, stage)
    ? nameOf(tokens, [from, at], STRONG)
    : NONE;
}

function isBare(before: Token | undefined): boolean {
  if (before === undefined || hasCue(before, Cue.determiner | Cue.preposition)) return false;
  return before.facts.functional || hasCue(before, Cue.verb);
}

/** "there was", "there's" */
function comesOn(tokens: readonly Token[], from: number, stage: OnStage): boolean {
  const [further, before] = [tokens[from - 2], tokens[from - 1]];
  return isOneOf(stage.thereIs, before) || (isOneOf(stage.was, before) && isOneOf(stage.there, further));
}
