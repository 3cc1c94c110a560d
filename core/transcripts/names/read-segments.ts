import type { Language } from '../languages/language.ts';
import { type Token, tokenise } from './tokens.ts';
import { Segment } from './turn.ts';
import type { WordBook } from './word-facts.ts';

/** In a turn this long somebody who uses capitals would have used one. */
const TELLING_WORDS = 6;

/** Reads the turns of a document; whether there are capitals to go by is decided for each, short ones follow the document. */
export function readSegments(texts: readonly string[], language: Language, book: WordBook): Segment[] {
  const read = texts.map((text) => new Segment(text, tokenise(text, language, book), false));
  const telling = read.filter(({ tokens }) => tokens.length >= TELLING_WORDS);
  const lowerCased = telling.filter(({ tokens }) => isWithoutCapitals(tokens)).length;
  const follows = lowerCased > telling.length / 2;
  return read.map(({ text, tokens }) => {
    if (
      tokens.length >= TELLING_WORDS &&
      tokens.every(({ allCapitals, text: { length } }) => allCapitals || length === 1)
    )
      return new Segment(
        text,
        tokens.map((token) => ({ ...token, capital: false })),
        true,
      );
    const isLower = isWithoutCapitals(tokens) && (tokens.length >= TELLING_WORDS || follows);
    return new Segment(text, isLower ? tokens : withoutShouting(tokens), isLower);
  });
}

/** But for "I" and acronyms: speech recognition, or a hasty typist. */
function isWithoutCapitals(tokens: readonly Token[]): boolean {
  return tokens.every(
    ({ capital, allCapitals, lower }) => !capital || allCapitals || lower === 'i' || lower.startsWith("i'"),
  );
}

/** Fewer words in capitals are emphasis, or a heading. */
const SHORTEST_SHOUTING = 5;
/** So many of them must be small words, or they are the initials of people. */
const SMALL_WORDS = 2;

/** "He wrote I LIVE IN FISHPONDS NOW.": where all have capitals, capitals tell no name. */
function withoutShouting(tokens: readonly Token[]): readonly Token[] {
  let from = 0;
  let read = tokens;
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token !== undefined && (token.allCapitals || (token.capital && token.text.length === 1))) continue;
    if (at - from >= SHORTEST_SHOUTING) {
      const run = tokens.slice(from, at);
      const small = run.filter(({ facts, text }) => facts.functional && text.length > 1 && !facts.acronym);
      const made = run.map((one) => ({ ...one, capital: false, shouted: true }));
      if (small.length >= SMALL_WORDS) read = [...read.slice(0, from), ...made, ...read.slice(at)];
    }
    from = at + 1;
  }
  return read;
}
