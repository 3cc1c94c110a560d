/** The words that single rules of texts without capitals ask for; a rule is on where its table is there. */
export interface WithoutCapitals {
  /** Where few endings tell a word from a name, so that what first names are for the most part need less; but for these months. @default none need less */
  readonly easyNames?: { readonly notMonths: ReadonlySet<string> };
  /** What a month does as well, and so tells nothing: is, comes. */
  readonly monthVerbs: ReadonlySet<string>;
  /** A first name that is a possessive as well: "jag och hans vi åkte". @default none */
  readonly possessive?: PossessiveName;
  /** Places that are verbs, behind a preposition of theirs: "i vara". @default none */
  readonly verbPlaces?: { readonly preposition: string; readonly places: ReadonlySet<string> };
  /** Prepositions behind which no verb stands: "tillbaka till backa". @default none */
  readonly placesOnly?: ReadonlySet<string>;
  /** Titles behind which a noun is a name. @default none */
  readonly titles?: NamingTitles;
  /** Qualities of a side that are a hospital's or school's name alone: "legat på östra när". @default none */
  readonly sides?: ReadonlySet<string>;
  /** Single letters that are somebody: "i spoke to j about it". @default none */
  readonly letters?: LettersOfSomebody;
  /** First names that are small words, before what they do. @default none */
  readonly smallSubjects?: SmallSubjects;
  /** First names that are things, by what stands beside them. @default none */
  readonly subjects?: Subjects;
  /** It, behind the verb of a name: "solhøj hedder det". */
  readonly it: ReadonlySet<string>;
  /** It, between to be and who it is: "så är det björn". */
  readonly cleft: ReadonlySet<string>;
  /** What one does with persons, from its beginning, and with: "pratade med frank". @default none */
  readonly together?: { readonly verbs: RegExp; readonly preposition: string };
  /** It, and verbs behind which somebody stands: "det har björn på kontoret". @default none */
  readonly doing?: { readonly it: string; readonly verbs: ReadonlySet<string> };
  /** Who wants to, with a word for "and" that is one for "a" as well: "ik en wil". @default none */
  readonly iAnd?: { readonly who: ReadonlySet<string>; readonly and: string };
  /** How names of houses, firms and units are said. */
  readonly houses: HouseWords;
  /** Streets whose noun is a word of its own: "fonthill road". @default none */
  readonly streets?: StreetWords;
  /** Shops that are called by their owner: "tanner's". @default none */
  readonly shops?: ShopWords;
  /** What surnames are known by, beyond their place. @default none */
  readonly surnames?: SurnameWords;
  /** Between which two places are: "tussen malden en groesbeek". @default none */
  readonly between?: ReadonlySet<string>;
  /** What is counted behind a house: "på fontænehuset tre dage". */
  readonly counted: ReadonlySet<string>;
  /** Whether a first name before another is one as well, whatever word it is: "paddy joe". @default false */
  readonly doubleNames?: boolean;
  /** Whether a bare noun beside somebody of an unknown name is somebody too: "teunis en lammy zijn". @default false */
  readonly pairedNames?: boolean;
  /** Whether a quality before a word that nobody knows is part of somebody's name: "kleine teunis". @default false */
  readonly unknownBynames?: boolean;
  /** What is called something with an article: "a man there called the bishop". @default none */
  readonly calledWithArticle?: CalledWithArticle;
}

/** A first name that is a possessive as well, and what stands beside it where it is the one or the other. */
export interface PossessiveName {
  readonly word: string;
  /** Before it where nothing follows: to be, and. */
  readonly behind: ReadonlySet<string>;
  /** Behind it: what does something. */
  readonly subjects: ReadonlySet<string>;
  /** Prepositions that are qualities of what somebody has: hans inre. */
  readonly qualities: ReadonlySet<string>;
}

/** Titles that hardly stand without a name. */
export interface NamingTitles {
  /** Behind them even a country is somebody: "mevrouw oostenrijk". */
  readonly beforeCountries: ReadonlySet<string>;
  /** Behind them a noun is somebody: "meneer drost". */
  readonly beforeNouns: ReadonlySet<string>;
  /** How words end that are no name there: "meneer eindelijk". */
  readonly notNames: RegExp;
  /** An article before a title of somebody unknown: "een meneer drost". */
  readonly article: string;
  readonly withArticle: ReadonlySet<string>;
}

/** When a letter by itself is somebody. */
interface LettersOfSomebody {
  /** Letters that are words. */
  readonly words: ReadonlySet<string>;
  /** Before a letter that spells or counts: and, the. */
  readonly spelt: ReadonlySet<string>;
  /** Before somebody although a determiner: her, to. */
  readonly called: ReadonlySet<string>;
}

/** Who does something, although it is a small word: "and so will was there", "door is de voorzitter". */
export interface SmallSubjects {
  /** Behind these no modal and no noun could stand. */
  readonly before: ReadonlySet<string>;
  /** What is done, in the forms that stand behind a subject. */
  readonly finite: ReadonlySet<string>;
  /** What else stands behind somebody: from, who. */
  readonly behind: ReadonlySet<string>;
  /** Joins somebody to another, and what then stands before the first: "just will and". */
  readonly joins: ReadonlySet<string>;
  readonly beforeJoined: ReadonlySet<string>;
}

