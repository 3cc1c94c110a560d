import type { FindingType } from './patterns/span.ts';

/** Where the numbers of placeholders come from; all in hexadecimal, and made with secrets of the study. */
export interface PlaceholderPseudonyms {
  /** Of a name, in the domain of people and places that were mentioned. */
  ofName(key: string): string;
  /** Of a participant, by the CPR number: the person_id that the registers' tables have. */
  ofPerson(cpr: string): string;
}

const NUMBERED: Partial<Record<FindingType, string>> = {
  person: 'PERSON',
  place: 'PLACE',
  organisation: 'ORG',
};
const PLAIN: Partial<Record<FindingType, string>> = {
  address: 'ADDRESS',
  phone: 'PHONE',
  cpr: 'CPR',
  id: 'ID',
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

/** The number of a pseudonym: analysts can compute it from a person_id, and so join what was said of a participant. */
function placeholderNumber(pseudonym: string): string {
  return String(FIRST_NUMBER + (BigInt(`0x${pseudonym.slice(0, HEX_DIGITS_USED)}`) % NUMBERS));
}

/** How every placeholder ends that stands for a participant, whatever type it was taken for. */
export function placeholderEnding(personId: string): string {
  return `-${placeholderNumber(personId)}]`;
}

const HALF = HEX_DIGITS_USED / 2;
const OF_HALF = 16n ** BigInt(HALF);

/** Athena SQL of placeholderEnding; null for what is no pseudonym. In halves, since all digits are more than a bigint takes. */
export function placeholderEndingSql(pseudonym: string): string {
  const half = (from: number): string => `from_base(substr(${pseudonym}, ${from}, ${HALF}), 16)`;
  const upper = `(${half(1)} % ${NUMBERS}) * ${OF_HALF % NUMBERS}`;
  return `try('-' || CAST(${FIRST_NUMBER} + (${upper} + ${half(HALF + 1)}) % ${NUMBERS} AS varchar) || ']')`;
}

/** What is written in place of an identifier. The same pseudonym gives the same number throughout a study, whatever its type is taken for. */
export function placeholder(type: FindingType, pseudonym: () => string): string {
  const label = NUMBERED[type];
  return label === undefined
    ? `[${PLAIN[type] ?? type.toUpperCase()}]`
    : `[${label}-${placeholderNumber(pseudonym())}]`;
}
