import { dayOfWeek } from './iso-weeks.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { isoToDanish, type Row } from './registers.ts';

const MEDICINES = [
  ['N05AH03', 40],
  ['N05AX12', 20],
  ['N06AB04', 25],
  ['N07BC02', 5],
  ['C09AA02', 10],
] as const;
const SERVICES = [
  ['800101', 85],
  ['240110', 10],
  ['630211', 5],
] as const;
const WEEKS_BETWEEN_PACKAGES = 12;

/** LMDB: two of three take something, and fetch it every quarter unless life is in the way. */
export function prescriptionRows(random: Random, people: readonly Person[]): Row[] {
  return people.flatMap((person) => {
    if (!random.chance(0.66)) return [];
    const atc = random.weighted(MEDICINES);
    return person.trajectory
      .filter((_, index) => index % WEEKS_BETWEEN_PACKAGES === 0)
      .filter(({ situation }) => random.chance(situation === 'crisis' ? 0.4 : 0.9))
      .map((week) => ({
        pnr: person.cpr,
        eksd: isoToDanish(dayOfWeek(week, random.int(0, 5))),
        atc,
        vnr: String(random.int(100_000, 999_999)),
        apk: String(random.int(1, 3)),
      }));
  });
}

/** SSSY: one row per service, by the week of settlement; those who struggle see their doctor more often. */
export function primaryCareRows(random: Random, people: readonly Person[]): Row[] {
  return people.flatMap((person) =>
    person.trajectory
      .filter(({ situation }) => random.chance(situation === 'stable' ? 0.03 : 0.1))
      .map(({ year, week }) => ({
        pnr: person.cpr,
        speciale: random.weighted(SERVICES),
        honuge: `${String(year % 100).padStart(2, '0')}${String(week).padStart(2, '0')}`,
        kontakter: String(random.int(0, 2)),
        honorarer: `${random.int(60, 600)},${random.int(10, 99)}`,
        barnmak: '0',
      })),
  );
}
