import type { NameWords } from './name-words.ts';

/** Gives every mention of a name in a document the key of the whole name, so that Mette and Mette Hansen are one person. */
export interface NameKeys {
  keyOf(mention: string): string;
}

/** Keys by the full names of a document; a part that fits two full names stands for itself. */
export function createNameKeys(mentions: readonly string[], words: NameWords): NameKeys {
  const fullNames = new Set(
    mentions.map((mention) => normalise(mention, words)).filter((name) => name.includes(' ')),
  );
  const byPart = new Map<string, Set<string>>();
  for (const name of fullNames) {
    const parts = name.split(' ');
    for (const part of [parts[0] ?? '', parts.at(-1) ?? '', parts.map(([letter = '']) => letter).join('')]) {
      byPart.set(part, (byPart.get(part) ?? new Set()).add(name));
    }
  }
  return {
    keyOf: (mention) => {
      const key = normalise(mention, words);
      const [only, ...others] = byPart.get(key) ?? [];
      return only !== undefined && others.length === 0 ? only : key;
    },
  };
}

function normalise(mention: string, words: NameWords): string {
  const parts = mention
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s.]+/u)
    .filter(Boolean);
  const last = parts.pop() ?? '';
  return [...parts, words.stem(last)].join(' ');
}
