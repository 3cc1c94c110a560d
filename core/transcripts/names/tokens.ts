import type { Language } from '../languages/language.ts';
import type { WordBook, WordFacts } from './word-facts.ts';

/** Kinds of signs, so that a text is read once and without regular expressions: most of the time goes here. */
const Kind = { other: 1, lower: 2, upper: 3, digit: 4, mark: 5, joiner: 6 } as const;
const kinds = new Uint8Array(0x10000);

const WRAP = /^[^\S\n]*\n[^\S\n]*$/u;
const LONGEST_WRAP = 10;
const VOWEL = /[aeiouyæøåäöéë]/u;
/** Swedish S:t Olof and S:ta Birgitta: the colon belongs to the word. */
const SAINT = /^s:ta?(?!\p{L})/iu;

/** The words of a text, numbers left out. */
export function tokenise(text: string, language: Language, book: WordBook): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let at = 0;
  while (at < text.length) {
    if (!startsWord(kindAt(text, at))) {
      at++;
      continue;
    }
    const word = readWord(text, at);
    if (word.letters) {
      const starts = startsSentence(text, end, at, tokens.at(-1), language);
      const wraps = starts && tokens.length > 0 && at - end < LONGEST_WRAP && WRAP.test(text.slice(end, at));
      const token = new Token(text, at, word, starts, wraps, book);
      tokens.push(token);
      end = word.end;
    } else if (tokens.length > 0 && !isItem(text.slice(end, at), tokens.at(-1), language)) end = word.end;
    at = word.end;
  }
  return tokens;
}

interface Word {
  readonly end: number;
  readonly letters: boolean;
  readonly capital: boolean;
  readonly small: boolean;
}

/** The number of a line or an item is no part of what it says: "§ 4 Anmälan", "3. Status"; but "kl. 10". */
function isItem(gap: string, previous: Token | undefined, language: Language): boolean {
  return gap.includes('\n') || (/[.!?]\s/u.test(gap) && !language.abbreviations.has(previous?.lower ?? ''));
}

/** From a letter or digit to the last; apostrophe, hyphen and ampersand join. */
function readWord(text: string, start: number): Word {
  let letters = false;
  let capital = false;
  let small = false;
  let atPartStart = true;
  let at = start;
  for (; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind === Kind.lower) {
      letters = true;
      small = true;
      atPartStart = false;
    } else if (kind === Kind.upper) {
      letters = true;
      if (atPartStart) capital = true;
      atPartStart = false;
    } else if (kind === Kind.joiner) {
      if (!startsWord(kindAt(text, at + 1))) break;
      atPartStart = true;
    } else if (kind !== Kind.digit && kind !== Kind.mark) {
      const saint =
        at - start === 1 && text[at] === ':' ? SAINT.exec(text.slice(start, at + 4))?.[0].length : 0;
      return { end: at + (saint === undefined || saint === 0 ? 0 : saint - 1), letters, capital, small };
    }
  }
  return { end: at, letters, capital, small };
}

/** A word of a text with what its surroundings tell. A class, since V8 takes literals made in one place, while a document is read, for such as live long, and never tidies up behind them soon enough. */
export class Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  readonly allCapitals: boolean;
  /** It stands where any word has a capital. */
  readonly startsSentence: boolean;
  /** It starts a line, but the line before does not end as a sentence does: perhaps it was only full. */
  readonly wraps: boolean;
  /** "12 C" */
  readonly afterNumber: boolean;
  readonly facts: WordFacts;
  /** It stands among others in capitals, so that these tell nothing: it was made small. */
  declare readonly shouted?: boolean;

  constructor(text: string, start: number, word: Word, starts: boolean, wraps: boolean, book: WordBook) {
    const written = text.slice(start, word.end);
    const plain = written.includes('’') ? written.replaceAll('’', "'") : written;
    this.start = start;
    this.end = word.end;
    this.text = written;
    this.lower = plain.toLowerCase();
    this.capital = word.capital;
    this.allCapitals = word.capital && !word.small && written.length > 1;
    this.startsSentence = starts;
    this.wraps = wraps;
    this.afterNumber = word.end - start === 1 && /\d /u.test(text.slice(Math.max(0, start - 2), start));
    this.facts = book(this.lower);
  }
}

function startsWord(kind: number): boolean {
  return kind === Kind.lower || kind === Kind.upper || kind === Kind.digit;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return Kind.other;
  const known = kinds[code];
  if (known !== undefined && known !== 0) return known;
  const kind = kindOf(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

function kindOf(sign: string): number {
  if (/\p{Lu}|\p{Lt}/u.test(sign)) return Kind.upper;
  if (/\p{L}/u.test(sign)) return Kind.lower;
  if (/\p{Nd}/u.test(sign)) return Kind.digit;
  if (/\p{M}/u.test(sign)) return Kind.mark;
  return "'’-&".includes(sign) ? Kind.joiner : Kind.other;
}

function startsSentence(
  text: string,
  end: number,
  start: number,
  previous: Token | undefined,
  language: Language,
): boolean {
  if (previous === undefined) return true;
  // Dutch 's avonds and 't huis: the word after has the capital.
  if (
    previous.startsSentence &&
    previous.end - previous.start === 1 &&
    /['’]/u.test(text[previous.start - 1] ?? '')
  )
    return true;
  if (start - end === 1 && text.charCodeAt(end) === 32) return false;
  const gap = text.slice(end, start);
  // "Kl. 10.40. Diskussion": what a number ends is no abbreviation.
  if (previous.end < end && /^[.)]\s/u.test(gap)) return true;
  return endsSentence(gap, previous, language);
}

/** Chr., Th., Sct.: a few letters and no vowel among them. */
function isShortForm({ text, capital, allCapitals, lower }: Token): boolean {
  return capital && !allCapitals && text.length > 1 && text.length <= 3 && !VOWEL.test(lower);
}

function endsSentence(gap: string, previous: Token, language: Language): boolean {
  // "c) Blommor"
  if (previous.text.length === 1 && gap.startsWith(')')) return true;
  if (/[!?:…\n([\]*–—•>|]|\s-\s|\.\.|["“”„»«][^\S\n]*$/u.test(gap)) return !/^\s+["“”»«]$/u.test(gap);
  if (!/\./u.test(gap)) return false;
  // "post.doc., Institut", "Th. Langs"
  if (gap.startsWith('.,') || isShortForm(previous)) return false;
  const isInitial =
    previous.text.length === 1 && previous.capital && previous.lower !== 'i' && !previous.afterNumber;
  return !isInitial && !language.abbreviations.has(previous.lower);
}
