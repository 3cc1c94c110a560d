import {
  CloudTrailClient,
  GetTrailStatusCommand,
  ListPublicKeysCommand,
  StopLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, expect, it, vi } from 'vitest';
import type { TrailSource } from '../../../core/audit/trail-source.ts';
import { verifyTrail } from '../../../core/audit/verify-trail.ts';
import { createCloudTrail } from '../../../sandbox/cloudtrail/cloudtrail.ts';
import type { Trail } from '../../../sandbox/cloudtrail/trail.ts';
import type { Service } from '../../../sandbox/kernel/service.ts';
import { createS3 } from '../../../sandbox/s3/create-s3.ts';
import { aKernel, aKey, allow, aRole, type KernelUnderTest, policy } from '../../support/sandbox-kernel.ts';

const TRAIL_ARN = 'arn:aws:cloudtrail:eu-north-1:123456789012:trail/the-trail';
const BUCKET_ARN = { 'Fn::GetAtt': ['Audit', 'Arn'] };
const KEY_ARN = { 'Fn::GetAtt': ['AuditKey', 'Arn'] };
const cloudTrailMay = (Action: string, Condition: object, Resource: unknown = '*') => ({
  ...allow(Action, Resource),
  Principal: { Service: 'cloudtrail.amazonaws.com' },
  Condition,
});
const ofAccount = { ...allow('kms:*'), Principal: { AWS: 'arn:aws:iam::123456789012:root' } };

let running: KernelUnderTest | undefined;
afterEach(() => running?.stop());

/** A trail whose bucket and key let CloudTrail in by the conditions that AWS tells its customers to write. */
async function aSandbox({ acl = 'bucket-owner-full-control' } = {}) {
  let trail: (Service & Trail) | undefined;
  const mayWrite = { StringEquals: { 's3:x-amz-acl': acl, 'aws:SourceArn': TRAIL_ARN } };
  const mayEncrypt = {
    StringEquals: { 'aws:SourceArn': TRAIL_ARN, 'kms:EncryptionContext:aws:cloudtrail:arn': TRAIL_ARN },
  };
  const tested = await aKernel({
    resources: {
      Tester: aRole('tester'),
      Stranger: aRole('stranger', []),
      AuditKey: aKey([ofAccount, cloudTrailMay('kms:GenerateDataKey*', mayEncrypt)]),
      Audit: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: 'Enabled' } } },
      AuditPolicy: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: {
          Bucket: { Ref: 'Audit' },
          PolicyDocument: policy(
            cloudTrailMay('s3:PutObject', mayWrite, { 'Fn::Join': ['', [BUCKET_ARN, '/AWSLogs/*']] }),
          ),
        },
      },
      Trail: {
        Type: 'AWS::CloudTrail::Trail',
        Properties: {
          TrailName: 'the-trail',
          S3BucketName: { Ref: 'Audit' },
          KMSKeyId: KEY_ARN,
          IsLogging: true,
          EnableLogFileValidation: true,
        },
      },
    },
    services: (kernel, kms) => {
      const s3 = createS3(kernel, { kms, emit: () => undefined });
      trail = createCloudTrail(kernel, { s3 });
      return [s3, trail];
    },
  });
  running = tested;
  if (!trail) throw new Error('the kernel asked for no services');
  tested.host.recordTo(trail);
  const [bucket] = tested.kernel.template.resources('AWS::S3::Bucket');
  return {
    trail,
    bucket: bucket?.ref ?? '',
    s3: new S3Client({ ...tested.client('tester'), forcePathStyle: true }),
    cloudTrail: (role: string) => new CloudTrailClient(tested.client(role)),
  };
}

type Sandbox = Awaited<ReturnType<typeof aSandbox>>;

async function sourceOf({ s3, bucket, cloudTrail }: Sandbox): Promise<TrailSource> {
  const { PublicKeyList: keys = [] } = await cloudTrail('tester').send(new ListPublicKeysCommand({}));
  return {
    account: '123456789012',
    region: 'eu-north-1',
    trailName: 'the-trail',
    bucket,
    publicKeys: keys.map(({ Fingerprint = '', Value = new Uint8Array() }) => ({
      fingerprint: Fingerprint,
      der: Value,
    })),
    list: async (prefix) => {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
      return Contents.map(({ Key = '', LastModified = new Date(0) }) => ({
        key: Key,
        lastModified: LastModified,
      }));
    },
    fetch: async (key) => {
      const { Body, Metadata = {} } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return { body: (await Body?.transformToByteArray()) ?? new Uint8Array(), metadata: Metadata };
    },
  };
}

it('delivers through the policies of bucket and key, and what it delivers verifies', async () => {
  const sandbox = await aSandbox();
  const source = await sourceOf(sandbox);
  await sandbox.trail.stop?.();
  expect(await verifyTrail(source)).toMatchObject({
    ok: true,
    digests: { verified: 1 },
    logs: { verified: 1, unproven: 0 },
    recordsVerified: 1,
  });
});

it('finds a log file that somebody with every right has overwritten', async () => {
  const sandbox = await aSandbox();
  const source = await sourceOf(sandbox);
  await sandbox.trail.stop?.();
  const [log] = await source.list('AWSLogs/123456789012/CloudTrail/');
  const Key = log?.key ?? '';
  await sandbox.s3.send(new PutObjectCommand({ Bucket: sandbox.bucket, Key, Body: '{"Records":[]}' }));
  expect((await verifyTrail(source)).findings).toMatchObject([{ kind: 'log-altered', object: Key }]);
});

it('says in the status of the trail when the bucket’s policy does not let it in, and stops all the same', async () => {
  const sandbox = await aSandbox({ acl: 'private' });
  await sourceOf(sandbox);
  await expect(sandbox.trail.flush()).rejects.toMatchObject({ code: 'AccessDenied' });
  const status = await sandbox.cloudTrail('tester').send(new GetTrailStatusCommand({ Name: 'the-trail' }));
  expect(status).toMatchObject({ IsLogging: true, LatestDeliveryError: 'AccessDenied' });
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await sandbox.trail.stop?.();
  expect(said.mock.calls).toEqual([['CloudTrail cannot deliver to its bucket: AccessDenied']]);
  said.mockRestore();
});

it('lets nobody stop logging without the right', async () => {
  const sandbox = await aSandbox();
  await expect(
    sandbox.cloudTrail('stranger').send(new StopLoggingCommand({ Name: 'the-trail' })),
  ).rejects.toMatchObject({
    name: 'AccessDeniedException',
  });
});
