import { dayOfWeek } from './iso-weeks.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { isoToDanish, type Row } from './registers.ts';
import type { WeekOfLife } from './trajectory.ts';

/** Central Denmark Region changed from LPR2 to LPR3 on this day. */
const CHANGE = '2019-02-03';
const FIRST_CONTACT = 100_000_000_000_000_000n;
const DIAGNOSES = [
  ['DF200', 45],
  ['DF312', 15],
  ['DF331', 15],
  ['DF431', 10],
  ['DF603', 15],
] as const;
const MISUSE = ['DF102', 'DF122', 'DF192'];
/** The regional psychiatric department of each municipality; the last character is a ward. */
const DEPARTMENT: Readonly<Record<string, string>> = { '740': '6600051', '779': '6600021', '791': '6600022' };

interface Contact {
  readonly number: string;
  readonly person: Person;
  readonly start: string;
  readonly end: string;
  readonly hour: number;
  readonly hours: number;
  readonly isAdmission: boolean;
  readonly diagnoses: readonly string[];
}

type HospitalTable =
  | 'hospital_contacts_lpr2'
  | 'diagnoses_lpr2'
  | 'hospital_contacts'
  | 'diagnoses'
  | 'psychiatric_contacts';

/** What the region knows: psychiatric contacts, in LPR2 until the change and in LPR3 from then on, and its own extract of the latter. */
export function hospitalRows(random: Random, people: readonly Person[]): Record<HospitalTable, Row[]> {
  const contacts = people.flatMap((person) => contactsOf(random, person)).map(numbered);
  const before = contacts.filter(({ start }) => start < CHANGE);
  const after = contacts.filter(({ start }) => start >= CHANGE);
  return {
    hospital_contacts_lpr2: before.map(lpr2Contact),
    diagnoses_lpr2: before.flatMap(({ number, diagnoses }) =>
      diagnoses.map((c_diag, index) => ({ recnum: number, c_diag, c_diagtype: index === 0 ? 'A' : 'B' })),
    ),
    hospital_contacts: after.map(lpr3Contact),
    diagnoses: after.flatMap(({ number, diagnoses }) =>
      diagnoses.map((diag_kode, index) => ({
        dw_ek_kontakt: number,
        diag_kode,
        diag_kode_type: index === 0 ? 'A' : 'B',
        senere_afkraeftet: random.chance(0.03) ? 'Ja' : random.pick(['Nej', '']),
      })),
    ),
    psychiatric_contacts: after.map(regionalContact),
  };
}

/** A crisis brings acute contacts, and one of three an admission; other weeks a planned visit now and then. */
function contactsOf(random: Random, person: Person): Contact[] {
  const main = random.weighted(DIAGNOSES);
  const diagnoses = random.chance(0.3) ? [main, random.pick(MISUSE)] : [main];
  return person.trajectory
    .filter(({ situation }) => random.chance(situation === 'crisis' ? 0.5 : 0.04))
    .map((week) => contact(random, { person, week, diagnoses }));
}

function contact(
  random: Random,
  { person, week, diagnoses }: { person: Person; week: WeekOfLife; diagnoses: readonly string[] },
): Contact {
  const isAdmission = week.situation === 'crisis' && random.chance(0.33);
  const day = random.int(0, 3);
  return {
    number: '',
    person,
    start: dayOfWeek(week, day),
    end: isAdmission ? dayOfWeek(week, day + random.int(1, 3)) : dayOfWeek(week, day),
    hour: random.int(8, 14),
    hours: random.int(1, 4),
    isAdmission,
    diagnoses,
  };
}

function numbered(one: Contact, index: number): Contact {
  return { ...one, number: String(FIRST_CONTACT + BigInt(index)) };
}

function lpr2Contact({ number, person, start, end, isAdmission, diagnoses }: Contact): Row {
  const department = DEPARTMENT[person.municipality] ?? '6600021';
  return {
    pnr: person.cpr,
    recnum: number,
    d_inddto: isoToDanish(start),
    d_uddto: isoToDanish(end),
    c_pattype: isAdmission ? '0' : '2',
    c_adiag: diagnoses[0] ?? '',
    c_spec: '50',
    c_sgh: department.slice(0, 4),
    c_afd: department.slice(4),
    c_kom: person.municipality,
  };
}

function lpr3Contact(one: Contact): Row {
  return {
    pnr: one.person.cpr,
    dw_ek_kontakt: one.number,
    kont_starttidspunkt: startOf(one),
    kont_sluttidspunkt: endOf(one),
    kont_type: 'ALCA00',
    prioritet: one.isAdmission ? 'ATA1' : 'ATA3',
    kont_ans_hovedspec: 'Psykiatri',
    adiag: one.diagnoses[0] ?? '',
    borger_bo_kom: one.person.municipality,
    lprindberetningssystem: 'LPR3',
  };
}

function regionalContact(one: Contact): Row {
  const [main = '', other] = one.diagnoses;
  return {
    cpr: one.person.cpr,
    koennavn: one.person.sex === 'man' ? 'Mand' : 'Kvinde',
    datotid_start: startOf(one),
    datotid_slut: endOf(one),
    kontakttype: 'Fysisk fremmøde',
    pt_type: one.isAdmission ? 'Indlæggelse' : 'Ambulant',
    shakkode_kontaktansvarlig: DEPARTMENT[one.person.municipality] ?? '6600021',
    adiagnosekode: main,
    // The warehouse writes some codes without their D.
    diagnosegruppestreng: other === undefined ? `A:${main}` : `A:${main}#B:${other.slice(1)}`,
  };
}

const startOf = ({ start, hour }: Contact): string => at(start, hour);
const endOf = ({ end, hour, hours, isAdmission }: Contact): string =>
  at(end, isAdmission ? hour : hour + hours);

function at(day: string, hour: number): string {
  return `${day}T${String(hour).padStart(2, '0')}:30:00`;
}
