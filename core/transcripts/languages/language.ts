import type { Capitalised } from './capitalised.ts';
import type { Codes } from './codes.ts';
import type { Organisations } from './organisations.ts';
import type { NumberWords } from './shared/numerals.ts';
import type { SpokenNames } from './spoken-names.ts';
import type { Streets } from './streets.ts';
import type { Uncapitalised } from './uncapitalised.ts';
import type { WithoutCapitals } from './without-capitals.ts';

/** The tables of one language; all words in lower case. */
export interface Language {
  readonly code: string;
  /** Words that start sentences or are no name whatever the word list says. */
  readonly functionWords: ReadonlySet<string>;
  /** Whether nouns carry their article, so that one without any, or a quality that wants one and has none, is more often a name. @default false */
  readonly bareIsNamed?: boolean;
  /** An ending as quick speech shortens it, and the whole one: takin, taking. @default none */
  readonly shortEnding?: readonly [short: string, whole: string];
  /** Words that are written with a capital inside a sentence and are no names. */
  readonly capitalWords: ReadonlySet<string>;
  /** Abbreviations whose full stop does not end a sentence, without the stop. */
  readonly abbreviations: ReadonlySet<string>;
  readonly allowed: Allowed;
  readonly names: Names;
  readonly cues: Cues;
  readonly places: Places;
  readonly organisations: Organisations;
  readonly streets: Streets;
  readonly dates: Dates;
  readonly numbers: Numbers;
  readonly codes: Codes;
  readonly uncapitalised: Uncapitalised;
  readonly spokenNames: SpokenNames;
  /** Speaker labels and header keys that say a role and no name, for texts that no contract describes. */
  readonly labels: ReadonlySet<string>;
  readonly withoutCapitals: WithoutCapitals;
  readonly capitalised: Capitalised;
}

/** Names that identify nobody and that analysts need. */
interface Allowed {
  /** National bodies, medicines, laws, countries. */
  readonly words: ReadonlySet<string>;
  /** Shops of every town: they stay unless somebody works there, or is there. */
  readonly shops: ReadonlySet<string>;
  /** Makers of cars and the like: they stay unless somebody works there. */
  readonly makers: ReadonlySet<string>;
  /** The same of several words, as a regular expression's alternatives. */
  readonly phrases: readonly string[];
  readonly acronyms: ReadonlySet<string>;
  /** Bodies of the whole country with houses of their own, and forms of treatment: beside a place they are one of these. @default none */
  readonly bodies?: ReadonlySet<string>;
  /** Parts of the country, which stay unless they say which house of such a body it is: GGZ Drenthe. @default none */
  readonly regions?: ReadonlySet<string>;
  /** Chains of shops: beside a place below municipality they are one shop. @default none */
  readonly chains?: ReadonlySet<string>;
}

interface Names {
  /** First names beyond those of the word list; these are names even where they are rare words as well. */
  readonly first: ReadonlySet<string>;
  /** First names that lower-cased speech uses as words. */
  readonly everyday: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
  readonly lastEndings: RegExp;
  /** What stands with a capital before the name of a church, a hospital or a pub: Sankt, Queen. */
  readonly saints: ReadonlySet<string>;
  /** Qualities that stand before the first name of somebody who is called by one: Røde Viggo. */
  readonly bynames: ReadonlySet<string>;
  /** Titles that stand before nothing but a name, whatever word it is: Fr Bishop. @default none */
  readonly titles?: ReadonlySet<string>;
  /** Things that people and houses are called by, where no article makes things of them. @default none */
  readonly callNames?: ReadonlySet<string>;
  /** Nouns that need no article; where it is given, any other word that starts a sentence right before its verb is somebody. @default none */
  readonly bareNouns?: ReadonlySet<string>;
  /** Words inside a name that have no capital. */
  readonly particles: ReadonlySet<string>;
}

/** Words that tell of the word beside them whether it is a name. */
interface Cues {
  /** Titles, kinship and roles after which a word is a name. */
  readonly person: ReadonlySet<string>;
  /** Verbs and phrases after which any word is a name. */
  readonly naming: ReadonlySet<string>;
  /** Adverbs that may stand between such a verb and the name. */
  readonly fillers: ReadonlySet<string>;
  /** What persons do: the word before one of these is a name if it can be. */
  readonly verbs: ReadonlySet<string>;
  /** How it goes on behind the nickname that a sentence begins with: "noemden ze hem", "is zijn bijnaam"; over the next words, joined by blanks. @default none */
  readonly behindNickname?: RegExp;
  /** What only persons do: a bare word at the start of a sentence that does it is a nickname. */
  readonly saying: ReadonlySet<string>;
  /** Prepositions and verbs that are followed by persons. */
  readonly company: ReadonlySet<string>;
  /** He, she, I, who: after a name in speech, "Bo han siger", or in "Bo og jeg". */
  readonly pronouns: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** Articles, possessives, pronouns, infinitive markers: the word after one is no name. */
  readonly determiners: ReadonlySet<string>;
  /** Those of them that are verbs, and say nothing of the word behind: "nu moet flip". @default none */
  readonly modals?: ReadonlySet<string>;
  /** Those that put somebody on the stage: it's rose. @default none */
  readonly presenting?: ReadonlySet<string>;
}

