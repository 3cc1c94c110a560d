import type { Capitalised } from './capitalised.ts';
import type { NumberWords } from './shared/numerals.ts';
import type { SpokenNames } from './spoken-names.ts';
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

interface Organisations {
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

interface Streets {
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

interface Codes {
  /** Words that announce a number of a case, a card, a code. */
  readonly caseCues: string;
  /** Numbers that are a case's by their form alone: 15/20733. @default none */
  readonly caseForms?: RegExp;
  readonly plates: readonly string[];
  /** Those that no word and number look like, in capitals or not. */
  readonly platesAnyCase: readonly string[];
  readonly plateCues: string;
  /** Identity numbers with letters in them. */
  readonly identities: readonly string[];
  readonly lastDigitsCue: RegExp;
  readonly spokenAtWords: ReadonlySet<string>;
  /** How "@" and "." are said, besides "at". */
  readonly spokenAt: string;
  readonly spokenDot: string;
  readonly topLevel: string;
  readonly spoken: SpokenCodes;
}

/** How speech says the numbers of cases, plates and persons, and the addresses of the net. */
export interface SpokenCodes {
  /** Signs that join the parts of a number and nothing else: stroke. */
  readonly marks: ReadonlySet<string>;
  /** Signs that decimals have too: point. */
  readonly weakMarks: ReadonlySet<string>;
  /** What may stand inside a number and says nothing: forward slash. */
  readonly joins: ReadonlySet<string>;
  /** Words that announce a number of each kind. */
  readonly identity: RegExp;
  readonly postcode: RegExp;
  readonly plate: RegExp;
  readonly strongCase: RegExp;
  readonly weakCase: RegExp;
  readonly phone: RegExp;
  /** Ends with the last four digits announced. */
  readonly lastFour: RegExp;
  readonly clock: ReadonlySet<string>;
  /** Social media. */
  readonly media: ReadonlySet<string>;
  /** Asks to be followed there. */
  readonly follow: ReadonlySet<string>;
  /** Stand before a name there: as, called. */
  readonly as: ReadonlySet<string>;
  /** The same, where somebody is asked to follow. */
  readonly on: ReadonlySet<string>;
}

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
