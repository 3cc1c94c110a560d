import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashWord } from './hash-word.ts';
import { WordFlag } from './word-flags.ts';

/** First four bytes of a lexicon file, little-endian: "CLX2". */
export const LEXICON_MAGIC = 0x32584c43;
const HEADER_BYTES = 8;
const KEY_BYTES = 4;
const FLAG_BYTES = 2;
const SHORTEST_PART = 3;

/** Look-ups in the word table of one language. */
export interface Lexicon {
  /** Flags of a word in lower case, 0 if unknown. */
  flags(word: string): number;
  /** Whether a word in lower case is in the dictionary or is a compound of words that are. */
  isWord(word: string): boolean;
}

const loaded = new Map<string, Lexicon>();

/** Loads `<folder>/<language>.bin`, once per process: the table is read as it lies in the file. */
export function loadLexicon(folder: string, language = 'da'): Lexicon {
  const file = join(folder, `${language}.bin`);
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const lexicon = createLexicon(readFileSync(file));
  loaded.set(file, lexicon);
  return lexicon;
}

function createLexicon(bytes: Buffer): Lexicon {
  if (bytes.length < HEADER_BYTES || bytes.readUInt32LE(0) !== LEXICON_MAGIC)
    throw new Error('not a lexicon file');
  const count = bytes.readUInt32LE(4);
  if (bytes.length !== HEADER_BYTES + count * (KEY_BYTES + FLAG_BYTES))
    throw new Error('the lexicon file is cut short');
  // A copy, because a Buffer from the pool need not start on a multiple of four bytes.
  const own = new Uint8Array(bytes).buffer;
  const keys = new Uint32Array(own, HEADER_BYTES, count);
  const values = new Uint16Array(own, HEADER_BYTES + count * KEY_BYTES, count);
  const flags = (word: string): number => values[indexOf(keys, hashWord(word))] ?? 0;
  const isWord = (word: string): boolean =>
    (flags(word) & WordFlag.common) !== 0 ||
    word.split('-').every((part) => part !== '' && isCompound(flags, part, 3));
  return { flags, isWord };
}

/** Interpolation search, since hashes are spread evenly. */
function indexOf(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const from = keys[low] ?? 0;
    const to = keys[high] ?? 0;
    if (key < from || key > to) return -1;
    const at = to === from ? low : low + Math.floor(((key - from) / (to - from)) * (high - low));
    const found = keys[at] ?? 0;
    if (found === key) return at;
    if (found < key) low = at + 1;
    else high = at - 1;
  }
  return -1;
}

function isCompound(flags: (word: string) => number, word: string, partsLeft: number): boolean {
  if ((flags(word) & WordFlag.common) !== 0) return true;
  if (partsLeft < 2) return false;
  for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
    if ((flags(word.slice(0, cut)) & WordFlag.compoundFirst) === 0) continue;
    const rest = word.slice(cut);
    if ((flags(rest) & WordFlag.compoundLast) !== 0 || isCompound(flags, rest, partsLeft - 1)) return true;
  }
  return false;
}
