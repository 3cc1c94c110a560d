import type { Language } from '../../../languages/language.ts';
import type { Token } from '../../tokens.ts';
import { Cue } from '../../word-facts.ts';
import { hasCue, isOneOf } from './spoken-words.ts';

/** "a lantern", "min lanterne": an article makes it a thing; but "our jade", "så har vi knold", "är det skrållan". */
export function isThing(tokens: readonly Token[], at: number, { spokenNames }: Language): boolean {
  const [verb, before, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined || token.startsSentence || token.facts.functional)
    return false;
  if (!hasCue(before, Cue.determiner) || hasCue(before, Cue.pronoun | Cue.verb | Cue.preposition))
    return false;
  if (isOneOf(spokenNames.thus, before) || isOneOf(spokenNames.saysWho, before)) return false;
  if (before.facts.patron && token.facts.given) return false;
  if (verb === undefined) return true;
  // "they call it tower"
  const { calling } = spokenNames;
  if (calling.verbs.has(verb.lower) && calling.called.has(before.lower)) return false;
  const isVerb = !before.startsSentence && hasCue(verb, Cue.verb);
  return !(isVerb && spokenNames.behindVerb.has(before.lower));
}
