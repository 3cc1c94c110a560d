import type { Token } from '../../tokens.ts';
import { Cue } from '../../word-facts.ts';
import { type Neighbours, neighboursOf, STRONG } from './neighbours.ts';
import { fromSubject } from './subjects.ts';

/** How much speaks for a word that somebody may be called by. */
export function fromFirstName(neighbours: Neighbours): number {
  return (
    fromSurname(neighbours) +
    fromPair(neighbours) +
    fromCleft(neighbours) +
    fromPronoun(neighbours) +
    fromRelative(neighbours) +
    fromTogether(neighbours) +
    fromDoer(neighbours) +
    fromSubject(neighbours)
  );
}

/** "line mørk hun er pædagog": a surname that is a word as well tells more if nothing else can follow. */
function fromSurname({ next, beyond }: Neighbours): number {
  if (next === undefined || !next.facts.surname || next.facts.functional) return 0;
  if (next.startsSentence || !next.facts.common) return 0;
  if (beyond === undefined || beyond.startsSentence || beyond.facts.surname) return 1;
  return (beyond.facts.cues & (Cue.pronoun | Cue.verb | Cue.and)) === 0 ? 0 : 1;
}

/** "kom bjørn og maj": two words that may be names, where persons stand. */
function fromPair({ tokens, at, further, before, language }: Neighbours): number {
  const { iAnd, subjects } = language.withoutCapitals;
  // "ik en wil"
  if (before !== undefined && before.lower === iAnd?.and && iAnd.who.has(further?.lower ?? '')) return STRONG;
  const [first, last] = isPair(tokens, at) ? [at, at + 2] : isPair(tokens, at - 2) ? [at - 2, at] : [-1, -1];
  if (first < 0) return 0;
  const previous = tokens[first - 1];
  // "there's bill and ivy"
  const isThere =
    subjects !== undefined &&
    previous?.facts.functional === true &&
    previous.lower.endsWith(subjects.existence);
  const one = neighboursOf(tokens, first, language);
  if (isThere || (one !== undefined && fromCleft(one) > 0)) return 2;
  const [cues, after] = [previous?.facts.cues ?? 0, tokens[last + 1]?.facts.cues ?? 0];
  if ((cues & (Cue.determiner | Cue.preposition)) !== 0 && (cues & Cue.company) === 0) return 0;
  return (cues & (Cue.verb | Cue.company | Cue.person | Cue.pronoun)) !== 0 || (after & Cue.verb) !== 0
    ? 2
    : 0;
}

/** "bjørn og maj", "hatice en kiki" */
function isPair(tokens: readonly Token[], at: number): boolean {
  const [one, and, other] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const mayBeName = (token: Token | undefined): boolean =>
    token !== undefined && (token.facts.given || !token.facts.word);
  return mayBeName(one) && ((and?.facts.cues ?? 0) & Cue.and) !== 0 && mayBeName(other);
}

/** "så är det björn", "it's rose", "is it will": behind the verb such a word is no article. */
function fromCleft({ further, before, token, language }: Neighbours): number {
  if (before === undefined || !token.facts.given || token.startsSentence) return 0;
  const { cleft, subjects } = language.withoutCapitals;
  if (subjects?.clefts.has(before.lower)) return 3;
  if (subjects?.asked.it.has(before.lower) && subjects.asked.is.has(further?.lower ?? '')) return STRONG * 2;
  if (!cleft.has(before.lower) || before.startsSentence) return 0;
  return ((further?.facts.cues ?? 0) & Cue.verb) === 0 ? 0 : 3;
}

/** "grant he only reads", but "will he come" */
function fromPronoun({ token, next, beyond }: Neighbours): number {
  if (next === undefined || next.startsSentence) return 0;
  const isBoth = (next.facts.cues & Cue.pronoun) !== 0 && (next.facts.cues & Cue.determiner) !== 0;
  if (!isBoth) return 0;
  const hasVerb = ((beyond?.facts.cues ?? 0) & Cue.verb) !== 0;
  return token.facts.functional && !hasVerb ? 0 : 2;
}

/** "een juf die lies de bos heette" */
function fromRelative({ tokens, at, before }: Neighbours): number {
  if (before === undefined || (before.facts.cues & Cue.pronoun) === 0) return 0;
  const isNaming = (n: number): boolean => ((tokens[n]?.facts.cues ?? 0) & Cue.naming) !== 0;
  return [1, 2, 3].some((n) => isNaming(at + n)) ? 5 : 0;
}

/** "jag pratade med frank" */
function fromTogether({ further, before, token, language }: Neighbours): number {
  const { together } = language.withoutCapitals;
  if (together === undefined || further === undefined || before?.lower !== together.preposition) return 0;
  return !token.startsSentence && together.verbs.test(further.lower) ? 1 : 0;
}

/** "det har björn på kontoret", "det gör sten": behind the verb stands who does it. */
function fromDoer({ further, before, token, language }: Neighbours): number {
  const { doing } = language.withoutCapitals;
  if (doing === undefined || before === undefined || further?.lower !== doing.it || token.startsSentence)
    return 0;
  return doing.verbs.has(before.lower) ? 2 : 0;
}