interface Places {
  readonly prepositions: ReadonlySet<string>;
  /** The prepositions that are used of places and hardly of persons. */
  readonly inPrepositions: ReadonlySet<string>;
  /** Living, being born, moving: a place follows after a preposition. */
  readonly living: ReadonlySet<string>;
  readonly endings: RegExp;
  /** How the names of houses end that are words of the dictionary, where one starts a sentence: Skogsbrynet. */
  readonly houses: RegExp;
  /** Keys of a header that say where something took place: whatever house follows is named. */
  readonly labels: ReadonlySet<string>;
  /** Places and houses that are a name with the quality before them: Norra berget. @default none */
  readonly nouns?: RegExp;
  /** How a noun ends that says which one: the house of a header's "Sted: Perronen"; matches nothing where articles say so. */
  readonly definite: RegExp;
}

interface Dates {
  readonly months: readonly string[];
  readonly monthForms: ReadonlyMap<string, number>;
  readonly weekdays: string;
  readonly ordinals: ReadonlyMap<string, number>;
  /** What belongs to a day: den, the. */
  readonly articles: string;
  /** What stands before one: to, from. */
  readonly prepositions: string;
  /** What stands between day and month: of, van, i. */
  readonly links: string;
  /** Behind a day that comes every month: of the month. */
  readonly monthly: string;
  /** What follows the figure of a day: 3rd, 3:e. */
  readonly ordinalSuffix: string;
  /** Whether the first of a month may be said by a word that is counted as no number elsewhere: één april. @default false */
  readonly weakFirst?: boolean;
  /** A day without its month, plainly no other thing that is counted: "omkring den niende,". @default none */
  readonly dayAlone?: RegExp;
  /** What stands before a month, so that without it a month may be somebody: in, last, of. @default none, then only what it does tells */
  readonly beforeMonth?: ReadonlySet<string>;
  /** Feasts with their month, 0 where it changes; with a year they are a date. */
  readonly feasts: ReadonlyMap<string, number>;
  /** Months that are a verb before a pronoun: may I. @default none */
  readonly asking?: ReadonlySet<string>;
}

interface Numbers extends NumberWords {
  /** Words that may stand between spoken numbers. */
  readonly links: ReadonlySet<string>;
  /** Number words that are other words too: they count only between others. */
  readonly weak: ReadonlySet<string>;
  /** "double" and "triple" before a digit. */
  readonly repeaters: ReadonlyMap<string, number>;
  /** Whether so many digits are a national identity number. */
  isIdentity(digits: string): boolean;
  readonly identityLabel: 'cpr' | 'id';
  readonly phoneCues: string;
  readonly currencies: string;
  readonly ageUnits: string;
  /** Verbs of having a birthday: a number after them is an age. */
  readonly birthdayCues: string;
  /** To be, in the forms that tell somebody's age. */
  readonly being: ReadonlySet<string>;
  /** He, she, I, also with "is" in one word. */
  readonly somebody: ReadonlySet<string>;
  /** Who, after the person: "min mor der er". */
  readonly relatives: ReadonlySet<string>;
  /** What is counted or measured, and is no age: per cent, points, kilos, minutes. */
  readonly measures: ReadonlySet<string>;
  /** What such a number is of: score, temperature, bus. */
  readonly measured: ReadonlySet<string>;
  /** What may stand between "is" and an age: nearly, now. */
  readonly nearly: ReadonlySet<string>;
  /** Verbs before an age that has no unit after it and ends the clause. */
  readonly ageCues: string;
  /** 90 and more, said in several words: "a hundred and one". */
  readonly highAges: string;
  /** A day or the years, so that eight figures are no phone number: "mellem 10.30-11.45", "i 2018-2022". */
  readonly clockCues: string;
  readonly yearCues: string;
  /** The article before a hundred, which is no number elsewhere: a hundred. @default none */
  readonly hundredArticle?: string;
  /** One, where it is too common a word to be a number, except behind tens: thirty one. @default none */
  readonly weakUnit?: string;
}
