import type { Language } from '../../../languages/language.ts';
import { NAME_EVIDENCE } from '../../evidence.ts';
import type { Token } from '../../tokens.ts';
import { Cue } from '../../word-facts.ts';

/** From here on even a word that speech uses as a small one is a name: it needs more than leaning. */
export const STRONG = NAME_EVIDENCE + 1;

/** A word that may be a name, and the words beside it. */
export interface Neighbours {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly further: Token | undefined;
  readonly before: Token | undefined;
  readonly token: Token;
  readonly next: Token | undefined;
  readonly beyond: Token | undefined;
  readonly language: Language;
}

/** The word at a place of a turn, and two on each side. */
export function neighboursOf(
  tokens: readonly Token[],
  at: number,
  language: Language,
): Neighbours | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  return {
    tokens,
    at,
    further: tokens[at - 2],
    before: tokens[at - 1],
    token,
    next: tokens[at + 1],
    beyond: tokens[at + 2],
    language,
  };
}

/** "min bror …" */
export function isAfterPerson(tokens: readonly Token[], at: number): boolean {
  return ((tokens[at - 1]?.facts.cues ?? 0) & Cue.person) !== 0;
}
