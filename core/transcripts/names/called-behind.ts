import type { Language } from '../languages/language.ts';
import type { Token } from './tokens.ts';
import { Cue } from './word-facts.ts';

/** "April, she was called": who it is comes behind. */
export function isCalledBehind(
  tokens: readonly Token[],
  at: number,
  { capitalised: { calledBehind } }: Language,
): boolean {
  const [token, who, verb, called] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (calledBehind === undefined || token === undefined || who === undefined) return false;
  if (who.startsSentence || who.start - token.end > 2) return false;
  const isNaming = (one: Token | undefined): boolean =>
    one !== undefined && (one.facts.cues & Cue.naming) !== 0;
  if (calledBehind.whoIs.has(who.lower)) return isNaming(verb);
  return calledBehind.who.has(who.lower) && isNaming(called) && (verb?.facts.cues ?? 0) !== 0;
}
