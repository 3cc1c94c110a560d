import type { Language } from './language.ts';
import { LANGUAGES } from './languages.ts';

/** Enough to tell; the rest of a long text would only take time. */
const SIGNS_READ = 20_000;

/** Small words that a text needs before it can be said to be in another language than somebody says, and how many times as many as of that. */
const PLAIN = { words: 20, times: 2 } as const;

/** The language of a text by its small words; Danish where there is nothing to tell it by. */
export function detectLanguage(text: string): Language {
  return mostOf(smallWords(text));
}

/** Whether a text is plainly not in the language that it is said to be in. */
export function isInAnotherLanguage(text: string, said: Language): boolean {
  const scores = smallWords(text);
  const most = scores.get(mostOf(scores)) ?? 0;
  return most >= PLAIN.words && most > PLAIN.times * (scores.get(said) ?? 0);
}

function mostOf(scores: ReadonlyMap<Language, number>): Language {
  const [first] = LANGUAGES;
  if (first === undefined) throw new Error('there are no languages');
  return LANGUAGES.reduce(
    (best, one) => ((scores.get(one) ?? 0) > (scores.get(best) ?? 0) ? one : best),
    first,
  );
}

/** How often each language's small words occur: one that other languages have as well tells less. */
function smallWords(text: string): ReadonlyMap<Language, number> {
  const scores = new Map<Language, number>();
  for (const [word] of text
    .slice(0, SIGNS_READ)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    const having = LANGUAGES.filter(({ functionWords }) => functionWords.has(word));
    for (const language of having) scores.set(language, (scores.get(language) ?? 0) + 1 / having.length ** 2);
  }
  return scores;
}
