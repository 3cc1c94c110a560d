import type { Language } from '../languages/language.ts';
import { type Token, tokenise } from './tokens.ts';
import type { Segment } from './turn.ts';
import type { WordBook } from './word-facts.ts';

/** In a turn this long somebody who uses capitals would have used one. */
const TELLING_WORDS = 6;

/** Reads the turns of a document; whether there are capitals to go by is decided for each, short ones follow the document. */
export function readSegments(texts: readonly string[], language: Language, book: WordBook): Segment[] {
  const read = texts.map((text) => ({ text, tokens: tokenise(text, language, book) }));
  const telling = read.filter(({ tokens }) => tokens.length >= TELLING_WORDS);
  const lowerCased = telling.filter(({ tokens }) => isWithoutCapitals(tokens)).length;
  const follows = lowerCased > telling.length / 2;
  return read.map(({ text, tokens }) => {
    if (
      tokens.length >= TELLING_WORDS &&
      tokens.every(({ allCapitals, text: { length } }) => allCapitals || length === 1)
    )
      return { text, tokens: tokens.map((token) => ({ ...token, capital: false })), lowerCased: true };
    const isLower = isWithoutCapitals(tokens) && (tokens.length >= TELLING_WORDS || follows);
    return { text, tokens, lowerCased: isLower };
  });
}

/** But for "I" and acronyms: speech recognition, or a hasty typist. */
function isWithoutCapitals(tokens: readonly Token[]): boolean {
  return tokens.every(
    ({ capital, allCapitals, lower }) => !capital || allCapitals || lower === 'i' || lower.startsWith("i'"),
  );
}
