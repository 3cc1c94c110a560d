/** How speech without capitals tells persons from things. */
export interface SpokenPersons {
  readonly calling: Calling;
  readonly introduction: Introduction;
  readonly nicknames: Nicknames;
  /** Whose somebody is: "dit is sproet mijn kat". */
  readonly whose: Whose;
  /** Where nouns carry their article: how nouns end of those who do something, and what tells of the others that they are persons. @default none */
  readonly persons?: DefinitePersons;
  /** Where articles are words: what tells of a noun without one that it is somebody. @default none */
  readonly onStage?: OnStage;
}

/** Who is called so, and by whom. */
interface Calling {
  /** Verbs of calling somebody something. */
  readonly verbs: ReadonlySet<string>;
  /** Those that are said of whom others call so: kaldt. */
  readonly passive: ReadonlySet<string>;
  /** Those that the name stands before: "en polare snubbe kallad". @default none */
  readonly behind?: ReadonlySet<string>;
  /** Who calls: they, everyone. */
  readonly callers: ReadonlySet<string>;
  /** Those of them who do not speak for all, since what one says oneself is no name that all use: I. */
  readonly self: ReadonlySet<string>;
  /** Who is called: him, and small words beside these. */
  readonly called: ReadonlySet<string>;
  /** What else the verb may have behind the name: "scheper zo noemen wij dat". @default none */
  readonly calledBehind?: ReadonlySet<string>;
  /** Between whom and what they are called: "kalder ham for chef". @default none */
  readonly for?: ReadonlySet<string>;
  /** Where the verb ends its clause: "die ze de kapitein noemen". @default none */
  readonly atEnd?: {
    /** Whom it calls so: "laat ik hem wolf noemen". */
    readonly called: ReadonlySet<string>;
    /** What is done to somebody: "toen heb ik bas gebeld". */
    readonly contacted: ReadonlySet<string>;
  };
  /** How somebody asks for a name, and what stands between the verb and the name: "hoe heet het nou ook weer de stek". @default none */
  readonly asked?: { readonly how: ReadonlySet<string>; readonly between: ReadonlySet<string> };
  /** What all say to somebody, "alle siger krølle til ham": the verbs, what follows, and what is said without calling anybody so. @default none */
  readonly said?: {
    readonly verbs: ReadonlySet<string>;
    readonly behind: ReadonlySet<string>;
    readonly never: ReadonlySet<string>;
  };
  /** Who has a verb of naming: "hun hedder krølle". @default none */
  readonly somebody?: ReadonlySet<string>;
}

/** How somebody says who it is, or is greeted. */
interface Introduction {
  /** The word before the name, and all of it up to there: "hi i'm spud". */
  readonly last: ReadonlySet<string>;
  readonly whole: RegExp;
  /** What is said to somebody who comes in. @default none */
  readonly greetings?: ReadonlySet<string>;
}

/** Where bare nouns are persons. */
interface Nicknames {
  /** Things that people are called by. */
  readonly words: ReadonlySet<string>;
  /** What only persons do: a bare noun before one is a nickname. */
  readonly telling: ReadonlySet<string>;
  /** What a firm does, said of one as of several: "prospect have". @default none */
  readonly owning?: ReadonlySet<string>;
  /** Those words for who that are said of persons only. @default none */
  readonly who?: ReadonlySet<string>;
  /** What puts somebody on the stage: there's, we've. */
  readonly existence: ReadonlySet<string>;
  /** Verbs that no noun without an article follows: "dan mag knoest zelf". @default none */
  readonly modals?: ReadonlySet<string>;
  /** Him and her, with a noun right behind: "ham guleroden". @default none */
  readonly him?: ReadonlySet<string>;
  /** Verbs that somebody stands behind: "så kom hatten". @default none */
  readonly comers?: ReadonlySet<string>;
  /** It, beside to be: "det er hatten der bestemmer". */
  readonly it: ReadonlySet<string>;
  /** One word for both: who's, it's. @default none */
  readonly clefts?: ReadonlySet<string>;
  /** What says who it is, right behind: "det er ham". */
  readonly identified: RegExp;
  /** Qualities that somebody is called by with an article and no noun: "patje en de kromme". @default none */
  readonly byQuality?: { readonly articles: ReadonlySet<string>; readonly qualities: ReadonlySet<string> };
}

interface Whose {
  /** Animals that have a name as persons have. */
  readonly pets: ReadonlySet<string>;
  /** Whose somebody is, right behind the name: "met spijker zijn broer". @default none */
  readonly owners?: ReadonlySet<string>;
}

/** Definite nouns as persons: "skruven han var", "gurkan är orolig". */
interface DefinitePersons {
  /** How nouns end of those who do something, which are no nickname. */
  readonly roles: RegExp;
  /** I, who am named beside somebody: "jag och göken". */
  readonly speaker: ReadonlySet<string>;
  /** He and she. */
  readonly pronouns: ReadonlySet<string>;
  /** What "and" has behind it before whom it adds: "och så blomman han sålde". */
  readonly behindAnd: ReadonlySet<string>;
  readonly copulas: ReadonlySet<string>;
  /** How persons and hardly things are. */
  readonly qualities: RegExp;
}

/** Somebody who comes onto the stage: "there was shell and", "i take patch he's a whippet". */
interface OnStage {
  readonly there: ReadonlySet<string>;
  readonly was: ReadonlySet<string>;
  /** One word for both. */
  readonly thereIs: ReadonlySet<string>;
  /** How it goes on. */
  readonly behind: ReadonlySet<string>;
  /** What tells who it is, and the article: "i take patch he's a whippet". */
  readonly heIs: ReadonlySet<string>;
  readonly article: ReadonlySet<string>;
  /** How adjectives end, which need no article there. */
  readonly adjectives: RegExp;
}
