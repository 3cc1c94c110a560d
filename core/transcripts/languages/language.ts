/** The tables of one language; all words in lower case. */
export interface Language {
  readonly code: string;
  /** Words that start sentences or are no name whatever the word list says. */
  readonly functionWords: ReadonlySet<string>;
  /** Words that are written with a capital inside a sentence. */
  readonly capitalWords: ReadonlySet<string>;
  /** Abbreviations whose full stop does not end a sentence, without the stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** Names that may stay: study municipalities, national bodies, medicines, acronyms, generic words. */
  readonly allowedWords: ReadonlySet<string>;
  readonly allowedPhrases: RegExp;
  readonly acronyms: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
  /** First names that lower-cased speech uses as words. */
  readonly everydayNames: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** Words inside a name that have no capital. */
  readonly nameParticles: ReadonlySet<string>;
  /** Titles, kinship and roles after which a word is a name. */
  readonly personCues: ReadonlySet<string>;
  /** Verbs and phrases after which any word is a name. */
  readonly namingCues: ReadonlySet<string>;
  readonly placePrepositions: ReadonlySet<string>;
  /** The one preposition that is used of places and hardly of persons. */
  readonly inPreposition: string;
  readonly placeEndings: RegExp;
  readonly organisationEndings: RegExp;
  readonly organisationCues: RegExp;
  readonly unitCodes: RegExp;
  readonly streetEndings: readonly string[];
  readonly streetCommonWords: ReadonlySet<string>;
  readonly months: readonly string[];
  readonly monthForms: ReadonlyMap<string, number>;
  readonly weekdays: string;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly numberWords: ReadonlyMap<string, number>;
  /** Words that may stand between spoken numbers. */
  readonly numberLinks: ReadonlySet<string>;
  /** Number words that are other words too: they count only between others. */
  readonly weakNumberWords: ReadonlySet<string>;
  readonly caseCues: string;
  readonly lastDigitsCue: RegExp;
  readonly spokenEmail: RegExp;
  readonly clockRange: RegExp;
  readonly yearRange: RegExp;
  readonly ageUnits: string;
  /** Verbs before an age that has no unit after it. */
  readonly ageCues: string;
  readonly floor: string;
}
