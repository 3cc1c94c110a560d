import type { Language } from '../languages/language.ts';
import { numberOf } from '../languages/shared/numerals.ts';
import { sound } from '../languages/shared/sounds.ts';
import { writers } from '../languages/shared/writers.ts';
import type { Lexicon } from '../lexicon/load-lexicon.ts';
import { WordFlag } from '../lexicon/word-flags.ts';
import { withoutGenitive } from './genitive.ts';

/** What a word tells of the words beside it; one bit each. */
export const Cue = {
  person: 1,
  naming: 2,
  filler: 4,
  verb: 8,
  company: 16,
  determiner: 32,
  preposition: 64,
  living: 128,
  particle: 256,
  link: 512,
  month: 1024,
  ordinal: 2048,
  number: 4096,
  ageUnit: 8192,
  street: 16384,
  spokenAt: 32768,
  pronoun: 65536,
  and: 131072,
  prefix: 262144,
  highAge: 524288,
  unit: 1048576,
  spokenDot: 2097152,
  phrase: 4194304,
  saint: 8388608,
  branch: 16777216,
  qualifier: 33554432,
  arrival: 67108864,
  firmStart: 134217728,
  landscape: 268435456,
  persons: 536870912,
  from: 1073741824,
  at: 2147483648,
} as const;

/** What the tables say of a single word in lower case. */
export interface WordFacts {
  readonly lower: string;
  /** Without the genitive. */
  readonly stem: string;
  /** Without an s at its end, whether or not that is a genitive. */
  readonly bare: string;
  readonly cues: number;
  readonly functional: boolean;
  /** Its name identifies nobody. */
  readonly stays: boolean;
  /** It stands with a capital before the name of a church, a hospital or a pub. */
  readonly patron: boolean;
  /** It stays, but not where somebody is or works. */
  readonly shop: boolean;
  /** It stays, but not where somebody works. */
  readonly maker: boolean;
  readonly acronym: boolean;
  /** Somebody may be called by it and a first name: Røde Viggo. */
  readonly byname: boolean;
  /** In the dictionary as it is. */
  readonly common: boolean;
  /** In the dictionary, a compound of dictionary words, or a sound that people make. */
  readonly word: boolean;
  readonly name: boolean;
  readonly given: boolean;
  /** A first name that is a name even where it is a word as well. */
  readonly mainlyName: boolean;
  readonly surname: boolean;
  readonly place: boolean;
  readonly organisation: boolean;
  /** It ends as a noun does that says which one: stationen. */
  readonly definite: boolean;
  /** An organisation, or a noun that is one only where it has a capital: Akutmodtagelsen. */
  readonly venue: boolean;
  /** A shop, workshop or pub, which is called by its owner or sign. */
  readonly trade: boolean;
  /** Who wrote a document down follows it. */
  readonly writer: boolean;
  /** A verb among the words after which no name stands: "nu moet flip". */
  readonly modal: boolean;
  /** It puts somebody on the stage: "it's rose". */
  readonly presenting: boolean;
}

/** Looks words up, each only once. */
export type WordBook = (lower: string) => WordFacts;

/** Words remembered at once: enough for what people say, little enough for a function's memory. */
const REMEMBERED = 60_000;
const NAME = WordFlag.name | WordFlag.place | WordFlag.nameForm;

/** Joins the word list with the language's own tables; `keep` are the study's own places. */
export function createWordBook(lexicon: Lexicon, language: Language, keep: ReadonlySet<string>): WordBook {
  const cues = cueTable(language);
  const streetEnding = new RegExp(`(?:${language.streets.endings.join('|')})$`, 'u');
  const known = new Map<string, WordFacts>();
  return (lower) => {
    const before = known.get(lower);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const facts = factsOf(lower, { lexicon, language, keep, cues, streetEnding });
    known.set(lower, facts);
    return facts;
  };
}

interface Tables {
  readonly lexicon: Lexicon;
  readonly language: Language;
  readonly keep: ReadonlySet<string>;
  readonly cues: ReadonlyMap<string, number>;
  readonly streetEnding: RegExp;
}

