import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { CONSENT_NEEDS } from '../../../core/consents/consent-needs.ts';
import type { DocumentContract } from '../../../core/contracts/contract.ts';
import { publishedTables } from '../../../core/contracts/published-tables.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { RULES } from '../../../core/deliveries/rules.ts';
import type { StatedForm } from '../../../core/deliveries/stated-form.ts';
import { createPseudonyms } from '../../../core/pseudonyms/pseudonyms.ts';
import { checkPart } from '../../../core/transcripts/check-part.ts';
import { languageByCode } from '../../../core/transcripts/languages/languages.ts';
import { placeholderEnding } from '../../../core/transcripts/placeholders.ts';
import { treatPart } from '../../../core/transcripts/treat-part.ts';
import { aTranscript } from './a-transcript.ts';

const repository = join(import.meta.dirname, '../../..');
const contracts = readContracts(join(repository, 'schemas'));
const study = studyNamed(contracts, '3cp');
function documentContract(name: string): DocumentContract {
  const found = contracts.tables.get(name);
  if (found?.kind !== 'document') throw new Error(`no kind of document is named ${name}`);
  return found;
}
const contract = documentContract('interview');
const folder = mkdtempSync(join(tmpdir(), 'carelake-transcripts-'));
const secrets = new Map(['person', 'staff', 'placeholder'].map((domain) => [domain, Buffer.from(domain)]));
const pseudonyms = createPseudonyms(secrets);
const db = await (await DuckDBInstance.create(':memory:')).connect();

afterAll(() => {
  db.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

async function check(text: string, kind = contract, { stated }: { stated?: StatedForm } = {}) {
  const file = join(folder, 'delivered');
  writeFileSync(file, text);
  const acceptedFile = join(folder, 'accepted.parquet');
  return checkPart(db, { contract: kind, contracts, study, file, acceptedFile, stated });
}

async function treat(outputName: string, kind = contract, own = study) {
  const lexiconFolder = join(repository, 'core/transcripts/lexicon');
  const acceptedFile = join(folder, 'accepted.parquet');
  const basics = {
    contract: kind,
    contracts,
    study: own,
    acceptedFile,
    outputFolder: folder,
    outputName,
    deliveryId: 'D1',
  };
  return (await treatPart(db, { ...basics, pseudonyms, lexiconFolder })).files;
}

async function rowsOf(file: string) {
  return (await db.runAndReadAll('SELECT * FROM read_parquet($file)', { file })).getRowObjectsJS();
}

describe('checking a transcript', () => {
  it('accepts it whole and counts its turns', async () => {
    expect(await check(aTranscript())).toEqual({
      rows: 4,
      accepted: 4,
      errors: [],
      read: { format: 'txt', encoding: 'utf-8', language: 'da', headerRow: 1, rows: 4 },
      warnings: [expect.objectContaining({ rule: 'cpr-replacement' })],
      document: { persons: ['6707614285'], letters: 166 },
    });
  });

  it.each([
    { who: 'a user without a number', header: { CPR: undefined }, warned: ['consent-unchecked cpr 7'] },
    { who: 'a professional without a number', header: { CPR: undefined, Rolle: 'Leder' }, warned: [] },
    { who: 'a user with a number', header: {}, warned: ['cpr-replacement cpr 7'] },
  ])('warns where nobody can look for a consent: $who', async ({ header, warned }) => {
    const { errors, warnings } = await check(aTranscript({ header }));
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule, column, row }) => `${rule} ${column} ${row}`)).toEqual(warned);
  });

  it.each([
    { header: { Dato: undefined }, rule: 'document-header-missing', column: 'dato', row: 1 },
    { header: { Dato: '31. februar 2021' }, rule: 'type', column: 'dato', row: 2 },
    { header: { Kommune: 'Aarhus' }, rule: 'code', column: 'kommune', row: 3 },
    { header: { CPR: '310261-4285' }, rule: 'cpr-date', column: 'cpr', row: 7 },
    { header: { CPR: '67076142' }, rule: 'cpr', column: 'cpr', row: 7 },
    { header: { Rolle: 'Onkel' }, rule: 'document-role', column: 'rolle', row: 8 },
    { header: { Bølge: 'to' }, rule: 'type', column: 'bølge', row: 9 },
  ])('refuses a header by $rule in $column, without its value', async ({ header, rule, column, row }) => {
    const report = await check(aTranscript({ header }));
    expect(report).toMatchObject({ accepted: 0, errors: [{ row, column, rule, count: 1 }] });
    expect(RULES).toHaveProperty([rule]);
  });
});

