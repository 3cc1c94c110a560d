import { isBeside, SHORTEST_PART_OF_NAME } from '../beside.ts';
import type { Token } from '../tokens.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';
import { isOrdinary } from './titles.ts';

/** "Økonomi og Løn", "Bo og Beskæftigelse": how far a department reaches that is called by what it does. */
export function endOfDepartment(turn: Turn, at: number): number | undefined {
  const { text, tokens } = turn;
  const [one, and, other] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (one?.capital !== true || and === undefined || other?.capital !== true) return undefined;
  if (isHanging(turn, at)) return at + 2;
  if ((and.facts.cues & Cue.and) === 0 || !isBeside(text, one, and) || !isBeside(text, and, other))
    return undefined;
  const isTask = (token: Token): boolean =>
    !token.allCapitals &&
    !token.facts.mainlyName &&
    token.facts.common &&
    !token.facts.place &&
    (!token.facts.functional || isSmallOfTitle(token));
  if (one.facts.stays || !isTask(one) || !isTask(other)) return undefined;
  return other.facts.stays || isOrdinary(other) ? at + 2 : undefined;
}

/** "Social- og Ældreudvalget": one noun that two words begin. */
function isHanging({ text, tokens }: Turn, at: number): boolean {
  const [token, and, other] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token?.capital !== true || and === undefined || other?.capital !== true) return false;
  if ((and.facts.cues & Cue.and) === 0 || !isBeside(text, and, other)) return false;
  return text.slice(token.end, and.start) === '- ' && !other.facts.stays && !other.facts.given;
}

/** "op Zon en Schild": a small word that nothing but a title gives a capital. */
function isSmallOfTitle({ startsSentence, facts, lower }: Token): boolean {
  return !startsSentence && facts.cues === 0 && lower.length >= SHORTEST_PART_OF_NAME;
}

/** "Enheten för socialpsykiatri Väst", "Avdelningen för barn och unga": how far the name of a department goes on behind what it is for. */
export function endOfPurpose({ text, tokens, language }: Turn, at: number): number | undefined {
  const [head, link] = [tokens[at], tokens[at + 1]];
  const { purpose, purposeHeads, kinds } = language.uncapitalised;
  if (head?.capital !== true || link === undefined || !purpose.has(link.lower) || link.capital)
    return undefined;
  if (!purposeHeads.test(head.lower) || !head.facts.definite || !isBeside(text, head, link)) return undefined;
  const isThing = (n: number): boolean => {
    const [before, token] = [tokens[n - 1], tokens[n]];
    if (before === undefined || token === undefined || !isBeside(text, before, token)) return false;
    return !token.facts.functional && (token.capital || (token.facts.cues & (Cue.verb | Cue.pronoun)) === 0);
  };
  if (!isThing(at + 2)) return undefined;
  let to = at + 2;
  // "för socialt stöd"
  if (kinds.test(tokens[to]?.lower ?? '') && isThing(to + 1)) to++;
  if (((tokens[to + 1]?.facts.cues ?? 0) & Cue.and) !== 0 && isThing(to + 2)) to += 2;
  while (tokens[to + 1]?.capital === true && isThing(to + 1)) to++;
  return to;
}
