import type { Token } from './tokens.ts';

/** A shorter word is taken along by no neighbour. */
export const SHORTEST_PART_OF_NAME = 3;

const BLANK = 32;

/** Nothing but a blank stands between two words, or a blank and the apostrophe of the second: "in 't". */
export function isBeside(text: string, one: Token, other: Token): boolean {
  if (other.startsSentence) return false;
  // Most words are: the rest is for the few.
  if (other.start - one.end === 1 && text.charCodeAt(one.end) === BLANK) return true;
  return /^[^\S\n\t]{1,2}['’]?$/u.test(text.slice(one.end, other.start));
}
