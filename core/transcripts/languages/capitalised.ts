/** What only texts with capitals need: there a capital says that a word is a name, unless something else gave it one. */
export interface Capitalised {
  /** Articles of things and hardly of persons: "bij het Elisabeth", "het Frans". @default none */
  readonly neuter?: ReadonlySet<string>;
  /** Between a house and who made it, so that no name goes on over these: Ridge House by Sue Khan. @default none */
  readonly doneBy?: ReadonlySet<string>;
  /** Small words that are particles only behind another one: "Van Es in Eefde", but Joost in 't Veld. @default none */
  readonly laterParticles?: ReadonlySet<string>;
  /** Those that begin a sentence more often than a surname: "Op De Okkernoot". @default none */
  readonly startingParticles?: ReadonlySet<string>;
  /** Those that stand before hardly anything but a surname: "Van Wijngaarden vraagt". */
  readonly surnameParticles: ReadonlySet<string>;
  /** Before where somebody is, and before no person: "op Beek en Bos". @default none */
  readonly onFirms?: ReadonlySet<string>;
  /** Nouns that end as surnames do by chance; where they are given, a bare word with such an ending that starts a sentence is one: "Stenmark har inte svarat". @default none */
  readonly bareSurnames?: { readonly except: RegExp };
  /** Genitives that mostly say whose and no name; where they are given, a house behind another goes with it: "Sjöviks äldreboende". @default none */
  readonly owners?: { readonly common: RegExp };
  /** Places that are a name with the quality before them: Norra berget. @default none */
  readonly qualitiesOfPlaces?: QualitiesOfPlaces;
  /** Between a person and the thing that tells him from others: "Mannen med hatten". @default none */
  readonly toldApartBy?: ReadonlySet<string>;
  /** A bare word that starts a sentence and is somebody, since what stands behind says so. @default none */
  readonly nicknames?: Nicknames;
  /** He and she, and the same with "is", behind a name that they explain: "April, she was called". @default none */
  readonly calledBehind?: { readonly who: ReadonlySet<string>; readonly whoIs: ReadonlySet<string> };
  /** Titles that a capital alone makes a name of the word behind: "Dr March", but "Sister Monday" may be a day. @default none */
  readonly shortTitles?: ReadonlySet<string>;
  /** What a hospital is called for short, and the article before it: "in the Southern". @default none */
  readonly hospitals?: { readonly articles: ReadonlySet<string>; readonly sides: ReadonlySet<string> };
  /** What is done with somebody before "to" and an organisation: referred to REACH. @default none */
  readonly sentTo?: { readonly verbs: ReadonlySet<string>; readonly to: ReadonlySet<string> };
  /** Whether compounds are several words, so that the first of a sentence may be half of a name: "First Housing did", "The Cwtch was shut". @default false */
  readonly compoundsApart?: boolean;
  /** Small words that a capital makes the end of a title: Moving On. @default none */
  readonly titleEnds?: ReadonlySet<string>;
  /** Between a house and a thing or quality that starts no other sentence: House of Grace, Places for People. @default none */
  readonly houseLinks?: ReadonlySet<string>;
  /** Small words inside the name of an organisation that begins with its region, and those of them that a word before it may stand with: South of Scotland Network. @default none */
  readonly regional?: { readonly within: ReadonlySet<string>; readonly of: ReadonlySet<string> };
  /** Nouns of houses that are verbs behind a name: "Sparky lives at", but Changing Lives. @default none */
  readonly houseVerbs?: ReadonlySet<string>;
  /** Nouns that a people and a capital make a place or house of: Spanish Point, the Polish Club; where they are given, firms are called so as well. @default none */
  readonly ofPeoples?: ReadonlySet<string>;
  /** Articles of the houses in a line of shouting: BEFORE THAT THE WILLOWS. @default none, and no places are looked for there */
  readonly shoutedArticles?: ReadonlySet<string>;
  /** Before a quality that is no part of a name: my big brother, but big malky. @default all determiners */
  readonly beforeQuality?: ReadonlySet<string>;
}

/** Of a quality that is a name with the place behind it. */
export interface QualitiesOfPlaces {
  /** How qualities end there. */
  readonly inflected: RegExp;
  /** Directions, which make a name even of what starts a sentence. */
  readonly directions: RegExp;
  /** Nouns with their article that do not end as such: stan, ån. */
  readonly shortDefinites: ReadonlySet<string>;
}

/** What tells a nickname at the start of a sentence from a noun: "Sully would sit with you", "Sully. He's the nurse". */
interface Nicknames {
  /** Endings of what needs no article: what has no number, is done, is several; adverbs and qualities. */
  readonly except: RegExp;
  /** Stands behind who does it, and behind no adjective and no noun that is only half of its name. */
  readonly finite: ReadonlySet<string>;
  /** Who it was, at the start of the next sentence. */
  readonly pronouns: ReadonlySet<string>;
}
