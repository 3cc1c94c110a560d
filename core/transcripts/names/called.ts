import { isBeside } from './beside.ts';
import type { Token } from './tokens.ts';
import type { Turn } from './turn.ts';
import { Cue } from './word-facts.ts';

/** »Smeden«: a word that is quoted for itself is what somebody is called, unless a colon before says that it was said. */
export function isQuotedAlone(text: string, { start, end, capital, allCapitals, facts }: Token): boolean {
  if (!capital || allCapitals || facts.stays || !facts.common) return false;
  if (facts.functional && (facts.cues & Cue.person) === 0) return false;
  if (!/[«»"“”„]/u.test(text[start - 1] ?? '') || !/[«»"“”]/u.test(text[end] ?? '')) return false;
  return /[\p{L},;(=][^\S\n]?$/u.test(text.slice(Math.max(0, start - 4), start - 1));
}

/** "Rør ikke min ost. /Bamse": who signs a note. */
export function isSignature(text: string, { start, end, capital, allCapitals, facts }: Token): boolean {
  if (text[start - 1] !== '/' || !capital || allCapitals || facts.stays) return false;
  return (
    /(?:^|[\s.!?…/])\/$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\s*(?:["“”«»\n]|$)/u.test(text.slice(end, end + 4))
  );
}

/** "Røde Viggo kom": a quality and a name, where any word has a capital. */
export function isByname({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.facts.byname !== true || !token.capital || token.allCapitals || next?.capital !== true)
    return false;
  return verdicts[at + 1] !== undefined && isBeside(text, token, next);
}
