import type { Language } from '../languages/language.ts';

/** A word of a text with what its surroundings tell. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  readonly allCapitals: boolean;
  /** It stands where any word has a capital. */
  readonly startsSentence: boolean;
}

const WORD = /[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{Nd}]|['’\-&](?=[\p{L}\p{Nd}])|\.(?=\p{Ll}{2,3}\b))*/gu;

/** The words of a text, numbers left out. */
export function tokenise(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const previous = tokens.at(-1);
    const gap = text.slice(end, match.index);
    end = match.index + word.length;
    if (!/\p{L}/u.test(word)) continue;
    tokens.push({
      start: match.index,
      end,
      text: word,
      lower: word.toLowerCase().replaceAll('’', "'"),
      capital: /(?:^\p{Nd}*|['’-])\p{Lu}/u.test(word),
      allCapitals: word.length > 1 && /^[\p{Lu}\p{Nd}'’&-]+$/u.test(word),
      startsSentence: previous === undefined || endsSentence(gap, previous, language),
    });
  }
  return tokens;
}

function endsSentence(gap: string, previous: Token, language: Language): boolean {
  if (/[!?:…\n([*–—•]|\s-\s|\.\.|["“”»«][^\S\n]*$/u.test(gap)) return !/^\s+["“”»«]$/u.test(gap);
  if (!/\./u.test(gap)) return false;
  const isInitial = previous.text.length === 1 && previous.capital && previous.lower !== 'i';
  return !isInitial && !language.abbreviations.has(previous.lower);
}
