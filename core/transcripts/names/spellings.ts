import { withinOneEdit } from './within-one-edit.ts';
import type { WordFacts } from './word-facts.ts';

/** Shorter names have too many neighbours that are other names. */
const SHORTEST_MISSPELT = 5;

/** Names of the roster, so that they are known with a slip of the pen as well. */
export interface Spellings {
  readonly size: number;
  add(stem: string): void;
  /** The name that an unknown word differs from by one letter: "matilde" of Mathilde. */
  meantBy(word: WordFacts): string | undefined;
}

export function createSpellings(): Spellings {
  const byInitial = new Map<string, string[]>();
  return {
    get size() {
      return byInitial.size;
    },
    add: (stem) => {
      const initial = stem[0] ?? '';
      if (stem.length >= SHORTEST_MISSPELT) byInitial.set(initial, [...(byInitial.get(initial) ?? []), stem]);
    },
    meantBy: ({ stem, common }) =>
      common || stem.length < SHORTEST_MISSPELT
        ? undefined
        : byInitial.get(stem[0] ?? '')?.find((name) => withinOneEdit(name, stem)),
  };
}
