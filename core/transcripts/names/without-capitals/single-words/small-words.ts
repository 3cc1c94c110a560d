import type { Language } from '../../../languages/language.ts';
import type { PossessiveName } from '../../../languages/without-capitals.ts';
import { isNamed } from '../../evidence.ts';
import type { Token } from '../../tokens.ts';
import { Cue } from '../../word-facts.ts';
import { isAfterPerson } from '../neighbours/neighbours.ts';

/** Behind this word of possession stands what somebody has, unless it is his name: "jag och hans vi åkte", "det har hans på kontoret"; but "hans egen", "den är hans". */
export function isPossessiveAlone(tokens: readonly Token[], at: number, language: Language): boolean {
  const { possessive } = language.withoutCapitals;
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (possessive === undefined || token === undefined || token.lower !== possessive.word) return false;
  const isLast = next === undefined || next.startsSentence;
  const isInside = before !== undefined && !token.startsSentence;
  // "den är hans", but "jag och hans vi"
  if (isInside && possessive.behind.has(before.lower) && (isLast || before.lower.length > SHORTEST_VERB))
    return false;
  return isLast ? isInside : isBehindName(next, tokens[at + 2], possessive);
}

const SHORTEST_VERB = 3;

/** What stands behind a possessive only where that is somebody: "hans berg var min läkare", "hans och", "hans vi". */
function isBehindName(next: Token, beyond: Token | undefined, words: PossessiveName): boolean {
  const { cues, functional, surname, given } = next.facts;
  // "hans berg var min läkare", where a thing is nobody's
  if (surname && !functional && !given)
    return beyond === undefined || beyond.startsSentence || beyond.facts.functional;
  if ((cues & (Cue.person | Cue.persons | Cue.number | Cue.ordinal | Cue.determiner)) !== 0)
    return (cues & Cue.pronoun) !== 0 || words.subjects.has(next.lower);
  if ((cues & Cue.and) !== 0) return beyond !== undefined && (beyond.facts.cues & Cue.determiner) === 0;
  if ((cues & (Cue.verb | Cue.pronoun)) !== 0) return true;
  return functional && (cues & Cue.preposition) !== 0 && !words.qualities.has(next.lower);
}

/** "min faster valborg", "hon hette valborg", "valborg hade en affär": a feast that somebody is called by. */
export function isFeastOfSomebody(tokens: readonly Token[], at: number, language: Language): boolean {
  const token = tokens[at];
  if (token === undefined || !token.facts.name || (token.facts.cues & Cue.month) === 0) return false;
  return (
    (!token.startsSentence && isAfterPerson(tokens, at)) ||
    isNamed(tokens, at) ||
    isMonthThatDoes(tokens, at, language)
  );
}

/** "snälla men maj hör dåligt", "då sa maj att": a month stands behind a preposition or a number, and hears nothing. */
export function isMonthThatDoes(tokens: readonly Token[], at: number, language: Language): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || (token.facts.cues & Cue.month) === 0) return false;
  const { given, stays, name } = token.facts;
  if ((!given && !(stays && name)) || isTime(before, token, next)) return false;
  if (before !== undefined && !token.startsSentence && (before.facts.cues & Cue.arrival) !== 0) return true;
  if (next === undefined || next.startsSentence || next.start - token.end !== 1) return false;
  return (next.facts.cues & Cue.verb) !== 0 && !language.withoutCapitals.monthVerbs.has(next.lower);
}

/** "i maj", "den första maj", "maj juni" */
function isTime(before: Token | undefined, token: Token, next: Token | undefined): boolean {
  const cues = before?.facts.cues ?? 0;
  if (((cues | (next?.facts.cues ?? 0)) & (Cue.month | Cue.number | Cue.ordinal)) !== 0) return true;
  if (token.startsSentence || (cues & Cue.and) !== 0) return false;
  return (cues & (Cue.preposition | Cue.determiner | Cue.company)) !== 0;
}

/** "i spoke to j about it", "call her k": a letter that spells nothing and counts nothing. */
export function isLetterOfSomebody(tokens: readonly Token[], at: number, language: Language): boolean {
  const { letters } = language.withoutCapitals;
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (letters === undefined || before === undefined || token === undefined) return false;
  if (!/[b-df-hj-np-tv-z]/u.test(token.lower) || token.startsSentence || token.start - before.end !== 1)
    return false;
  const isLetter = (one: Token | undefined): boolean =>
    one?.text.length === 1 && !letters.words.has(one.lower);
  if (isLetter(before) || isLetter(next) || before.facts.acronym || letters.spelt.has(before.lower))
    return false;
  if (letters.called.has(before.lower)) return true;
  if ((before.facts.cues & (Cue.number | Cue.determiner | Cue.unit)) !== 0) return false;
  return before.facts.functional || (before.facts.cues & (Cue.verb | Cue.company | Cue.preposition)) !== 0;
}
