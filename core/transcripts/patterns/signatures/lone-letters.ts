import type { Token } from '../../names/tokens.ts';

/** "P.", "G x", "> T.": all that a paragraph is; letters alone may be a sex or a yes. */
const LONE =
  /^[>\s–-]*(?<who>\p{Lu}\.(?:\s?\p{Lu}\.){0,2}|(?![FIJKMNV](?:\s|$))\p{Lu}(?!\p{L})|\p{Lu}{2,3})(?:\s?x{1,3})?\s*$/u;

/** The same as the last line of several, where a stop must say it. */
const LAST_LETTERS = /^[>\s–-]*(?<who>\p{Lu}\.(?:\s?\p{Lu}\.){0,2}|(?![FIJKMNVX])\p{Lu})(?:\s?x{1,3})?\s*$/u;

/** What is longer is more than letters. */
export const LONGEST_LONE = 12;

/** Of three letters only those that are no word, of two those that are no small one: RE, but JA. */
export function lone(text: string, [first]: readonly Token[]): RegExpExecArray | null {
  const match = LONE.exec(text);
  if (first === undefined || first.text.length === 1) return match;
  const isWord =
    first.text.length === 2 ? first.facts.functional || first.facts.cues !== 0 : first.facts.word;
  return isWord ? null : match;
}

/** "> Bel me maar.\n> T." */
export function lastLine(text: string): RegExpExecArray | null {
  const from = text.lastIndexOf('\n', text.length - 2) + 1;
  if (from === 0 || text.length - from > LONGEST_LONE) return null;
  const match = LAST_LETTERS.exec(text.slice(from));
  if (match !== null) match.index += from;
  return match;
}
