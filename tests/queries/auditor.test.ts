import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { gapOf, type KeptQuery } from '../../core/audit/kept-query.ts';
import { readQuery } from '../../core/queries/read-query.ts';
import { buildRecord, type CloudTrailRecord, failedOutcome } from '../../sandbox/cloudtrail/record.ts';
import { accessDenied } from '../../sandbox/kernel/aws-error.ts';
import { type Caller, via } from '../../sandbox/kernel/caller.ts';
import type { TrailEntry } from '../../sandbox/kernel/kernel.ts';
import { aCaller, aSession, READ, WHERE } from '../sandbox/cloudtrail/a-trail.ts';
import { aTrailTable } from './a-trail-table.ts';

const FOLDER = join(import.meta.dirname, '../../queries/auditor');
const queries = readdirSync(FOLDER).map((file) => ({
  file,
  ...readQuery(file, readFileSync(join(FOLDER, file), 'utf8')),
}));
const NOW = new Date();
const LONG_AGO = new Date(NOW.getTime() - 100 * 24 * 3600 * 1000);

function aRecord(
  entry: Partial<TrailEntry>,
  how: { caller?: Caller; isRefused?: boolean; at?: Date } = {},
): CloudTrailRecord {
  const { caller = aCaller(), isRefused = false, at = NOW } = how;
  const outcome = isRefused ? failedOutcome(accessDenied('no')) : ({ ok: true } as const);
  return buildRecord(caller, { ...READ, ...entry }, outcome, WHERE, at);
}

const aCall = (service: string, eventName: string, more: Partial<TrailEntry> = {}): Partial<TrailEntry> => ({
  eventSource: `${service}.amazonaws.com`,
  eventName,
  category: 'Management',
  resources: [],
  ...more,
});
const atKey = (key: string) => ({ requestParameters: { bucketName: 'bucket', key } });
const LANDING = 'carelake-3cp-landing0a1b2c3d';
const inLanding = (key: string) => ({ requestParameters: { bucketName: LANDING, key } });
const caller = (name: string) => aCaller({ principal: aSession({ principalId: `AROAEXAMPLE:${name}` }) });
const kim = caller('kim');
const ida = aCaller();
const ola = aCaller({ principal: aSession({ principalId: 'AROAEXAMPLE:ola' }) });
function waived(key: string, caller: Caller, how: { isRefused?: boolean; at?: Date } = {}): CloudTrailRecord {
  const written = { ...atKey(`waivers/${key}`), eventName: 'PutObject', readOnly: false };
  return aRecord(written, { caller, ...how });
}
const QUERY = '0f0e0d0c-0b0a-4908-8706-050403020100';
const RESULT = `analyst/${QUERY}.csv`;
const MAC_KEY = 'arn:aws:kms:eu-north-1:123456789012:key/mac';
const DELIVERY = '01KB4M6Z3Q8Y7W5V4T3S2R1P0N';
const mia = aCaller({
  principal: aSession({ principalId: 'AROAEXAMPLE:mia', roleName: 'carelake-3cp-custodian' }),
});
const aFunction = (name: string) =>
  aCaller({
    principal: aSession({
      principalId: `AROAEXAMPLE:carelake-3cp-${name}`,
      roleName: `carelake-3cp-${name}`,
    }),
  });
const publish = aFunction('publish');

/** A weekday and hour by Danish clocks, some day of the last weeks. */
function lately(weekday: string, hour: number): Date {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Copenhagen',
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  for (let hours = 24; ; hours += 1) {
    const moment = new Date(NOW.getTime() - hours * 3_600_000);
    const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
    if (parts['weekday'] === weekday && Number(parts['hour']) === hour) return moment;
  }
}

function aKept(query_id: string, more: Partial<KeptQuery> = {}): KeptQuery {
  const started = { id: query_id, workgroup: 'carelake-3cp-analyst', startedAt: NOW };
  return { ...gapOf(started, NOW), state: 'SUCCEEDED', sql: 'SELECT 1', gap: null, ...more };
}

