import type { Language } from '../languages/language.ts';
import { numero } from '../languages/shared/numero.ts';
import type { FindingType, Span } from '../patterns/span.ts';
import { classifyName } from './classify-name.ts';
import { evidence, NAME_EVIDENCE } from './evidence.ts';
import { groupNames, type NameGroup } from './group-names.ts';
import { isHouseAtStart } from './house-at-start.ts';
import { judgeCapitalised, judgeUncapitalised, type Verdict } from './judge-word.ts';
import type { KnownNames } from './known-names.ts';
import { spread } from './spread.ts';
import type { Token } from './tokens.ts';
import type { Segment, Turn } from './turn.ts';
import { judgeLowerCased } from './without-capitals/judge-lower-cased.ts';
import { spreadLowerCased } from './without-capitals/spread-lower-cased.ts';
import { Cue, type WordBook } from './word-facts.ts';

/** A name where it stands. */
export interface NameSpan extends Span {
  readonly surface: string;
}

/** One turn in which names were found, by what was known then. Of a whole document there are thousands: they hold no more than is asked of them again. */
export class JudgedSegment {
  readonly segment: Segment;
  /** Of each word by itself. */
  readonly verdicts: readonly Verdict[];
  /** With what they take along, each of the kind that was known of it. */
  readonly names: readonly NameSpan[];

  constructor(segment: Segment, verdicts: readonly Verdict[], names: readonly NameSpan[]) {
    this.segment = segment;
    this.verdicts = verdicts;
    this.names = names;
  }
}

/** Finds names in one turn: known ones, the capital rule, lower-cased speech. */
export function judgeSegment(
  segment: Segment,
  known: KnownNames,
  language: Language,
  book: WordBook,
): JudgedSegment {
  const { tokens, lowerCased } = segment;
  let wholeUntil = 0;
  let spokenUntil = 0;
  const verdicts = tokens.map((token, at): Verdict => {
    wholeUntil = Math.max(wholeUntil, at + known.wholeNameAt(tokens, at));
    if (known.isKept(token.facts)) return undefined;
    if (at < wholeUntil || isKnown(tokens, at, known, lowerCased || token.shouted === true)) return 'high';
    if (lowerCased || token.shouted === true) {
      spokenUntil = Math.max(spokenUntil, at + known.spokenNameAt(tokens, at));
      const verdict = judgeLowerCased(tokens, at, language) ?? (at < spokenUntil ? 'low' : undefined);
      return verdict ?? (token.shouted === true && isShoutedPlace(tokens, at, language) ? 'low' : undefined);
    }
    if (!token.capital) return judgeUncapitalised(tokens, at);
    const verdict = judgeCapitalised(tokens, at, language, book);
    return verdict ?? (isHouseAtStart(token, tokens[at - 1], known, language) ? 'low' : undefined);
  });
  return new JudgedSegment(segment, verdicts, namesBy(verdicts, segment, known, language));
}

