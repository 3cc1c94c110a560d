import type { Pseudonyms } from '../../pseudonyms/pseudonyms.ts';
import type { WordBook } from '../names/word-facts.ts';
import { createLeakIndex, type LeakIndex, namesAsWords, scanForLeaks } from './leak-scan.ts';
import type { RosterEntry } from './roster.ts';

/**
 * What stays of a list of names: keyed sums of its names and of their parts. They tell no name, and know each when a text that has it is at
 * hand, so that a list that is erased still keeps its names out of what is published.
 */
export interface NameSums {
  readonly forms: readonly string[];
  readonly firstWords: readonly string[];
  /** Words of the longest name. */
  readonly longest: number;
}

/** Sums under a secret of their own: beside placeholders, which analysts see, they would say which of them is on a list. */
export function sumNames(entries: readonly RosterEntry[], pseudonyms: Pseudonyms): NameSums {
  const names = entries.flatMap(({ name, alias = '' }) => [name, alias]);
  const index = createLeakIndex({ names, numbers: [], addresses: [] }, keyedBy(pseudonyms));
  // Sorted, so that the order of a list is not kept with them.
  return {
    forms: [...index.forms.keys()].sort(),
    firstWords: [...index.firstWords].sort(),
    longest: index.longest,
  };
}

/** Names of some lists' sums that occur in texts, as the texts write them, without a genitive. */
export function recallNames(
  texts: readonly string[],
  sums: readonly NameSums[],
  { pseudonyms, book }: { readonly pseudonyms: Pseudonyms; readonly book: WordBook },
): string[] {
  if (sums.length === 0) return [];
  const index: LeakIndex = {
    forms: new Map(sums.flatMap(({ forms }) => forms.map((form) => [form, 'name'] as const))),
    firstWords: new Set(sums.flatMap(({ firstWords }) => firstWords)),
    longest: Math.max(...sums.map(({ longest }) => longest)),
    digits: [],
  };
  const reading = { keyed: keyedBy(pseudonyms), ...namesAsWords(book) };
  const found = texts.flatMap((text) =>
    scanForLeaks(text, index, reading)
      .filter(({ type }) => type === 'name')
      .map(({ start, stemEnd }) => text.slice(start, stemEnd)),
  );
  return [...new Set(found)];
}

/** The same few words are asked for again and again. */
function keyedBy(pseudonyms: Pseudonyms): (form: string) => string {
  const known = new Map<string, string>();
  return (form) => {
    const sum = known.get(form) ?? pseudonyms.pseudonym('name', form);
    known.set(form, sum);
    return sum;
  };
}
