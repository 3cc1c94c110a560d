import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableContract } from '../../../core/contracts/contract.ts';
import { PseudonymDomain } from '../../../core/contracts/privacy.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { createPseudonyms } from '../../../core/pseudonyms/pseudonyms.ts';
import { checkPart } from '../../../core/registry/check-part.ts';
import { type OpenDuckDb, openDuckDb } from '../../../core/registry/open-duckdb.ts';
import { treatPart } from '../../../core/registry/treat-part.ts';
import { type Cells, contractSamples } from '../../support/contract-samples.ts';

const contracts = readContracts(join(import.meta.dirname, '../../../schemas'));
const study = studyNamed(contracts, '3cp');
const pseudonyms = createPseudonyms(
  new Map(PseudonymDomain.options.map((domain) => [domain, Buffer.from(`a secret for ${domain}`)])),
);
const folder = mkdtempSync(join(tmpdir(), 'registers-'));
let files = 0;
let duckDb: OpenDuckDb;

beforeAll(async () => {
  duckDb = await openDuckDb({ threads: 1 });
});
afterAll(() => {
  duckDb.close();
  rmSync(folder, { recursive: true });
});

/** What analysts get of good rows that are changed so. */
async function published(table: string, ...changes: Cells[]) {
  const contract = contracts.tables.get(table) as TableContract;
  const { good, file: content } = contractSamples(contracts, study, contract);
  files += 1;
  const file = join(folder, `${files}.csv`);
  const acceptedFile = `${file}.parquet`;
  writeFileSync(file, content(changes.map((change, index) => ({ ...good(index), ...change }))));
  const { connection } = duckDb;
  const { errors, warnings } = await checkPart(connection, {
    contract,
    contracts,
    study,
    file,
    acceptedFile,
  });
  expect(errors).toEqual([]);
  const [treated] = await treatPart(connection, {
    contract,
    contracts,
    study,
    acceptedFile,
    outputFolder: folder,
    outputName: String(files),
    deliveryId: 'D',
    pseudonyms,
  });
  const read = await connection.runAndReadAll(`SELECT * FROM '${treated?.file}'`);
  return {
    rows: read.getRowObjectsJson(),
    warnings: warnings.map(({ rule, column, count }) => ({ rule, column, count })),
  };
}

const START = 'kont_starttidspunkt';
const END = 'kont_sluttidspunkt';

