import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Row } from './registers.ts';

/** DODSAARS: a few died in the year after the study's period, so that every other register stays complete. */
export function deathRows(random: Random, people: readonly Person[]): Row[] {
  return people
    .filter(() => random.chance(0.06))
    .map(({ cpr }) => ({ pnr: cpr, d_dodsdto: day(random, 2023) }));
}

/** VNDS: a few lived abroad for a time, and were back before the study's period. */
export function migrationRows(random: Random, people: readonly Person[]): Row[] {
  return people
    .filter(() => random.chance(0.06))
    .flatMap(({ cpr }) => [
      { pnr: cpr, haend_dato: day(random, 2015), indud_kode: 'U' },
      { pnr: cpr, haend_dato: day(random, 2017), indud_kode: 'I' },
    ]);
}

function day(random: Random, year: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(random.int(1, 28))}-${two(random.int(1, 12))}-${year}`;
}
