import { firstNumber } from './changed-numbers.ts';
import { dreamColumn } from './iso-weeks.ts';
import type { Person } from './people.ts';

/** One row under the register's own column names; a column that is absent is empty. */
export type Row = Readonly<Record<string, string>>;

export type YearRange = readonly [number, number];

/** BEF: one row a person and year. */
export function populationRows(people: readonly Person[], years: YearRange): Row[] {
  return eachYear(years).flatMap((year) =>
    people.map((person) => ({
      pnr: person.cpr,
      aar: String(year),
      koen: person.sex === 'man' ? '1' : '2',
      foed_dag: danishDate(person.birth),
      civst: person.maritalStatus,
      kom: person.municipality,
      reg: '1082',
      familie_id: String(person.household),
      antpersf: '1',
      antboernf: '0',
      hustype: '1',
      ie_type: '1',
      opr_land: '5100',
      statsb: '5100',
    })),
  );
}

/** UDDA: status on 30 September of each year. */
export function educationRows(people: readonly Person[], years: YearRange): Row[] {
  return eachYear(years).flatMap((year) =>
    people.map((person) => ({
      pnr: person.cpr,
      hfaudd: person.educationCode,
      hf_vfra: `30-06-${person.birth.year + 16}`,
      hf_vtil: '31-12-9999',
      hf_kilde: '1',
      instnr: '280051',
      aar: String(year),
    })),
  );
}

/** DREAM: one wide row a person, a column for each week. */
export function transferPaymentRows(people: readonly Person[]): Row[] {
  return people.map((person) => ({
    pnr: person.cpr,
    ...Object.fromEntries(person.trajectory.map((week) => [dreamColumn(week), week.benefit])),
  }));
}

/** The municipality's own list of its 3CP core group, kept since before anybody's number changed. */
export function coreGroupRows(people: readonly Person[]): Row[] {
  return people.map((person) => {
    const { municipality, coreGroup } = person;
    const cpr = firstNumber(person);
    return {
      cpr: `${cpr.slice(0, 6)}-${cpr.slice(6)}`,
      kommune: municipality,
      startdato: isoToDanish(coreGroup.start),
      slutdato: coreGroup.end === undefined ? '' : isoToDanish(coreGroup.end),
      intensitet: coreGroup.intensive ? 'intensiv' : 'almindelig',
    };
  });
}

export function eachYear([first, last]: YearRange): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function danishDate({ day, month, year }: Person['birth']): string {
  return `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`;
}

export function isoToDanish(iso: string): string {
  return iso.split('-').reverse().join('-');
}
