import type { Token } from './tokens.ts';

/** A shorter word is taken along by no neighbour. */
export const SHORTEST_PART_OF_NAME = 3;

/** Nothing but a blank stands between two words, or a blank and the apostrophe of the second: "in 't". */
export function isBeside(text: string, one: Token, other: Token): boolean {
  return !other.startsSentence && /^[^\S\n\t]{1,2}['’]?$/u.test(text.slice(one.end, other.start));
}
