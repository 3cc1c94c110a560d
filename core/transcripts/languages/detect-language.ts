import type { Language } from './language.ts';
import { LANGUAGES } from './languages.ts';

/** Enough to tell; the rest of a long text would only take time. */
const SIGNS_READ = 20_000;

/** The language of a text by its small words: one that other languages have as well tells less. */
export function detectLanguage(text: string): Language {
  const scores = new Map<Language, number>();
  for (const [word] of text
    .slice(0, SIGNS_READ)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    const having = LANGUAGES.filter(({ functionWords }) => functionWords.has(word));
    for (const language of having) scores.set(language, (scores.get(language) ?? 0) + 1 / having.length ** 2);
  }
  const [first] = LANGUAGES;
  if (first === undefined) throw new Error('there are no languages');
  return LANGUAGES.reduce(
    (best, one) => ((scores.get(one) ?? 0) > (scores.get(best) ?? 0) ? one : best),
    first,
  );
}
