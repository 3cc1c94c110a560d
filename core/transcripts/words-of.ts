import type { CodeList } from '../contracts/code-list.ts';
import type { Study } from '../contracts/study.ts';
import type { Language } from './languages/language.ts';
import { languageByCode } from './languages/languages.ts';
import { type Lexicon, loadLexicon } from './lexicon/load-lexicon.ts';
import { placesOfStudy } from './study-places.ts';

/** What names are told from words by. */
export interface Words {
  readonly lexicon: Lexicon;
  readonly language: Language;
  /** Places that may stay, in lower case: the study's own municipalities. */
  readonly keep: ReadonlySet<string>;
}

/** By the code of a language. */
export type WordsOf = (code: string) => Words;

interface Tables {
  readonly study: Study;
  readonly contracts: { readonly codeLists: ReadonlyMap<string, CodeList> };
  /** Holds the word tables, `<language>.bin`. */
  readonly lexiconFolder: string;
}

/** The words of a study's languages. */
export function wordsOfStudy({ study, contracts, lexiconFolder }: Tables): WordsOf {
  const keep = placesOfStudy(study, contracts.codeLists);
  return (code) => {
    const language = languageByCode(code);
    return { lexicon: loadLexicon(lexiconFolder, language.code), language, keep };
  };
}
