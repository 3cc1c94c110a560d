import type { Language } from '../../../languages/language.ts';
import { isBeside } from '../../beside.ts';
import type { Token } from '../../tokens.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import { hide } from '../extent.ts';

/** A direction that is a name, or begins one. */
export function spreadOverSide(turn: Turn, at: number): void {
  const token = turn.tokens[at];
  if (token === undefined || (token.facts.cues & (Cue.prefix | Cue.qualifier)) === 0) return;
  if (isSideAlone(turn, at)) hide(turn, [at, at]);
  if (isSideOfPlace(turn, at)) hide(turn, [at, at + 1]);
}

/** "på östra i tre veckor": a hospital or a school that is called by its direction only; but "på östra sidan". */
function isSideAlone({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token === undefined || (token.facts.cues & Cue.prefix) === 0) return false;
  if (language.withoutCapitals.sides?.has(token.lower) !== true) return false;
  const isBehindName = verdicts[at - 1] !== undefined && !before.facts.given && isBeside(text, before, token);
  if ((before.facts.cues & Cue.preposition) === 0 && !isBehindName) return false;
  return next === undefined || next.startsSentence || (next.facts.functional && !next.facts.given);
}

/** "in south shields", "i norra berget" */
function isSideOfPlace({ text, tokens, language }: Turn, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token === undefined || next === undefined) return false;
  if ((before.facts.cues & Cue.preposition) === 0 || !isBeside(text, token, next)) return false;
  if (isNounOfPlace(next, language)) return true;
  const { cues } = token.facts;
  if ((cues & Cue.qualifier) === 0 || (cues & Cue.prefix) === 0) return false;
  return !next.facts.functional && !next.facts.stays && (next.facts.name || !next.facts.common);
}

/** "i norra berget", "vid söder tull": behind an article it is a berg as any. */
function isNounOfPlace({ lower }: Token, { places }: Language): boolean {
  return places.nouns?.test(lower) === true;
}
