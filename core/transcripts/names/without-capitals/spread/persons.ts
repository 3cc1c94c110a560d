import type { Language } from '../../../languages/language.ts';
import { isBeside } from '../../beside.ts';
import type { Token } from '../../tokens.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';

/** Whether a word belongs to the name of somebody beside it. */
export function isOfPerson(turn: Turn, at: number): boolean {
  return isFirstName(turn, at) || isPartOfPerson(turn, at) || isBehindNamedPerson(turn, at);
}

/** "blessing chikwanha", but "the blessing chikwanha brought": before a surname that is no word. */
function isFirstName({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.facts.given !== true || next === undefined || verdicts[at + 1] === undefined) return false;
  if (((before?.facts.cues ?? 0) & Cue.determiner) !== 0 || !isBeside(text, token, next)) return false;
  return isDoubleName(token, next, language) || isBeforeUnknown(token, next, language);
}

/** "paddy joe", "hope osei" */
function isDoubleName({ facts, lower }: Token, next: Token, { withoutCapitals }: Language): boolean {
  if (!withoutCapitals.doubleNames || !next.facts.mainlyName) return false;
  return !facts.functional && facts.cues === 0 && facts.stem === lower;
}

/** "blessing chikwanha", but "hope to" */
function isBeforeUnknown({ facts }: Token, next: Token, { withoutCapitals }: Language): boolean {
  if (next.facts.given || next.facts.word || next.facts.place) return false;
  if (!facts.functional) return true;
  return withoutCapitals.doubleNames === true && (facts.cues & (Cue.verb | Cue.month | Cue.determiner)) === 0;
}

/** "magnus bo iversen", "frederik lund asp", "lone fisker": what stands within a name, or can be nothing else after one. */
function isPartOfPerson(turn: Turn, at: number): boolean {
  const { text, tokens, verdicts, language } = turn;
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (previous === undefined || token === undefined || verdicts[at - 1] === undefined) return false;
  if (token.facts.stays || token.facts.acronym || !isBeside(text, previous, token)) return false;
  if (isMiddleName(turn, at)) return true;
  if (!isSureFirstName(previous)) return isThirdName(turn, at);
  if (token.facts.functional) return isSmallSurnameAlone(turn, at);
  if (token.facts.surname && (token.facts.cues & Cue.verb) === 0) return true;
  const isBeforeVerb =
    next !== undefined && (next.facts.cues & (Cue.verb | Cue.from)) !== 0 && isBeside(text, token, next);
  if (isBeforeVerb && isOnlySurname(token, language)) return true;
  return token.facts.cues === 0 && /^\s?[<(]/u.test(text.slice(token.end, token.end + 2));
}

/** "asp", "bo" */
function mayBePartOfName({ facts }: Token): boolean {
  return facts.given || facts.surname || facts.name;
}

/** "magnus bo iversen" */
function isMiddleName({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || verdicts[at + 1] === undefined) return false;
  if (previous?.facts.given !== true || !mayBePartOfName(token)) return false;
  return next.facts.surname && !next.facts.given && isBeside(text, token, next);
}

/** "frederik lund asp" */
function isThirdName({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [first, previous, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (first?.facts.given !== true || previous === undefined || token === undefined) return false;
  if (verdicts[at - 2] === undefined || !isBeside(text, first, previous)) return false;
  return mayBePartOfName(token) && !token.facts.functional && (token.facts.cues & Cue.verb) === 0;
}

/** "stig glad hette han": a small word that is a surname, where no sentence goes on with it. */
function isSmallSurnameAlone({ text, tokens, language }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || !token.facts.surname || token.facts.given) return false;
  if (isNaming(next) || /^\s*(?:[.,;:!?)]|\n|$)/u.test(text.slice(token.end, token.end + 3))) return true;
  return language.withoutCapitals.surnames?.particles?.has(next?.lower ?? '') === true;
}

/** "så kommer lone fisker": the verb came before its subject, or a title did, so that none can follow the name. */
function isBehindNamedPerson({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [further, before, previous, token] = [tokens[at - 3], tokens[at - 2], tokens[at - 1], tokens[at]];
  if (before === undefined || previous === undefined || token === undefined) return false;
  if (verdicts[at - 1] === undefined || !isSureFirstName(previous)) return false;
  if (!isBeside(text, before, previous) || !isBeside(text, previous, token)) return false;
  const { facts, lower } = token;
  // "sin mamma camilla brodd"
  const inflected = language.withoutCapitals.surnames?.inflected;
  const isKin = (before.facts.cues & Cue.person) !== 0 && inflected !== undefined && !inflected.test(lower);
  if (isKin && isOnlySurname(token, language)) return true;
  // "heter ju lennart kula"
  const isFilled = (before.facts.cues & Cue.filler) !== 0 && isNaming(further);
  const isNamed = isFilled || (before.facts.cues & Cue.naming) !== 0;
  if (!isNamed && (before.facts.cues & Cue.arrival) === 0) return false;
  // "heter kerstin glad och"
  if (isNamed && facts.surname && (facts.cues & Cue.verb) === 0) return true;
  return isOnlySurname(token, language);
}

/** "hette", but not where a sentence starts with it. */
function isNaming(token: Token | undefined): boolean {
  return token !== undefined && !token.startsSentence && (token.facts.cues & Cue.naming) !== 0;
}

/** A word that has no other business behind a name. */
function isOnlySurname({ facts, lower }: Token, { uncapitalised }: Language): boolean {
  if (facts.functional || facts.stays || facts.acronym || facts.cues !== 0 || !facts.common) return false;
  return !facts.organisation && !uncapitalised.adverbs.test(lower);
}

/** "kerstin", but neither "hope" nor "kerstins" */
function isSureFirstName({ facts }: Token): boolean {
  return facts.given && facts.stem === facts.lower && (facts.mainlyName || !facts.common);
}
