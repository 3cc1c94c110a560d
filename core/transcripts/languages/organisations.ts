/** What a language calls its institutions, firms and houses by. */
export interface Organisations {
  /** How words end that make an organisation of the name beside them. */
  readonly endings: RegExp;
  /** Further nouns of the kind, believed only with a capital: Akutmodtagelsen i Hobro, Opholdsstedet Solbo. @default none */
  readonly venues?: RegExp;
  /** Those that are an institution even beside a municipality of the study: Viborg Gymnasium. */
  readonly institutions: RegExp;
  /** Words before a name that make it an organisation, matched against up to three words. */
  readonly cues: RegExp;
  /** Nouns with their article that start sentences and are no house's name; where it is given, all others that start one go. @default none go */
  readonly noHouses?: ReadonlySet<string>;
  /** Things that houses are called by, and that few speak of otherwise: Fyren, Solrosen. @default none */
  readonly houseNames?: ReadonlySet<string>;
  /** Last parts of such nouns: Telefonlisten. @default none */
  readonly noHouseEnds?: ReadonlySet<string>;
  /** Acronyms of institutions that are small words too, in lower case: VIA. @default none */
  readonly acronyms?: ReadonlySet<string>;
  /** What stands before an organisation that is written in capitals as a shouted word is: joined, with. @default none */
  readonly shouted?: ReadonlySet<string>;
  /** What an employer does, and to whom: a brand before both is a workplace. @default none */
  readonly employing?: ReadonlySet<string>;
  readonly employed?: ReadonlySet<string>;
  /** Nouns of local government, which a capital and a name before it make one of: Argyll and Bute Council. @default none */
  readonly councils?: ReadonlySet<string>;
  /** Prepositions of those who work somewhere. */
  readonly at: ReadonlySet<string>;
  /** Articles, as they are written, that go with the name of a house, since to some they belong: de Eekhof, The Lantern, 't Sterrebos. */
  readonly articles: ReadonlySet<string>;
  /** Whether the noun before a name belongs to it: basisschool De Kamp. */
  readonly nounsBelong: boolean;
  /** Nouns that are a name with the place after them: högskolan i Skövde. */
  readonly ofPlaces: RegExp;
  /** Clinics that are called by what they treat, in one word with its acronym: ADHD-klinikken. @default none */
  readonly ofIllness?: RegExp;
  /** Nouns behind the name of whose it is, by which a house or firm is known: Birgittas sjukhus. @default none */
  readonly ownedBy?: RegExp;
  /** Nouns behind somebody's first name, without the genitive, after whom they are called: Sofia kyrka. @default none */
  readonly ofSaints?: RegExp;
  /** Adjectives that are a name with the noun after them: Neuropsykiatriska enheten. */
  readonly adjectives?: RegExp;
  /** Qualities without an ending that programmes and houses begin with, and the noun behind belongs to: Aktiv fritid. @default none */
  readonly qualities?: RegExp;
  /** Whether a noun without an article is a name where a preposition stands before it: "at hollin bank farm". */
  readonly bareNouns: boolean;
  /** Words that join the parts of an organisation's name: Foreningen for Unge. */
  readonly links: ReadonlySet<string>;
  /** The words before a code of a ward or unit. */
  readonly unitWords: ReadonlySet<string>;
  /** Units that are called by first names as well: Kimberley ward. @default none */
  readonly wardNouns?: ReadonlySet<string>;
  /** Wards and groups that are told apart by a colour: grøn stue. @default none */
  readonly unitNames?: RegExp;
  /** Wards and units before a code; groups `word` and `code`, or `nickname`: 54:an. */
  readonly unitCodes: RegExp;
  /** Wards by their code alone, where somebody lies or is taken to: V5.2. @default none */
  readonly wards?: RegExp;
  /** Whether a team whose kind may stay is that of one place where a name stands before it: Kestrel Crisis Team. @default false */
  readonly namedTeams?: boolean;
}
