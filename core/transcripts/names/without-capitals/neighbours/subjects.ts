import type { SmallSubjects, Subjects } from '../../../languages/without-capitals.ts';

import { Cue } from '../../word-facts.ts';
import { type Neighbours, STRONG } from './neighbours.ts';

/** How much speaks for a first name that is a modal or a thing as well, where it does something. */
export function fromSubject(neighbours: Neighbours): number {
  const { subjects, smallSubjects } = neighbours.language.withoutCapitals;
  const fromWords = fromArrived(neighbours) + (smallSubjects ? fromFinite(neighbours, smallSubjects) : 0);
  if (subjects === undefined) return fromWords;
  return (
    fromWords +
    fromTelling(neighbours, subjects) +
    fromAsked(neighbours, subjects) +
    fromApposition(neighbours, subjects) +
    fromFamily(neighbours, subjects)
  );
}

/** "then hope rang me" */
function fromArrived({ token, next }: Neighbours): number {
  if (next === undefined || next.startsSentence || (token.facts.cues & Cue.month) !== 0) return 0;
  return (next.facts.cues & Cue.arrival) === 0 ? 0 : 1;
}

/** "hope reckons so", "summer who's got a son" */
function fromTelling({ token, next }: Neighbours, { telling, who }: Subjects): number {
  if (next === undefined) return 0;
  const isTime = next.startsSentence || (token.facts.cues & Cue.month) !== 0;
  if (who.has(next.lower)) return isTime ? 1 : 2;
  return !isTime && telling.has(next.lower) && (next.facts.cues & Cue.arrival) === 0 ? 1 : 0;
}

/** "will was there", "is it still will from": behind a modal no finite verb stands, and no preposition. */
function fromFinite({ before, token, next }: Neighbours, words: SmallSubjects): number {
  if (!token.facts.functional || (token.facts.cues & Cue.month) !== 0) return 0;
  const isFirst = before === undefined || token.startsSentence;
  if (!isFirst && !words.before.has(before.lower)) return 0;
  // "and he goes just will and he sat down"
  if (next === undefined || next.startsSentence) return isFirst ? 0 : 1;
  if (words.joins.has(next.lower)) return isFirst || !words.beforeJoined.has(before.lower) ? 0 : STRONG;
  return words.finite.has(next.lower) || words.behind.has(next.lower) ? STRONG : 0;
}

/** "it were june that found me", "is that mark or mick" */
function fromAsked({ further, before, token, next }: Neighbours, { asked }: Subjects): number {
  if (token.startsSentence || before === undefined || next === undefined || next.startsSentence) return 0;
  const [verb, it] = [further?.lower ?? '', before.lower];
  const isCleft = asked.being.has(it) && asked.it.has(verb) && asked.found.has(next.lower);
  const isQuestion = asked.that.has(it) && asked.is.has(verb) && asked.orFrom.has(next.lower);
  return isCleft || isQuestion ? STRONG * 2 : 0;
}

/** "so miles the psychologist he asks me", "joy my support worker" */
function fromApposition({ tokens, at, next, beyond }: Neighbours, { apposed }: Subjects): number {
  if (next === undefined || next.startsSentence || !apposed.has(next.lower)) return 0;
  if (beyond === undefined || beyond.startsSentence) return 0;
  return ((beyond.facts.cues | (tokens[at + 3]?.facts.cues ?? 0)) & Cue.person) !== 0 ? STRONG : 0;
}

/** "our faith had the baby": whom a family calls theirs, and what persons do. */
function fromFamily({ before, token, next, language }: Neighbours, { family }: Subjects): number {
  if (before === undefined || !family.our.has(before.lower) || token.startsSentence) return 0;
  if (next === undefined || next.startsSentence || family.states.has(next.lower)) return 0;
  const { smallSubjects } = language.withoutCapitals;
  const isDoing = (next.facts.cues & Cue.verb) !== 0 || smallSubjects?.finite.has(next.lower) === true;
  return isDoing || family.who.has(next.lower) ? STRONG + 3 : 0;
}