describe('a published value', () => {
  it.each<[table: string, delivered: Cells, shown: Record<string, unknown>]>([
    [
      'labour_status_year',
      { socio13: '321' },
      { labour_group: 'outside', labour_status: 'disability_pension' },
    ],
    ['labour_status_year', { socio13: '113' }, { labour_group: 'employed', labour_status: 'self_employed' }],
    ['labour_status_year', { socio13: '' }, { labour_group: 'unknown', labour_status: 'unknown' }],
    // The same codes in November mean something else.
    ['labour_status_november', { soc_status_kode: '321' }, { november_group: 'outside' }],
    ['labour_status_november', { soc_status_kode: '351' }, { november_group: 'subsidised_work' }],

    [
      'hospital_contacts',
      { adiag: 'DF2000' },
      { diagnosis_group: 'schizophrenia', diagnosis_chapter: 'mental' },
    ],
    ['hospital_contacts', { adiag: 'df431' }, { diagnosis_group: 'ptsd' }],
    ['hospital_contacts', { adiag: 'DF439' }, { diagnosis_group: 'anxiety_stress' }],
    ['hospital_contacts', { adiag: 'DE119' }, { diagnosis_group: 'physical', diagnosis_chapter: 'physical' }],
    ['hospital_contacts', { adiag: '' }, { diagnosis_group: 'not_stated' }],
    ['diagnoses', { diag_kode: 'DD500' }, { diagnosis_group: 'physical' }],
    ['diagnoses_lpr2', { c_diag: 'DF102' }, { diagnosis_group: 'alcohol_dependence' }],

    [
      'hospital_contacts',
      { [START]: '01-03-2020 10:00', [END]: '01-03-2020 15:59' },
      { is_admission: false, duration_hours: 5 },
    ],
    [
      'hospital_contacts',
      { [START]: '01-03-2020 10:00', [END]: '01-03-2020 16:00' },
      { is_admission: true, duration_hours: 6 },
    ],
    [
      'hospital_contacts',
      { [START]: '2020-03-01T22:00:00', [END]: '02MAR2020:04:00:00' },
      { is_admission: true },
    ],
    [
      'hospital_contacts',
      { [START]: '01-03-2020 10:00', [END]: '' },
      { is_admission: null, duration_hours: null, end_month: null },
    ],
    [
      'hospital_contacts',
      { kont_type: 'ALCA03', [START]: '01-03-2020 10:00', [END]: '02-03-2020 10:00' },
      { is_admission: false, contact_kind: 'virtual' },
    ],
    // Stata writes what a code means in its place.
    [
      'hospital_contacts',
      { kont_type: 'Fysisk fremmøde', [START]: '01-03-2020 10:00', [END]: '02-03-2020 10:00' },
      { is_admission: true, contact_kind: 'physical' },
    ],
    ['hospital_contacts', { kont_type: 'ALCA99' }, { contact_kind: 'other' }],
    [
      'hospital_contacts',
      { [START]: '02-02-2019 23:59', [END]: '' },
      { after_break: false, start_month: '2019-02' },
    ],
    [
      'hospital_contacts',
      { [START]: '03-02-2019 00:00', [END]: '' },
      { after_break: true, start_month: '2019-02' },
    ],
    [
      'hospital_contacts_lpr2',
      { d_inddto: '02-02-2019', d_uddto: '31-12-9999' },
      { after_break: false, end_month: null },
    ],
    [
      'hospital_contacts_lpr2',
      { c_sgh: '6600021', c_pattype: '1' },
      { hospital: '6600', patient_type: 'part_day' },
    ],

    ['psychiatric_contacts', { shakkode_kontaktansvarlig: '6600051' }, { department: '660005' }],
    [
      'psychiatric_contacts',
      { diagnosegruppestreng: 'A:DF431#+:ALFC3#B:F329#B:DF323' },
      { diagnosis_groups: ['administrative', 'depression', 'ptsd'] },
    ],
    ['psychiatric_contacts', { diagnosegruppestreng: 'A:DF312' }, { diagnosis_groups: ['bipolar'] }],
    ['psychiatric_contacts', { diagnosegruppestreng: '' }, { diagnosis_groups: null }],
    [
      'psychiatric_contacts',
      { pt_type: 'Akut ambulant', kontakttype: '' },
      { patient_type: 'emergency', contact_kind: 'other' },
    ],

    ['primary_care', { speciale: '240110' }, { specialty: 'psychiatry' }],
    ['primary_care', { speciale: '260110' }, { specialty: 'child_psychiatry' }],
    ['primary_care', { speciale: '990110' }, { specialty: 'other' }],
    ['primary_care', { honuge: '2053' }, { year: 2020, week: 53, week_start: '2020-12-28' }],
    ['primary_care', { honuge: '1901' }, { year: 2019, week: 1, week_start: '2018-12-31' }],
    ['prescriptions', { atc: 'N05AH02' }, { medicine_group: 'clozapine' }],
    ['prescriptions', { atc: 'N05AH03' }, { medicine_group: 'antipsychotics' }],
    ['prescriptions', { atc: 'N02BE01', apk: '12' }, { medicine_group: 'other', packages: 10 }],

    [
      'social_services',
      { paragraf: 'SEL § 85', timer_pr_uge: '3,5' },
      { paragraph: '85', hours_per_week: 3.5 },
    ],
    [
      'social_services',
      { paragraf: '85', målgruppe: '1.2.2.3' },
      { paragraph: '85', target_group: 'altered_perception' },
    ],
    [
      'social_services',
      { paragraf: '§107', målgruppe: '1.2.2.9', slutdato: '' },
      { paragraph: '107', target_group: 'mental_disorder', end_month: null },
    ],
    ['homeless_stays', { opholdstype: 'Efterværn' }, { stay_kind: 'aftercare', start_date: '2020-03-01' }],
    [
      'homelessness_survey',
      { hjemløshedssituation: '1', aar: '2022' },
      { year: 2022, ethos_light: 1, situation: 'rough' },
    ],
    ['deaths', { d_dodsdto: '17-05-2021' }, { death_month: '2021-05' }],
    ['migrations', { haend_dato: '17-05-2021', indud_kode: 'i' }, { month: '2021-05', direction: 'in' }],
    ['consents', { omfang: 'Foto', tilbagekaldt: '01-04-2021' }, { scope: 'photo', withdrawn: '2021-04-01' }],
  ])('of %s for %j is %j', async (table, delivered, shown) => {
    const { rows } = await published(table, delivered);
    expect(rows).toMatchObject([shown]);
  });
});

