import type { Language } from '../../languages/language.ts';
import { matchSpan } from '../match-spans.ts';
import type { Span } from '../span.ts';

/** Three words before the street's last, and number, floor, postal code and town after it. */
export const STREET_REACH = { before: 60, after: 90 };

/** A word with a capital: "Nørre", "St.". */
export const CAPITALISED = String.raw`\p{Lu}[\p{L}'’.-]*`;

const TOWN_WORD = String.raw`\p{Lu}[\p{L}'’-]*`;

/** "Kjellerup", "Den Haag", "Århus C" */
export const TOWN = String.raw`${TOWN_WORD}(?:[ ](?:${TOWN_WORD}|[A-ZÆØÅ]{1,2}\b)){0,2}`;

/** 17B, 17 b; but "17 i morgen" */
const LETTER = String.raw`(?:(?:[a-zA-Z]|\s[a-hj-zA-Z])(?![\p{L}]))?`;

/** A house's number: 17, 17B, 17 b, 12-14, 118-III. */
export const FIGURE = String.raw`\d{1,4}(?:(?:hs|bis)(?![\p{L}])|${LETTER})(?:\s?[-–/]\s?\d{1,3}${LETTER}|-(?:[IVX]{1,4}|\p{L})(?![\p{L}]))?`;

/** Either case for the first letter only: with the i flag every word before a street would count as capitalised. */
export function anyCase(ending: string): string {
  const [first = '', ...rest] = ending;
  return `[${first}${first.toUpperCase()}]${rest.join('')}`;
}

/** "På Östra Vallgatan 41": what starts a sentence is no part of the street; "in Long Lane": inside one its capital says that it is. */
export function withoutLead(
  match: RegExpExecArray,
  text: string,
  { functionWords, streets }: Language,
): Span {
  const span = matchSpan(match, 'address');
  const [first = '', second = ''] = match[0].split(' ', 2);
  if (/^\p{Lu}.*[\p{Ll},] $/su.test(first + text.slice(Math.max(0, span.start - 2), span.start))) return span;
  // "The Gate is on it", "The Green, Sunderland"
  if (
    first === streets.apart?.article &&
    /^\p{Lu}/u.test(second) &&
    second.length === match[0].length - first.length - 1
  )
    return span;
  const lower = first.toLowerCase().replace(/['’]\p{L}+$/u, '');
  const isLead = functionWords.has(lower) && !streets.prefixes.has(lower) && /\p{L}/u.test(second);
  return isLead ? { ...span, start: span.start + first.length + 1 } : span;
}
