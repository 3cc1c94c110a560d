import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ContractError } from '../../../core/contracts/contract-error.ts';
import { publishedTables } from '../../../core/contracts/published-tables.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';

const SCHEMAS = join(import.meta.dirname, '../../../schemas');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

interface Json {
  [key: string]: unknown;
  fields?: Record<string, unknown>[];
  header?: Record<string, unknown>[];
}

/** A copy of schemas/ in which one file is changed. */
function doctored(file: string, change: (json: Json) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
  folders.push(folder);
  cpSync(SCHEMAS, folder, { recursive: true });
  const json = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json;
  change(json);
  writeFileSync(join(folder, file), JSON.stringify(json));
  return folder;
}

function problem(folder: string): ContractError {
  try {
    readContracts(folder);
  } catch (error) {
    if (error instanceof ContractError) return error;
    throw error;
  }
  throw new Error('was read');
}

/** Adds a limit for a table to a study. */
function agree(json: Json, limit: object): void {
  const { tables } = json['identifiability'] as { tables: object[] };
  tables.push({ ...limit, why: 'The study agreed to it.' });
}

const files = ['registry', 'transcripts', 'codings', 'pictures'].flatMap((folder) =>
  readdirSync(join(SCHEMAS, folder)).map((name) => `${folder}/${name}`),
);
const fieldsOf = (json: Json) => (Array.isArray(json) ? json : (json.fields ?? json.header ?? []));
const everyField = [...files, 'documents/header.json'].flatMap((file) =>
  fieldsOf(JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8')) as Json).map((field) => ({
    file,
    name: String(field['name']),
  })),
);

describe('every contract file', () => {
  it('is read', () => {
    const contracts = readContracts(SCHEMAS);
    expect([...contracts.tables.keys()].sort()).toEqual(
      files.map((file) => file.replace(/.*\/|\.json/g, '')).sort(),
    );
  });

  it('cannot be read when a field lacks its privacy, and the error names file and field', () => {
    for (const { file, name } of everyField) {
      const error = problem(
        doctored(file, (json) => {
          delete fieldsOf(json).find((field) => field['name'] === name)?.['privacy'];
        }),
      );
      expect([error.file, error.field]).toEqual([file, `field ${name}, privacy`]);
    }
  });
});

const education = 'registry/education.json';
const field = (json: Json, name: string) => json.fields?.find((one) => one['name'] === name) ?? {};

it.each([
  {
    wrong: 'an unknown treatment',
    change: (json: Json) => Object.assign(field(json, 'aar')['privacy'] as object, { treatment: 'trust' }),
    place: 'field aar, privacy.treatment',
  },
  {
    wrong: 'a misspelt property',
    change: (json: Json) => Object.assign(field(json, 'aar'), { requierd: true }),
    place: 'field aar',
  },
  {
    wrong: 'a code list that is not there',
    change: (json: Json) => Object.assign(field(json, 'hfaudd'), { codes: 'nothing' }),
    place: 'field hfaudd',
  },
  {
    wrong: 'an alias of two fields',
    change: (json: Json) => Object.assign(field(json, 'aar'), { aliases: ['PNR'] }),
    place: 'field aar',
  },
  {
    wrong: 'a key of no field',
    change: (json: Json) => Object.assign(json, { primaryKey: ['cpr'] }),
    place: 'field cpr',
  },
  {
    wrong: 'a source of no study',
    change: (json: Json) => Object.assign(json, { sources: ['aarhus'] }),
    place: 'sources',
  },
  {
    wrong: 'two columns under one published name',
    change: (json: Json) => Object.assign(field(json, 'aar')['privacy'] as object, { as: 'person_id' }),
    place: 'person_id',
  },
  {
    wrong: 'kept text that nothing limits',
    change: (json: Json) =>
      Object.assign(field(json, 'instnr'), {
        privacy: { treatment: 'keep', as: 'school', category: 'quasi', why: 'We are curious.' },
      }),
    place: 'field instnr',
  },
  {
    wrong: 'rows set aside without a limit',
    change: (json: Json) => Object.assign(json, { onInvalid: 'quarantine' }),
    place: 'maxInvalidShare',
  },
  {
    wrong: 'a foreign key that analysts could not follow',
    change: (json: Json) =>
      Object.assign(json, {
        foreignKeys: [{ fields: ['instnr'], reference: { resource: 'population', fields: ['pnr'] } }],
      }),
    place: 'foreignKeys',
  },
])('refuses $wrong', ({ change, place }) => {
  expect(problem(doctored(education, change)).field).toBe(place);
});

