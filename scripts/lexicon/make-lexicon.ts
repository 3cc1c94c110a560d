import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashWord } from '../../core/transcripts/lexicon/hash-word.ts';
import { LEXICON_MAGIC } from '../../core/transcripts/lexicon/load-lexicon.ts';
import { WordFlag } from '../../core/transcripts/lexicon/word-flags.ts';
import { type AffixTable, expandEntry, type Form, prefixed, readAffixes } from './expand-affixes.ts';
import { otherGivenNames, ownGivenNames, surnames, towns } from './name-lists.ts';
import type { Source } from './sources.ts';

type Flags = Map<number, number>;

/** The word table of one language, as bytes: the same packages give the same bytes. */
export function makeLexicon(source: Source): { bytes: Buffer; words: number } {
  const flags: Flags = new Map();
  for (const main of source.dictionaries) addDictionary(flags, main, source);
  addNames(flags, source);
  return { bytes: encode(flags), words: flags.size };
}

function addDictionary(flags: Flags, main: string, source: Source): void {
  const folder = dirname(fileURLToPath(main));
  const affixes = readAffixes(readFileSync(join(folder, 'index.aff'), 'utf8'));
  for (const line of readFileSync(join(folder, 'index.dic'), 'utf8').split('\n').slice(1)) {
    const entry = /^([^/\t]+?)(?:\/(\S+))?(?:\s+\w\w:.*)?$/u.exec(line.trim());
    const word = entry?.[1];
    if (word === undefined || word.includes(' ')) continue;
    const classes = affixes.classesOf(entry?.[2] ?? '');
    for (const form of formsOf(word, classes, affixes, source)) {
      add(flags, form.text, flagsOf(form, word, classes, source));
    }
  }
}

function* formsOf(
  word: string,
  classes: readonly string[],
  affixes: AffixTable,
  source: Source,
): Generator<Form> {
  for (const form of expandEntry(word, classes, affixes)) {
    yield form;
    if (source.usesPrefixes) yield* prefixed(form, classes, affixes);
  }
}

function flagsOf(form: Form, word: string, classes: readonly string[], source: Source): number {
  const last = form.last || classes.includes(source.compoundLastClass ?? '');
  const compound = (form.first ? WordFlag.compoundFirst : 0) | (last ? WordFlag.compoundLast : 0);
  if (!form.standsAlone) return compound;
  if (/^\p{Lu}[\p{Lu}\d.-]*$/u.test(word)) return compound | WordFlag.acronym;
  if (/\p{Lu}/u.test(word) && source.isName(word, classes)) {
    if (form.derived) return compound | WordFlag.nameForm;
    return compound | WordFlag.name | (source.isPlace(classes) ? WordFlag.place : 0);
  }
  return compound | WordFlag.common;
}

/** Names of other countries count only where they are no word of this language. */
function addNames(flags: Flags, { language, countries }: Source): void {
  const isWord = (word: string): boolean => ((flags.get(keyOf(word)) ?? 0) & WordFlag.common) !== 0;
  const others = otherGivenNames().filter((name) => !isWord(name));
  for (const name of [...ownGivenNames(language), ...others]) add(flags, name, WordFlag.given);
  for (const name of surnames(language)) add(flags, name, WordFlag.surname);
  for (const name of towns(countries)) add(flags, name, WordFlag.place);
}

function add(flags: Flags, word: string, flag: number): void {
  const key = keyOf(word);
  flags.set(key, (flags.get(key) ?? 0) | flag);
}

/** The Dutch dictionary writes ij as one sign, which nobody types. */
function keyOf(word: string): number {
  return hashWord(word.toLowerCase().replaceAll('ĳ', 'ij'));
}

/** Magic, number of keys, the keys in ascending order, then two flag bytes for each: read without parsing. */
function encode(flags: Flags): Buffer {
  const keys = Uint32Array.from(flags.keys()).sort();
  const bytes = Buffer.alloc(8 + keys.length * 6);
  bytes.writeUInt32LE(LEXICON_MAGIC, 0);
  bytes.writeUInt32LE(keys.length, 4);
  keys.forEach((key, n) => {
    bytes.writeUInt32LE(key, 8 + n * 4);
    bytes.writeUInt16LE(flags.get(key) ?? 0, 8 + keys.length * 4 + n * 2);
  });
  return bytes;
}
