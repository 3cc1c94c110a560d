import { dayOfWeek } from './iso-weeks.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { isoToDanish, type Row } from './registers.ts';
import type { WeekOfLife } from './trajectory.ts';

const SURVEY_YEARS = [2019, 2022];
const SURVEY_WEEK = 6;
const LAST_WEEK = 52;
const DAY_MS = 86_400_000;

/** Support at home for everybody in the core group, some of them in supported housing. */
export function socialServiceRows(random: Random, people: readonly Person[]): Row[] {
  return people.flatMap((person) => {
    const { start, end } = person.coreGroup;
    const service = (paragraf: string, indsats: string, timer: string): Row => ({
      cpr: hyphenated(person.cpr),
      paragraf,
      indsats,
      startdato: isoToDanish(start),
      slutdato: end === undefined ? '' : isoToDanish(end),
      timer_pr_uge: timer,
      målgruppe: random.pick(['1.2.2', '1.2.2.1', '1.2.2.3']),
    });
    const support = service(random.pick(['§ 85', '§85', 'SEL § 85']), 'Bostøtte', `${random.int(1, 8)},5`);
    return random.chance(0.2) ? [support, service('§ 107', 'Midlertidigt botilbud', '')] : [support];
  });
}

/** Weeks in a shelter become stays, which the register parts on every 1 January. */
export function homelessStayRows(people: readonly Person[]): Row[] {
  return people.flatMap((person) =>
    shelterSpells(person.trajectory).flatMap((weeks) =>
      partedAtNewYear(dayOfWeek(weeks.first, 0), lastDayOf(weeks.last)).map(([start, end]) => ({
        cpr: hyphenated(person.cpr),
        indskrivningsdato: isoToDanish(start),
        udskrivningsdato: isoToDanish(end),
        opholdstype: 'herberg',
      })),
    ),
  );
}

/** VIVE's survey: who was homeless in week 6 of the two survey years. */
export function homelessnessSurveyRows(random: Random, people: readonly Person[]): Row[] {
  return SURVEY_YEARS.flatMap((year) =>
    people.flatMap((person) => {
      const week = person.trajectory.find((one) => one.year === year && one.week === SURVEY_WEEK);
      const isSeen = week?.inShelter === true || (week?.situation === 'crisis' && random.chance(0.5));
      if (!isSeen) return [];
      const situation = week?.inShelter === true ? '3' : random.pick(['1', '6']);
      return [{ cpr: person.cpr, aar: String(year), hjemløshedssituation: situation }];
    }),
  );
}

/** The Sunday of the week; the last one of a study may lie in the year after it. */
function lastDayOf(week: WeekOfLife): string {
  const sunday = dayOfWeek(week, 6);
  const lastDay = `${week.year}-12-31`;
  return week.week >= LAST_WEEK && sunday > lastDay ? lastDay : sunday;
}

interface Spell {
  readonly first: WeekOfLife;
  readonly last: WeekOfLife;
}

function shelterSpells(weeks: readonly WeekOfLife[]): Spell[] {
  const spells: Spell[] = [];
  for (const [index, week] of weeks.entries()) {
    if (!week.inShelter) continue;
    const current = weeks[index - 1]?.inShelter === true ? spells.pop() : undefined;
    spells.push({ first: current?.first ?? week, last: week });
  }
  return spells;
}

function partedAtNewYear(start: string, end: string): [string, string][] {
  const year = start.slice(0, 4);
  if (year === end.slice(0, 4)) return [[start, end]];
  const next = new Date(Date.parse(`${year}-12-31`) + DAY_MS).toISOString().slice(0, 10);
  return [[start, `${year}-12-31`], ...partedAtNewYear(next, end)];
}

function hyphenated(cpr: string): string {
  return `${cpr.slice(0, 6)}-${cpr.slice(6)}`;
}
