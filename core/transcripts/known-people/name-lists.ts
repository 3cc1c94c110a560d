import type { Pseudonyms } from '../../pseudonyms/pseudonyms.ts';
import type { WordBook } from '../names/word-facts.ts';
import { type NameSums, recallNames } from './name-sums.ts';
import type { RosterEntry } from './roster.ts';

/** Lists of names, and the sums of those that are not kept any more. */
export interface NameList {
  readonly entries: readonly RosterEntry[];
  readonly sums: readonly NameSums[];
}

/** The lists of names of a study, as the texts of one source are treated by them. */
export interface NameLists {
  /** Those of the source: what they name is found by them. */
  readonly own: NameList;
  /** Those of the others: what they name must not be left. */
  readonly others: NameList;
}

/** Who may occur in some texts by all lists. */
export interface Listed {
  /** By the source's own lists. */
  readonly roster: readonly RosterEntry[];
  /** By any list. */
  readonly everybody: readonly RosterEntry[];
}

export const NO_LISTS: NameLists = { own: { entries: [], sums: [] }, others: { entries: [], sums: [] } };

/** Everybody whom lists name, and of lists that are gone whom the texts themselves name. */
export function listedIn(
  texts: readonly string[],
  { own, others }: NameLists,
  words: { readonly pseudonyms: Pseudonyms; readonly book: WordBook },
): Listed {
  const of = ({ entries, sums }: NameList): RosterEntry[] => [
    ...entries,
    ...recallNames(texts, sums, words).map((name) => ({ name, role: '' })),
  ];
  const roster = of(own);
  return { roster, everybody: [...roster, ...of(others)] };
}
