import type { Token } from '../tokens.ts';

const INITIALS = /^\p{L}{2,4}$/u;
const INITIALLED_WORDS = 8;
/** " (", ", " or " = " between a name and its initials. */
const LONGEST_GAP = 3;

/** "Jens Ole Vestergaard (JOV)", "Ulla Timmer, RSMH (UT)": what words the letters may spell besides, they stand for the name before them. */
export function areInitials(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.allCapitals || !INITIALS.test(token.lower)) return false;
  const gap = token.start - (tokens[at - 1]?.end ?? 0);
  if (gap <= 1 || gap > LONGEST_GAP) return false;
  for (let to = at - 1; to >= Math.max(0, at - INITIALLED_WORDS); to--) {
    if (initialsOf(tokens, to, token.lower.length) === token.lower) return true;
    if (tokens[to]?.startsSentence === true) return false;
  }
  return false;
}

/** The first letters of the words with capitals up to this one, as many as asked for. */
function initialsOf(tokens: readonly Token[], to: number, count: number): string {
  let letters = '';
  for (let n = to; n >= 0 && letters.length < count; n--) {
    const word = tokens[n];
    if (word?.capital !== true || word.facts.stays || word.facts.acronym) return '';
    letters =
      word.lower
        .split('-')
        .map(([letter = '']) => letter)
        .join('') + letters;
  }
  return letters;
}
