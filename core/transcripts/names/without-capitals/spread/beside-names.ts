import { foreignParticles } from '../../../languages/shared/foreign-particles.ts';
import { isBeside } from '../../beside.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';

/** Whether a word belongs to the name beside it, or is another of its kind. */
export function isBesideName(turn: Turn, at: number): boolean {
  const { verdicts } = turn;
  if (verdicts[at + 1] !== undefined && (isNicknamed(turn, at) || isForeignParticle(turn, at))) return true;
  if (verdicts[at - 2] !== undefined && isPairedName(turn, at)) return true;
  if (verdicts[at - 1] === undefined) return false;
  return isBetweenPersons(turn, at) || isSmallSurname(turn, at) || isSurnameOfPossessive(turn, at);
}

/** "big neil", "store kaj", "the royal oldham", but "min lille jonas": what stands before names, and tells one from others of them. */
function isNicknamed({ text, tokens, language }: Turn, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || !isBeside(text, token, next)) return false;
  if ((token.facts.cues & (Cue.determiner | Cue.pronoun)) !== 0) return false;
  if (language.uncapitalised.bynames.has(token.lower)) {
    const isName = next.facts.given || (language.withoutCapitals.unknownBynames === true && !next.facts.word);
    return isName && ((before?.facts.cues ?? 0) & Cue.determiner) === 0;
  }
  return token.facts.patron && next.facts.place && !next.facts.given && !token.facts.functional;
}

/** "el houssine", "al bakri": particles that the language has no other use for, before a name that is no word. */
function isForeignParticle({ text, tokens }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || !foreignParticles.has(token.lower)) return false;
  return !next.facts.word && !next.facts.place && isBeside(text, token, next);
}

/** "teunis en lammy zijn", "met hatice en kiki": beside somebody who has no other use a bare noun is somebody as well. */
function isPairedName({ text, tokens, language }: Turn, at: number): boolean {
  const { withoutCapitals, spokenNames, uncapitalised } = language;
  const [name, and, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!withoutCapitals.pairedNames || name === undefined || and === undefined || token === undefined)
    return false;
  if ((and.facts.cues & Cue.and) === 0) return false;
  if (name.facts.word || name.facts.place || name.facts.organisation) return false;
  const { facts, lower } = token;
  if (facts.functional || facts.stays || facts.acronym || facts.cues !== 0 || facts.venue) return false;
  if (spokenNames.generic.has(lower) || spokenNames.several.test(lower)) return false;
  if (uncapitalised.adverbs.test(lower) || !isBeside(text, name, and) || !isBeside(text, and, token))
    return false;
  return next === undefined || next.facts.functional || !isBeside(text, token, next);
}

/** "roffe kotten mackan och finnen": a thing with its own article between two persons, in a row of those who were there. */
function isBetweenPersons({ text, tokens, language }: Turn, at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || previous === undefined || next === undefined) return false;
  if (!previous.facts.given || !next.facts.mainlyName) return false;
  if (!token.facts.definite || token.facts.functional || token.facts.cues !== 0) return false;
  if (language.spokenNames.persons?.roles.test(token.lower) !== false) return false;
  return isBeside(text, previous, token) && isBeside(text, token, next);
}

/** "steph may from the drugs team", "lee long rang": small words that are surnames, and what only somebody stands before. */
function isSmallSurname({ text, tokens, language }: Turn, at: number): boolean {
  const { surnames, smallSubjects } = language.withoutCapitals;
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (previous === undefined || token === undefined || next === undefined) return false;
  if (surnames?.small?.has(token.lower) !== true || (!previous.facts.given && previous.facts.word))
    return false;
  if (!isBeside(text, previous, token) || !isBeside(text, token, next)) return false;
  return surnames.behind?.has(next.lower) === true || smallSubjects?.finite.has(next.lower) === true;
}

/** "han heter hans hans berg" */
function isSurnameOfPossessive({ text, tokens, language }: Turn, at: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (previous === undefined || token === undefined) return false;
  if (previous.lower !== language.withoutCapitals.possessive?.word) return false;
  return token.facts.surname && !token.facts.functional && isBeside(text, previous, token);
}
