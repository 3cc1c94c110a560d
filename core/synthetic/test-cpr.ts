import type { Random } from './random.ts';

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

export interface BirthDate {
  readonly day: number;
  readonly month: number;
  /** 1958-1999 */
  readonly year: number;
}

/**
 * A CPR number that can belong to nobody living: a seventh digit of 5-8 puts the two-digit years 58-99 in the 1800s, and the check digit
 * holds, so it takes the ordinary path. Source: CPR-kontoret, Opbygning af CPR-nummeret; modulus 11.
 */
export function drawTestCpr(
  random: Random,
  { birth, sex }: { birth: BirthDate; sex: 'man' | 'woman' },
): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${two(birth.day)}${two(birth.month)}${two(birth.year % 100)}`;
  const parity = sex === 'man' ? 1 : 0;
  for (;;) {
    const number = `${date}${random.int(5, 8)}${String(random.int(0, 999)).padStart(3, '0')}`;
    const digits = [...number].map(Number);
    const sum = digits.reduce((total, digit, index) => total + digit * (WEIGHTS[index] ?? 0), 0);
    if (sum % 11 === 0 && (digits[9] ?? 0) % 2 === parity) return number;
  }
}
