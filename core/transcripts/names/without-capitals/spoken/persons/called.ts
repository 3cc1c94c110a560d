import type { Language } from '../../../../languages/language.ts';
import type { Token } from '../../../tokens.ts';
import { Cue } from '../../../word-facts.ts';
import {
  hasCue,
  isJoined,
  isOneOf,
  isPlain,
  mayBeName,
  NONE,
  nameOf,
  type SpokenCue,
  SURE,
} from '../spoken-words.ts';

const LONGEST_ASKED = 7;
const MOST_BETWEEN = 2;

/** "everyone calls him pickle", "a fella they call captain": `at` is the verb; but "chaufføren som vi kalder ham kom". */
export function called(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { calling, articles, relatives } = language.spokenNames;
  if (!isOneOf(calling.verbs, tokens[at])) return NONE;
  if (calling.atEnd !== undefined && isOneOf(calling.atEnd.called, tokens[at - 2])) {
    const atEnd = calledAtEnd(tokens, at);
    if (atEnd !== undefined) return atEnd;
  }
  const mayStandBetween = (token: Token | undefined): boolean =>
    isOneOf(calling.called, token) || isOneOf(calling.callers, token);
  let from = at + 1;
  while (mayStandBetween(tokens[from])) from++;
  const isBehindCaller = isOneOf(calling.callers, tokens[at - 1]);
  if (from === at + 1 && !isBehindCaller && !isOneOf(calling.passive, tokens[at])) return NONE;
  if (from > at + 1 + MOST_BETWEEN || tokens[from]?.startsSentence === true) return NONE;
  // There the name stands before.
  const isWho = from > at + 1 && isBehindCaller && isOneOf(relatives, tokens[at - 2]);
  if (isWho && isOneOf(calling.called, tokens[from - 1]) && calling.atEnd === undefined) return NONE;
  return nameFrom(tokens, from, articles);
}

/** "laat ik hem wolf noemen" */
function calledAtEnd(tokens: readonly Token[], at: number): readonly SpokenCue[] | undefined {
  const name = tokens[at - 1];
  if (name === undefined || !isPlain(name)) return undefined;
  return isJoined(tokens, at - 1) && isJoined(tokens, at) ? nameOf(tokens, [at - 1, at - 1], SURE) : NONE;
}

/** "the baron they call him", "vos noemen ze hem", "die ze de kapitein noemen": `at` is the verb. */
export function calledBefore(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { calling, articles } = language.spokenNames;
  if (!isOneOf(calling.verbs, tokens[at])) return NONE;
  const isCaller = (n: number): boolean => isOneOf(calling.callers, tokens[n]);
  const isCalled = (n: number): boolean =>
    isOneOf(calling.called, tokens[n]) || isOneOf(calling.calledBehind, tokens[n]);
  const to = wordBeforeCalling(tokens, at, language);
  // English puts the caller before the verb, the others behind it, or before the name where a clause ends with the verb.
  const isInverted = isCaller(at - 1) ? isCalled(at + 1) : isCaller(at + 1) && isCalled(at + 2);
  const name = tokens[to];
  if (name === undefined || !isPlain(name) || tokens[to + 1]?.startsSentence === true) return NONE;
  const before = isJoined(tokens, to) ? tokens[to - 1] : undefined;
  const hasArticle = isOneOf(articles, before);
  const first = hasArticle ? to - 1 : to;
  const isFinal = calling.atEnd !== undefined && (isCaller(first - 1) || isCalled(first - 1));
  if (!isInverted && !isFinal) return NONE;
  if (!hasArticle && hasCue(before, Cue.determiner) && !isFinal) return NONE;
  return nameOf(tokens, [first, to], SURE);
}

/** Before "som vi kalder", "they call", "zo noemen" and "noemen". */
function wordBeforeCalling(tokens: readonly Token[], at: number, { spokenNames }: Language): number {
  const isBehindCaller = isOneOf(spokenNames.calling.callers, tokens[at - 1]);
  if (isBehindCaller && isOneOf(spokenNames.relatives, tokens[at - 2])) return at - 3;
  return isBehindCaller || isOneOf(spokenNames.thus, tokens[at - 1]) ? at - 2 : at - 1;
}

const CALLED_WITHIN = [2, 3, 4];

/** "kalder min søn for chef": `at` is the preposition. */
export function calledFor(
  tokens: readonly Token[],
  at: number,
  { spokenNames: { calling, articles } }: Language,
): readonly SpokenCue[] {
  if (!isOneOf(calling.for, tokens[at])) return NONE;
  const isCalled = CALLED_WITHIN.some((n) => isOneOf(calling.verbs, tokens[at - n]));
  return isCalled ? nameFrom(tokens, at + 1, articles) : NONE;
}

/** "en polare snubbe kallad": `at` is the name. */
export function calledBehind(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  if (!isOneOf(language.spokenNames.calling.behind, tokens[at + 1]) || !isJoined(tokens, at + 1)) return NONE;
  return mayBeName(tokens[at], language) ? nameOf(tokens, [at, at], SURE) : NONE;
}

/** "hoe heet het nou ook weer de stek": `at` is the verb. */
export function asked(
  tokens: readonly Token[],
  at: number,
  { spokenNames: { calling, articles } }: Language,
): readonly SpokenCue[] {
  if (calling.asked === undefined || !hasCue(tokens[at], Cue.naming)) return NONE;
  if (!isOneOf(calling.asked.how, tokens[at - 1])) return NONE;
  let from = at + 1;
  while (isOneOf(calling.asked.between, tokens[from]) && from < at + LONGEST_ASKED) from++;
  return from === at + 1 || !isOneOf(articles, tokens[from]) ? NONE : nameFrom(tokens, from, articles);
}

/** "hun hedder krølle", "my dog is called biscuit": `at` is the verb. */
export function named(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const verb = tokens[at];
  if (!hasCue(verb, Cue.naming) || !hasCue(verb, Cue.verb)) return NONE;
  const who = tokens[at - 1];
  if (!hasCue(who, Cue.person) && !isOneOf(language.spokenNames.calling.somebody, who)) return NONE;
  if (!isJoined(tokens, at) || !isJoined(tokens, at + 1) || !mayBeName(tokens[at + 1], language)) return NONE;
  return nameOf(tokens, [at + 1, at + 1], SURE);
}

/** A word or two behind a verb of naming, whatever they are: "kaldte ham kim cykel". */
function nameFrom(
  tokens: readonly Token[],
  from: number,
  articles: ReadonlySet<string>,
): readonly SpokenCue[] {
  const start = isOneOf(articles, tokens[from]) ? from + 1 : from;
  const token = tokens[start];
  if (token === undefined || token.startsSentence || !isPlain(token)) return NONE;
  const next = tokens[start + 1];
  const isLast = !isJoined(tokens, start + 2) || tokens[start + 2]?.facts.functional === true;
  const isLonger =
    (token.facts.given || isLast) &&
    isJoined(tokens, start + 1) &&
    next?.facts.functional === false &&
    !hasCue(next, Cue.verb | Cue.naming) &&
    isPlain(next);
  return nameOf(tokens, [from, isLonger ? start + 1 : start], SURE);
}