describe('a document of another kind', () => {
  const notes = 'Dato: 12. marts 2021\nKommune: Skive\nType: Observation\n\nKarsten kommer ind.\n';

  it('is refused under a contract that is not its own', async () => {
    expect(await check(notes)).toMatchObject({ errors: [{ row: 3, column: 'type', rule: 'document-kind' }] });
  });

  it('has paragraphs of nobody, and its instrument whether it says so or not', async () => {
    const observation = documentContract('observation');
    for (const text of [notes, notes.replace('Type: Observation\n', '')]) {
      expect((await check(text, observation)).errors).toEqual([]);
      const [documents, turns] = await treat('notes-0001', observation);
      expect(await rowsOf(documents?.file ?? '')).toMatchObject([
        { kind: 'observation', instrument: 'observation', respondent_roles: [], person_ids: [] },
      ]);
      expect(await rowsOf(turns?.file ?? '')).toMatchObject([{ speaker: null, speaker_role: 'observer' }]);
    }
  });

  it('says in which language it is, or is refused', async () => {
    const said = (language: string) => aTranscript({ header: { Sprog: language } });
    expect((await check(said('dansk'))).errors).toEqual([]);
    expect(await check(said('klingonsk'))).toMatchObject({
      errors: [{ row: 10, column: 'sprog', rule: 'code' }],
    });
  });

  const swedish = `I: Hur mår du nu, och hur har det varit hemma hos dig sedan vi sågs?

IP: Det är inte så bra. Jag har inte varit ute på flera veckor, och Zofka Berglind ringer bara när hon vill ha något av mig.`;

  it('is de-identified with the tables of the language that is spoken in it', async () => {
    expect(await check(aTranscript({ turns: swedish }))).toMatchObject({
      errors: [],
      read: { language: 'sv' },
    });
    const [documents, turns] = await treat('swedish-0001');
    expect(await rowsOf(documents?.file ?? '')).toMatchObject([{ language: 'sv' }]);
    const [, answer] = await rowsOf(turns?.file ?? '');
    expect(answer?.['text']).toMatch(
      /^Det är inte så bra\. .*och \[PERSON-\d+\] ringer bara när hon vill ha något av mig\.$/u,
    );
  });

  it('is refused where its header names a language that is plainly not spoken in it', async () => {
    const turns = `${swedish}\n\n${swedish}`;
    expect(await check(aTranscript({ header: { Sprog: 'Dansk' }, turns }))).toMatchObject({
      accepted: 0,
      errors: [{ row: 10, column: 'sprog', rule: 'language-stated' }],
    });
    expect((await check(aTranscript({ header: { Sprog: 'Svenska' }, turns }))).errors).toEqual([]);
    expect(
      (await check(aTranscript({ header: { Sprog: 'Engelsk' }, turns: 'I: Hej.\n\nIP: Ja.' }))).errors,
    ).toEqual([]);
  });

  it('is refused where its letters are not what its sender says', async () => {
    const stated = { encoding: 'windows-1252' };
    expect(await check(aTranscript(), contract, { stated })).toMatchObject({
      errors: [{ rule: 'encoding-stated' }],
    });
    expect((await check(aTranscript(), contract, { stated: { encoding: 'UTF-8' } })).errors).toEqual([]);
  });
});

