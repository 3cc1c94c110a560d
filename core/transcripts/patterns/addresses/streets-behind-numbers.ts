import type { Language } from '../../languages/language.ts';
import { numberOf } from '../../languages/shared/numerals.ts';
import type { StreetsApart } from '../../languages/streets.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import type { Span } from '../span.ts';

const LONGEST_STREET = 3;
const HUNDRED = 100;

/** "at thirty two kilton crescent", "four church street"; but "a two way street", "five minute walk". */
export function streetsBehindNumbers(
  tokens: readonly Token[],
  { streets, numbers, cues }: Language,
  apart: StreetsApart,
): Span[] {
  const valueAt = (at: number): number | undefined => numberOf(tokens[at]?.lower ?? '', numbers);
  const isNumber = (at: number): boolean => valueAt(at) !== undefined;
  const startOfName = (end: number): number => {
    let at = end;
    while (at > end - LONGEST_STREET && isNamePart(tokens[at], numbers, apart) && !isNumber(at)) at--;
    // "twelve a warrior square"
    return at < end && /^[a-h]$/u.test(tokens[at]?.lower ?? '') && isNumber(at - 1) ? at - 1 : at;
  };
  const startOfNumber = (end: number): number => {
    let at = end;
    // "a hundred and twelve"
    while (isNumber(at - 1) || (cues.and.has(tokens[at - 1]?.lower ?? '') && isNumber(at - 2))) at--;
    return valueAt(at) === HUNDRED && tokens[at - 1]?.lower === numbers.hundredArticle ? at - 1 : at;
  };
  return tokens.flatMap((ending, at): Span[] => {
    if ((ending.facts.cues & Cue.street) === 0 || !streets.endings.includes(ending.lower)) return [];
    const last = startOfName(at - 1);
    if (last === at - 1 || !isNumber(last)) return [];
    const first = startOfNumber(last);
    const before = tokens[first - 1]?.facts.cues ?? 0;
    const isIn = (before & Cue.preposition) !== 0;
    if (!isIn && ((before & Cue.determiner) !== 0 || !apart.mainly.has(ending.lower))) return [];
    const start = tokens[first]?.start ?? ending.start;
    return [{ start, end: ending.end, type: 'address', confidence: 'low' }];
  });
}

/** What a street is called by: "two way", "five minute" and "three people" are not. */
function isNamePart(
  token: Token | undefined,
  { measures }: Language['numbers'],
  { counted }: StreetsApart,
): boolean {
  if (token === undefined || (token.facts.functional && (token.facts.cues & Cue.prefix) === 0)) return false;
  return !measures.has(token.lower) && !measures.has(`${token.lower}s`) && !counted.has(token.lower);
}