const RECORDS = [
  aRecord({ additionalEventData: { bytesTransferredOut: 12 } }),
  aRecord({ additionalEventData: { bytesTransferredOut: 30.0 } }),
  aRecord({}, { caller: via(kim, 'athena.amazonaws.com') }),
  aRecord({}, { at: LONG_AGO, caller: aCaller({ principal: aSession({ principalId: 'AROAEXAMPLE:old' }) }) }),
  aRecord(inLanding('deliveries/skive/01J/a'), { caller: kim, isRefused: true }),
  aRecord(
    { ...atKey('published/education/1.parquet'), eventName: 'PutObject', readOnly: false },
    { isRefused: true },
  ),
  aRecord(inLanding('review/skive/01J/interview-0003.json'), { caller: caller('mia') }),
  aRecord(
    {
      ...atKey('review/skive/01J/decisions/interview-0003/0001.json'),
      eventName: 'PutObject',
      readOnly: false,
    },
    { caller: caller('noa') },
  ),
  aRecord(
    { ...atKey('releases/skive/01J/01K/all'), eventName: 'PutObject', readOnly: false },
    { caller: caller('ove') },
  ),
  aRecord(atKey(RESULT), { caller: kim }),
  waived('data-manager/skive/01J/needed', ida),
  waived('custodian/skive/01J/assessed', kim),
  waived('custodian/viborg/01K/assessed', ola),
  waived('data-manager/viborg/01K/needed', ola, { isRefused: true }),
  waived('custodian/skive/01A/assessed', kim, { at: LONG_AGO }),
  aRecord(aCall('kms', 'Decrypt', { resources: [{ ARN: 'arn:key' }] }), {
    caller: via(kim, 's3.amazonaws.com'),
  }),
  aRecord(aCall('kms', 'PutKeyPolicy', { readOnly: false, requestParameters: { keyId: 'key-1' } }), {
    caller: kim,
  }),
  aRecord(
    aCall('athena', 'StartQueryExecution', {
      readOnly: false,
      requestParameters: {
        workGroup: 'carelake-3cp-analyst',
        queryExecutionContext: { database: 'carelake_3cp' },
      },
      responseElements: { queryExecutionId: QUERY },
    }),
    { caller: kim },
  ),
  aRecord(
    aCall('sts', 'AssumeRole', {
      readOnly: false,
      requestParameters: { roleArn: 'arn:role', roleSessionName: 'validate' },
    }),
    { caller: aCaller({ principal: { kind: 'service', name: 'lambda.amazonaws.com' } }) },
  ),
];

let table: Awaited<ReturnType<typeof aTrailTable>>;
beforeAll(async () => {
  table = await aTrailTable(RECORDS);
});

async function ask(name: string, where = table) {
  const query = queries.find((candidate) => candidate.name === name);
  if (!query) throw new Error(`no query ${name}`);
  return (await where.ask(query.sql)).rows;
}

describe('every query of the auditor', () => {
  it.each(queries)(
    '$file is named as its file and gives the columns of its header',
    async ({ file, name, sql, columns }) => {
      expect(`${name}.sql`).toBe(file);
      expect((await table.ask(sql)).columns).toEqual(columns);
    },
  );

  it('has a test of what it answers', () => {
    const tested = [...Object.keys(ANSWERS), ...Object.keys(SCENES)];
    expect(queries.map(({ name }) => name).sort()).toEqual(tested.sort());
  });
});

