import type { Language } from '../languages/language.ts';
import { numberOf } from '../languages/shared/numerals.ts';
import { sound } from '../languages/shared/sounds.ts';
import { writers } from '../languages/shared/writers.ts';
import type { Lexicon } from '../lexicon/load-lexicon.ts';
import { WordFlag } from '../lexicon/word-flags.ts';
import { cueTable, HIGH_AGE } from './cue-table.ts';
import { withoutGenitive } from './genitive.ts';
import { Cue, type WordBook, type WordFacts } from './word-facts.ts';

/** Words remembered at once: enough for what people say, little enough for a function's memory. */
const REMEMBERED = 60_000;
const HIGHEST_AGE = 119;
/** Words of the tables that the dictionary need not have. */
const ORDINARY = Cue.person | Cue.number | Cue.ordinal | Cue.month;
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

/** What the word list and the tables say of a word that was not met before. */
function factsOf(lower: string, tables: Tables): WordFacts {
  const { lexicon, language } = tables;
  const { names, allowed, uncapitalised, organisations } = language;
  const stem = withoutGenitive(lower, lexicon, (word) => names.first.has(word) || names.last.has(word));
  const flags = lexicon.flags(lower);
  const stemFlags = stem === lower ? flags : lexicon.flags(stem);
  const base = lower.replace(/['’]\p{L}{0,2}$/u, '');
  const functional =
    language.functionWords.has(lower) || (base !== lower && language.functionWords.has(base));
  const common = (flags & WordFlag.common) !== 0;
  const forms = [lower, stem, lower.replace(/['’]?s$/u, '')];
  const isAny = (words: ReadonlySet<string>): boolean => forms.some((one) => words.has(one));
  const [shop, maker, given] = [isAny(allowed.shops), isAny(allowed.makers), isGivenName(stem, tables)];
  const organisation = organisations.endings.test(lower);
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
      (common && !functional && isPast(lower, language) ? Cue.verb : 0),
    functional,
    stays: shop || maker || isAny(allowed.words) || isAny(tables.keep),
    shop,
    maker,
    patron: names.saints.has(lower),
    byname: names.bynames.has(lower),
    // SKP'er, A4'tje
    acronym: allowed.acronyms.has(lower.replace(/['’]\p{L}{0,3}$/u, '')),
    common,
    word: common || functional || number !== 0 || isOrdinary(lower, tables),
    name: ((flags | stemFlags) & NAME) !== 0 || given || names.last.has(stem),
    given,
    mainlyName: names.first.has(stem) && !names.everyday.has(stem),
    surname: isSurname(stem, stemFlags, common, language),
    place: ((flags | stemFlags) & WordFlag.place) !== 0,
    organisation,
    definite: language.places.definite.test(lower),
    venue: organisation || organisations.venues?.test(lower) === true,
    trade: uncapitalised.trades.has(lower) || uncapitalised.tradeEndings?.test(lower) === true,
    writer: writers.has(lower),
    ofHouses: organisation || isOfHouses(lower, language),
    modal: language.cues.modals?.has(lower) === true,
    presenting: language.cues.presenting?.has(lower) === true,
  };
}

/** Of two with a hyphen each, or the last: karl-erik, plåt-emil. */
function isGivenName(stem: string, { lexicon, language: { names } }: Tables): boolean {
  const isGiven = (one: string): boolean =>
    names.first.has(one) || names.everyday.has(one) || (lexicon.flags(one) & WordFlag.given) !== 0;
  if (isGiven(stem)) return true;
  const parts = stem.split('-');
  return parts.length > 1 && (names.first.has(parts.at(-1) ?? '') || parts.every(isGiven));
}

/** Listed, or with the ending of one, "stenmark", where the dictionary has no such word. */
function isSurname(stem: string, stemFlags: number, common: boolean, { names }: Language): boolean {
  if (names.last.has(stem) || (stemFlags & WordFlag.surname) !== 0) return true;
  return names.lastEndings.test(stem) && (!common || (stemFlags & WordFlag.name) !== 0);
}

/** "tom ønskede" */
function isPast(lower: string, { dates, uncapitalised }: Language): boolean {
  return !dates.ordinals.has(lower) && uncapitalised.past.test(lower);
}

/** Hjemmeplejen, maskinfabrik, klinik, restaurant. */
function isOfHouses(lower: string, { uncapitalised }: Language): boolean {
  const { named, owned, purposeHeads, services } = uncapitalised;
  return named.has(lower) || owned.test(lower) || purposeHeads.test(lower) || services.test(lower);
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
