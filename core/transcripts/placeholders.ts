import type { FindingType } from './patterns/span.ts';

/** The pseudonym of a name in the `placeholder` domain, in hexadecimal. */
export type PlaceholderPseudonym = (name: string) => string;

const NUMBERED: Partial<Record<FindingType, string>> = {
  person: 'PERSON',
  place: 'PLACE',
  organisation: 'ORG',
};
const PLAIN: Partial<Record<FindingType, string>> = {
  address: 'ADDRESS',
  phone: 'PHONE',
  cpr: 'CPR',
  email: 'EMAIL',
  url: 'URL',
  handle: 'HANDLE',
  case: 'CASE',
  plate: 'PLATE',
  date: 'DATE',
  age: '90+',
};

/**
 * Seven digits, the first not 0: nine million numbers. Among 500 different names of a study two share a number with a
 * probability of 1.4 %, among 2,000 with 20 %; five digits would give 75 % and certainty.
 */
const FIRST_NUMBER = 1_000_000n;
const NUMBERS = 9_000_000n;
const HEX_DIGITS_USED = 16;

/** What is written in place of an identifier. The same name gives the same number throughout a study, whatever its type is taken for. */
export function placeholder(type: FindingType, name: string, pseudonym: PlaceholderPseudonym): string {
  const label = NUMBERED[type];
  if (label === undefined) return `[${PLAIN[type] ?? type.toUpperCase()}]`;
  const number = FIRST_NUMBER + (BigInt(`0x${pseudonym(name).slice(0, HEX_DIGITS_USED)}`) % NUMBERS);
  return `[${label}-${number}]`;
}