const ANSWERS: Record<string, object[]> = {
  'who-read-what': [
    {
      person: 'ida',
      through: 'directly',
      data: 'published',
      table_name: 'education',
      files: '1',
      reads: '2',
      bytes: '42',
    },
    { person: 'kim', through: 'athena.amazonaws.com', table_name: 'education', reads: '1', bytes: '0' },
  ],
  refusals: [
    { person: 'ida', service: 's3', action: 'PutObject', error: 'AccessDenied' },
    { person: 'kim', action: 'GetObject', object: `${LANDING}/deliveries/skive/01J/a` },
    { person: 'ola', action: 'PutObject' },
  ],
  waivers: [
    {
      person: 'ida',
      role: 'data-manager',
      source: 'skive',
      delivery: '01J',
      reason: 'needed',
      persons: '2',
      outcome: 'waived',
    },
    { person: 'kim', role: 'custodian', delivery: '01J', persons: '2', outcome: 'waived' },
    { person: 'ola', role: 'custodian', delivery: '01K', persons: '1', outcome: 'waived' },
    { person: 'ola', role: 'data-manager', delivery: '01K', persons: '1', outcome: 'AccessDenied' },
  ],
  reviews: [
    { person: 'mia', action: 'read', source: 'skive', delivery: '01J', document: 'interview-0003' },
    { person: 'noa', action: 'decided', delivery: '01J', document: 'interview-0003', outcome: 'granted' },
    { person: 'ove', action: 'released', delivery: '01J', document: 'all', outcome: 'granted' },
  ],
  'decryptions-per-key': [
    {
      key_arn: 'arn:key',
      operation: 'Decrypt',
      person: 'kim',
      through: 's3.amazonaws.com',
      granted: '1',
      refused: '0',
    },
  ],
  'queries-started': [
    {
      person: 'kim',
      workgroup: 'carelake-3cp-analyst',
      database_name: 'carelake_3cp',
      query_id: QUERY,
      outcome: 'started',
    },
  ],
  'changes-of-policies-and-keys': [
    { person: 'kim', service: 'kms', action: 'PutKeyPolicy', object: 'key-1', outcome: 'changed' },
  ],
  'who-changed-what': [
    { person: 'ida', action: 'PutObject', area: 'published', part: 'education', outcome: 'AccessDenied' },
    { person: 'ida', area: 'waivers', part: 'data-manager', objects: '1', outcome: 'granted' },
    { person: 'kim', area: 'waivers', part: 'custodian', objects: '1', outcome: 'granted' },
    { person: 'noa', action: 'PutObject', area: 'review' },
    { person: 'ola', area: 'waivers', part: 'custodian', objects: '1', outcome: 'granted' },
    { person: 'ola', area: 'waivers', part: 'data-manager', objects: '1', outcome: 'AccessDenied' },
    { person: 'ove', action: 'PutObject', area: 'releases' },
  ],
  'what-left': [
    {
      person: 'kim',
      kind: 'result',
      object: RESULT,
      through: 'directly',
      times: '1',
      outcome: 'granted',
      query_id: QUERY,
      sql: null,
    },
  ],
  sessions: [
    { person: 'validate', role_arn: 'arn:role', asked_by: 'lambda.amazonaws.com', outcome: 'opened' },
  ],
};

it.each(Object.entries(ANSWERS))(
  '%s answers its question, and nothing older than 90 days',
  async (name, answer) => {
    const rows = await ask(name);
    const byPerson = rows.toSorted((a, b) => String(a['person']).localeCompare(String(b['person'])));
    expect(byPerson).toMatchObject(answer);
  },
);

