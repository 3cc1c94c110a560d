import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readQuery } from '../../core/queries/read-query.ts';
import { aStudyDatabase, type Row } from './a-study-database.ts';

const FOLDER = join(import.meta.dirname, '../../queries/analyst');
const queries = readdirSync(FOLDER).map((file) => ({
  file,
  ...readQuery(file, readFileSync(join(FOLDER, file), 'utf8')),
}));

let database: Awaited<ReturnType<typeof aStudyDatabase>> | undefined;
afterEach(() => database?.close());

async function ask(name: string, rows: Readonly<Record<string, readonly Row[]>>, parameter = "'x'") {
  const query = queries.find((one) => one.name === name);
  if (query === undefined) throw new Error(`no query ${name}`);
  database = await aStudyDatabase(rows);
  return database.ask(query.sql.replace('?', parameter));
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Members of one municipality's core group, the first `women` of them women, all of the same age and education. */
function members(municipality: string, count: number, { women = 0, level = 2 } = {}): Record<string, Row[]> {
  const person = (index: number) => ({ person_id: `${municipality}-${index}` });
  return {
    core_group: times(count, (index) => ({
      ...person(index),
      municipality,
      start_month: '2020-01',
      end_month: '2020-06',
      intensity: 'ordinary',
    })),
    population: times(count, (index) => ({
      ...person(index),
      year: 2020,
      birth_year: 1980,
      sex: index < women ? 'female' : 'male',
    })),
    education: times(count, (index) => ({ ...person(index), year: 2020, isced_level: level })),
  };
}

const together = (...parts: Record<string, Row[]>[]) => {
  const tables = [...new Set(parts.flatMap((part) => Object.keys(part)))];
  return Object.fromEntries(tables.map((table) => [table, parts.flatMap((part) => part[table] ?? [])]));
};

describe.each(queries)('the query $name', ({ file, name, columns, sql }) => {
  it('is in the file of its name and gives the columns that it says', async () => {
    expect(file).toBe(`${name}.sql`);
    database = await aStudyDatabase({});
    expect((await database.ask(sql.replace('?', "'x'"))).columns).toEqual(columns);
  });
});

describe('yearly-profile', () => {
  it('counts members by municipality and in all', async () => {
    const { rows } = await ask(
      'yearly-profile',
      together(members('740', 10, { women: 5 }), members('791', 6, { women: 6, level: 6 })),
    );
    expect(rows).toEqual([
      [2020, '740', '10', 40, 0.5, '10', '0', '0', '0'],
      [2020, '791', '6', 40, 1, '0', '0', '6', '0'],
      [2020, 'all', '16', 40, 0.69, '10', '0', '6', '0'],
    ]);
  });

  it.each([
    { count: 4, shown: [null, null] },
    { count: 5, shown: ['5', 40] },
  ])(
    'shows $shown for a municipality of $count persons, and then hides the other that would give it away',
    async ({ count, shown }) => {
      const { rows } = await ask('yearly-profile', together(members('740', count), members('791', 9)));
      expect(rows[0]?.slice(2, 4)).toEqual(shown);
      expect(rows[1]?.[2] === null).toBe(shown[0] === null);
      expect(rows[2]?.[2]).toBe(String(count + 9));
    },
  );

  it.each([
    { women: 4, share: null },
    { women: 5, share: 0.5 },
    { women: 6, share: null },
    { women: 0, share: 0 },
  ])('gives the share $share where $women of 10 are women', async ({ women, share }) => {
    const { rows } = await ask('yearly-profile', members('740', 10, { women }));
    expect(rows.map((row) => row[4])).toEqual([share, share]);
  });
});

describe('transfer-payment-weeks', () => {
  const onBenefit = (group: string, persons: number, weeks: number): Row[] =>
    times(persons * weeks, (index) => ({
      person_id: `${group}-${index % persons}`,
      year: 2020,
      week: 1 + Math.floor(index / persons),
      benefit_group: group,
    }));
  const benefits = async (...groups: Row[][]) =>
    (await ask('transfer-payment-weeks', { transfer_payments: groups.flat() })).rows;

  it('gives persons, their weeks and the mean', async () => {
    expect(await benefits(onBenefit('cash', 6, 10), onBenefit('flex', 5, 52))).toEqual([
      [2020, 'cash', '6', '60', 10],
      [2020, 'flex', '5', '260', 52],
    ]);
  });

  it('hides a group of fewer than five, and the next smallest that would give it away', async () => {
    const rows = await benefits(onBenefit('cash', 9, 1), onBenefit('flex', 4, 1), onBenefit('sick', 7, 1));
    expect(rows.map((row) => row[2])).toEqual(['9', null, null]);
  });
});

describe('what was said', () => {
  const documents = [
    { document_id: 'd1', respondent_roles: ['user'], municipality: '740', month: '2021-03' },
    {
      document_id: 'd2',
      respondent_roles: ['manager', 'professional'],
      municipality: '740',
      month: '2021-04',
    },
  ];
  const turns = [
    { document_id: 'd1', n: 1, speaker_role: 'interviewer', text: 'Hvordan går det?' },
    { document_id: 'd1', n: 2, speaker_role: 'user', text: ' Det   går\ngodt ' },
    { document_id: 'd1', n: 3, speaker_role: 'user', text: 'Ja' },
    { document_id: 'd2', n: 1, speaker_role: 'manager', text: 'Vi samarbejder' },
  ];

  it('counts words by role, without those of the interviewer', async () => {
    const { rows } = await ask('said-by-role', { documents, turns });
    expect(rows).toEqual([
      ['user', '1', '2', '4', 2],
      ['manager + professional', '1', '1', '2', 2],
    ]);
  });

  it('finds a text in upper or lower case alike', async () => {
    const { rows } = await ask('search-turns', { documents, turns }, "'GODT'");
    expect(rows.map((row) => [row[0], row[4], row[5]])).toEqual([['user', 'd1', 2]]);
  });
});

describe('core-group-trajectories', () => {
  const ways = (way: string, persons: number): Row[] =>
    times(persons, (index) =>
      way.split('>').map((intensity, spell) => ({
        person_id: `${way}-${index}`,
        intensity,
        start_month: `2020-0${1 + spell * 3}`,
        end_month: `2020-0${3 + spell * 3}`,
      })),
    ).flat();
  const trajectories = async (...persons: Row[][]) =>
    (await ask('core-group-trajectories', { core_group: persons.flat() })).rows;

  it('follows each person through the intensities', async () => {
    expect(await trajectories(ways('ordinary', 6), ways('intensive>ordinary', 5))).toEqual([
      ['ordinary', '6', '6', 3],
      ['intensive > ordinary', '5', '5', 6],
    ]);
  });

  it('counts rare orders together, with the smallest other where they are still fewer than five', async () => {
    expect(
      (await trajectories(ways('ordinary', 9), ways('intensive', 6), ways('intensive>ordinary', 3))).map(
        (row) => row.slice(0, 2),
      ),
    ).toEqual([
      ['ordinary', '9'],
      ['other', '9'],
    ]);
  });
});
