import type { WordFacts } from '../word-facts.ts';

/** Names of one word or more that are looked for word by word, as speech without capitals says them. */
export interface Phrases {
  readonly size: number;
  add(words: readonly string[]): void;
  /** How many words from here on are one of them, the last also in the genitive; 0 for none. */
  lengthAt(tokens: readonly { readonly facts: WordFacts }[], at: number): number;
}

/** An empty set of phrases. */
export function createPhrases(): Phrases {
  const byFirst = new Map<string, string[][]>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    add: (words) => {
      const [first] = words;
      if (first === undefined) return;
      const others = byFirst.get(first) ?? [];
      if (others.some((other) => other.join(' ') === words.join(' '))) return;
      size++;
      // The longest is asked first.
      byFirst.set(
        first,
        [...others, [...words]].sort((one, other) => other.length - one.length),
      );
    },
    lengthAt: (tokens, at) => {
      const facts = size === 0 ? undefined : tokens[at]?.facts;
      if (facts === undefined) return 0;
      const found = byFirst.get(facts.lower) ?? byFirst.get(facts.bare) ?? byFirst.get(facts.stem);
      return (
        found?.find((words) => words.every((word, n) => isForm(word, tokens[at + n]?.facts)))?.length ?? 0
      );
    },
  };
}

function isForm(word: string, facts: WordFacts | undefined): boolean {
  return facts !== undefined && (facts.lower === word || facts.bare === word || facts.stem === word);
}