/** Questions that need a story of their own. */
const SCENES: Record<string, { records: CloudTrailRecord[]; kept?: KeptQuery[]; rows: object[] }> = {
  'sql-that-was-run': {
    records: [aStart(QUERY, kim), aStart('query-2', publish), aStart('query-3', publish)],
    kept: [
      aKept(QUERY, { sql: 'SELECT 1 WHERE ? = 1', parameters: ["'1'"], bytes_scanned: 7 }),
      aKept('query-3', { state: null, sql: null, gap: 'unknown-to-athena' }),
      aKept('query-4'),
    ],
    rows: [
      {
        person: 'kim',
        role: 'carelake-3cp-analyst',
        workgroup: 'carelake-3cp-analyst',
        query_id: QUERY,
        state: 'SUCCEEDED',
        bytes_scanned: '7',
        sql: 'SELECT 1 WHERE ? = 1',
        parameters: "'1'",
        kept: 'yes',
      },
      { person: 'carelake-3cp-publish', query_id: 'query-2', sql: null, kept: 'not yet' },
      { person: 'carelake-3cp-publish', query_id: 'query-3', sql: null, kept: 'gap' },
      { person: null, query_id: 'query-4', sql: 'SELECT 1', kept: 'not in the trail' },
    ],
  },
  'outside-office-hours': {
    records: [
      ...[lately('Sat', 12), lately('Mon', 18), lately('Mon', 6)].map((at) => aRecord({}, { at })),
      ...[lately('Mon', 7), lately('Mon', 17), lately('Fri', 12)].map((at) =>
        aRecord({}, { at, caller: kim }),
      ),
      aRecord({}, { at: lately('Sat', 12), isRefused: true }),
      aRecord({}, { at: lately('Sat', 12), caller: via(kim, 'athena.amazonaws.com') }),
      aRecord({}, { at: lately('Sat', 12), caller: publish }),
      aRecord({}, { at: lately('Sat', 12), caller: aCaller({ principal: { kind: 'service', name: 's3' } }) }),
    ],
    rows: [
      { weekday: '6', hour: expect.stringMatching(/ 12:00$/), calls: '2', refused: '1' },
      { weekday: '1', hour: expect.stringMatching(/ 18:00$/), calls: '1', refused: '0' },
      { weekday: '1', hour: expect.stringMatching(/ 06:00$/), calls: '1', refused: '0' },
    ].map((row) => ({ person: 'ida', service: 's3', action: 'GetObject', object: 'published', ...row })),
  },
  'landing-reads': {
    records: [
      aRecord(inLanding('deliveries/skive/01J/a'), { caller: kim, isRefused: true }),
      aRecord(inLanding('deliveries/skive/01J/a'), { caller: kim, at: LONG_AGO }),
      aRecord(inLanding('review/skive/01J/interview-0003.json'), { caller: caller('mia') }),
      // The one place outside of deliveries that holds a number.
      aRecord(inLanding('person-withdrawals/skive/01P.json'), { caller: kim, isRefused: true }),
      aRecord({ eventName: 'ListObjects', requestParameters: { bucketName: LANDING } }, { caller: ola }),
      ...[`${LANDING}/deliveries/skive/01J/b?versionId=v`, `/${LANDING}%2Fdeliveries%2Fviborg%2F01J%2Fc`].map(
        (source) => aCopy(source, ola),
      ),
      // Neither read nor of landing.
      aRecord({ ...inLanding('deliveries/skive/01J/a'), eventName: 'PutObject', readOnly: false }),
      aRecord(atKey('deliveries/skive/01J/a')),
      aCopy('bucket/deliveries/skive/01J/b', ola),
    ],
    rows: [
      { person: 'kim', area: 'deliveries', source: 'skive', delivery: '01J', outcome: 'AccessDenied' },
      { person: 'mia', area: 'review', source: 'skive', delivery: '01J', outcome: 'granted' },
      { person: 'kim', area: 'person-withdrawals', source: 'skive', outcome: 'AccessDenied' },
      { person: 'ola', action: 'ListObjects', area: 'everything' },
      { person: 'ola', action: 'CopyObject', area: 'deliveries', source: 'skive', delivery: '01J' },
      { person: 'ola', action: 'CopyObject', area: 'deliveries', source: 'viborg', delivery: '01J' },
    ],
  },
  'who-did-what': {
    records: [
      aRecord(atKey('deliveries/skive/01J/a'), { caller: kim, isRefused: true }),
      aRecord({}, { caller: via(kim, 'athena.amazonaws.com') }),
      aRecord({}, { caller: publish }),
      aRecord({}, { caller: aCaller({ principal: { kind: 'service', name: 'lambda.amazonaws.com' } }) }),
      aStart(QUERY, kim),
      aRecord(withKey('GenerateMac'), { caller: mia }),
    ],
    rows: [
      { person: 'kim', service: 's3', object: 'bucket/deliveries/skive/01J/a', outcome: 'AccessDenied' },
      { person: 'kim', service: 'athena', action: 'StartQueryExecution', object: QUERY, outcome: 'granted' },
      { person: 'mia', service: 'kms', action: 'GenerateMac', object: MAC_KEY, outcome: 'granted' },
    ],
  },
  're-identifications': {
    records: [
      aRecord(withKey('GenerateMac'), { caller: aFunction('pseudonymise') }),
      aRecord(withKey('GenerateMac'), { caller: mia, isRefused: true }),
      aRecord(withKey('CreateGrant'), { caller: mia }),
      aRecord(aCall('kms', 'CreateGrant', { resources: [{ ARN: 'arn:other-key' }] }), { caller: mia }),
    ],
    rows: [
      { person: 'mia', what: 'use', action: 'GenerateMac', key_arn: MAC_KEY, outcome: 'AccessDenied' },
      {
        person: 'mia',
        what: 'approval or change',
        action: 'CreateGrant',
        key_arn: MAC_KEY,
        outcome: 'granted',
      },
    ],
  },
  erasures: {
    records: [
      aWrite('PutObject', `withdrawals/skive/${DELIVERY}/consent`, kim),
      aWrite('PutObject', `ledger/${DELIVERY}/5-withdrawal.json`),
      // Two versions of one object.
      aWrite('DeleteObject', `deliveries/skive/${DELIVERY}/a`),
      aWrite('DeleteObject', `deliveries/skive/${DELIVERY}/a`),
      aWrite('DeleteObject', `published/education/${DELIVERY}.parquet`),
      aWrite('PutObject', `withdrawals/skive/${DELIVERY.replace('01', '02')}/mistake`, kim),
    ],
    rows: [
      {
        delivery: DELIVERY,
        reason: 'consent',
        deleted: '2',
        deleted_by: 'carelake-3cp-erase',
        closed_at: null,
      },
      { delivery: DELIVERY.replace('01', '02'), reason: 'mistake', deleted: '0', withdrawn_at: null },
    ].map((row) => ({ source: 'skive', asked_by: 'kim', ...row })),
  },
};

