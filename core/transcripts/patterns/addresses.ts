import type { Language } from '../languages/language.ts';
import type { Recogniser, Span } from './span.ts';

const CAPITALISED = String.raw`\p{Lu}[\p{L}'’.-]*`;
const TOWN_WORD = String.raw`\p{Lu}[\p{L}'’-]*`;
const TOWN = String.raw`${TOWN_WORD}(?:[ ](?:${TOWN_WORD}|[A-ZÆØÅ]{1,2}\b)){0,2}`;

/** Finds streets with a number, in either case of letters, and postal codes with their town. */
export function addressRecogniser(language: Language): Recogniser {
  const number = String.raw`\d{1,3}(?:\s?[a-hA-H](?![\p{L}]))?(?:\s?[-–]\s?\d{1,3}(?:\s?[a-hA-H](?![\p{L}]))?)?`;
  const floor = `(?:[ ,]{1,2}(?:${language.floor}))*`;
  const postal = String.raw`(?:[ ,]{1,2}(?:i )?(?:DK-?)?\d{4}[ ]${TOWN})?`;
  const endings = language.streetEndings.map(anyCase).join('|');
  const street = String.raw`(?:${CAPITALISED}[ ]){0,3}[\p{L}'’-]*(?:${endings})`;
  const address = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])(?<street>${street})[ ,]{1,2}(?:nr\.? ?|nummer )?${number}${floor}${postal}(?![\p{L}])`,
    'gu',
  );
  const postalTown = new RegExp(String.raw`(?<![\p{L}\p{Nd}-])(?:DK-?)?(?<code>[1-9]\d{3})[ ]${TOWN}`, 'gu');
  return (text) => [
    ...[...text.matchAll(address)]
      .filter((match) => !language.streetCommonWords.has(match.groups?.['street']?.toLowerCase() ?? ''))
      .map((match): Span => ({ ...extent(match), type: 'address', confidence: 'high' })),
    ...[...text.matchAll(postalTown)]
      .filter((match) => !isYear(match.groups?.['code'] ?? ''))
      .map((match): Span => ({ ...extent(match), type: 'place', confidence: 'high' })),
  ];
}

/** A year before a name ("i 2020 Mette…") is no postal code; Danish codes from 1900 to 2049 are all in central Copenhagen. */
function isYear(code: string): boolean {
  return Number(code) >= 1900 && Number(code) <= 2049;
}

/** Either case for the first letter only: with the i flag every word before a street would count as capitalised. */
function anyCase(ending: string): string {
  const [first = '', ...rest] = ending;
  return `[${first}${first.toUpperCase()}]${rest.join('')}`;
}

function extent(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
