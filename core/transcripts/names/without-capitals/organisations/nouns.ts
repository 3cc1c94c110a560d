import { isBeside } from '../../beside.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import type { Extent } from '../extent.ts';
import { isBeforeNoun, isBesideNext, isIndefinite, isProper } from './parts-of-name.ts';

/** "værestedet perronen", "inloophuis de brug", "boligselskabet sct. jørgen", "bakkerij van vliet" */
export function afterNoun(turn: Turn, at: number): Extent {
  const { text, tokens, verdicts } = turn;
  if (!isBesideNext(text, tokens[at], tokens[at + 1])) return undefined;
  if (verdicts[at + 1] !== undefined || isNameBehind(turn, at))
    return [at, endOfSide(turn, at + 1) ?? endOfPair(turn, at + 1) ?? at + 1];
  return isSmallWordAndName(turn, at) ? [at, at + 2] : undefined;
}

/** Whether the bare word behind a noun is its name: "værestedet perronen". */
function isNameBehind({ tokens, language }: Turn, at: number): boolean {
  const [noun, next] = [tokens[at], tokens[at + 1]];
  if (noun === undefined || next === undefined || !isProper(next)) return false;
  // "the church hall"
  if (language.withoutCapitals.houses.nounLast && (noun.facts.cues & Cue.unit) === 0) return false;
  if ((next.facts.cues & (Cue.person | Cue.persons | Cue.qualifier)) !== 0) return false;
  // "jeg kom hjem klokken tre"
  if (language.codes.spoken.clock.has(next.lower)) return false;
  // "et kæmpe hus fyldt med aviser"
  const isOne = isIndefinite(tokens[at - 1], language) || isIndefinite(tokens[at - 2], language);
  return !(isOne && language.uncapitalised.adverbs.test(next.lower));
}

/** "team mölndal öst" */
function endOfSide({ text, tokens }: Turn, at: number): number | undefined {
  const [name, side] = [tokens[at], tokens[at + 1]];
  if (side === undefined || (side.facts.cues & Cue.qualifier) === 0) return undefined;
  return isBesideNext(text, name, side) ? at + 1 : undefined;
}

/** "poli angst en dwang" */
function endOfPair({ text, tokens, language }: Turn, at: number): number | undefined {
  const [name, and, other] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!language.withoutCapitals.houses.ofSeveral || other === undefined || !isProper(other)) return undefined;
  if (((and?.facts.cues ?? 0) & Cue.and) === 0 || name?.facts.mainlyName !== false) return undefined;
  return isBesideNext(text, name, and) && isBesideNext(text, and, other) ? at + 2 : undefined;
}

/** "inloophuis de brug", "boligselskabet sct. jørgen", "ziekenhuis ter duinen", "bakkerij van vliet" */
function isSmallWordAndName({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [noun, small, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (noun === undefined || small === undefined || last === undefined) return false;
  const isJoined = isBeside(text, small, last);
  if (isJoined && isBeforeNoun(small, last, language)) return true;
  const { cues } = small.facts;
  const isName = verdicts[at + 2] !== undefined;
  const isPrefix =
    (cues & (Cue.saint | Cue.prefix)) !== 0 && /^\.? $/u.test(text.slice(small.end, last.start));
  if (isPrefix || (isJoined && (cues & Cue.determiner) !== 0)) return isName || isProper(last);
  if (!isJoined || (cues & Cue.particle) === 0) return false;
  const isSurname = last.facts.surname && isName;
  return isSurname || (language.uncapitalised.named.has(noun.lower) && isProper(last));
}
