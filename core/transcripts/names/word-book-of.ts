import type { Language } from '../languages/language.ts';
import type { Lexicon } from '../lexicon/load-lexicon.ts';
import { createWordBook } from './word-book.ts';
import type { WordBook } from './word-facts.ts';

interface Words {
  readonly lexicon: Lexicon;
  readonly language: Language;
  /** Places that may stay, in lower case. */
  readonly keep?: ReadonlySet<string>;
}

const NOWHERE: ReadonlySet<string> = new Set();
const books = new WeakMap<Lexicon, WeakMap<ReadonlySet<string>, WordBook>>();

/** Words are looked up once for all documents of a run. */
export function wordBookOf({ lexicon, language, keep = NOWHERE }: Words): WordBook {
  const byPlaces = books.get(lexicon) ?? new WeakMap<ReadonlySet<string>, WordBook>();
  books.set(lexicon, byPlaces);
  const book = byPlaces.get(keep) ?? createWordBook(lexicon, language, keep);
  byPlaces.set(keep, book);
  return book;
}
