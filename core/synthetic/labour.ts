import type { Person } from './people.ts';
import { eachYear, type Row, type YearRange } from './registers.ts';

/** What the labour registers call the time on a DREAM code: SOCIO13, and the status in November. */
const STATUS: Readonly<Record<string, readonly [socio13: string, november: string]>> = {
  '783': ['321', '411'],
  '730': ['330', '318'],
  '810': ['220', '321'],
  '893': ['220', '317'],
  '651': ['310', '511'],
  '': ['134', '134'],
};
const NOVEMBER_WEEK = 48;

/** AKM: the benefit that most weeks of the year had. */
export function labourYearRows(people: readonly Person[], years: YearRange): Row[] {
  return eachYear(years).flatMap((year) =>
    people.map((person) => ({
      pnr: person.cpr,
      aar: String(year),
      socio13: statusOf(mostOf(person, year))[0],
      pre_socio: '',
      disco: '',
    })),
  );
}

/** RAS: the benefit of the last week of November. */
export function labourNovemberRows(people: readonly Person[], years: YearRange): Row[] {
  return eachYear(years).flatMap((year) =>
    people.map((person) => {
      const week = person.trajectory.find((one) => one.year === year && one.week === NOVEMBER_WEEK);
      return { pnr: person.cpr, aar: String(year), soc_status_kode: statusOf(week?.benefit ?? '')[1] };
    }),
  );
}

function statusOf(benefit: string): readonly [string, string] {
  return STATUS[benefit] ?? ['410', '513'];
}

function mostOf({ trajectory }: Person, year: number): string {
  const weeks = Map.groupBy(
    trajectory.filter((week) => week.year === year),
    ({ benefit }) => benefit,
  );
  const [most] = [...weeks].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? '';
}
