import { DisableKeyCommand, EnableKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import {
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aKey, allow, aRole } from '../../support/sandbox-kernel.ts';
import { anS3, OBJECTS, type S3UnderTest } from './a-bucket.ts';

const denied = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } };
const KEYS = { 'Fn::GetAtt': ['Key', 'Arn'] };

let sandbox: S3UnderTest;
let Bucket: string;
let tester: S3Client;
let otherKey: string;
let keyArn: string;
/** Runs once, while a write waits for its data key. */
let duringNextDataKey: (() => Promise<unknown>) | undefined;

beforeAll(async () => {
  sandbox = await anS3({
    async intercept(_caller, { eventName }, phase) {
      const run = eventName === 'GenerateDataKey' && phase === 'before' ? duringNextDataKey : undefined;
      if (run) duringNextDataKey = undefined;
      await run?.();
    },
    properties: { ObjectLockEnabled: true },
    resources: {
      Other: aKey(),
      // Sends deliveries and reads nothing back.
      Sender: aRole('sender', [allow('s3:PutObject'), allow('kms:GenerateDataKey', KEYS)]),
      Reader: aRole('reader', [allow(['s3:GetObject', 's3:DeleteObject']), allow('kms:Decrypt', KEYS)]),
      Keyless: aRole('keyless', [allow('s3:*')]),
      Lister: aRole('lister', [
        { ...allow('s3:ListBucket'), Condition: { StringLike: { 's3:prefix': 'mine/*' } } },
      ]),
    },
    statements: [
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: OBJECTS,
        Condition: {
          StringNotEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': KEYS },
          Null: { 's3:x-amz-server-side-encryption-aws-kms-key-id': 'false' },
        },
      },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '/ledger/*']] },
        Condition: { Null: { 's3:if-none-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } },
      },
    ],
  });
  Bucket = sandbox.bucket;
  tester = sandbox.as('tester');
  const keys = sandbox.kernel.template.resources('AWS::KMS::Key');
  const arnOf = (id: string) => keys.find(({ logicalId }) => logicalId === id)?.attribute('Arn') ?? '';
  otherKey = arnOf('Other');
  keyArn = arnOf('Key');
  await tester.send(new PutObjectCommand({ Bucket, Key: 'there', Body: 'x' }));
});
afterAll(() => sandbox.stop());

const put = (client: S3Client, Key: string, more: object = {}) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body: 'x', ...more }));

