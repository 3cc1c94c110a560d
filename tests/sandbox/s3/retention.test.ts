import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anS3 } from './a-bucket.ts';

const DAY_MS = 86_400_000;
const START = Date.now();

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'carelake-s3-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Starts the sandbox on the same state so many days later. */
async function onDay<T>(
  day: number,
  properties: Record<string, unknown>,
  work: (s3: S3Client, Bucket: string) => Promise<T>,
): Promise<T> {
  const sandbox = await anS3({ dataDir, properties, now: () => new Date(Date.now() + day * DAY_MS) });
  const s3 = sandbox.as('tester');
  // The SDK would set its clock by the Date header of each answer, which is the wall's.
  Object.defineProperty(s3.config, 'systemClockOffset', { get: () => day * DAY_MS, set: () => undefined });
  try {
    return await work(s3, sandbox.bucket);
  } finally {
    s3.destroy();
    await sandbox.stop();
  }
}

async function versionsOf(s3: S3Client, Bucket: string): Promise<string[]> {
  const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
  return [
    ...Versions.map(({ Key }) => `${Key}`),
    ...DeleteMarkers.map(({ Key }) => `${Key} (marker)`),
  ].toSorted();
}

it('keeps a locked version from everybody until its time is over', async () => {
  const locked = {
    ObjectLockEnabled: true,
    ObjectLockConfiguration: {
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 30 } },
    },
    LifecycleConfiguration: {
      Rules: [{ Status: 'Enabled', ExpirationInDays: 1, NoncurrentVersionExpiration: { NoncurrentDays: 1 } }],
    },
  };
  const VersionId = await onDay(0, locked, async (s3, Bucket) => {
    const put = await s3.send(new PutObjectCommand({ Bucket, Key: 'log', Body: 'x' }));
    const version = { Bucket, Key: 'log', VersionId: put.VersionId };
    const head = await s3.send(new HeadObjectCommand(version));
    expect(head.ObjectLockMode).toBe('COMPLIANCE');
    const days = ((head.ObjectLockRetainUntilDate?.getTime() ?? 0) - START) / DAY_MS;
    expect(days).toBeCloseTo(30, 1);
    const destroy = new DeleteObjectCommand({ ...version, BypassGovernanceRetention: true });
    await expect(s3.send(destroy)).rejects.toMatchObject({ name: 'AccessDenied' });
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'log' }));
    await s3.send(new GetObjectCommand(version));
    return put.VersionId;
  });
  await onDay(29, locked, async (s3, Bucket) => {
    expect(await versionsOf(s3, Bucket)).toEqual(['log', 'log (marker)']);
  });
  await onDay(31, locked, async (s3, Bucket) => {
    expect(await versionsOf(s3, Bucket)).not.toContain('log');
    await expect(s3.send(new GetObjectCommand({ Bucket, Key: 'log', VersionId }))).rejects.toMatchObject({
      name: 'NoSuchVersion',
    });
  });
});

it('applies lifecycle rules by prefix and age', async () => {
  const rules = {
    LifecycleConfiguration: {
      Rules: [
        { Id: 'old', Status: 'Enabled', Prefix: 'old/', ExpirationInDays: 5 },
        { Id: 'off', Status: 'Disabled', ExpirationInDays: 1 },
        {
          Id: 'sweep',
          Status: 'Enabled',
          NoncurrentVersionExpiration: { NoncurrentDays: 3 },
          ExpiredObjectDeleteMarker: true,
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 2 },
        },
      ],
    },
  };
  const put = (s3: S3Client, Bucket: string, Key: string) =>
    s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
  await onDay(0, rules, async (s3, Bucket) => {
    await put(s3, Bucket, 'old/1');
    await put(s3, Bucket, 'kept');
    await put(s3, Bucket, 'kept');
    await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'upload' }));
  });
  const look = (day: number) =>
    onDay(day, rules, async (s3, Bucket) => ({
      versions: await versionsOf(s3, Bucket),
      uploads: (await s3.send(new ListMultipartUploadsCommand({ Bucket }))).Uploads?.length ?? 0,
    }));
  expect(await look(1)).toEqual({ versions: ['kept', 'kept', 'old/1'], uploads: 1 });
  expect(await look(4)).toEqual({ versions: ['kept', 'old/1'], uploads: 0 });
  expect((await look(6)).versions).toEqual(['kept', 'old/1', 'old/1 (marker)']);
  await look(10);
  expect((await look(11)).versions).toEqual(['kept']);
});
