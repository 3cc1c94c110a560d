import type { Language } from '../../languages/language.ts';
import type { Token } from '../../names/tokens.ts';
import { matchAll } from '../match-all.ts';
import { matchSpan, seek } from '../match-spans.ts';
import { BLANK, type Span } from '../span.ts';
import { TOWN } from './address-parts.ts';

const HAS_CODE_AND_TOWN = /\d{3} [A-ZÆØÅÄÖ]/;

/** "8620 Kjellerup", "SR1 1QH": a code with its town, or alone where no other number looks so; but "i 2020 Mette", "5000 kr". */
export function postalCodes({ streets, functionWords }: Language): (text: string) => Span[] {
  const announced = streets.postcodeAlone;
  const town = streets.postcodeStandsAlone ? `(?:[ ]${TOWN})?(?![\\p{L}])` : `[ ]${TOWN}`;
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{Nd}-])${streets.postcode}${town}`, 'gu');
  return (text) => [
    ...(announced === undefined ? [] : seek(text, { pattern: announced, type: 'place' })),
    ...matchAll(text, pattern)
      .filter((match) => !isYear(match.groups?.['code'] ?? '') && !isSum(match[0]))
      // "Kerst 2019 is hij": a year, and a word of two letters.
      .filter(
        (match) => !functionWords.has(/^\d{4} (\p{Ll}{2})$/u.exec(match.groups?.['code'] ?? '')?.[1] ?? ''),
      )
      .map((match) => matchSpan(match, streets.postcodeStandsAlone ? 'address' : 'place')),
  ];
}

/** Of the neighbours who speak the language: 8500 Kortrijk, behind a street or at the start of a line. */
export function foreignPostalCodes({ streets }: Language): (text: string) => Span[] {
  if (streets.postcodeAbroad === undefined) return () => [];
  const pattern = new RegExp(
    String.raw`(?:(?<=(?:^|[\n,;(–|${BLANK}])\s*)|(?<=\s)\p{Lu}{1,3}-)(?<code>${streets.postcodeAbroad})[ ]${TOWN}(?![\p{L}])`,
    'gu',
  );
  return (text) =>
    (HAS_CODE_AND_TOWN.test(text) ? matchAll(text, pattern) : [])
      .filter((match) => !isYear(match.groups?.['code'] ?? '') && !isSum(match[0]))
      .map((match) => matchSpan(match, 'place'));
}

/** "8990 fårup": without a capital the word itself must be a place, or unknown. */
export function lowerCasedPostalTown({
  streets,
}: Language): (text: string, tokens: readonly Token[]) => Span[] {
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{Nd}-])${streets.postcode}[ ](?<town>\p{Ll}+)`, 'gu');
  return (text, tokens) =>
    matchAll(text, pattern)
      .filter((match) => {
        const at = match.index + match[0].length - (match.groups?.['town']?.length ?? 0);
        const facts = tokens.find(({ start }) => start === at)?.facts;
        return facts !== undefined && (facts.place || !facts.word) && !isYear(match.groups?.['code'] ?? '');
      })
      .map((match) => matchSpan(match, 'place'));
}

/** A year before a name ("i 2020 Mette…") is no postal code; Danish codes from 1900 to 2049 are all in central Copenhagen. */
function isYear(code: string): boolean {
  return /^\d{4}$/u.test(code) && Number(code) >= 1900 && Number(code) <= 2049;
}

function isSum(text: string): boolean {
  return /^\d[\d ]*(?:kr|Kr|SEK|DKK|EUR)/u.test(text);
}
