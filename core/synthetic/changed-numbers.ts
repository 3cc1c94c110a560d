import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { isoToDanish, type Row } from './registers.ts';
import { drawTestCpr } from './test-cpr.ts';

/** One person in so many got a new number, beginning with one who is interviewed. */
const EACH = 17;
const FIRST = 7;

/** Gives a few of the people a former number beside theirs: that of the same birthday and the other sex, as after a legal change of sex. */
export function changeNumbers(random: Random, people: readonly Person[]): Person[] {
  const taken = new Set(people.map(({ cpr }) => cpr));
  return people.map((person, index) => {
    if (index % EACH !== FIRST) return person;
    const sex = person.sex === 'man' ? 'woman' : 'man';
    let formerCpr: string;
    do formerCpr = drawTestCpr(random, { birth: person.birth, sex });
    while (taken.has(formerCpr));
    taken.add(formerCpr);
    return { ...person, formerCpr };
  });
}

/** What the CPR office tells the municipality: which number took the place of which. */
export function aliasRows(people: readonly Person[]): Row[] {
  return people.flatMap(({ cpr, formerCpr, coreGroup }) =>
    formerCpr === undefined
      ? []
      : [{ cpr_gammel: formerCpr, cpr_ny: cpr, gyldig_fra: isoToDanish(coreGroup.start) }],
  );
}

/** The number under which a person was known at first: old lists keep it. */
export function firstNumber({ cpr, formerCpr }: Person): string {
  return formerCpr ?? cpr;
}
