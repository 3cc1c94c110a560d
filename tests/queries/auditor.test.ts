import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
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
const caller = (name: string) => aCaller({ principal: aSession({ principalId: `AROAEXAMPLE:${name}` }) });
const kim = caller('kim');
const ida = aCaller();
const ola = aCaller({ principal: aSession({ principalId: 'AROAEXAMPLE:ola' }) });
function waived(key: string, caller: Caller, how: { isRefused?: boolean; at?: Date } = {}): CloudTrailRecord {
  const written = { ...atKey(`waivers/${key}`), eventName: 'PutObject', readOnly: false };
  return aRecord(written, { caller, ...how });
}
const RESULT = 'analyst/0f0e0d0c-0b0a-4908-8706-050403020100.csv';

const RECORDS = [
  aRecord({ additionalEventData: { bytesTransferredOut: 12 } }),
  aRecord({ additionalEventData: { bytesTransferredOut: 30.0 } }),
  aRecord({}, { caller: via(kim, 'athena.amazonaws.com') }),
  aRecord({}, { at: LONG_AGO, caller: aCaller({ principal: aSession({ principalId: 'AROAEXAMPLE:old' }) }) }),
  aRecord(atKey('deliveries/skive/01J/a'), { caller: kim, isRefused: true }),
  aRecord(
    { ...atKey('published/education/1.parquet'), eventName: 'PutObject', readOnly: false },
    { isRefused: true },
  ),
  aRecord(atKey('review/skive/01J/interview-0003.json'), { caller: caller('mia') }),
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
      responseElements: { queryExecutionId: 'query-1' },
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
const rowsOf = async (name: string) => {
  const query = queries.find((candidate) => candidate.name === name);
  if (!query) throw new Error(`no query ${name}`);
  return (await table.ask(query.sql)).rows;
};

describe('every query of the auditor', () => {
  it.each(queries)(
    '$file is named as its file and gives the columns of its header',
    async ({ file, name, sql, columns }) => {
      expect(`${name}.sql`).toBe(file);
      expect((await table.ask(sql)).columns).toEqual(columns);
    },
  );

  it('has a test of what it answers', () => {
    expect(queries.map(({ name }) => name).sort()).toEqual(Object.keys(ANSWERS).sort());
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
    { person: 'kim', action: 'GetObject', object: 'bucket/deliveries/skive/01J/a' },
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
  'landing-reads': [
    { person: 'kim', area: 'deliveries', source: 'skive', delivery: '01J', outcome: 'AccessDenied' },
    { person: 'mia', area: 'review', source: 'skive', delivery: '01J', outcome: 'granted' },
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
      query_id: 'query-1',
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
  extracts: [{ person: 'kim', workgroup: 'analyst', query_id: RESULT.slice(8, 44), outcome: 'granted' }],
  sessions: [
    { person: 'validate', role_arn: 'arn:role', asked_by: 'lambda.amazonaws.com', outcome: 'opened' },
  ],
};

it.each(Object.entries(ANSWERS))(
  '%s answers its question, and nothing older than 90 days',
  async (name, answer) => {
    const rows = await rowsOf(name);
    const byPerson = rows.toSorted((a, b) => String(a['person']).localeCompare(String(b['person'])));
    expect(byPerson).toMatchObject(answer);
  },
);