describe('rows that the study leaves out', () => {
  it('are those that a register voids or that another table has, told once and counted', async () => {
    const diagnoses = await published(
      'diagnoses',
      { senere_afkraeftet: 'Nej' },
      { senere_afkraeftet: 'Ja' },
      { senere_afkraeftet: '' },
      { senere_afkraeftet: 'ja' },
    );
    expect(diagnoses.rows).toHaveLength(2);
    expect(diagnoses.warnings).toContainEqual({
      rule: 'row-left-out',
      column: 'senere_afkraeftet',
      count: 2,
    });
    const contacts = await published('hospital_contacts', {}, { lprindberetningssystem: 'LPR2' });
    expect(contacts.rows).toHaveLength(1);
  });
});

describe('a code that was not in use', () => {
  it.each([
    { table: 'social_services', column: 'paragraf', code: '§ 82 a', date: '30-06-2020', warns: true },
    { table: 'social_services', column: 'paragraf', code: '§ 82 a', date: '01-07-2020', warns: false },
    { table: 'social_services', column: 'paragraf', code: '§ 85 a', date: '01-10-2022', warns: true },
    { table: 'homeless_stays', column: 'opholdstype', code: 'natcafé', date: '01-07-2022', warns: false },
    { table: 'homeless_stays', column: 'opholdstype', code: 'natcafé', date: '02-07-2022', warns: true },
  ])('warns: $warns for $code on $date', async ({ table, column, code, date, warns }) => {
    const dates =
      table === 'social_services'
        ? { startdato: date, slutdato: '' }
        : { indskrivningsdato: date, udskrivningsdato: '' };
    const { warnings } = await published(table, { [column]: code, ...dates });
    expect(warnings.some(({ rule }) => rule === 'code-not-in-use')).toBe(warns);
  });
});

describe('what belongs together', () => {
  it('is joined by pseudonyms: diagnoses with their contact, a person in every register, two numbers of one person', async () => {
    const contact = { dw_ek_kontakt: '123456789012345678' };
    const contacts = await published('hospital_contacts', contact);
    const diagnoses = await published('diagnoses', contact);
    expect(diagnoses.rows[0]?.['contact_id']).toBe(contacts.rows[0]?.['contact_id']);
    expect(contacts.rows[0]?.['contact_id']).toMatch(/^[0-9a-f]{32}$/);
    const [former, now] = ['0707614285', '0807615285'];
    const aliases = await published('cpr_aliases', { cpr_gammel: former, cpr_ny: now });
    const moves = await published('migrations', { pnr: former }, { pnr: now });
    expect(new Set(moves.rows.map(({ person_id }) => person_id))).toEqual(
      new Set([aliases.rows[0]?.['former_person_id'], aliases.rows[0]?.['person_id']]),
    );
  });

  it('has one row id however it is written, and other rows of the same month have others', async () => {
    const stay = { cpr: '0707614285', indskrivningsdato: '01-03-2020', opholdstype: 'herberg' };
    const first = await published('homeless_stays', stay);
    const again = await published('homeless_stays', {
      ...stay,
      cpr: '070761-4285',
      indskrivningsdato: '2020-03-01',
    });
    expect(again.rows[0]?.['row_id']).toBe(first.rows[0]?.['row_id']);
    const move = { pnr: '0707614285', indud_kode: 'U' };
    const moves = await published(
      'migrations',
      { ...move, haend_dato: '01-03-2020' },
      { ...move, haend_dato: '09-03-2020' },
    );
    expect(new Set(moves.rows.map(({ row_id }) => row_id)).size).toBe(2);
    expect(new Set(moves.rows.map(({ month }) => month)).size).toBe(1);
  });

  it('keeps a person’s number and a contact’s apart, though they have the same digits', () => {
    expect(pseudonyms.pseudonym('record', '0707614285')).not.toBe(
      pseudonyms.pseudonym('person', '0707614285'),
    );
  });
});
