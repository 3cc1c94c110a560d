import type { Contracts } from '../contracts/contract.ts';
import { prescriptionRows, primaryCareRows } from './care.ts';
import { aliasRows, changeNumbers } from './changed-numbers.ts';
import { consentRows } from './consents.ts';
import { SPOKEN_FORMATS } from './formats/formats.ts';
import { hospitalRows } from './hospital.ts';
import { type Interview, professionalInterview, userInterview } from './interviews.ts';
import { labourNovemberRows, labourYearRows } from './labour.ts';
import { drawPeople, type Person } from './people.ts';
import { createRandom, type Random } from './random.ts';
import { coreGroupRows, educationRows, populationRows, type Row, transferPaymentRows } from './registers.ts';
import { rosterRows } from './roster.ts';
import { homelessnessSurveyRows, homelessStayRows, socialServiceRows } from './social.ts';
import { deathRows, migrationRows } from './vital.ts';

/** One file of a made-up delivery, as its source would send it. */
export interface SyntheticFile {
  readonly table: string;
  readonly path: string;
  readonly content: Uint8Array;
}

interface SyntheticDelivery {
  readonly source: string;
  readonly files: readonly SyntheticFile[];
}

export interface SyntheticStudy {
  readonly people: readonly Person[];
  readonly deliveries: readonly SyntheticDelivery[];
}

const MUNICIPALITY_OF_SOURCE = { silkeborg: '740', skive: '779', viborg: '791' } as const;
const YEARS = [2018, 2022] as const;
/** Sets the draws of the registers that came later apart, so that the files of the first ones stay what they were. */
const LATER_REGISTERS = 0x5eed;
const CHANGED_NUMBERS = 0xc4a6;
const CONSENTS = 0xc025;
/** The pilot's 36 interviews: ten with users in each municipality, and six with the region's professionals. */
const USER_INTERVIEWS = 10;
const PROFESSIONAL_INTERVIEWS = 6;
/** The one of the region's that has to be reviewed before it is published. */
const DOUBTFUL_INTERVIEW = 2;

/** Makes a whole study: the same number of persons and seed give the same bytes. */
export function makeStudy(
  contracts: Contracts,
  { persons, seed }: { persons: number; seed: number },
): SyntheticStudy {
  const random = createRandom(seed);
  const drawn = drawPeople(random, { count: persons, years: YEARS });
  const people = changeNumbers(createRandom(seed ^ CHANGED_NUMBERS), drawn);
  const consents = createRandom(seed ^ CONSENTS);
  const later = createRandom(seed ^ LATER_REGISTERS);
  const register = (table: string, rows: readonly Row[]): SyntheticFile => ({
    table,
    path: `${table}.csv`,
    content: utf8(csv(columnsOf(contracts, table, rows), rows, '\n')),
  });
  const national: SyntheticDelivery = {
    source: 'national',
    files: [
      register('population', populationRows(people, YEARS)),
      register('education', educationRows(people, YEARS)),
      register('transfer_payments', transferPaymentRows(people)),
      ...filled({
        labour_status_year: labourYearRows(people, YEARS),
        labour_status_november: labourNovemberRows(people, YEARS),
        prescriptions: prescriptionRows(later, people),
        primary_care: primaryCareRows(later, people),
        homelessness_survey: homelessnessSurveyRows(later, people),
        deaths: deathRows(later, people),
        migrations: migrationRows(later, people),
      }).map(([table, rows]) => register(table, rows)),
    ],
  };
  const municipal = Object.entries(MUNICIPALITY_OF_SOURCE).map(([source, code]): SyntheticDelivery => {
    const own = people.filter(({ municipality }) => municipality === code);
    return { source, files: municipalFiles(contracts, { interviews: random, later, consents }, own) };
  });
  const professionals = Array.from({ length: PROFESSIONAL_INTERVIEWS }, (_, index) =>
    professionalInterview(random, index + 1, { isDoubtful: index === DOUBTFUL_INTERVIEW }),
  );
  const hospital = filled(hospitalRows(later, people));
  const region: SyntheticDelivery = {
    source: 'region',
    files: [
      ...professionals.map(interviewFile),
      spreadsheet(contracts, 'roster', rosterRows(professionals)),
      ...hospital.map(([table, rows]) => register(table, rows)),
    ],
  };
  // A municipality without persons has nothing to deliver.
  const deliveries = [...municipal.filter(({ files }) => files.length > 0), region, national];
  return { people, deliveries };
}

/** What a municipality keeps of the members of its core group, and its interviews with them. */
function municipalFiles(
  contracts: Contracts,
  draws: { interviews: Random; later: Random; consents: Random },
  people: readonly Person[],
): SyntheticFile[] {
  const interviewed = people
    .slice(0, USER_INTERVIEWS)
    .map((person, index) => ({ person, interview: userInterview(draws.interviews, person, index + 1) }));
  const interviews = interviewed.map(({ interview }) => interview);
  const tables = filled({
    core_group: coreGroupRows(people),
    social_services: socialServiceRows(draws.later, people),
    homeless_stays: homelessStayRows(people),
    consents: consentRows(draws.consents, interviewed),
    cpr_aliases: aliasRows(people),
    roster: rosterRows(interviews),
  });
  return [
    ...tables.map(([table, rows]) => spreadsheet(contracts, table, rows)),
    ...interviews.map(interviewFile),
  ];
}

/** As Danish Excel saves it: semicolons, CRLF, UTF-8 with a byte order mark. */
function spreadsheet(contracts: Contracts, table: string, rows: readonly Row[]): SyntheticFile {
  const text = csv(columnsOf(contracts, table, rows), rows, '\r\n');
  return { table, path: `${table}.csv`, content: utf8(`\uFEFF${text}`) };
}

/** Registers that know of these people: a file without rows is no extract. */
function filled(tables: Readonly<Record<string, readonly Row[]>>): [string, readonly Row[]][] {
  return Object.entries(tables).filter(([, rows]) => rows.length > 0);
}

/** Interviews come as people make them: one format after the other. */
function interviewFile({ said }: Interview, index: number): SyntheticFile {
  const format = SPOKEN_FORMATS[index % SPOKEN_FORMATS.length] ?? SPOKEN_FORMATS[0];
  if (format === undefined) throw new Error('there is no format for interviews');
  return {
    table: 'interview',
    path: `interview/interview-${String(index + 1).padStart(2, '0')}${format.ending}`,
    content: format.write(said),
  };
}

/** The contract's columns that the model fills, in the contract's order; repeated columns such as DREAM's weeks come last. */
function columnsOf(contracts: Contracts, table: string, rows: readonly Row[]): string[] {
  const contract = contracts.tables.get(table);
  if (contract?.kind !== 'table') throw new Error(`no register contract is named ${table}`);
  const modelled = new Set(rows.flatMap((row) => Object.keys(row)));
  const named = contract.fields.map(({ name }) => name).filter((name) => modelled.has(name));
  return [...named, ...[...modelled].filter((name) => !named.includes(name) && /^y_\d{4}$/.test(name))];
}

function csv(columns: readonly string[], rows: readonly Row[], newline: string): string {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(';'));
  return [columns.join(';'), ...lines, ''].join(newline);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
