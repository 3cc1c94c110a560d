import type { SpokenCodes } from '../../languages/codes.ts';
import type { Language } from '../../languages/language.ts';
import { LAST_BEHIND } from '../../languages/shared/code-words.ts';
import { numberOf } from '../../languages/shared/numerals.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';

/** What stands around a number and tells what it is of. */
export type Announced =
  | 'identity'
  | 'lastFour'
  | 'postcode'
  | 'plate'
  | 'strongCase'
  | 'weakCase'
  | 'phone'
  | 'clock';

/** How many words before a number may announce it, and how many of those may be any word. */
const LOOK_BACK = 7;

const LOOK_BACK_FREE = 1;

const LOOK_AHEAD = 3;

/** What the words before say, and for a plate and the last four digits those after. */
export function announcedAs(
  text: string,
  tokens: readonly Token[],
  { first, last }: { readonly first: number; readonly last: number },
  { codes: { spoken }, numbers }: Language,
): ReadonlySet<Announced> {
  const found = cuesBefore(text, tokens, first, { spoken, numbers });
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  const before = text
    .slice(Math.max(0, start - LONGEST_CUE), start)
    .trimEnd()
    .toLowerCase();
  if (spoken.lastFour.test(before)) found.add('lastFour');
  if (tokens.slice(last + 1, last + 1 + LOOK_AHEAD).some(({ lower }) => spoken.plate.test(lower)))
    found.add('plate');
  const after = text.slice(end, end + LONGEST_CUE).toLowerCase();
  if (spoken.lastFour.test(LAST_BEHIND.exec(after)?.[0] ?? '')) found.add('identity');
  return found;
}

const LONGEST_CUE = 40;

/** Up to the last sentence, number, or second word that says nothing. */
function cuesBefore(
  text: string,
  tokens: readonly Token[],
  first: number,
  { spoken, numbers }: { spoken: SpokenCodes; numbers: Language['numbers'] },
): Set<Announced> {
  const found = new Set<Announced>();
  let free = 0;
  for (let at = first - 1; at >= Math.max(0, first - LOOK_BACK) && free <= LOOK_BACK_FREE; at--) {
    const token = tokens[at];
    if (token === undefined || endsSentence(text, token.end, tokens[at + 1]?.start ?? 0)) break;
    const cue = cueOf(token.lower.replace(/'s$/u, ''), spoken);
    if (cue !== undefined) found.add(cue);
    else if (numberOf(token.lower, numbers) !== undefined && !token.facts.functional) break;
    else if (!token.facts.functional && (token.facts.cues & (Cue.naming | Cue.filler)) === 0) free++;
  }
  return found;
}

function endsSentence(text: string, end: number, start: number): boolean {
  return /[.!?]\s/u.test(text.slice(end, start));
}

/** What a word announces: what comes first here, if it may be several. */
export function cueOf(word: string, spoken: SpokenCodes): Announced | undefined {
  if (word.length < 2) return undefined;
  if (spoken.clock.has(word)) return 'clock';
  return (['identity', 'postcode', 'plate', 'phone', 'strongCase', 'weakCase'] as const).find((kind) =>
    spoken[kind].test(word),
  );
}
