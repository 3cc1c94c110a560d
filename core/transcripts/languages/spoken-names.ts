import type { SpokenHouses } from './spoken-houses.ts';
import type { SpokenPersons } from './spoken-persons.ts';

/** How a document without capitals gives away that a word is a name. */
export interface SpokenNames extends SpokenPersons, SpokenHouses {
  /** Names of several words, of which some are small or common: bergen op zoom. */
  readonly towns: readonly string[];
  readonly grammar: NounGrammar;
  /** Articles that belong to the name of a house or to a nickname: de wissel, the baron. */
  readonly articles: ReadonlySet<string>;
  /** What is no article where a verb stands before it: "så har vi knold", "är det skrållan". */
  readonly behindVerb: ReadonlySet<string>;
  /** Words for it, that and who with to be in them, behind which a noun is somebody: "it's rose". @default none */
  readonly saysWho?: ReadonlySet<string>;
  /** Then or thus, and not how much: "so jade knows". @default none */
  readonly thus?: ReadonlySet<string>;
  readonly copulas: ReadonlySet<string>;
  /** Who, behind the person. */
  readonly relatives: ReadonlySet<string>;
  readonly explaining: Explaining;
  /** How a noun ends that says which one; matches nothing where articles say so. */
  readonly definite: RegExp;
  /** How nouns of several or of no number end, which need no article. */
  readonly several: RegExp;
  /** How nouns end that are no thing and no house. */
  readonly abstract: RegExp;
  /** Nouns for any house, which none is called by: the place, stedet. */
  readonly sites: ReadonlySet<string>;
  /** Nouns that stand there without being a name: at home, på gaden; and people of no name. */
  readonly generic: ReadonlySet<string>;
}

/** What an article before a noun tells, and what another noun behind it. */
interface NounGrammar {
  /** Articles are words, and names keep theirs, so that hardly anything stands without one: "bij de wissel". */
  readonly articleStays: boolean;
  /** Articles hang on their noun: solsikken. */
  readonly articleHangs: boolean;
  /** Compounds are written apart, so that a noun behind another tells its kind: "the oak table". */
  readonly compoundsApart: boolean;
}

/** How what a name means is told right behind it: "lantern that's a drop-in". */
interface Explaining {
  /** Words that begin it: that's. */
  readonly openers: ReadonlySet<string>;
  /** To be, and what stands between it and the kind of house, from the beginning. */
  readonly copula: RegExp;
  /** Kinds of houses and firms beyond the endings of organisations. */
  readonly kinds: RegExp;
  /** Openers and pronouns that have to be in them: it's, who's. @default none */
  readonly shortCopulas?: ReadonlySet<string>;
  /** Those of them that persons are told by: he's. @default none */
  readonly heIs?: ReadonlySet<string>;
}
