import type { Lexicon } from '../lexicon/load-lexicon.ts';
import { WordFlag } from '../lexicon/word-flags.ts';

/** A name without its genitive ending: Mettes, Mette's, Jens' become mette and jens, but Jens stays Jens. */
export function withoutGenitive(lower: string, lexicon: Lexicon, isName: (word: string) => boolean): string {
  const apostrophe = /^(.{2,})'s?$/u.exec(lower);
  if (apostrophe?.[1] !== undefined) return apostrophe[1];
  if (!lower.endsWith('s') || lower.length < 3) return lower;
  const stem = lower.slice(0, -1);
  if (isName(lower)) return lower;
  const known = lexicon.flags(lower);
  // A Swedish "klass" is no Klas.
  if (
    (known & WordFlag.common) !== 0 &&
    (lexicon.flags(stem) & WordFlag.common) === 0 &&
    lower.endsWith('ss')
  )
    return lower;
  if (isName(stem) || (known & WordFlag.nameForm) !== 0) {
    return (known & (WordFlag.name | WordFlag.place)) !== 0 && !isName(stem) ? lower : stem;
  }
  return lower;
}