function aStart(queryExecutionId: string, caller: Caller): CloudTrailRecord {
  const workGroup = 'carelake-3cp-analyst';
  const call = { readOnly: false, requestParameters: { workGroup }, responseElements: { queryExecutionId } };
  return aRecord(aCall('athena', 'StartQueryExecution', call), { caller });
}

function withKey(eventName: string): Partial<TrailEntry> {
  return aCall('kms', eventName, { requestParameters: null, resources: [{ ARN: MAC_KEY }] });
}

/** Logged where it goes to. */
function aCopy(source: string, caller: Caller): CloudTrailRecord {
  const requestParameters = { bucketName: 'bucket', key: 'analyst/x', 'x-amz-copy-source': source };
  return aRecord({ eventName: 'CopyObject', readOnly: false, requestParameters }, { caller });
}

function aWrite(eventName: string, key: string, caller = aFunction('erase')): CloudTrailRecord {
  return aRecord({ ...atKey(key), eventName, readOnly: false }, { caller });
}

it.each(Object.entries(SCENES))('%s answers its question', async (name, { records, kept = [], rows }) => {
  const answer = await ask(name, await aTrailTable(records, kept));
  expect(answer).toHaveLength(rows.length);
  for (const row of rows) expect(answer).toContainEqual(expect.objectContaining(row));
});
