import type { Token } from '../tokens.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';

/** Fewer letters in a row are somebody's initials. */
export const FEWEST_SPELT = 4;

/** "g h a n i z a d e h", "T-E-S-F-A-Y" with blanks: a name that is spelt. */
export function spreadToSpelt({ text, tokens, verdicts }: Turn): void {
  for (let at = 0; at < tokens.length - FEWEST_SPELT + 1; at++) {
    // Of four letters in a row the second is one of every two words.
    if (!isLetter(tokens[at + 1])) {
      at++;
      continue;
    }
    if (!isLetter(tokens[at])) continue;
    let to = at;
    while (isLetter(tokens[to]) && (to === at || isNextLetter(text, tokens[to - 1], tokens[to]))) to++;
    if (to - at >= FEWEST_SPELT) for (let n = at; n < to; n++) verdicts[n] ??= 'low';
    at = Math.max(at, to - 1);
  }
}

function isLetter(token: Token | undefined): boolean {
  return token !== undefined && token.end - token.start === 1;
}

/** One blank, comma, hyphen or stop apart. */
function isNextLetter(text: string, one: Token | undefined, other: Token | undefined): boolean {
  return one !== undefined && /^(?: |, | - |\. )$/u.test(text.slice(one.end, other?.start));
}

/** "h.p.", "aanmelding G.D.", "B.-O.": letters with stops that no abbreviation is made of, "P.S." is one. In a text with capitals they have them. */
export function spreadToDottedInitials({ text, tokens, verdicts, language, lowerCased }: Turn): void {
  for (let at = 0; at < tokens.length - 1; at++) {
    const first = tokens[at];
    if (first === undefined || first.end - first.start > 1 || (!first.capital && !lowerCased)) continue;
    let last = at;
    for (let next = tokens[last + 1]; next !== undefined; next = tokens[last + 1]) {
      const gap = text.slice(tokens[last]?.end, next.start);
      // "P.v.d.M."
      if (next.text.length > 1 || (next.capital && !first.capital) || !isGap(gap, first.capital)) break;
      last++;
    }
    if (last === at) continue;
    const end = tokens[last]?.end ?? 0;
    const isWhole =
      !/[\p{L}\p{Nd}.]/u.test(text[first.start - 1] ?? '') &&
      (text[end] === '.' ? !/[\p{L}\p{Nd}]/u.test(text[end + 1] ?? '') : first.capital);
    const letters = tokens.slice(at, last + 1).map(({ lower }) => lower);
    const isShort = language.uncapitalised.dotted.has(letters.join('.'));
    // "V.d. Meulen"
    if (isShort && (first.facts.cues & Cue.particle) !== 0 && verdicts[last + 1] !== undefined) continue;
    if (isWhole) for (let n = at; n <= last; n++) verdicts[n] = isShort ? undefined : (verdicts[n] ?? 'low');
    at = last;
  }
}

/** With capitals a blank would make a sentence's end of the stop. */
function isGap(gap: string, capital: boolean): boolean {
  return gap === '.' || gap === '.-' || (!capital && gap === '. ');
}

/** "T L-P": one letter, and two that a hyphen joins. */
export function isDoubleInitial({ text, tokens }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.text.length !== 1 || next === undefined || !next.allCapitals) return false;
  return (
    /^ \p{Lu}-\p{Lu}(?![\p{L}\p{Nd}])/u.test(text.slice(token.end, next.end + 1)) &&
    next.start === token.end + 1
  );
}
