import { MEN, SURNAMES, WOMEN } from './names.ts';
import type { Random } from './random.ts';
import { type BirthDate, drawTestCpr } from './test-cpr.ts';
import { drawTrajectory, type Trajectory } from './trajectory.ts';

/** One invented user of a core group, with the five years that all registers tell of. */
export interface Person {
  readonly cpr: string;
  /** The number that `cpr` took the place of. */
  readonly formerCpr?: string;
  readonly firstName: string;
  readonly surname: string;
  readonly sex: 'man' | 'woman';
  readonly birth: BirthDate;
  readonly municipality: string;
  readonly maritalStatus: 'U' | 'G' | 'F' | 'E';
  readonly household: number;
  readonly educationCode: string;
  readonly coreGroup: {
    readonly start: string;
    readonly end: string | undefined;
    readonly intensive: boolean;
  };
  readonly trajectory: Trajectory;
}

/** Where the protocol's 51 users live (JMIR preprint 56197): 19 in Silkeborg, 16 in Skive, 16 in Viborg. */
const PLACES = [
  ['740', 19],
  ['779', 16],
  ['791', 16],
] as const;

/** HFAUDD codes that the code list documents, as often as one meets them among people with severe mental illness. */
const EDUCATIONS = [
  ['1007', 9],
  ['1008', 12],
  ['1009', 10],
  ['1010', 8],
  ['5080', 5],
  ['5166', 2],
  ['6582', 1],
  ['9999', 2],
] as const;

export function drawPeople(
  random: Random,
  { count, years }: { count: number; years: readonly [number, number] },
): Person[] {
  const taken = new Set<string>();
  return placesFor(count).map((municipality) => drawPerson(random, { municipality, years, taken }));
}

/** Municipalities for that many people, in the protocol's proportion. */
function placesFor(count: number): string[] {
  const total = PLACES.reduce((sum, [, share]) => sum + share, 0);
  const cumulative = PLACES.map(([code], index) => {
    const shares = PLACES.slice(0, index + 1).reduce((sum, [, share]) => sum + share, 0);
    return { code, until: Math.round((shares / total) * count) };
  });
  return Array.from(
    { length: count },
    (_, index) => cumulative.find(({ until }) => index < until)?.code ?? '791',
  );
}

function drawPerson(
  random: Random,
  {
    municipality,
    years,
    taken,
  }: { municipality: string; years: readonly [number, number]; taken: Set<string> },
): Person {
  const sex = random.chance(0.45) ? 'woman' : 'man';
  const birth = { day: random.int(1, 28), month: random.int(1, 12), year: random.int(1958, 1999) };
  const intensive = random.chance(0.4);
  return {
    cpr: drawNewCpr(random, { birth, sex, taken }),
    firstName: random.pick(sex === 'woman' ? WOMEN : MEN),
    surname: random.pick(SURNAMES),
    sex,
    birth,
    municipality,
    maritalStatus: random.weighted([
      ['U', 65],
      ['F', 20],
      ['G', 12],
      ['E', 3],
    ]),
    household: random.int(100_000, 999_999),
    educationCode: random.weighted(EDUCATIONS),
    coreGroup: drawCoreGroup(random, intensive),
    trajectory: drawTrajectory(random, { years, birthYear: birth.year, intensive }),
  };
}

function drawNewCpr(
  random: Random,
  { birth, sex, taken }: { birth: BirthDate; sex: 'man' | 'woman'; taken: Set<string> },
): string {
  for (;;) {
    const cpr = drawTestCpr(random, { birth, sex });
    if (taken.has(cpr)) continue;
    taken.add(cpr);
    return cpr;
  }
}

/** Inclusion 2020-2022; half of the spells are still running. */
function drawCoreGroup(random: Random, intensive: boolean): Person['coreGroup'] {
  const date = (year: number) =>
    `${year}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
  const startYear = random.int(2020, 2021);
  const start = date(startYear);
  return { start, end: random.chance(0.5) ? date(startYear + 1) : undefined, intensive };
}
