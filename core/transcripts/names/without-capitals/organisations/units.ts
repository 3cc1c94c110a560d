import { isBeside } from '../../beside.ts';
import type { Token } from '../../tokens.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import type { Extent } from '../extent.ts';
import { endOfRegion, isBesideNext, isKind } from './parts-of-name.ts';

/** "team vest", "afdeling q", "hjemmeplejen nord", "gruppe fire" */
export function qualified(turn: Turn, at: number): Extent {
  const { text, tokens } = turn;
  const [unit, next] = [tokens[at], tokens[at + 1]];
  if (unit === undefined || next === undefined || !isBeside(text, unit, next)) return undefined;
  if (unit.facts.acronym && !isAcronymAt(turn, at)) return undefined;
  if ((next.facts.cues & Cue.qualifier) !== 0) return [at, endOfRegion(tokens, at + 1)];
  if (isGroupOfLetter(turn, at)) return [at, at + 1];
  if ((unit.facts.cues & Cue.unit) === 0) return undefined;
  if (next.lower.length === 1) return byLetter(turn, at, next);
  return (next.facts.cues & Cue.number) === 0 ? undefined : byNumber(turn, at, next);
}

/** "fra fact nord", "bij de ggz noord" */
function isAcronymAt({ tokens, language }: Turn, at: number): boolean {
  const before = tokens[at - 1];
  const isArticled =
    language.withoutCapitals.houses.articledNames === true &&
    language.spokenNames.articles.has(before?.lower ?? '');
  const preposition = isArticled ? tokens[at - 2] : before;
  return ((preposition?.facts.cues ?? 0) & (Cue.preposition | Cue.company)) !== 0;
}

/** "aan de groep t" */
function isGroupOfLetter({ text, tokens, language }: Turn, at: number): boolean {
  const [group, letter, beyond] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!language.withoutCapitals.houses.ofSeveral || group === undefined || letter === undefined) return false;
  if (!group.facts.organisation || letter.facts.functional || !/^[b-df-hj-np-tv-xz]$/u.test(letter.lower))
    return false;
  if (beyond === undefined || !isBesideNext(text, letter, beyond)) return true;
  return beyond.text.length !== 1 && (beyond.facts.cues & Cue.number) === 0;
}

/** "afdeling q", "afsnit o to" */
function byLetter(turn: Turn, at: number, letter: Token): Extent {
  const beyond = turn.tokens[at + 2];
  const isCode = ((beyond?.facts.cues ?? 0) & Cue.number) !== 0 && isBesideNext(turn.text, letter, beyond);
  if (isCode && isWard(turn, at)) return [at, at + 2];
  if (!letter.facts.functional && letter.facts.cues === 0) return [at, at + 1];
  return (letter.facts.cues & Cue.number) === 0 ? undefined : byNumber(turn, at, letter);
}

/** "gruppe fire", "på avdelning tre b", "avdelning fyra fyra", but "to grupper fire dage" */
function byNumber(turn: Turn, at: number, number: Token): Extent {
  const beyond = turn.tokens[at + 2];
  const goesOn = beyond !== undefined && isBeside(turn.text, number, beyond);
  const isCounted = goesOn && !beyond.facts.functional;
  if (!isCounted && isKindOfUnitAt(turn, at)) return [at - 1, at + 1];
  if (!isNumbered(turn, at)) return undefined;
  const isLetter = isCounted && beyond.text.length === 1;
  const isSecondNumber = goesOn && (beyond.facts.cues & Cue.number) !== 0 && isWard(turn, at);
  if (isLetter || isSecondNumber) return [at, at + 2];
  return isCounted ? undefined : [at, at + 1];
}

/** Whether a number tells a unit apart here: "on group four", "she's doing ward four", but "two wards four days". */
function isNumbered({ tokens, language }: Turn, at: number): boolean {
  const [before, { lower = '' } = {}] = [tokens[at - 1], tokens[at]];
  const { wards, numberedWards, rooms } = language.withoutCapitals.houses;
  const cues = before?.facts.cues ?? 0;
  if ((cues & Cue.preposition) !== 0 || numberedWards?.has(lower) === true) return true;
  // "tingshuset sal två"
  if (rooms?.has(lower) === true && before?.facts.organisation === true) return true;
  return wards.has(lower) && (cues & (Cue.determiner | Cue.number)) === 0;
}

/** "avdelning fyra fyra": two numbers belong to wards only. */
function isWard({ tokens, language }: Turn, at: number): boolean {
  return language.withoutCapitals.houses.wards.has(tokens[at]?.lower ?? '');
}

/** "a referral to day unit two" */
function isKindOfUnitAt({ text, tokens, language }: Turn, at: number): boolean {
  const [preposition, kind, unit] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (!language.withoutCapitals.houses.nounLast || ((preposition?.facts.cues ?? 0) & Cue.preposition) === 0)
    return false;
  return isBesideNext(text, kind, unit) && isKind(kind, language);
}
