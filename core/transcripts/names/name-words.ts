import type { Language } from '../languages/language.ts';
import type { Lexicon } from '../lexicon/load-lexicon.ts';
import { WordFlag } from '../lexicon/word-flags.ts';
import { withoutGenitive } from './genitive.ts';

/** What the tables say of a single word in lower case. */
export interface NameWords {
  /** In the gazetteer, as it is or in the genitive. */
  isName(word: string): boolean;
  isFirstName(word: string): boolean;
  isSurname(word: string): boolean;
  isPlace(word: string): boolean;
  /** In the dictionary, a compound of dictionary words, or an acronym. */
  isWord(word: string): boolean;
  /** In the dictionary as it is; compounds leave room for names such as Risskov. */
  isEverydayWord(word: string): boolean;
  /** Its name identifies nobody. */
  mayStay(word: string): boolean;
  stem(word: string): string;
}

const NAME = WordFlag.name | WordFlag.place | WordFlag.nameForm;

/** Joins the word list with the language's own tables. */
export function createNameWords(lexicon: Lexicon, language: Language): NameWords {
  const isListed = (word: string): boolean => language.firstNames.has(word) || language.surnames.has(word);
  const stem = (word: string): string => withoutGenitive(word, lexicon, isListed);
  const mayStay = (word: string): boolean =>
    language.allowedWords.has(word) || language.allowedWords.has(word.replace(/'?s$/u, ''));
  return {
    stem,
    mayStay,
    isName: (word) => (lexicon.flags(word) & NAME) !== 0 || isListed(stem(word)),
    isFirstName: (word) => language.firstNames.has(stem(word)),
    isSurname: (word) =>
      language.surnames.has(stem(word)) ||
      (/.{2}sen$/u.test(stem(word)) && (lexicon.flags(word) & NAME) !== 0),
    isPlace: (word) => ((lexicon.flags(word) | lexicon.flags(stem(word))) & WordFlag.place) !== 0,
    isEverydayWord: (word) =>
      (lexicon.flags(word) & WordFlag.common) !== 0 &&
      (!language.firstNames.has(word) || language.everydayNames.has(word)),
    isWord: (word) => lexicon.isWord(word),
  };
}
