import type { WordFacts } from './word-facts.ts';

/** Names of several words that go as a whole, whatever they are one by one: "rasmus skriver". */
export interface WholeNames {
  add(words: readonly string[]): void;
  /** How many words from here on are one; 0 for none. */
  lengthAt(words: readonly { readonly facts: WordFacts }[], at: number): number;
}

export function createWholeNames(): WholeNames {
  const byFirst = new Map<string, (readonly string[])[]>();
  return {
    add: (words) => {
      const [first = ''] = words;
      if (words.length > 1) byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
    },
    lengthAt: (words, at) => {
      const beginning = byFirst.size === 0 ? undefined : byFirst.get(words[at]?.facts.lower ?? '');
      if (beginning === undefined) return 0;
      const fits = (name: readonly string[]): boolean =>
        name.every((part, n) => {
          const facts = words[at + n]?.facts;
          return part === facts?.lower || `${part}s` === facts?.lower || part === facts?.stem;
        });
      return beginning.find(fits)?.length ?? 0;
    },
  };
}
