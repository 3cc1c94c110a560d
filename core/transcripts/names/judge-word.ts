import type { Confidence } from '../patterns/span.ts';
import type { Token } from './tokens.ts';
import { Cue } from './word-facts.ts';

/** Whether a word goes, and how sure that is; undefined means that it stays. */
export type Verdict = Confidence | undefined;

/** In a text with capitals, a word without one is a name only if it is nothing else. */
export function judgeUncapitalised(tokens: readonly Token[], at: number): Verdict {
  const facts = tokens[at]?.facts;
  if (facts === undefined || isPlain(tokens[at])) return undefined;
  if (!facts.common && facts.name && !facts.word) return 'low';
  // "som en bjørn"
  const isThing = facts.common && ((tokens[at - 1]?.facts.cues ?? 0) & Cue.determiner) !== 0;
  if (facts.mainlyName && !isThing) return 'low';
  return undefined;
}

/** Each part is of the language's own tables: it stays wherever it stands. */
function isPlain(token: Token | undefined): boolean {
  return token === undefined || token.facts.functional || token.facts.stays || token.facts.acronym;
}