describe('treating a transcript', () => {
  it('writes exactly the columns that the contract publishes, and nothing that was said of anybody', async () => {
    await check(aTranscript());
    const files = await treat('interviews-0001');
    const written = [...publishedTables(contracts), CONSENT_NEEDS];
    for (const { table, file, rows } of files) {
      const found = await rowsOf(file);
      const columns = written.find(({ name }) => name === table)?.columns.map(({ name }) => name);
      expect(found).toHaveLength(rows);
      expect(Object.keys(found[0] ?? {})).toEqual(columns);
      expect(JSON.stringify(found)).not.toMatch(
        /karsten|bligaard|birgit|brask|nørregade|glyngøre|4285|4512|Interview 7/iu,
      );
    }
    expect(files.map(({ table }) => table)).toEqual(['documents', 'turns', 'findings', 'consent_needs']);
  });

  it.each([
    { what: 'an interview', header: {}, need: { scope: 'interview', day: '2021-03-12' } },
    {
      what: 'an interview of which only the month is known',
      header: { Dato: 'februar 2020' },
      need: { scope: 'interview', day: '2020-02-29' },
    },
    { what: 'a focus group', header: { Type: 'Fokusgruppe' }, need: { scope: 'interview' } },
    {
      what: 'an observation',
      kind: 'observation',
      header: { Type: 'Observation' },
      need: { scope: 'observation' },
    },
    { what: 'minutes', kind: 'meeting', header: { Type: undefined }, need: { scope: 'observation' } },
    { what: 'photovoice', kind: 'photovoice', header: { Type: 'Photovoice' }, need: { scope: 'photo' } },
    { what: 'a kind that is not given', header: { Type: undefined }, need: { scope: 'interview' } },
    {
      what: 'an interview with somebody who is named by no number',
      header: { CPR: undefined },
      need: undefined,
    },
  ])('tells publication which consent it needs: $what', async ({ kind = 'interview', header, need }) => {
    await check(aTranscript({ header }), documentContract(kind));
    const [, , , needs] = await treat('interviews-0007', documentContract(kind));
    expect(needs === undefined ? [] : await rowsOf(needs.file)).toEqual(
      need === undefined
        ? []
        : [
            {
              part: 'interviews-0007',
              person_id: pseudonyms.pseudonym('person', '6707614285'),
              day: '2021-03-12',
              delivery_id: 'D1',
              ...need,
            },
          ],
    );
  });

  it('keeps what the study needs: month, municipality, roles, the person as in the registers', async () => {
    await check(aTranscript());
    const [documents, turns] = await treat('interviews-0001');
    const personId = pseudonyms.pseudonym('person', '6707614285');
    expect(await rowsOf(documents?.file ?? '')).toMatchObject([
      {
        month: '2021-03',
        municipality: '779',
        instrument: 'interview',
        wave: 1,
        respondent_roles: ['user'],
        person_ids: [personId],
        delivery_id: 'D1',
      },
    ]);
    const spoken = await rowsOf(turns?.file ?? '');
    expect(spoken.map(({ speaker, person_id }) => [speaker, person_id])).toEqual([
      ['I', null],
      ['IP', personId],
      ['I', null],
      ['IP', personId],
    ]);
    expect(spoken[2]).toMatchObject({
      start_seconds: 90,
      text: expect.stringMatching(/^Hvem er \[PERSON-\d{7}\]\?$/u),
    });
  });

  it('knows in a group who speaks, whatever the label, and counts what was found', async () => {
    const header = {
      Type: 'Fokusgruppe',
      CPR: undefined,
      Rolle: undefined,
      Deltager: undefined,
      'Deltager 1': 'Karsten Bligaard (borger)',
      'Deltager 2': 'Mette Holm (medarbejder)',
      'Deltager 3': 'Kaj Lund (borger)',
      'CPR 1': '670761-4285',
      'CPR 3': '680761-4285',
    };
    const turns =
      'I: Hej.\n\nKarsten: Hej Kaj.\n\nIP3: Hej.\n\nMette: Ring på 28 45 12 90.\n\nIP1 + IP3: Nej.';
    await check(aTranscript({ header, turns }));
    const [documents, spoken, findings, needs] = await treat('interviews-0001');
    const persons = ['6707614285', '6807614285'].map((cpr) => pseudonyms.pseudonym('person', cpr));
    expect(await rowsOf(documents?.file ?? '')).toMatchObject([
      { instrument: 'focus_group', respondent_roles: ['user', 'professional'], person_ids: persons },
    ]);
    const rows = await rowsOf(spoken?.file ?? '');
    expect(rows.map(({ speaker_role, person_id }) => [speaker_role, person_id])).toEqual([
      ['interviewer', null],
      ['user', persons[0]],
      ['user', persons[1]],
      ['professional', null],
      ['user', null],
    ]);
    expect(rows[4]?.['speaker']).toBe('IP1 + IP3');
    expect(rows[1]).toMatchObject({
      speaker: `[PERSON${placeholderEnding(persons[0] ?? '')}`,
      text: `Hej [PERSON${placeholderEnding(persons[1] ?? '')}.`,
    });
    const needed = await rowsOf(needs?.file ?? '');
    expect(needed.map(({ person_id, scope }) => [person_id, scope])).toEqual(
      persons.map((person) => [person, 'interview']),
    );
    expect(await rowsOf(findings?.file ?? '')).toMatchObject([
      { type: 'person', replaced: 1 },
      { type: 'phone', replaced: 1, doubtful: 0 },
    ]);
  });

  it('moves the days of a document of one person by the same number, where the study says so', async () => {
    const shifting = { ...study, textDates: { maximumDays: 100 } };
    const turns = 'I: Hvornår?\n\nIP: Den 3. maj 2019 og den 13. maj 2019.';
    const daysIn = async (header: Record<string, string | undefined>) => {
      await check(aTranscript({ header, turns }));
      const [, spoken] = await treat('interviews-0001', contract, shifting);
      const text = String((await rowsOf(spoken?.file ?? ''))[1]?.['text']);
      return [...text.matchAll(/\[DATE: (?<shown>[^\]]+)\]/gu)].map(({ groups }) => groups?.['shown']);
    };
    const [first = '', second = ''] = await daysIn({});
    const dayOf = (shown: string) => {
      const [day, month = '', year] = shown.split(' ');
      return Date.UTC(Number(year), languageByCode('da').dates.months.indexOf(month), Number(day));
    };
    expect(dayOf(second) - dayOf(first)).toBe(10 * 24 * 60 * 60 * 1000);
    expect(first).not.toBe('3 maj 2019');
    const group = {
      Deltager: undefined,
      CPR: undefined,
      Rolle: undefined,
      'Deltager 1': 'Karsten Bligaard (borger)',
    };
    const two = { 'Deltager 2': 'Kaj Lund (borger)', 'CPR 1': '670761-4285', 'CPR 2': '680761-4285' };
    expect(await daysIn({ ...group, ...two })).toEqual(['maj 2019', 'maj 2019']);
  });

  it('never shows a name as the speaker', async () => {
    await check(aTranscript({ turns: 'Signe: Hej Karsten.\n\nKarsten: Hej.' }));
    const [, turns] = await treat('interviews-0001');
    const [asks, answers] = await rowsOf(turns?.file ?? '');
    expect(asks?.['text']).toBe(`Hej ${String(answers?.['speaker'])}.`);
    expect(answers?.['speaker']).toMatch(/^\[PERSON-\d{7}\]$/u);
  });

  it('gives the same bytes again, wherever the document lay, and another document another id', async () => {
    await check(aTranscript());
    const [first] = await treat('interviews-0001');
    const before = readFileSync(first?.file ?? '');
    const [again] = await treat('interviews-0002');
    expect(readFileSync(again?.file ?? '').equals(before)).toBe(true);
    await check(aTranscript().replace('2021', '2020'));
    const [other] = await treat('interviews-0003');
    const ids = [...(await rowsOf(first?.file ?? '')), ...(await rowsOf(other?.file ?? ''))].map(
      (row) => row['document_id'],
    );
    expect(new Set(ids).size).toBe(2);
  });
});
