import { beforeAll, describe, expect, it } from 'vitest';
import { aTemplate } from '../infra/a-template.ts';
import { matrixDifferences } from './matrix-differences.ts';
import { type Matrix, readMatrix } from './read-matrix.ts';
import { answersOf, readStudy } from './template-access.ts';

describe('who may do what', () => {
  let matrix: Matrix;
  let study: Awaited<ReturnType<typeof readStudy>>;
  beforeAll(async () => {
    matrix = readMatrix();
    study = await readStudy(JSON.parse(aTemplate().text));
  });

  it('names in matrix.csv everybody whom the template knows', () => {
    const bySort = Object.groupBy(study.who, ({ sort }) => sort);
    const known = Object.entries(bySort).map(([sort, who]) => [sort, who.map(({ name }) => name)]);
    expect(matrix.who, 'the lines "who" of tests/access/matrix.csv').toEqual(Object.fromEntries(known));
    const everybody = new Set(Object.values(matrix.who).flat());
    const strangers = matrix.rows.flatMap(({ may }) => may.map((who) => who.replace('(athena)', '')));
    expect(strangers.filter((who) => !everybody.has(who))).toEqual([]);
  });

  it('gives the root user what an administrator has, and nothing else', () => {
    const different = matrix.rows.filter(({ may }) => may.includes('root') !== may.includes('administrator'));
    expect(different).toEqual([]);
  });

  it('is by the policies of the template what matrix.csv says, for every zone and call', () => {
    const differences = matrixDifferences(matrix, answersOf(study));
    expect(differences, `\n  ${differences.join('\n  ')}\n`).toEqual([]);
  }, 120_000);
});

describe('a difference', () => {
  const row = { zone: 'lake/published', calls: ['read'], may: ['analyst(athena)'], untried: '' };
  const answer = { zone: 'lake/published', call: 'read', may: ['analyst(athena)'] };

  it.each([
    {
      what: 'somebody who gained a right',
      answers: [{ ...answer, may: ['analyst(athena)', 'capture'] }],
      says: /capture may, .* must not/,
    },
    {
      what: 'a way that a right has gained',
      answers: [{ ...answer, may: ['analyst'] }],
      says: /published read: analyst may, .* must not/,
    },
    {
      what: 'somebody who lost a right',
      answers: [{ ...answer, may: [] }],
      says: /analyst\(athena\) may not, .* should/,
    },
    {
      what: 'a zone without a line',
      answers: [answer, { zone: 'queue/new', call: 'send', may: ['x'] }],
      says: /queue\/new send: no line; .* add\n {4}queue\/new,send,x,/,
    },
    { what: 'a line without a zone', answers: [], says: /published read: the template has no such thing/ },
  ])('is told of $what', ({ answers, says }) => {
    const [first] = matrixDifferences({ rows: [row] }, answers);
    expect(first).toMatch(says);
  });

  it('is told of a line that stands there twice, and of nothing else', () => {
    expect(matrixDifferences({ rows: [row, row] }, [answer])).toEqual([
      'lake/published read: stands there twice',
    ]);
    expect(matrixDifferences({ rows: [row] }, [answer])).toEqual([]);
  });
});
