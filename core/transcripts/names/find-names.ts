import type { Language } from '../languages/language.ts';
import type { FindingType, Span } from '../patterns/span.ts';
import { classifyName } from './classify-name.ts';
import { evidence, NAME_EVIDENCE } from './evidence.ts';
import { groupNames, type NameGroup } from './group-names.ts';
import { numberOfHouse } from './house-number.ts';
import { judgeUncapitalised, type Verdict } from './judge-word.ts';
import type { KnownNames } from './known-names.ts';
import { spread } from './spread/spread.ts';
import type { Token } from './tokens.ts';
import type { Segment, Turn } from './turn.ts';
import { isHouseAtStart } from './with-capitals/house-at-start.ts';
import { judgeCapitalised } from './with-capitals/judge-capitalised.ts';
import { isShoutedPlace } from './with-capitals/shouted-place.ts';
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

/** The names of a turn by what is known of its words, with what they take along. */
function namesBy(
  verdicts: readonly Verdict[],
  segment: Segment,
  known: KnownNames,
  language: Language,
): NameSpan[] {
  const { text, tokens, lowerCased } = segment;
  const turn: Turn = { text, tokens, lowerCased, verdicts: verdicts.slice(), language };
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

/** With the apostrophe of a genitive, "Lars' mor", and the number of a house. */
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

function typeOf(group: NameGroup, known: KnownNames, language: Language): FindingType {
  const [only] = group.tokens;
  const seen = group.tokens.length === 1 && only !== undefined ? known.typeOf(only.facts) : undefined;
  return seen ?? classifyName(group, language);
}