describe('who may do what', () => {
  it('lets a sender write and not read back', async () => {
    const sender = sandbox.as('sender');
    await put(sender, 'sent');
    await expect(sender.send(new GetObjectCommand({ Bucket, Key: 'sent' }))).rejects.toMatchObject(denied);
    await expect(sender.send(new HeadObjectCommand({ Bucket, Key: 'sent' }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    });
    const copy = new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/sent` });
    await expect(sender.send(copy)).rejects.toMatchObject(denied);
  });

  it('wants Decrypt of those who send in parts, as KMS asks on AWS', async () => {
    const sender = sandbox.as('sender');
    const { UploadId } = await sender.send(new CreateMultipartUploadCommand({ Bucket, Key: 'parts' }));
    const part = new UploadPartCommand({ Bucket, Key: 'parts', UploadId, PartNumber: 1, Body: 'x' });
    await expect(sender.send(part)).rejects.toMatchObject(denied);
  });

  it('refuses objects to those who may not use their key', async () => {
    const keyless = sandbox.as('keyless');
    await expect(put(keyless, 'new')).rejects.toMatchObject(denied);
    await expect(keyless.send(new GetObjectCommand({ Bucket, Key: 'there' }))).rejects.toMatchObject(denied);
    expect(await keyless.send(new HeadObjectCommand({ Bucket, Key: 'there' }))).toMatchObject({
      ContentLength: 1,
    });
    const head = new HeadObjectCommand({ Bucket, Key: 'there', ChecksumMode: 'ENABLED' });
    await expect(keyless.send(head)).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
  });

  it('tells only those who may list that a key is not there', async () => {
    const missing = new GetObjectCommand({ Bucket, Key: 'missing' });
    await expect(sandbox.as('reader').send(missing)).rejects.toMatchObject(denied);
    await expect(tester.send(missing)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('asks for another action where a version is named', async () => {
    const reader = sandbox.as('reader');
    const { VersionId } = await put(tester, 'versioned');
    await reader.send(new GetObjectCommand({ Bucket, Key: 'versioned' }));
    const version = { Bucket, Key: 'versioned', VersionId };
    await expect(reader.send(new GetObjectCommand(version))).rejects.toMatchObject(denied);
    await expect(reader.send(new DeleteObjectCommand(version))).rejects.toMatchObject(denied);
    const Objects = [{ Key: 'versioned', VersionId }, { Key: 'versioned' }];
    const { Deleted, Errors } = await reader.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(Errors).toMatchObject([{ Code: 'AccessDenied', VersionId }]);
    expect(Deleted).toMatchObject([{ DeleteMarker: true }]);
  });

  it('evaluates the prefix of a listing', async () => {
    const lister = sandbox.as('lister');
    await lister.send(new ListObjectsV2Command({ Bucket, Prefix: 'mine/1' }));
    await expect(lister.send(new ListObjectsV2Command({ Bucket, Prefix: 'yours/' }))).rejects.toMatchObject(
      denied,
    );
    await expect(lister.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject(denied);
  });

  it('enforces what the bucket policy says of keys', async () => {
    const kms = { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: otherKey };
    await expect(put(tester, 'wrong-key', kms)).rejects.toMatchObject(denied);
    await expect(put(tester, 'aws-key', { ServerSideEncryption: 'aws:kms' })).rejects.toMatchObject({
      name: 'NotImplemented',
    });
  });

  it('lets a policy make prefixes where nothing is overwritten', async () => {
    await expect(put(tester, 'ledger/1')).rejects.toMatchObject(denied);
    await put(tester, 'ledger/1', { IfNoneMatch: '*' });
    const copy = { Bucket, Key: 'ledger/2', CopySource: `${Bucket}/there` };
    await expect(tester.send(new CopyObjectCommand(copy))).rejects.toMatchObject(denied);
    await tester.send(new CopyObjectCommand({ ...copy, IfNoneMatch: '*' }));
    await tester.send(new CreateMultipartUploadCommand({ Bucket, Key: 'ledger/3' }));
  });

  it('answers 409 to a conditional write whose key is deleted meanwhile', async () => {
    duringNextDataKey = () => tester.send(new DeleteObjectCommand({ Bucket, Key: 'contested' }));
    const write = put(tester, 'contested', { IfNoneMatch: '*' });
    await expect(write).rejects.toMatchObject({
      name: 'ConditionalRequestConflict',
      $metadata: { httpStatusCode: 409 },
    });
    await put(tester, 'contested', { IfNoneMatch: '*' });
  });

  it("passes KMS's own errors on", async () => {
    const kms = { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: keyArn } as const;
    await put(tester, 'own-key', kms);
    const client = new KMSClient(sandbox.client('tester'));
    await client.send(new DisableKeyCommand({ KeyId: keyArn }));
    const read = tester.send(new GetObjectCommand({ Bucket, Key: 'own-key' }));
    await expect(read).rejects.toMatchObject({
      name: 'KMS.DisabledException',
      $metadata: { httpStatusCode: 400 },
    });
    await client.send(new EnableKeyCommand({ KeyId: keyArn }));
  });

  it('refuses a bucket whose owner is not the expected one, and requests without a signature', async () => {
    const owned = { Bucket, Key: 'there', ExpectedBucketOwner: '123456789012' };
    await tester.send(new GetObjectCommand(owned));
    const foreign = new GetObjectCommand({ ...owned, ExpectedBucketOwner: '999999999999' });
    await expect(tester.send(foreign)).rejects.toMatchObject(denied);
    expect((await fetch(`${sandbox.kernel.endpoint}/${Bucket}/there`)).status).toBe(403);
  });

  it('records refusals as they were answered', async () => {
    await expect(put(sandbox.as('reader'), 'refused')).rejects.toMatchObject(denied);
    const refused = sandbox.records.findLast(({ eventName }) => eventName === 'PutObject');
    expect(refused).toMatchObject({ errorCode: 'AccessDenied', requestParameters: { key: 'refused' } });
  });
});
