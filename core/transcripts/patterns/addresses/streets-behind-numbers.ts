import type { Language } from '../../languages/language.ts';
import { numberOf } from '../../languages/shared/numerals.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import type { Span } from '../span.ts';

/** Words that end streets and hardly anything else that is counted. */
const MAINLY_STREETS: ReadonlySet<string> = new Set(
  'street road avenue lane crescent terrace grove gardens mews close drive parade'.split(' '),
);

const LONGEST_STREET = 3;

/** "at thirty two kilton crescent", "four church street"; but "a two way street", "five minute walk". */
export function streetsBehindNumbers(tokens: readonly Token[], { streets, numbers, cues }: Language): Span[] {
  const isNumber = (at: number): boolean => numberOf(tokens[at]?.lower ?? '', numbers) !== undefined;
  return tokens.flatMap((ending, at): Span[] => {
    if ((ending.facts.cues & Cue.street) === 0 || !streets.endings.includes(ending.lower)) return [];
    let name = at - 1;
    while (name > at - 1 - LONGEST_STREET && isNamePart(tokens[name], numbers) && !isNumber(name)) name--;
    // "twelve a warrior square"
    if (name < at - 1 && /^[a-h]$/u.test(tokens[name]?.lower ?? '') && isNumber(name - 1)) name--;
    if (name === at - 1 || !isNumber(name)) return [];
    let first = name;
    // "a hundred and twelve"
    while (isNumber(first - 1) || (cues.and.has(tokens[first - 1]?.lower ?? '') && isNumber(first - 2)))
      first--;
    if (tokens[first - 1]?.lower === 'a' && numberOf(tokens[first]?.lower ?? '', numbers) === 100) first--;
    const before = tokens[first - 1];
    const isIn = before !== undefined && (before.facts.cues & Cue.preposition) !== 0;
    const isCounted = before !== undefined && !isIn && (before.facts.cues & Cue.determiner) !== 0;
    if (isCounted || (!isIn && !MAINLY_STREETS.has(ending.lower))) return [];
    const number = tokens[first];
    return number === undefined
      ? []
      : [{ start: number.start, end: ending.end, type: 'address', confidence: 'low' }];
  });
}

/** What a street is called by: "two way", "five minute" and "three people" are not. */
function isNamePart(token: Token | undefined, { measures }: Language['numbers']): boolean {
  if (token === undefined || (token.facts.functional && (token.facts.cues & Cue.prefix) === 0)) return false;
  return !measures.has(token.lower) && !measures.has(`${token.lower}s`) && token.lower !== 'way';
}
