/** What only texts without capitals need: there a name is known by its place in the sentence and by the words beside it. */
export interface Uncapitalised {
  /** More words after which a person is named: "mine drenge storm og elliot". */
  readonly persons: ReadonlySet<string>;
  /** More of what persons do, beyond the cues. */
  readonly verbs: ReadonlySet<string>;
  /** How verbs end in the past: "tom ønskede". */
  readonly past: RegExp;
  /** Verbs without an object: a word right after one is who does it, "så kommer lykke". */
  readonly arrivals: ReadonlySet<string>;
  /** Journeys and stays: a place follows after a preposition. */
  readonly travel: ReadonlySet<string>;
  /** How definite nouns of several things end, which no place is called by. */
  readonly plural: RegExp;
  /** What stands between a person and where that person comes from: "lykke fra jobcentret". */
  readonly from: ReadonlySet<string>;
  /** How words end that are no surname, whatever stands before them: adverbs, participles. */
  readonly adverbs: RegExp;
  /** Articles that make a noun one of many: "et center for unge". */
  readonly indefinite: ReadonlySet<string>;
  /** Directions and colours that tell one unit from another: team nord. */
  readonly qualifiers: ReadonlySet<string>;
  /** Joins what is done to where it is done: klinik for psykoser. */
  readonly purpose: ReadonlySet<string>;
  /** Nouns that such a name begins with. */
  readonly purposeHeads: RegExp;
  /** Services that are no institution, but have districts: "hjemmeplejen vest". */
  readonly services: RegExp;
  /** Words before the name of a house or firm, and nowhere else: "restaurang sjöboden". */
  readonly named: ReadonlySet<string>;
  /** Houses and works of which a town has one, so that it names them: "ude på slagteriet". */
  readonly houses: ReadonlySet<string>;
  /** Institutions of which there is one in a town: "psykiatrien i brønderslev". */
  readonly ofTown: RegExp;
  /** Firms, papers and associations that are named after their owner or place: "jensens maskinfabrik". */
  readonly owned: RegExp;
  /** Nouns that are a name together with the word before them: "nordre skole". */
  readonly bare: RegExp;
  /** Words before such a noun that only say what kind it is: "lukket afdeling". */
  readonly kinds: RegExp;
  /** Forms of firms and clubs behind their name, as a regular expression's alternatives, and the words that these begin with. */
  readonly firmForms: string;
  readonly firmStarts: ReadonlySet<string>;
  /** Waters, woods and parishes behind their name. */
  readonly landscape: ReadonlySet<string>;
  /** Words before a name that belong to it: lake windermere, ter apel, queen elizabeth. */
  readonly beforeName: ReadonlySet<string>;
  readonly saints: ReadonlySet<string>;
  /** Abbreviations of single letters with stops: m.m. */
  readonly dotted: ReadonlySet<string>;
  /** Who has a shop or firm that is called by its owner or sign: bakker van wezel, bager bang. */
  readonly trades: ReadonlySet<string>;
  /** How compounds of these end: meubelhandel. @default none */
  readonly tradeEndings?: RegExp;
  /** Words before a first name that tell one from others of it: big neil. */
  readonly bynames: ReadonlySet<string>;
  /** The small word that begins most surnames of several words, and prepositions that stand before it only then: "bij van gastel". */
  readonly ofNames: ReadonlySet<string>;
  readonly beforeSurname: ReadonlySet<string>;
  /** Surnames that only an article makes one, since as a word they could not stand there: "de vries". */
  readonly articled: ReadonlySet<string>;
}
