import { describe, expect, it } from 'vitest';
import type { IdentifiableTable } from '../../../core/disclosure/identifiable-table.ts';
import type { Row } from '../../queries/a-study-database.ts';
import { answers, type Situation } from './a-staged-delivery.ts';

const exposed: IdentifiableTable = {
  table: 'population',
  person: 'person_id',
  columns: ['sex', 'birth_year'],
  k: 3,
  limit: { unique: 0, belowK: 0 },
};

async function standingOut(situation: Situation) {
  const { exposures } = await answers({ population: [] }, situation, { rules: [], exposed: [exposed] });
  return exposures.map(({ unique, belowK }) => ({ unique, belowK }));
}

const born = (birth_year: number | null, ...persons: readonly string[]): Row[] =>
  persons.map((person_id) => ({ person_id, year: 2020, sex: 'woman', birth_year }));

describe('how many persons stand out with a delivery', () => {
  it.each<Situation & { what: string; unique: number; belowK: number }>([
    { what: 'one alone', staged: { population: born(1960, 'a') }, unique: 1, belowK: 1 },
    { what: 'two, with k 3', staged: { population: born(1960, 'a', 'b') }, unique: 0, belowK: 2 },
    { what: 'three, with k 3', staged: { population: born(1960, 'a', 'b', 'c') }, unique: 0, belowK: 0 },
    {
      what: 'one in three rows alike',
      staged: { population: born(1960, 'a', 'a', 'a') },
      unique: 1,
      belowK: 1,
    },
    {
      what: 'three of whom one has another row',
      staged: { population: [...born(1960, 'a', 'b', 'c'), ...born(1961, 'a')] },
      unique: 1,
      belowK: 1,
    },
    {
      what: 'three of whom nothing is known',
      staged: { population: born(null, 'a', 'b', 'c') },
      unique: 0,
      belowK: 0,
    },
    {
      what: 'rows of nobody',
      staged: { population: [{ person_id: null, birth_year: 1960 }] },
      unique: 0,
      belowK: 0,
    },
    { what: 'no rows', staged: { population: [] }, unique: 0, belowK: 0 },
    {
      what: 'one who joins two that are published',
      published: { D1: { population: born(1960, 'b', 'c') } },
      staged: { population: born(1960, 'a') },
      unique: 0,
      belowK: 0,
    },
    {
      what: 'one beside two in what is replaced',
      published: { D1: { population: born(1960, 'b', 'c') } },
      replaces: ['D1'],
      staged: { population: born(1960, 'a') },
      unique: 1,
      belowK: 1,
    },
    {
      what: 'one beside others who stand out',
      published: { D1: { population: [...born(1950, 'x'), ...born(1951, 'y')] } },
      staged: { population: born(1960, 'a') },
      unique: 3,
      belowK: 3,
    },
    {
      what: 'nobody, though others stand out',
      published: { D1: { population: born(1950, 'x') } },
      staged: { population: born(1960, 'a', 'b', 'c') },
      unique: 0,
      belowK: 0,
    },
    {
      what: 'a common row of somebody who stands out already',
      published: { D1: { population: born(1950, 'a') } },
      staged: { population: born(1960, 'a', 'b', 'c') },
      unique: 0,
      belowK: 0,
    },
    {
      what: 'two in a small group, beside somebody alone',
      published: { D1: { population: born(1950, 'x') } },
      staged: { population: born(1960, 'a', 'b') },
      unique: 0,
      belowK: 3,
    },
    {
      what: 'one person with two numbers, and another',
      published: { D1: { population: born(1960, 'former') } },
      staged: {
        population: born(1960, 'a', 'b'),
        cpr_aliases: [{ former_person_id: 'former', person_id: 'a' }],
      },
      unique: 0,
      belowK: 2,
    },
  ])('is told of $what: $unique, $belowK', async ({ unique, belowK, ...situation }) => {
    expect(await standingOut(situation)).toEqual([{ unique, belowK }]);
  });
});
