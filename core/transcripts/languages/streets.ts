/** What a language calls its streets by, and how it writes where somebody lives. */
export interface Streets {
  readonly endings: readonly string[];
  /** Whether an article stands before a street: "aan de Kerkstraat". */
  readonly article: boolean;
  /** Whether the ending is a word of its own: Mill Lane. */
  readonly separate: boolean;
  /** Words that end so and are no street. */
  readonly commonWords: ReadonlySet<string>;
  /** Small words that belong to the name after them: Gl., Søndre, Sankt. */
  readonly prefixes: ReadonlySet<string>;
  /** What stands between a street's name and its number: rijksweg noord 114. @default none */
  readonly side?: string;
  /** What may follow the number: floor, door. */
  readonly floor: string;
  readonly numberWord: string;
  /** Postal codes, with their town where the code alone would be any number; group `code`. */
  readonly postcode: string;
  readonly postcodeStandsAlone: boolean;
  /** Codes of other countries where the language is spoken; a town follows. @default none */
  readonly postcodeAbroad?: string;
  /** Before a house's number with its letter, where the street is understood: from 9b. @default none */
  readonly flatBefore?: string;
  /** A house's number alone, where the street is understood: the neighbours of nr. 12. @default none */
  readonly knownHouse?: Signed;
  /** What commas join to a street in an address: flat 3, 2nd floor. @default none */
  readonly parts?: string;
  /** Dwellings that are an address with their number alone, in figures or in words. @default none */
  readonly flats?: string;
  /** A code that a word announces, so that no town need follow. @default none */
  readonly postcodeAlone?: RegExp;
  /** What streets have whose ending is a word of its own. @default endings are parts of words */
  readonly apart?: StreetsApart;
  /** What streets have that stand with their article. @default none do */
  readonly articled?: ArticledStreets;
  /** How dwellings are said with their number in words. @default none are looked for */
  readonly spokenFlats?: SpokenFlats;
}

/** An expression, and what any match of it has, which is asked first. */
export interface Signed {
  readonly sign: RegExp;
  readonly pattern: RegExp;
}

/** Streets whose noun is a word of its own, and the houses in them: "14 Mill Lane". */
export interface StreetsApart {
  /** Words that end streets and hardly anything else that is counted: street, but not way. */
  readonly mainly: ReadonlySet<string>;
  /** Words before such a noun that only count it: "a two way street". */
  readonly counted: ReadonlySet<string>;
  /** Words that no street is called by: "20 minutes on the road". */
  readonly notInside: RegExp;
  /** The article that is one nevertheless, where all is in capitals: "1 THE AVENUE". */
  readonly capitalArticle: RegExp;
  /** The article that begins a name: "The Green". */
  readonly article: string;
  /** A noun that is a title too, before a name: "in 2003 under Dr Wojnarowska". */
  readonly title: RegExp;
  /** What stands behind a street and belongs to it: "the Leam Lane estate". */
  readonly groups: RegExp;
  /** A dwelling before its street, as a regular expression: "Flat 3, Mill Lane". */
  readonly flatBefore: string;
  /** Saints and mounts as they are written short, as alternatives. */
  readonly shortSaints: string;
  /** "the neighbour at No. 11": a house, where somebody is. */
  readonly numberedHouse: Signed;
  /** "at 7 The Paddock, Selby": a number, capitals, and the town or the end of the sentence; groups `name` or `at_name`. */
  readonly namedHouse: Signed & { readonly article: RegExp };
  /** The name of a house, with or without an article, as a regular expression: commas join it to its street. */
  readonly houseName: string;
  /** "8 Heol Las", "Ffordd y Parc": the other languages of the islands have the noun in front. */
  readonly nounFirst: Signed;
}

/** How a dwelling is said with its number: "flat five", "at number twelve"; all but `sign` as parts of a regular expression. */
export interface SpokenFlats {
  /** What any of them has. */
  readonly sign: RegExp;
  /** Dwellings that are said with a number. */
  readonly nouns: string;
  /** Behind no article, where a number is more often of what follows: "the flat two weeks". */
  readonly free: string;
  /** Number, as a word, and as it is written short. */
  readonly numberWord: string;
  readonly shortNumber: string;
  /** Before a dwelling that is number one. */
  readonly behindNoun: string;
  /** Before a number of which the street is understood: lives at number twelve. */
  readonly behindNumber: string;
  /** What the number counts besides measures: "flat two doors down". */
  readonly counted: string;
}

/** Streets that stand with their article: "aan de stationsstraat". */
export interface ArticledStreets {
  /** What is in the dictionary and names a street all the same: dorpsstraat. */
  readonly sure: RegExp;
  /** Small words inside the name: "de jan van galenstraat". */
  readonly ofName: ReadonlySet<string>;
  /** The one of them that a surname begins with, so that it belongs to the street: "de van speijkstraat". */
  readonly fromName: RegExp;
  /** Prepositions behind which, with the article, any word may be a street: "op de botter 14". */
  readonly on: ReadonlySet<string>;
  /** The number behind such a word, where a side or the end of the clause shows that it counts nothing: "op de vaart zz 112". */
  readonly number: RegExp;
  /** What a number in words counts there: "op de fiets twee keer". */
  readonly counted: ReadonlySet<string>;
}