function factsOf(lower: string, tables: Tables): WordFacts {
  const { lexicon, language } = tables;
  const { names, allowed } = language;
  const isListed = (word: string): boolean => names.first.has(word) || names.last.has(word);
  const stem = withoutGenitive(lower, lexicon, isListed);
  const flags = lexicon.flags(lower);
  const stemFlags = stem === lower ? flags : lexicon.flags(stem);
  const base = lower.replace(/['’]\p{L}{0,2}$/u, '');
  const functional =
    language.functionWords.has(lower) || (base !== lower && language.functionWords.has(base));
  const common = (flags & WordFlag.common) !== 0;
  const forms = [lower, stem, lower.replace(/['’]?s$/u, '')];
  const isGiven = (one: string): boolean =>
    names.first.has(one) || names.everyday.has(one) || (lexicon.flags(one) & WordFlag.given) !== 0;
  const parts = stem.split('-');
  // "karl-erik", "plåt-emil"
  const isLastFirst = parts.length > 1 && names.first.has(parts.at(-1) ?? '');
  const given = isGiven(stem) || (parts.length > 1 && (isLastFirst || parts.every(isGiven)));
  const surname =
    names.last.has(stem) ||
    (stemFlags & WordFlag.surname) !== 0 ||
    (names.lastEndings.test(stem) && (!common || (stemFlags & WordFlag.name) !== 0));
  const organisation = language.organisations.endings.test(lower);
  const number = numberCues(lower, tables);
  return {
    lower,
    stem,
    bare: lower.endsWith('s') ? lower.slice(0, lower.endsWith("'s") ? -2 : -1) : lower,
    // "partner's" is followed by a name as "partner" is.
    cues:
      (tables.cues.get(lower) ?? tables.cues.get(base) ?? 0) |
      number |
      (tables.streetEnding.test(lower) ? Cue.street : 0) |
      (common && !functional && !language.dates.ordinals.has(lower) && language.uncapitalised.past.test(lower)
        ? Cue.verb
        : 0),
    functional,
    stays: forms.some(
      (one) =>
        allowed.words.has(one) || allowed.shops.has(one) || allowed.makers.has(one) || tables.keep.has(one),
    ),
    shop: forms.some((one) => allowed.shops.has(one)),
    maker: forms.some((one) => allowed.makers.has(one)),
    patron: names.saints.has(lower),
    byname: names.bynames.has(lower),
    // SKP'er, A4'tje
    acronym: allowed.acronyms.has(lower.replace(/['’]\p{L}{0,3}$/u, '')),
    common,
    word: common || functional || number !== 0 || isOrdinary(lower, tables),
    name: (flags & NAME) !== 0 || (stemFlags & NAME) !== 0 || given || names.last.has(stem),
    given,
    mainlyName: names.first.has(stem) && !names.everyday.has(stem),
    surname,
    place: ((flags | stemFlags) & WordFlag.place) !== 0,
    organisation,
    definite: language.places.definite.test(lower),
    venue: organisation || language.organisations.venues?.test(lower) === true,
    trade:
      language.uncapitalised.trades.has(lower) || language.uncapitalised.tradeEndings?.test(lower) === true,
    writer: writers.has(lower),
    modal: language.cues.modals?.has(lower) === true,
    presenting: language.cues.presenting?.has(lower) === true,
  };
}

/** Known to the language's tables, or a compound; of a hyphenated word each part is. */
function isOrdinary(lower: string, { lexicon, language, cues }: Tables): boolean {
  if (sound.test(lower) || language.abbreviations.has(lower) || language.capitalWords.has(lower)) return true;
  if (writers.has(lower)) return true;
  if (((cues.get(lower) ?? 0) & ORDINARY) !== 0 || lexicon.isWord(lower)) return true;
  const [short, whole] = language.shortEnding ?? [];
  if (short !== undefined && lower.endsWith(short) && lexicon.isWord(lower.slice(0, -short.length) + whole))
    return true;
  const parts = lower.split('-');
  const isPart = (part: string): boolean =>
    language.allowed.acronyms.has(part) || language.allowed.words.has(part) || lexicon.isWord(part);
  return parts.length > 1 && parts.every(isPart);
}

const LONG_WORD = 6;
const isLong = (word: string): boolean => word.length >= LONG_WORD;

/** Of numbers that no table lists: femhundratvå, driehonderd. */
function numberCues(lower: string, { cues, language }: Tables): number {
  if (cues.has(lower) || language.numbers.words.has(lower)) return 0;
  const value = numberOf(lower, language.numbers);
  if (value === undefined) return isSpelt(lower, language) ? Cue.number : 0;
  return Cue.number | (value >= HIGH_AGE && value <= HIGHEST_AGE ? Cue.highAge : 0);
}

/** "double-four-six" */
function isSpelt(lower: string, { numbers }: Language): boolean {
  if (!lower.includes('-')) return false;
  return lower
    .split('-')
    .every((part) => numbers.repeaters.has(part) || numberOf(part, numbers) !== undefined);
}

const HIGH_AGE = 90;
const HIGHEST_AGE = 119;
const ORDINARY = Cue.person | Cue.number | Cue.ordinal | Cue.month;

function cueTable({
  allowed,
  functionWords,
  cues,
  names,
  places,
  organisations,
  dates,
  numbers,
  codes,
  streets,
  uncapitalised,
}: Language): Map<string, number> {
  const table = new Map<string, number>();
  const add = (words: Iterable<string>, cue: number): void => {
    for (const word of words) table.set(word, (table.get(word) ?? 0) | cue);
  };
  add(cues.person, Cue.person);
  add(cues.naming, Cue.naming);
  add(cues.fillers, Cue.filler);
  add(cues.verbs, Cue.verb);
  add(cues.company, Cue.company);
  add(cues.determiners, Cue.determiner);
  add(cues.pronouns, Cue.pronoun);
  add(cues.and, Cue.and);
  add(places.prepositions, Cue.preposition);
  add(places.living, Cue.living);
  add(names.particles, Cue.particle);
  add(organisations.links, Cue.link);
  add(dates.monthForms.keys(), Cue.month);
  // Of a feast's words the long ones tell it from others: boxing day.
  add(
    [...dates.feasts.keys()].flatMap((feast) =>
      feast.includes(' ') ? feast.split(' ').filter(isLong) : [feast],
    ),
    Cue.month,
  );
  add(dates.ordinals.keys(), Cue.ordinal);
  add(
    [...numbers.words.keys()].filter((word) => !numbers.weak.has(word)),
    Cue.number,
  );
  add(
    [...numbers.words].filter(([, value]) => value >= HIGH_AGE).map(([word]) => word),
    Cue.highAge,
  );
  add(organisations.unitWords, Cue.unit);
  add(codes.spokenDot.split('|'), Cue.spokenDot);
  add(codes.spoken.media, Cue.spokenAt);
  // Each phrase that may stay has one of these words.
  add(
    allowed.phrases
      .flatMap((one) => one.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
      .filter((word) => !functionWords.has(word)),
    Cue.phrase,
  );
  // Of two words the second; in the genitive as well: "SINDs rådgivning".
  const lastWords = (names: Iterable<string> = []): string[] =>
    [...names].flatMap((one) => [one.slice(one.indexOf(' ') + 1), `${one.slice(one.indexOf(' ') + 1)}s`]);
  add(lastWords(allowed.bodies), Cue.branch);
  add(lastWords(allowed.chains), Cue.branch);
  add(numbers.repeaters.keys(), Cue.number);
  add(['at', ...codes.spokenAtWords], Cue.spokenAt);
  add(streets.prefixes, Cue.prefix);
  add(uncapitalised.persons, Cue.persons);
  add(uncapitalised.travel, Cue.living);
  add(uncapitalised.verbs, Cue.verb);
  add(uncapitalised.qualifiers, Cue.qualifier);
  add(uncapitalised.arrivals, Cue.arrival | Cue.verb);
  add(uncapitalised.firmStarts, Cue.firmStart);
  add(uncapitalised.landscape, Cue.landscape);
  add(uncapitalised.saints, Cue.saint);
  add(uncapitalised.from, Cue.from);
  add(organisations.at, Cue.at);
  return table;
}
