import { describe, expect, it } from 'vitest';
import { contracts } from '../../../cli/contracts.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { isAboveLimit } from '../../../core/disclosure/exposure.ts';
import { identifiableTable } from '../../../core/disclosure/identifiable-table.ts';

const study = studyNamed(contracts, '3cp');

describe('a table in which persons may stand out', () => {
  it('has the quasi-identifiers that its contract declares, and the limit of the study', () => {
    expect(identifiableTable(contracts, study, 'deaths')).toEqual({
      table: 'deaths',
      person: 'person_id',
      columns: ['death_month'],
      k: study.identifiability.k,
      limit: study.identifiability.limit,
    });
  });

  it('has a limit of its own where the study agreed to one', () => {
    const own = { table: 'deaths', unique: 2, belowK: 3, why: 'A test has a limit of its own.' };
    const identifiability = { ...study.identifiability, tables: [own] };
    expect(identifiableTable(contracts, { identifiability }, 'deaths')?.limit).toEqual({
      unique: 2,
      belowK: 3,
    });
  });

  it.each(['consents', 'diagnoses', 'roster', 'documents', 'interview'])('is not %s', (table) => {
    expect(identifiableTable(contracts, study, table)).toBeUndefined();
  });
});

describe('a limit', () => {
  const exposure = { table: 'deaths', columns: ['death_month'], k: 5, limit: { unique: 2, belowK: 4 } };
  it.each([
    { unique: 2, belowK: 4, isAbove: false },
    { unique: 3, belowK: 4, isAbove: true },
    { unique: 2, belowK: 5, isAbove: true },
  ])('of 2 and 4 is passed by $unique and $belowK: $isAbove', ({ isAbove, ...counted }) => {
    expect(isAboveLimit({ ...exposure, ...counted })).toBe(isAbove);
  });
});
