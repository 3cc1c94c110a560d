import { parseCpr } from '../../cpr/cpr.ts';
import type { WordBook } from '../names/word-facts.ts';

/** What is known of everybody in a study, as plain values or, outside landing, under the same key as the scan. */
export interface KnownIdentifiers {
  /** Full names and aliases. */
  readonly names: readonly string[];
  /** CPR numbers, phone numbers, any number of eight digits or more. */
  readonly numbers: readonly string[];
  readonly addresses: readonly string[];
}

/** Where a text holds an identifier, in UTF-16 units. */
export interface Leak {
  readonly start: number;
  readonly end: number;
  /** Where it ends without a genitive. */
  readonly stemEnd: number;
  readonly type: 'name' | 'number' | 'address';
  /** A part of a name that is a word as well: a person may know better. */
  readonly isWord: boolean;
}

/** An index of identifiers that holds none of them in the clear if `keyed` is a keyed hash. */
export interface LeakIndex {
  /** By keyed form, what it is. */
  readonly forms: ReadonlyMap<string, Leak['type']>;
  /** Keyed first words of forms, so that most words cost one look-up. */
  readonly firstWords: ReadonlySet<string>;
  readonly longest: number;
  /** Lengths of the numbers. */
  readonly digits: readonly number[];
}

/** What a text is read by. */
interface Reading {
  /** As the index was made. */
  keyed(form: string): string;
  /** Whether a word in lower case is in a dictionary: such a part of a name counts only with a capital inside a sentence, else "Bo" is found in "bo". */
  isWord(word: string): boolean;
  /** Whether a word identifies nobody, whosever name it is part of: the study's own places, medicines, acronyms. */
  stays(word: string): boolean;
}

