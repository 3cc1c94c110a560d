/** How speech without capitals tells that a word is a house, a firm or a place. */
export interface SpokenHouses {
  /** How houses end whose names are single words, although they are nouns of organisations: pakhuset. */
  readonly houses: RegExp;
  /** Adjectives that a house's name begins with: the old dairy. @default none */
  readonly brandAdjectives?: ReadonlySet<string>;
  /** Houses that are called by what stood or grew there, with their article. @default none */
  readonly signHouses?: ReadonlySet<string>;
  /** Colours and the like, and the things with their article that are a house's name behind one: gröna villan. @default none */
  readonly colouredSigns?: { readonly qualities: ReadonlySet<string>; readonly nouns: RegExp };
  /** What houses do, where nouns carry their article: "stegen stängde i våras". @default none */
  readonly opening?: ReadonlySet<string>;
  readonly at: At;
  readonly dwelling: Dwelling;
  readonly work: Work;
  readonly signs: Signs;
  /** Where a town has few houses of the common kinds: what else they are called by. @default none */
  readonly houseNames?: HouseNames;
  /** Colours that tell a house from others, and the nouns behind them: "den gule villa". @default none */
  readonly doors?: {
    readonly articles: ReadonlySet<string>;
    readonly colours: ReadonlySet<string>;
    readonly nouns: ReadonlySet<string>;
  };
  /** What houses stand at, with its article, and the prepositions between: "huset ved søen". @default none */
  readonly landmarks?: { readonly nouns: ReadonlySet<string>; readonly at: ReadonlySet<string> };
  readonly projects?: Projects;
  readonly bareSigns?: BareSigns;
  readonly doing?: Doing;
  readonly refusing?: Refusing;
}

/** Where somebody is, and by which prepositions. */
interface At {
  /** Prepositions of places, and verbs of calling up, behind which a noun without an article is a name: at, hos, bij, rang. */
  readonly bare: ReadonlySet<string>;
  /** Words before "at" that make it something else: good at, laughed at. @default none */
  readonly objects?: ReadonlySet<string>;
  /** Those behind which nouns of several are names too, since hardly anything stands there without an article: "bij zoelen". @default none */
  readonly several?: ReadonlySet<string>;
  /** How a name may begin whatever else the word is: "at making space", "bij stichting thuishaven". @default none */
  readonly beginnings?: RegExp;
  /** Prepositions of houses that have their article: "bij de wissel"; and those of them that other nouns stand behind as often: "van de". @default none */
  readonly articled?: { readonly prepositions: ReadonlySet<string>; readonly common: ReadonlySet<string> };
  /** The preposition of movement that is a verb's small word too, and what stands before it where it is none: "moved him back to lantern". @default none */
  readonly back?: { readonly to: ReadonlySet<string>; readonly behind: ReadonlySet<string> };
  readonly definite?: DefiniteAt;
  /** Prepositions of houses right behind their town: "in munsterbilzen op de brug". @default none */
  readonly behindTown?: ReadonlySet<string>;
}

/** Where houses are called by a noun with its article hanging on it: "på lanternen". */
interface DefiniteAt {
  readonly prepositions: ReadonlySet<string>;
  /** Being somewhere, meeting, and the adverbs of it. */
  readonly staying: ReadonlySet<string>;
  /** Prepositions of things, in and along which nobody stays where they have no article. @default none */
  readonly within?: ReadonlySet<string>;
  /** Nouns too short to be told from one without its article: åen, øen. */
  readonly tooShort: RegExp;
}

/** Where somebody lives: "vi bodde i rosengård". */
interface Dwelling {
  /** To live and to move. */
  readonly verbs: ReadonlySet<string>;
  /** How kinds of dwellings end, which need no article there. */
  readonly kinds: RegExp;
}

/** For whom somebody works: "worked for bright minds". */
interface Work {
  readonly words: ReadonlySet<string>;
  /** Prepositions between such a word and the employer. */
  readonly prepositions: ReadonlySet<string>;
  /** Whose somebody is, "she's with turning point": the prepositions, and to be or a helper before them. @default none */
  readonly belonging?: { readonly prepositions: ReadonlySet<string>; readonly being: ReadonlySet<string> };
}

/** Things that houses are called by, with their article if it hangs on them, and where one is at them. */
interface Signs {
  readonly words: ReadonlySet<string>;
  readonly at: ReadonlySet<string>;
  /** Those that are a verb's small word too unless an article follows: "she came to compass it all". @default none */
  readonly notBare?: ReadonlySet<string>;
}

interface HouseNames {
  /** How compounds of no dictionary end that are a house or place: solhem. */
  readonly endings: RegExp;
  /** More prepositions before the name of a house: "efter sjöboden". */
  readonly behind: ReadonlySet<string>;
  /** Prepositions of things that lie beside it, and not of houses: "under bryggan". */
  readonly beside: ReadonlySet<string>;
}

interface Projects {
  /** Nouns that a name follows, of whatever words: projekt. */
  readonly nouns: ReadonlySet<string>;
  /** Those of them behind which any words are the name, "stichting zelf aan zet", and what goes on with the sentence. @default none */
  readonly foundations?: { readonly nouns: ReadonlySet<string>; readonly sentence: ReadonlySet<string> };
}

/** Where articles are words: things that are a name where they stand without one, "he was on rowan". @default none */
interface BareSigns {
  readonly things: ReadonlySet<string>;
  /** Qualities of houses, which are a name with any noun behind: the golden fry. */
  readonly shopQualities: ReadonlySet<string>;
  /** Nouns of land that are a name behind such a thing: the bluebell wood. */
  readonly land: ReadonlySet<string>;
  /** What a house does: "the hub shut". */
  readonly opening: ReadonlySet<string>;
  /** What stands before the article of a thing and its quality: "or the spread eagle". */
  readonly beforeArticle: ReadonlySet<string>;
  /** What stands between two things, or says whose one is. */
  readonly never: ReadonlySet<string>;
  /** What else stands before a name: "then rowan". */
  readonly before: ReadonlySet<string>;
  /** Of, and the feelings before it: "scared of tank". */
  readonly of: ReadonlySet<string>;
  readonly feelings: ReadonlySet<string>;
  /** To, what stands before it, who was sent there by which verb, and objects that make the thing a verb: "came to compass it". */
  readonly to: ReadonlySet<string>;
  readonly towards: ReadonlySet<string>;
  readonly sent: ReadonlySet<string>;
  readonly sentOnes: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  /** Before the name of a hospital or a pub, and those that are one alone: "to the royal and back". */
  readonly royals: ReadonlySet<string>;
  readonly royalsAlone: ReadonlySet<string>;
}

/** Houses that are called by what one does there: "went to turning corners". @default none */
interface Doing {
  readonly ending: string;
  /** What stands before one, beside verbs of naming: a project, a charity; there's. */
  readonly before: ReadonlySet<string>;
  /** Prepositions, and who or what is there or goes there before them. */
  readonly at: ReadonlySet<string>;
  readonly going: ReadonlySet<string>;
  /** What stands behind the verb: "stepping out", or the ending of nouns: "making waves". */
  readonly behind: ReadonlySet<string>;
  readonly nouns: string;
}

/** What houses do to somebody, and persons who are called by their trade: "the welcome wouldn't take him". @default none */
interface Refusing {
  readonly not: ReadonlySet<string>;
  readonly take: ReadonlySet<string>;
  readonly whom: ReadonlySet<string>;
}