/** How a first name that is a thing as well is known for somebody, where the language tells so by the place of words. */
export interface Subjects {
  /** What only persons do, beyond what they say. */
  readonly telling: ReadonlySet<string>;
  /** Who, also with "is" in one word. */
  readonly who: ReadonlySet<string>;
  /** What stands before somebody in one word: it's. */
  readonly clefts: ReadonlySet<string>;
  /** How a word ends that says somebody is there: there's. */
  readonly existence: string;
  /** "it were june that found me", "is that mark or mick", "is it will". */
  readonly asked: {
    readonly it: ReadonlySet<string>;
    readonly being: ReadonlySet<string>;
    readonly found: ReadonlySet<string>;
    readonly is: ReadonlySet<string>;
    readonly that: ReadonlySet<string>;
    readonly orFrom: ReadonlySet<string>;
  };
  /** Before what somebody is: "miles the psychologist", "joy my support worker". */
  readonly apposed: ReadonlySet<string>;
  /** How a family calls its own, what then says something of a thing, and who behind it: "our faith had the baby". */
  readonly family: {
    readonly our: ReadonlySet<string>;
    readonly states: ReadonlySet<string>;
    readonly who: ReadonlySet<string>;
  };
}

/** How houses, firms and wards are said. */
interface HouseWords {
  /** Whether the noun stands behind the name: "the church hall". @default false */
  readonly nounLast?: boolean;
  /** Whether names have an article: "het rijnstate", "naar de zon". @default false */
  readonly articledNames?: boolean;
  /** Whether nouns carry their article, so that one before them makes a house one of many: "den gamle skole". @default false */
  readonly articlesBehind?: boolean;
  /** Units that a number behind them tells apart: "afdeling fire". */
  readonly wards: ReadonlySet<string>;
  /** Those of them that it always does: "she's doing ward four". @default none */
  readonly numberedWards?: ReadonlySet<string>;
  /** Prepositions before a ward of one letter and a number: "op de a twee". @default none */
  readonly wardsAt?: ReadonlySet<string>;
  /** Rooms of a house that a number tells apart: "tingshuset sal två". @default none */
  readonly rooms?: ReadonlySet<string>;
  /** Qualities that are part of a name where no article stands before them, by their ending, and those that are not: "på sociala resurscentret". @default none */
  readonly qualities?: { readonly endings: RegExp; readonly common: ReadonlySet<string> };
  /** Kinds of firms, with their article, that go with the name behind them: "försäkringsbolaget skandinova". @default none */
  readonly firms?: RegExp;
  /** Genitives of things that say which one: "skovens børnehave". @default none */
  readonly ofThings?: RegExp;
  /** What is traded in although it is a quality too: "bygg och bad". @default none */
  readonly goods?: ReadonlySet<string>;
  /** Small words that stand before names, and the nouns that make phrases with them: "ter duinen", but "ter observatie". @default none */
  readonly particles?: { readonly words: ReadonlySet<string>; readonly phrases: RegExp };
  /** How the names of shops with an article are said: "bakker van wezel", "eetcafé het vliegende paard". @default none */
  readonly articled?: {
    readonly particle: string;
    /** The article as it is written in short. */
    readonly short: string;
    /** No name behind one. */
    readonly notNames: RegExp;
    readonly qualities: RegExp;
  };
  /** Kinds of stations and halls, and their nouns, that go with the place before them: "newcastle bus station". @default none */
  readonly stations?: { readonly kinds: ReadonlySet<string>; readonly nouns: ReadonlySet<string> };
  /** Whether a number goes with the house behind it: "off two rivers homes". @default false */
  readonly numbersBelong?: boolean;
  /** Whether what is called something goes on over further things: "called bread and roses". @default false */
  readonly calledGoesOn?: boolean;
  /** The article that goes with a house of several words: "from the carers hub". @default none */
  readonly articleOfLong?: string;
  /** Whether houses have a letter, a pair of things or a region for a name: "de groep t", "poli angst en dwang", "vangnet west friesland". @default false */
  readonly ofSeveral?: boolean;
}

/** Streets that are words of their own. */
interface StreetWords {
  /** Nouns that are a street's for the most part. */
  readonly nouns: ReadonlySet<string>;
  /** How streets are said with their article: "back on the shore road", but "on the main road". */
  readonly articled: {
    readonly article: string;
    readonly prepositions: ReadonlySet<string>;
    readonly nouns: ReadonlySet<string>;
    readonly general: ReadonlySet<string>;
  };
}

/** Shops that are called by their owner. */
interface ShopWords {
  /** Whose shop is no name: "at the baker's". */
  readonly notOwners: RegExp;
  /** Prepositions of where one goes: "to tanner's". */
  readonly at: ReadonlySet<string>;
  /** What is traded in, behind an article: "billings the chemist". */
  readonly article: string;
  readonly trades: ReadonlySet<string>;
}

/** What surnames are known by. */
interface SurnameWords {
  /** Small words that are surnames behind a first name: "lee long rang". @default none */
  readonly small?: ReadonlySet<string>;
  /** What only somebody stands before. @default none */
  readonly behind?: ReadonlySet<string>;
  /** How words end that are no surname behind kin: verbs, adjectives of several, nouns with their article. @default none are surnames */
  readonly inflected?: RegExp;
  /** What stands behind a surname that is a small word, before another: "glad af". @default none */
  readonly particles?: ReadonlySet<string>;
  /** Particles that are prepositions as often, and those that are although articles: "van der berg". @default none */
  readonly weakParticles?: ReadonlySet<string>;
  readonly articles?: ReadonlySet<string>;
  /** Verbs of coming, which the preposition of a surname follows as well: "hij kwam van huis". @default none */
  readonly coming?: ReadonlySet<string>;
}

/** "a man there called the bishop", but "we called the police". */
interface CalledWithArticle {
  readonly called: string;
  readonly article: string;
  /** Before the verb where somebody is called so. */
  readonly passive: RegExp;
}