const SHORTEST_PART = 3;
const SHORTEST_NUMBER = 8;
const CPR_DIGITS = 10;
const PHONE_DIGITS = 8;
const WORD = /[\p{L}\p{Nd}]+(?:['’-][\p{L}\p{Nd}]+)*/gu;
const RUN = /\p{Nd}(?:[\s.,:;_/()+*'’\-–—−]{0,4}\p{Nd})+/gu;

/** How a language's words are told from names in a scan. */
export function namesAsWords(book: WordBook): Pick<Reading, 'isWord' | 'stays'> {
  return {
    isWord: (word) => book(word).word || book(word).functional,
    stays: (word) => book(word).stays || book(word).acronym,
  };
}

/** Prepares a scan: names as a whole and by their parts, numbers by their digits, addresses as a whole. */
export function createLeakIndex(
  { names, numbers, addresses }: KnownIdentifiers,
  keyed: (form: string) => string,
): LeakIndex {
  const forms = new Map<string, Leak['type']>();
  const firstWords = new Set<string>();
  let longest = 1;
  const add = (parts: readonly string[], type: Leak['type']): void => {
    if (parts.length === 0) return;
    forms.set(keyed(parts.join(' ')), type);
    firstWords.add(keyed(parts[0] ?? ''));
    longest = Math.max(longest, parts.length);
  };
  for (const name of names) {
    const parts = wordsOf(name).map(({ lower }) => lower);
    if (parts.length > 1) add(parts, 'name');
    for (const part of parts.filter(({ length }) => length >= SHORTEST_PART)) add([part], 'name');
  }
  for (const address of addresses)
    add(
      wordsOf(address).map(({ lower }) => lower),
      'address',
    );
  const plain = numbers
    .map((number) => number.replace(/\P{Nd}/gu, ''))
    .filter(({ length }) => length >= SHORTEST_NUMBER);
  for (const number of plain) forms.set(keyed(number), 'number');
  return { forms, firstWords, longest, digits: [...new Set(plain.map(({ length }) => length))] };
}

/** Whether anything of the index occurs in a text, wherever and in whatever case and grouping; one pass over the text. */
export function scanForLeaks(text: string, index: LeakIndex, reading: Reading): Leak[] {
  const known = new Map<string, string>();
  const keyed = (form: string): string => {
    const before = known.get(form) ?? reading.keyed(form);
    known.set(form, before);
    return before;
  };
  const words = scanWords(text, index, { ...reading, keyed });
  return [...words, ...scanNumbers(text, index, keyed)].sort((a, b) => a.start - b.start);
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly capital: boolean;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    lower: match[0].normalize('NFC').toLowerCase().replaceAll('’', "'"),
    capital: /^\p{Lu}/u.test(match[0]),
  }));
}

function scanWords(text: string, index: LeakIndex, reading: Reading): Leak[] {
  const words = wordsOf(text);
  const leaks: Leak[] = [];
  for (let at = 0; at < words.length; at++) {
    const leak = longestAt(text, words, at, index, reading);
    if (leak === undefined) continue;
    leaks.push(leak);
    while (words[at + 1] !== undefined && (words[at + 1]?.start ?? 0) < leak.end) at++;
  }
  return leaks;
}

function longestAt(
  text: string,
  words: readonly Word[],
  at: number,
  index: LeakIndex,
  reading: Reading,
): Leak | undefined {
  if (!formsOf(words[at]?.lower ?? '').some((form) => index.firstWords.has(reading.keyed(form))))
    return undefined;
  for (let length = Math.min(index.longest, words.length - at); length > 0; length--) {
    const leak = leakAt(text, words.slice(at, at + length), index, reading);
    if (leak !== undefined) return leak;
  }
  return undefined;
}

function leakAt(
  text: string,
  words: readonly Word[],
  index: LeakIndex,
  { keyed, isWord, stays }: Reading,
): Leak | undefined {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const start = words.slice(0, -1).map(({ lower }) => lower);
  for (const ending of formsOf(last.lower)) {
    const type = index.forms.get(keyed([...start, ending].join(' ')));
    if (type === undefined) continue;
    const isPart = type === 'name' && words.length === 1;
    if (isPart && stays(ending)) continue;
    const isCommon = isPart && isWord(ending);
    if (isCommon && !(first.capital && /[\p{L},]\s$/u.test(text.slice(0, first.start).slice(-2)))) continue;
    const stemEnd = last.end - (last.lower.length - ending.length);
    return { start: first.start, end: last.end, stemEnd, type, isWord: isCommon };
  }
  return undefined;
}

/** As written, and without a genitive. */
function formsOf(lower: string): string[] {
  const stem = lower.replace(/(?:'s|s)$/u, '');
  return stem === lower || stem === '' ? [lower] : [lower, stem];
}

function scanNumbers(text: string, { forms, digits }: LeakIndex, keyed: (form: string) => string): Leak[] {
  return [...text.matchAll(RUN)].flatMap((match): Leak[] => {
    const plain = match[0].replace(/\P{Nd}/gu, '');
    const found = digits.some((length) =>
      Array.from({ length: Math.max(0, plain.length - length + 1) }, (_, at) =>
        plain.slice(at, at + length),
      ).some((part) => forms.has(keyed(part))),
    );
    if (!found && !hasFormOfNumber(match[0])) return [];
    const end = match.index + match[0].length;
    return [{ start: match.index, end, stemEnd: end, type: 'number', isWord: false }];
  });
}

/** Digits that are written as a CPR number of a day that exists or as a Danish phone number is, whoever's it may be. */
function hasFormOfNumber(run: string): boolean {
  const groups = run.match(/\p{Nd}+/gu) ?? [];
  return groups.some((_, from) =>
    groups.slice(from).some((_group, n) => {
      const own = groups.slice(from, from + n + 1);
      const digits = own.join('');
      if (digits.length === CPR_DIGITS) return parseCpr(digits) !== undefined;
      return digits.length === PHONE_DIGITS && (own.length === 1 || own.every(({ length }) => length === 2));
    }),
  );
}
