import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { createCloudTrail } from '../../../sandbox/cloudtrail/cloudtrail.ts';
import { buildRecord, type CloudTrailRecord } from '../../../sandbox/cloudtrail/record.ts';
import { makeKey } from '../../../sandbox/cloudtrail/signing-key.ts';
import { createTrailStore } from '../../../sandbox/cloudtrail/trail-store.ts';
import type { Caller, RoleSession, RootUser } from '../../../sandbox/kernel/caller.ts';
import type { Kernel, TrailEntry } from '../../../sandbox/kernel/kernel.ts';
import { createSealer } from '../../../sandbox/kernel/seal.ts';
import type { Deployment, Properties } from '../../../sandbox/kernel/service.ts';
import { createFakeBucket } from './fake-bucket.ts';

export const WHERE: Deployment = {
  account: '123456789012',
  region: 'eu-north-1',
  partition: 'aws',
  urlSuffix: 'amazonaws.com',
  stackName: 'carelake-3cp',
  stackId: 'stack',
};

const TRAIL: Properties = {
  TrailName: 'carelake-3cp',
  S3BucketName: 'audit-bucket',
  KMSKeyId: 'audit-key',
  IsLogging: true,
  EnableLogFileValidation: true,
  AdvancedEventSelectors: [
    { FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] },
    {
      FieldSelectors: [
        { Field: 'eventCategory', Equals: ['Data'] },
        { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
        { Field: 'resources.ARN', StartsWith: ['arn:aws:s3:::lake-bucket/'] },
      ],
    },
  ],
};

export function aSession(changes: Partial<RoleSession> = {}): RoleSession {
  return {
    kind: 'session',
    roleName: 'carelake-3cp-analyst',
    roleArn: 'arn:aws:iam::123456789012:role/carelake-3cp-analyst',
    sessionName: 'ida',
    sessionArn: 'arn:aws:sts::123456789012:assumed-role/carelake-3cp-analyst/ida',
    principalId: 'AROAEXAMPLE:ida',
    accessKeyId: 'ASIAEXAMPLE',
    tags: {},
    sourceIdentity: 'ida@example.org',
    mfa: true,
    issuedAt: new Date('2026-11-22T08:00:00Z'),
    ...changes,
  };
}

export function aRootUser(): RootUser {
  return {
    kind: 'root',
    arn: 'arn:aws:iam::123456789012:root',
    accessKeyId: 'ASIAEXAMPLE',
    mfa: true,
    issuedAt: new Date('2026-11-22T08:00:00Z'),
  };
}

export function aCaller(changes: Partial<Caller> = {}): Caller {
  return {
    principal: aSession(),
    requestId: randomUUID(),
    sourceIp: '127.0.0.1',
    userAgent: 'test',
    calledVia: [],
    ...changes,
  };
}

export const READ: TrailEntry = {
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  category: 'Data',
  readOnly: true,
  requestParameters: { bucketName: 'lake-bucket', key: 'published/education/1.parquet' },
  resources: [
    { type: 'AWS::S3::Object', ARN: 'arn:aws:s3:::lake-bucket/published/education/1.parquet' },
    { type: 'AWS::S3::Bucket', ARN: 'arn:aws:s3:::lake-bucket', accountId: '123456789012' },
  ],
};

/** One for all tests, since making one takes a while. */
const storedKey = await makeKey(new Date('2026-11-22T10:00:00Z'));

/** A trail on a database of its own and a bucket in memory, with a clock that only the test moves. */
export function aTrail(changes: Properties = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'carelake-trail-'));
  const db = new DatabaseSync(join(folder, 'kernel.db'));
  const sealer = createSealer(Buffer.alloc(32, 7));
  let time = Date.parse('2026-11-22T10:00:00Z');
  const now = () => new Date(time);
  const bucket = createFakeBucket(now);
  const properties = { ...TRAIL, ...changes };
  const resource = {
    logicalId: 'Trail',
    type: 'AWS::CloudTrail::Trail',
    properties,
    ref: 'carelake-3cp',
    attribute: () => '',
  };
  const kernel: Partial<Kernel> = {
    template: { deployment: WHERE, resources: () => [resource] },
    db,
    now,
    // So long that the trail's own pulse never beats within a test.
    timeScale: 100,
    seal: sealer.seal,
    open: sealer.open,
    authorize: () => undefined,
    recorded: async (caller, entry, run) => {
      const result = await run(entry);
      current.append(buildRecord(caller, entry, { ok: true }, WHERE, now()));
      return result;
    },
  };
  const make = () => createCloudTrail(kernel as Kernel, { s3: bucket.s3, digestEverySeconds: 3600 });
  let current = make();
  createTrailStore(kernel as Kernel).writeState('signing-key', storedKey);

  return {
    db,
    bucket,
    kernel: kernel as Kernel,
    get trail() {
      return current;
    },
    /** The same state, a new process. */
    restart: async () => {
      current = make();
      await current.start?.();
    },
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
    record: (entry: TrailEntry = READ, caller: Caller = aCaller()): CloudTrailRecord => {
      const record = buildRecord(caller, entry, { ok: true }, WHERE, now());
      current.append(record);
      return record;
    },
    ask: async (
      operation: string,
      input: unknown,
      { targetPrefix = 'CloudTrail_20131101', region = WHERE.region } = {},
    ) => {
      const answer = await current.handle({
        caller: aCaller({ region }),
        method: 'POST',
        rawPath: '/',
        query: new URLSearchParams(),
        headers: { 'x-amz-target': `${targetPrefix}.${operation}` },
        body: Buffer.from(JSON.stringify(input)),
        presigned: false,
      });
      return JSON.parse(String(answer.body));
    },
    logs: () => filesUnder(bucket.objects, '/CloudTrail/'),
    digests: () => filesUnder(bucket.objects, '/CloudTrail-Digest/'),
    [Symbol.dispose]: () => {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function filesUnder(objects: ReadonlyMap<string, { body: Buffer }>, part: string) {
  return [...objects]
    .filter(([key]) => key.includes(part))
    .map(([key, { body }]) => ({ key, content: JSON.parse(gunzipSync(body).toString()) }));
}