/** "BEFORE THAT THE WILLOWS IN FISHPONDS": speech without capitals is learned from, a line of shouting is too short for that. */
function isShoutedPlace(tokens: readonly Token[], at: number, language: Language): boolean {
  const { spokenNames, places } = language;
  const { shoutedArticles } = language.capitalised;
  const [before, { lower = '', facts } = {}, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (shoutedArticles === undefined || facts === undefined) return false;
  const isSign = (token: Token | undefined): boolean =>
    spokenNames.signHouses?.has(token?.lower ?? '') === true;
  if (isSign(tokens[at]) || (shoutedArticles.has(lower) && isSign(next))) return true;
  if (facts.functional || facts.stays) return false;
  return (
    places.inPrepositions.has(before?.lower ?? '') && !spokenNames.generic.has(lower) && facts.cues === 0
  );
}

/** The names of the same turn by what is known by now; most turns hold none that was not found before, and stay as they are. */
export function findAgain(
  { segment, verdicts, names }: JudgedSegment,
  known: KnownNames,
  language: Language,
  book: WordBook,
): readonly NameSpan[] {
  const { tokens, lowerCased } = segment;
  const isNew = (verdict: Verdict, at: number): boolean =>
    verdict !== 'high' && isKnown(tokens, at, known, lowerCased) && !isKept(tokens[at], known);
  const isOtherKind = ({ surface, type }: NameSpan): boolean => {
    const kind = surface.includes(' ') ? undefined : known.typeOf(book(surface.toLowerCase()));
    return kind !== undefined && kind !== type;
  };
  const from = verdicts.findIndex(isNew);
  const spoken = lowerCased ? wordsOfSpoken(tokens, known) : NONE;
  if (from < 0 && spoken.size === 0 && !names.some(isOtherKind)) return names;
  const now = verdicts.map((verdict, at) =>
    from >= 0 && at >= from && isNew(verdict, at)
      ? 'high'
      : (verdict ?? (spoken.has(at) ? 'low' : undefined)),
  );
  return namesBy(now, segment, known, language);
}

const NONE: ReadonlySet<number> = new Set();

/** Which words are, or are part of, names that the document gave away by what it says of them. */
function wordsOfSpoken(tokens: readonly Token[], known: KnownNames): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    const length = known.spokenNameAt(tokens, at);
    for (let n = at; n < at + length; n++) if (!isKept(tokens[n], known)) found.add(n);
  }
  return found;
}

function isKept(token: Token | undefined, known: KnownNames): boolean {
  return token !== undefined && known.isKept(token.facts);
}

function namesBy(
  verdicts: readonly Verdict[],
  segment: Segment,
  known: KnownNames,
  language: Language,
): NameSpan[] {
  const turn: Turn = { ...segment, verdicts: [...verdicts], language };
  spread(turn);
  if (turn.lowerCased) spreadLowerCased(turn);
  return groupNames(turn).map((group) => toSpan(turn.text, group, known, language));
}

/** A name that the document gave away goes wherever it has a capital, and without one unless it is a word there. */
function isKnown(tokens: readonly Token[], at: number, known: KnownNames, lowerCased: boolean): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (known.isVariant(token)) return true;
  const { facts } = token;
  // PIP, where Pip is somebody
  if (token.allCapitals && facts.acronym) return false;
  if (!known.has(facts)) return false;
  if (facts.functional) {
    // "Hannah Long", later "and Long was": with a capital inside a sentence.
    if (!facts.given) return token.capital && !token.allCapitals && !token.startsSentence;
    if (lowerCased) return facts.given && evidence(tokens, at) >= NAME_EVIDENCE;
    const asks = ((tokens[at + 1]?.facts.cues ?? 0) & Cue.pronoun) !== 0;
    return token.capital && facts.given && !asks && evidence(tokens, at) >= 0;
  }
  if (token.capital && !lowerCased) return true;
  if (!facts.common || facts.mainlyName) return true;
  const needed = facts.given ? 0 : 1;
  return evidence(tokens, at) >= (lowerCased ? needed : NAME_EVIDENCE);
}

/** "op Linde 3 (GGZ)", "på Anna 2,": a ward with somebody's first name. */
function isWardByFirstName(text: string, { before, tokens }: NameGroup, number: string): boolean {
  const end = tokens.at(-1)?.end ?? 0;
  const isIn = ((before.at(-1)?.facts.cues ?? 0) & Cue.preposition) !== 0;
  return isIn && tokens.length === 1 && /^\s?(?:[.,;:()]|$)/u.test(text.slice(end + number.length));
}

