import { isBeside } from '../../beside.ts';
import { isLivedIn } from '../../evidence.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import { hide } from '../extent.ts';

/** A letter by itself that is part of a name, or a ward's; `at` is the letter. */
export function spreadOverLetter(turn: Turn, at: number): void {
  if (turn.tokens[at]?.text.length !== 1) return;
  if (isInitialOf(turn, at) || isBetweenParts(turn, at) || isWard(turn, at)) hide(turn, [at, at]);
  if (isWardOfNumber(turn, at)) hide(turn, [at, at + 1]);
}

/** "inger p": a letter that is no word, behind a first name. */
function isInitialOf({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || previous === undefined || verdicts[at - 1] === undefined) return false;
  if (!previous.facts.given || !isBeside(text, previous, token)) return false;
  return !token.facts.functional && !token.facts.stays && /[bcdfghjklmnpqrstvwxz]/u.test(token.lower);
}

/** "tjin a sjoe": a letter between two words that nobody knows. */
function isBetweenParts({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || previous === undefined || next === undefined) return false;
  if (verdicts[at - 1] === undefined || verdicts[at + 1] === undefined) return false;
  if (previous.facts.word || next.facts.word) return false;
  return isBeside(text, previous, token) && isBeside(text, token, next);
}

/** "indlagt på g": a ward that is called by its letter. */
function isWard({ tokens }: Turn, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.facts.functional || token.facts.stays) return false;
  return isLivedIn(tokens, at) && (token.facts.cues & Cue.particle) === 0 && /[a-z]/u.test(token.lower);
}

/** "op de a twee", "naar de k drie": a ward by its letter and number. */
function isWardOfNumber({ text, tokens, language }: Turn, at: number): boolean {
  const { wardsAt } = language.withoutCapitals.houses;
  const [before, letter, number, next] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (wardsAt === undefined || letter === undefined || number === undefined || before === undefined)
    return false;
  if ((number.facts.cues & Cue.number) === 0 || !/[a-z]/u.test(letter.lower)) return false;
  if (!isBeside(text, letter, number)) return false;
  const preposition = language.spokenNames.articles.has(before.lower) ? tokens[at - 2] : before;
  if (!wardsAt.has(preposition?.lower ?? '')) return false;
  return next === undefined || (next.facts.cues & Cue.number) === 0;
}
