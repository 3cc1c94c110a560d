import { gunzipSync } from 'node:zlib';
import { GetNamedQueryCommand, ListNamedQueriesCommand } from '@aws-sdk/client-athena';
import { GetTrailStatusCommand } from '@aws-sdk/client-cloudtrail';
import { KMSClient, ListKeysCommand } from '@aws-sdk/client-kms';
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../cli/aws/session.ts';
import type { CloudTrailRecord } from '../../sandbox/cloudtrail/record.ts';
import { aCoreGroup, aDelivery, packed } from '../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../support/a-study.ts';

const LOOPBACK = '127.0.0.1';

describe('the trail of a sandbox', () => {
  let study: StudyUnderTest;
  let served: number;
  /** Request ids of the wire, as the services saw them begin. */
  const begun = new Set<string>();
  let records: CloudTrailRecord[];

  beforeAll(async () => {
    study = await aStudy({
      intercept: ({ requestId, calledVia, sourceIp }, _entry, phase) => {
        if (phase === 'before' && calledVia.length === 0 && sourceIp === LOOPBACK) begun.add(requestId);
      },
    });
    const auditor = await study.as('auditor');
    await study.upload('skive', packed(aDelivery('skive')));
    await study.upload('viborg', packed([aCoreGroup('1502805043;791;01-03-2021;;for meget')]));
    await callAsEverybody(study);
    await callAsNobody(study.sandbox.endpoint);
    await study.sandbox.idle();
    served = study.sandbox.served();
    const before = new Set(begun);
    records = (await readLog(auditor)).filter(
      // What reading the log adds to it.
      ({ requestID, sourceIPAddress }) => sourceIPAddress !== LOOPBACK || before.has(requestID),
    );
    for (const requestId of begun) if (!before.has(requestId)) begun.delete(requestId);
  });
  afterAll(() => study?.stop());

  it('has one record of every request that was served, and of no other', () => {
    const fromTheWire = records.filter(({ sourceIPAddress }) => sourceIPAddress === LOOPBACK);
    expect(served).toBeGreaterThan(100);
    expect(fromTheWire).toHaveLength(served);
    expect(new Set(fromTheWire.map(({ requestID }) => requestID))).toEqual(begun);
  });

  it('has a name for everybody who called', () => {
    const names = new Set(records.map(({ userIdentity }) => userIdentity.arn?.split('/').at(-1)));
    for (const persona of study.sandbox.personas) expect(names).toContain(persona);
    for (const step of ['validate', 'pseudonymise', 'publish'])
      expect(names).toContain(`carelake-3cp-${step}`);
  });
});

async function callAsEverybody(study: StudyUnderTest): Promise<void> {
  for (const persona of study.sandbox.personas) {
    const { s3, sts, athena, cloudtrail, names } = await study.as(persona);
    const settings = {
      endpoint: study.sandbox.endpoint,
      region: names.region,
      credentials: s3.config.credentials,
    };
    const Bucket = names.lakeBucket;
    await settled([
      sts.send(new GetCallerIdentityCommand({})),
      s3.send(new ListBucketsCommand({})),
      s3.send(new HeadObjectCommand({ Bucket, Key: 'published/core_group/x.parquet' })),
      athena.send(new ListNamedQueriesCommand({ WorkGroup: names.workgroups.analyst })),
      athena.send(new GetNamedQueryCommand({ NamedQueryId: '00000000-0000-4000-8000-000000000000' })),
      cloudtrail.send(new GetTrailStatusCommand({ Name: names.trail })),
      new KMSClient(settings).send(new ListKeysCommand({})),
      ...['carelake-3cp-validate', 'carelake-3cp-validate-dead-letters'].map((queue) =>
        new SQSClient(settings).send(
          new ReceiveMessageCommand({ QueueUrl: `${study.sandbox.endpoint}/123456789012/${queue}` }),
        ),
      ),
    ]);
  }
  await study.ask('SELECT count(*) FROM core_group');
}

/** Requests that nobody signed, or that are signed wrongly. */
async function callAsNobody(endpoint: string): Promise<void> {
  const stranger = { accessKeyId: 'ASIAAAAAAAAAAAAAAAAA', secretAccessKey: 'x', sessionToken: 'x' };
  const abroad = new S3Client({ endpoint, region: 'us-east-1', credentials: stranger, maxAttempts: 1 });
  await settled([
    fetch(endpoint),
    fetch(`${endpoint}/bucket/key`, { method: 'PUT', body: 'x' }),
    fetch(endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': 'AmazonAthena.StartQueryExecution' },
      body: '{}',
    }),
    abroad.send(new ListBucketsCommand({})),
  ]);
}

async function settled(calls: readonly Promise<unknown>[]): Promise<void> {
  // Most of them are refused, which is as good a request as any.
  await Promise.allSettled(calls);
}

async function readLog({ s3, names }: Session): Promise<CloudTrailRecord[]> {
  const Bucket = names.auditBucket;
  const records: CloudTrailRecord[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2(
    { client: s3 },
    { Bucket, Prefix: `AWSLogs/123456789012/CloudTrail/` },
  )) {
    for (const { Key } of Contents) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      const text = gunzipSync((await Body?.transformToByteArray()) ?? new Uint8Array()).toString('utf8');
      records.push(...(JSON.parse(text) as { Records: CloudTrailRecord[] }).Records);
    }
  }
  return records;
}
