/** What a person number says by itself. */
export interface ParsedCpr {
  /** Ten characters, without hyphen. */
  readonly number: string;
  /** Replacement numbers are no CPR numbers: they never link to a register. */
  readonly kind: 'cpr' | 'local-replacement' | 'ecpr';
  /** ISO 8601 */
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
  /** Valid numbers may fail since 2007, so a failed check proves nothing. */
  readonly passesModulus11: boolean;
}

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const SEPARATORS = /[\s\u00A0\u2010-\u2015\u2212-]/g;
const LOCAL_DAY_OFFSET = 60;

/**
 * One spelling of a person number: without hyphen and blanks, and with the leading zero that a spreadsheet took. Text that cannot be one
 * comes back without separators.
 */
export function canonicalCpr(text: string): string {
  if (/^\d{10}$/.test(text)) return text;
  const compact = text.normalize('NFC').replaceAll(SEPARATORS, '').toUpperCase();
  return /^\d{9}$/.test(compact) && parseNumber(`0${compact}`) !== undefined ? `0${compact}` : compact;
}

/** Reads a CPR number, a local replacement number (day + 60) or an eCPR; undefined for anything else, such as an impossible date. */
export function parseCpr(text: string): ParsedCpr | undefined {
  return parseNumber(canonicalCpr(text));
}

function parseNumber(number: string): ParsedCpr | undefined {
  if (/^\d{10}$/.test(number)) {
    const day = Number(number.slice(0, 2));
    const isLocal = day > LOCAL_DAY_OFFSET;
    const birthDate = isoDate(isLocal ? day - LOCAL_DAY_OFFSET : day, number, birthYear(number));
    return birthDate === undefined
      ? undefined
      : parsed(number, isLocal ? 'local-replacement' : 'cpr', birthDate);
  }
  if (/^\d{6}[015-7][A-Z]{2}\d$/.test(number)) {
    const birthDate = isoDate(Number(number.slice(0, 2)), number, ecprYear(number));
    return birthDate === undefined ? undefined : parsed(number, 'ecpr', birthDate);
  }
  return undefined;
}

function parsed(number: string, kind: ParsedCpr['kind'], birthDate: string): ParsedCpr {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  const sex = Number(number[9]) % 2 === 1 ? 'male' : 'female';
  return { number, kind, birthDate, sex, passesModulus11: kind === 'cpr' && sum % 11 === 0 };
}

function birthYear(number: string): number {
  const seventh = Number(number[6]);
  const yy = Number(number.slice(4, 6));
  if (seventh <= 3) return 1900 + yy;
  if (seventh === 4 || seventh === 9) return yy <= 36 ? 2000 + yy : 1900 + yy;
  return yy <= 57 ? 2000 + yy : 1800 + yy;
}

function ecprYear(number: string): number {
  const yy = Number(number.slice(4, 6));
  const century = number[6];
  if (century === '5') return 1800 + yy;
  return century === '6' || century === '7' ? 2000 + yy : 1900 + yy;
}

function isoDate(day: number, number: string, year: number): string | undefined {
  const month = Number(number.slice(2, 4));
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}
