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
  if (isSideBehindName(turn, at)) hide(turn, [at, at]);
  if (isSideOfPlace(turn, at)) hide(turn, [at, at + 1]);
}

/** "sjukhuset östra i tre veckor", but "sjukhuset östra sidan": what is called by its direction only, behind what it is. */
function isSideBehindName({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [name, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (name === undefined || token === undefined || verdicts[at - 1] === undefined) return false;
  if (language.withoutCapitals.sides?.has(token.lower) !== true) return false;
  if (name.facts.given || !isBeside(text, name, token)) return false;
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
