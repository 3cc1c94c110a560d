import { type IsoWeek, isoWeeks } from './iso-weeks.ts';
import type { Random } from './random.ts';

type Situation = 'stable' | 'strained' | 'crisis';

export interface WeekOfLife extends IsoWeek {
  readonly situation: Situation;
  readonly inShelter: boolean;
  /** DREAM code; empty when no benefit was paid. */
  readonly benefit: string;
}

export type Trajectory = readonly WeekOfLife[];

/** How a situation goes on from one week to the next: crises are short, stable times long. */
const NEXT: Readonly<Record<Situation, readonly (readonly [Situation, number])[]>> = {
  stable: [
    ['stable', 970],
    ['strained', 28],
    ['crisis', 2],
  ],
  strained: [
    ['stable', 30],
    ['strained', 940],
    ['crisis', 30],
  ],
  crisis: [
    ['stable', 5],
    ['strained', 95],
    ['crisis', 900],
  ],
};

const PENSION = '783';
const CASH_BENEFIT = '730';
const RESOURCE_COURSE = '810';
const SICKNESS = '893';
const STUDENT = '651';
const NONE = '';

/**
 * Draws five years that hang together: a crisis may end in a shelter, people in shelters live on cash benefit, and a stable time is when
 * somebody studies or lives without a benefit.
 */
export function drawTrajectory(
  random: Random,
  {
    years,
    birthYear,
    intensive,
  }: { years: readonly [number, number]; birthYear: number; intensive: boolean },
): Trajectory {
  const isPensioner = random.chance(birthYear < 1980 ? 0.5 : 0.15);
  const usual = isPensioner ? PENSION : usualBenefit(random, birthYear);
  let situation: Situation = random.weighted([
    ['stable', 40],
    ['strained', intensive ? 50 : 35],
    ['crisis', intensive ? 10 : 3],
  ]);
  let inShelter = false;
  let benefit = usual;
  return isoWeeks(...years).map((week) => {
    situation = random.weighted(NEXT[situation]);
    inShelter = nextShelter(random, { situation, inShelter });
    if (!isPensioner) benefit = nextBenefit(random, { situation, inShelter, usual, benefit });
    return { ...week, situation, inShelter, benefit };
  });
}

function usualBenefit(random: Random, birthYear: number): string {
  return random.weighted([
    [CASH_BENEFIT, 45],
    [RESOURCE_COURSE, 20],
    [birthYear > 1990 ? STUDENT : SICKNESS, 10],
    [NONE, 15],
  ]);
}

function nextShelter(random: Random, now: { situation: Situation; inShelter: boolean }): boolean {
  if (now.inShelter) return random.chance(now.situation === 'stable' ? 0.5 : 0.9);
  return now.situation === 'crisis' && random.chance(0.12);
}

function nextBenefit(
  random: Random,
  now: { situation: Situation; inShelter: boolean; usual: string; benefit: string },
): string {
  if (now.inShelter) return random.chance(0.9) ? CASH_BENEFIT : now.benefit;
  if (now.situation === 'crisis' && random.chance(0.2)) return SICKNESS;
  return random.chance(0.06) ? now.usual : now.benefit;
}