it.each([
  {
    wrong: 'a second table of aliases',
    file: education,
    change: (json: Json) => Object.assign(json, { use: { as: 'aliases', former: 'pnr', current: 'pnr' } }),
    place: 'use',
  },
  {
    wrong: 'aliases of which one number may have two that took its place',
    file: 'registry/cpr_aliases.json',
    change: (json: Json) => Object.assign(json, { primaryKey: ['cpr_gammel', 'cpr_ny'] }),
    place: 'primaryKey',
  },
  {
    wrong: 'aliases of something else than persons',
    file: 'registry/cpr_aliases.json',
    change: (json: Json) => Object.assign(field(json, 'cpr_ny')['privacy'] as object, { domain: 'staff' }),
    place: 'field cpr_ny',
  },
  {
    wrong: 'a table of names that is published',
    file: 'registry/roster.json',
    change: (json: Json) => Object.assign(json, { published: true }),
    place: 'published',
  },
  {
    wrong: 'consents whose days are not known',
    file: 'registry/consents.json',
    change: (json: Json) =>
      Object.assign(field(json, 'underskrevet')['privacy'] as object, { treatment: 'month' }),
    place: 'field underskrevet',
  },
  {
    wrong: 'an instrument whose scope of consent is not said',
    file: 'transcripts/interview.json',
    change: (json: Json) => Object.assign(json, { instruments: ['interview', 'photo'] }),
    place: 'consent.scopes',
  },
  {
    wrong: 'a scope that nobody can consent to',
    file: 'transcripts/interview.json',
    change: (json: Json) =>
      Object.assign((json as unknown as { consent: { scopes: object } }).consent.scopes, {
        interview: 'everything',
      }),
    place: 'consent.scopes',
  },
  {
    wrong: 'documents whose day may be missing',
    file: 'documents/header.json',
    change: (json: Json) =>
      Object.assign(fieldsOf(json).find((one) => one['name'] === 'dato') ?? {}, { constraints: {} }),
    place: 'field dato',
  },
  {
    wrong: 'a limit for a table in which nobody stands out',
    file: 'studies/3cp.json',
    change: (json: Json) => agree(json, { table: 'consents', unique: 1, belowK: 1 }),
    place: 'identifiability',
  },
  {
    wrong: 'two limits for a table',
    file: 'studies/3cp.json',
    change: (json: Json) => agree(json, { table: 'population', unique: 1, belowK: 1 }),
    place: 'identifiability',
  },
  {
    wrong: 'a limit by which more persons are unique than in small groups',
    file: 'studies/3cp.json',
    change: (json: Json) => agree(json, { table: 'deaths', unique: 2, belowK: 1 }),
    place: 'identifiability',
  },
  {
    wrong: 'dates that move apart for a person with two numbers',
    file: 'registry/deaths.json',
    change: (json: Json) =>
      Object.assign(json.fields?.find((one) => one['type'] === 'date')?.['privacy'] as object, {
        treatment: 'shift',
        domain: 'person',
        maximumDays: 180,
      }),
    place: expect.stringMatching(/^field /),
  },
])('refuses $wrong', ({ file, change, place }) => {
  expect(problem(doctored(file, change)).field).toEqual(place);
});

it('publishes exactly what the treatments name, and the delivery', () => {
  const education = publishedTables(readContracts(SCHEMAS)).find(({ name }) => name === 'education');
  expect(education?.columns.map(({ name, hiveType }) => `${name} ${hiveType}`)).toEqual([
    'person_id string',
    'year int',
    'education_main_group string',
    'education_label string',
    'isced_level int',
    'education_length string',
    'completed_year int',
    'source_quality string',
    'delivery_id string',
  ]);
});

it('publishes DREAM long', () => {
  const table = publishedTables(readContracts(SCHEMAS)).find(({ name }) => name === 'transfer_payments');
  expect(table?.columns.map(({ name, trinoType }) => `${name} ${trinoType}`)).toEqual([
    'person_id varchar',
    'year integer',
    'week integer',
    'week_start date',
    'code varchar',
    'benefit_group varchar',
    'benefit_class varchar',
    'delivery_id varchar',
  ]);
});
