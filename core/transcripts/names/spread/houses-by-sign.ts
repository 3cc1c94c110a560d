import { isBeside } from '../beside.ts';
import type { Token } from '../tokens.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';

const LONGEST_HEADING = 6;

/** "KESTREL WARD", "CWM TAWEL INTEGRATED MENTAL HEALTH TEAM": from where a house reaches that a line in capitals names; `at` is its noun. */
export function shoutedHouse({ text, tokens, verdicts, language }: Turn, at: number): number | undefined {
  const noun = tokens[at];
  if (language.names.callNames === undefined || noun?.allCapitals !== true) return undefined;
  if (!noun.facts.venue && (noun.facts.cues & Cue.unit) === 0) return undefined;
  const isName = (n: number): boolean => {
    const { facts, lower } = tokens[n] as Token;
    if (verdicts[n] !== undefined) return true;
    if (facts.functional || facts.acronym || facts.stays || language.capitalWords.has(lower)) return false;
    return facts.patron || facts.name || !facts.common || language.names.callNames?.has(lower) === true;
  };
  let from: number | undefined;
  for (let n = at - 1; n >= 0 && n > at - LONGEST_HEADING; n--) {
    const [token, next] = [tokens[n], tokens[n + 1]];
    if (token === undefined || next === undefined || !isBeside(text, token, next)) break;
    if (!token.allCapitals) break;
    if (isName(n)) from = n;
  }
  return from;
}

const LONGEST_BY_SIGN = 4;

/** "Kestrel Crisis Team rang": a word that houses are called by, and capitals up to the noun of one, at the start of a sentence as well. */
export function houseBySign({ text, tokens, language }: Turn, at: number): number | undefined {
  const token = tokens[at];
  if (token?.capital !== true || token.allCapitals || language.names.callNames?.has(token.lower) !== true)
    return undefined;
  for (let n = at + 1; n <= at + LONGEST_BY_SIGN; n++) {
    const [previous, next] = [tokens[n - 1], tokens[n]];
    if (previous === undefined || next?.capital !== true || !isBeside(text, previous, next)) return undefined;
    if (next.facts.venue || (next.facts.cues & Cue.unit) !== 0) return n;
  }
  return undefined;
}