function toSpan(text: string, group: NameGroup, known: KnownNames, language: Language): NameSpan {
  const start = group.tokens[0]?.start ?? 0;
  const type = typeOf(group, known, language);
  const end = group.tokens.at(-1)?.end ?? start;
  const surface = text.slice(start, end);
  const apostrophe = /[sxz]$/u.test(surface) && /^['’](?!\p{L})/u.test(text.slice(end, end + 2)) ? 1 : 0;
  const number = numberOfHouse(text, group, type);
  return {
    start,
    end: end + Math.max(apostrophe, number),
    surface,
    type: number > 0 && group.tokens[0]?.facts.venue !== true ? 'address' : type,
    confidence: group.confidence,
  };
}

/** "på Nørreport 12": the house goes with its place; without a preposition where the number ends what is said of it. */
function numberOfHouse(text: string, group: NameGroup, type: FindingType): number {
  const end = group.tokens.at(-1)?.end ?? 0;
  const [first] = group.tokens;
  const stop = text[end] === '.' && numero.has(first?.lower ?? '') ? 1 : 0;
  if (text[end + stop] !== ' ') return 0;
  const number = HOUSE_NUMBER.exec(text.slice(end + stop, end + stop + 8))?.[0] ?? '';
  if (number === '' || isAfterPreposition(group)) return number === '' ? 0 : number.length + stop;
  if (!/\d$/u.test(number)) return 0;
  if (isNumbered(group, number) || isWardByFirstName(text, group, number)) return number.length;
  const isHouse =
    type !== 'person' || (first?.facts.word === true && !first.facts.given && !first.startsSentence);
  // "Umgransele 14, röd stuga"
  const isFarmAtStart =
    first?.startsSentence === true &&
    group.tokens.length === 1 &&
    !first.facts.given &&
    !first.facts.word &&
    /^,\s\p{Ll}/u.test(text.slice(end + number.length));
  if (isFarmAtStart) return number.length;
  return (isHouse || isFarm(text, group) || isWard(group, number)) &&
    /^(?:[.,;:!?)»"”]|\s*$)/u.test(text.slice(end + number.length))
    ? number.length
    : 0;
}

const HOUSE_NUMBER = /^ \d{1,3}(?: ?[A-Za-hj-z])?(?![\p{L}\d:.,/-]*\d|\p{L}| ?%)/u;

/** A blank and a figure. */
const FIGURE = 2;

/** "siden Klub 98 lukkede", "Enghuset 2 er for unge": a house, and which of its kind; with its article only by a figure. */
function isNumbered({ tokens: [only, second] }: NameGroup, number: string): boolean {
  if (only === undefined || second !== undefined || only.allCapitals || only.facts.given) return false;
  return only.facts.venue && (number.length === FIGURE || !only.facts.definite);
}

/** "närmaste är Sunderbyn 2.": what no person is called by, and a figure. */
function isWard({ tokens: [only, second] }: NameGroup, number: string): boolean {
  if (only === undefined || second !== undefined || only.startsSentence || only.allCapitals) return false;
  return number.length === FIGURE && !only.facts.given && !only.facts.surname;
}

/** "hos Bertil, Geresta 214.": a single name behind a comma that is no person's. */
function isFarm(text: string, { tokens }: NameGroup): boolean {
  const [only] = tokens;
  if (tokens.length !== 1 || only === undefined || only.facts.given || only.allCapitals) return false;
  return (
    /[\p{L}\d],\s$/u.test(text.slice(Math.max(0, only.start - 3), only.start)) && !only.facts.organisation
  );
}

function isAfterPreposition({ before, tokens: [first] }: NameGroup): boolean {
  const [further, previous] = [before.at(-2), before.at(-1)].map((token) => token?.facts.cues ?? 0);
  const isArticle = ((previous ?? 0) & Cue.determiner) !== 0;
  return !first?.facts.given && (((isArticle ? further : previous) ?? 0) & Cue.preposition) !== 0;
}

function typeOf(group: NameGroup, known: KnownNames, language: Language): FindingType {
  const [only] = group.tokens;
  const seen = group.tokens.length === 1 && only !== undefined ? known.typeOf(only.facts) : undefined;
  return seen ?? classifyName(group, language);
}
