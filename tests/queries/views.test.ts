import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { QUERIES } from '../../infra/bundling/paths.ts';
import { analystViews } from '../../infra/constructs/analyst-views.ts';
import { aStudyDatabase, type Row } from './a-study-database.ts';

const views = analystViews(join(QUERIES, 'views'));

let database: Awaited<ReturnType<typeof aStudyDatabase>> | undefined;
afterEach(() => database?.close());

async function ask(sql: string, rows: Readonly<Record<string, readonly Row[]>> = {}) {
  database = await aStudyDatabase(rows);
  return database.ask(sql);
}

it.each(views)('the view $name gives the columns that it says', async ({ name, columns }) => {
  expect((await ask(`SELECT * FROM ${name}`)).columns).toEqual(columns);
});

describe('contacts', () => {
  it('puts both registers in one, says which, and flags the break', async () => {
    const { rows } = await ask(
      'SELECT system, year, kind, is_admission, break_flag FROM contacts ORDER BY contact_id',
      {
        hospital_contacts_lpr2: [
          { contact_id: 'a', start_month: '2018-12', patient_type: 'inpatient', after_break: false },
          { contact_id: 'b', start_month: '2019-02', patient_type: 'outpatient', after_break: false },
        ],
        hospital_contacts: [
          {
            contact_id: 'c',
            start_month: '2019-02',
            contact_kind: 'physical',
            is_admission: true,
            after_break: true,
          },
          {
            contact_id: 'd',
            start_month: '2020-01',
            contact_kind: 'virtual',
            is_admission: false,
            after_break: true,
          },
        ],
      },
    );
    expect(rows).toEqual([
      ['LPR2', 2018, 'inpatient', true, false],
      ['LPR2', 2019, 'outpatient', false, false],
      ['LPR3', 2019, 'physical', true, true],
      ['LPR3', 2020, 'virtual', false, true],
    ]);
  });
});

describe('stays', () => {
  type Stay = readonly [start: string, end: string | null, kind?: string];
  const merged = async (...stays: Stay[]) => {
    const rows = stays.map(([start_date, end_date, stay_kind = 'shelter']) => ({
      person_id: 'p',
      start_date,
      end_date,
      stay_kind,
    }));
    const sql = 'SELECT start_date, end_date, nights, merged FROM stays ORDER BY start_date';
    return (await ask(sql, { homeless_stays: rows })).rows;
  };

  it.each<{ what: string; stays: Stay[]; rows: unknown[] }>([
    {
      what: 'leaves stays with two days between apart',
      stays: [
        ['2020-03-01', '2020-03-05'],
        ['2020-03-07', '2020-03-08'],
      ],
      rows: [
        ['2020-03-01', '2020-03-05', '4', '1'],
        ['2020-03-07', '2020-03-08', '1', '1'],
      ],
    },
    {
      what: 'merges a stay that begins on the day after another',
      stays: [
        ['2020-03-01', '2020-03-05'],
        ['2020-03-06', '2020-03-08'],
      ],
      rows: [['2020-03-01', '2020-03-08', '7', '2']],
    },
    {
      what: 'merges overlapping stays, and one inside of another',
      stays: [
        ['2020-03-01', '2020-03-20'],
        ['2020-03-05', '2020-03-08'],
        ['2020-03-15', '2020-04-01', 'night_cafe'],
      ],
      rows: [['2020-03-01', '2020-04-01', '31', '3']],
    },
    {
      what: 'does not part a stay at the technical check-in of 1 January',
      stays: [
        ['2019-12-20', '2019-12-31'],
        ['2020-01-01', '2020-01-10'],
      ],
      rows: [['2019-12-20', '2020-01-10', '21', '2']],
    },
    {
      what: 'takes a stay without end for the whole time after it',
      stays: [
        ['2019-12-20', null],
        ['2020-01-01', '2020-01-10'],
        ['2020-05-01', '2020-05-02'],
      ],
      rows: [['2019-12-20', null, null, '3']],
    },
    {
      what: 'does not take aftercare for a stay',
      stays: [
        ['2020-03-01', '2020-03-05'],
        ['2020-03-05', '2020-06-01', 'aftercare'],
      ],
      rows: [['2020-03-01', '2020-03-05', '4', '1']],
    },
  ])('$what', async ({ stays, rows }) => {
    expect(await merged(...stays)).toEqual(rows);
  });

  it('keeps persons apart, names the kinds, and doubts a start on 1 January that nothing leads up to', async () => {
    const stay = (person_id: string, start_date: string, stay_kind: string) => ({
      person_id,
      start_date,
      end_date: '2020-01-09',
      stay_kind,
    });
    const { rows } = await ask(
      'SELECT person_id, kinds, is_open, starts_on_check_in FROM stays ORDER BY person_id',
      {
        homeless_stays: [
          stay('p', '2020-01-01', 'shelter'),
          stay('q', '2020-01-02', 'shelter'),
          stay('q', '2020-01-03', 'night_cafe'),
        ],
      },
    );
    expect(rows).toEqual([
      ['p', 'shelter', false, true],
      ['q', 'night_cafe+shelter', false, false],
    ]);
  });
});
