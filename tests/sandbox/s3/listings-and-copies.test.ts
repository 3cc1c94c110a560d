import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketLocationCommand,
  GetBucketVersioningCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anS3, type S3UnderTest } from './a-bucket.ts';

let sandbox: S3UnderTest;
let s3: S3Client;
let Bucket: string;

beforeAll(async () => {
  sandbox = await anS3({ properties: { NotificationConfiguration: { EventBridgeConfiguration: {} } } });
  s3 = sandbox.as('tester');
  Bucket = sandbox.bucket;
});
afterAll(() => sandbox.stop());

const put = (Key: string, Body: string | Buffer | Readable, more: object = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const text = async (Key: string, more: object = {}) =>
  (await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString();

describe('versions', () => {
  it('hides a deleted key behind a marker and brings it back when the marker goes', async () => {
    const Key = 'versions/one';
    const first = await put(Key, 'first');
    const second = await put(Key, 'second');
    const { VersionId, DeleteMarker } = await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    expect(DeleteMarker).toBe(true);
    await expect(text(Key)).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(text(Key, { VersionId })).rejects.toMatchObject({ $metadata: { httpStatusCode: 405 } });
    expect(await text(Key, { VersionId: first.VersionId })).toBe('first');
    await expect(text(Key, { VersionId: 'unknown' })).rejects.toMatchObject({ name: 'NoSuchVersion' });
    await s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
    expect(await text(Key)).toBe('second');
    await s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId: second.VersionId }));
    expect(await text(Key)).toBe('first');
  });

  it('lists every version and marker, page by page', async () => {
    const Prefix = 'paged/';
    const written: string[] = [];
    for (const Key of ['paged/a', 'paged/a', 'paged/b', 'paged/b', 'paged/b']) {
      written.push((await put(Key, 'x')).VersionId ?? '');
    }
    written.push((await s3.send(new DeleteObjectCommand({ Bucket, Key: 'paged/a' }))).VersionId ?? '');
    const seen: string[] = [];
    let marker: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
    for (let truncated = true; truncated; ) {
      const page = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix, MaxKeys: 2, ...marker }));
      for (const { VersionId } of [...(page.DeleteMarkers ?? []), ...(page.Versions ?? [])])
        seen.push(VersionId ?? '');
      marker = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
      truncated = page.IsTruncated ?? false;
    }
    expect(seen.toSorted()).toEqual(written.toSorted());
    const { Versions, DeleteMarkers } = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix }));
    const latest = [...(Versions ?? []), ...(DeleteMarkers ?? [])].filter(({ IsLatest }) => IsLatest);
    expect(latest.map(({ VersionId }) => VersionId)).toEqual([written[4], written[5]]);
  });

  it('deletes many at once and says of each what became of it', async () => {
    const { VersionId } = await put('many/1', 'x');
    await put('many/2', 'x');
    const Objects = [{ Key: 'many/1', VersionId }, { Key: 'many/2' }, { Key: 'many/never' }];
    const { Deleted, Errors } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(Deleted?.map(({ Key, DeleteMarker }) => [Key, DeleteMarker])).toEqual([
      ['many/1', undefined],
      ['many/2', true],
      ['many/never', true],
    ]);
    expect(Errors ?? []).toEqual([]);
  });
});

describe('listings', () => {
  it('groups by delimiter and pages through groups and keys', async () => {
    const keys = ['l/1', 'l/a/1', 'l/a/2', 'l/b/1', 'l/c', 'l/d/1'];
    for (const Key of keys) await put(Key, 'x');
    const seen: (string | undefined)[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await s3.send(
        new ListObjectsV2Command({ Bucket, Prefix: 'l/', Delimiter: '/', MaxKeys: 2, ContinuationToken }),
      );
      seen.push(
        ...(page.Contents ?? []).map(({ Key }) => Key),
        ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
      );
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
    expect(seen.toSorted()).toEqual(['l/1', 'l/a/', 'l/b/', 'l/c', 'l/d/']);
    const after = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'l/', StartAfter: 'l/b/1' }));
    expect(after.Contents?.map(({ Key }) => Key)).toEqual(['l/c', 'l/d/1']);
  });

  it('lists the same to clients that go on from a key', async () => {
    for (const Key of ['m/1', 'm/a/1', 'm/a/2', 'm/b/1', 'm/c']) await put(Key, 'x');
    const asked = async (more: object) => {
      const page = await s3.send(new ListObjectsCommand({ Bucket, Prefix: 'm/', ...more }));
      const names = [
        ...(page.Contents ?? []).map(({ Key }) => Key),
        ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
      ];
      return { names, next: page.NextMarker, more: page.IsTruncated };
    };
    const first = await asked({ Delimiter: '/', MaxKeys: 2 });
    expect(first).toEqual({ names: ['m/1', 'm/a/'], next: 'm/a/', more: true });
    const rest = await asked({ Delimiter: '/', MaxKeys: 2, Marker: first.next });
    expect(rest).toEqual({ names: ['m/c', 'm/b/'], next: undefined, more: false });
    const [flat, end] = [await asked({ MaxKeys: 3 }), await asked({ Marker: 'm/a/2' })];
    expect(flat).toEqual({ names: ['m/1', 'm/a/1', 'm/a/2'], next: undefined, more: true });
    expect(end.names).toEqual(['m/b/1', 'm/c']);
  });

  it('describes buckets', async () => {
    expect((await s3.send(new ListBucketsCommand({}))).Buckets).toMatchObject([{ Name: Bucket }]);
    expect(await s3.send(new HeadBucketCommand({ Bucket }))).toMatchObject({ BucketRegion: 'eu-north-1' });
    expect(await s3.send(new GetBucketLocationCommand({ Bucket }))).toMatchObject({
      LocationConstraint: 'eu-north-1',
    });
    expect(await s3.send(new GetBucketVersioningCommand({ Bucket }))).toMatchObject({ Status: 'Enabled' });
    await expect(s3.send(new ListObjectsV2Command({ Bucket: 'no-such-bucket' }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
  });

  it('names what it does not implement', async () => {
    const unknown = s3.send(new GetObjectAclCommand({ Bucket, Key: 'range' }));
    await expect(unknown).rejects.toMatchObject({
      name: 'NotImplemented',
      message: expect.stringContaining('GetObjectAcl'),
    });
    expect(sandbox.records.at(-1)).toMatchObject({ eventName: 'GetObjectAcl', errorCode: 'NotImplemented' });
    const tagged = put('tagged', 'x', { Tagging: 'a=b' });
    await expect(tagged).rejects.toMatchObject({ message: expect.stringContaining('x-amz-tagging') });
  });
});

describe('copies', () => {
  it('copies bytes and metadata, or replaces the metadata', async () => {
    const { VersionId } = await put('from ø+', 'old', { Metadata: { a: '1' }, ContentType: 'text/a' });
    await put('from ø+', 'new');
    const CopySource = `${Bucket}/${encodeURIComponent('from ø+')}?versionId=${VersionId}`;
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'to', CopySource, IfNoneMatch: '*' }));
    expect(await text('to')).toBe('old');
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: 'to' }))).toMatchObject({
      Metadata: { a: '1' },
      ContentType: 'text/a',
    });
    const again = new CopyObjectCommand({ Bucket, Key: 'to', CopySource, IfNoneMatch: '*' });
    await expect(s3.send(again)).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await s3.send(
      new CopyObjectCommand({
        Bucket,
        Key: 'to',
        CopySource,
        MetadataDirective: 'REPLACE',
        Metadata: { b: '2' },
      }),
    );
    expect((await s3.send(new HeadObjectCommand({ Bucket, Key: 'to' }))).Metadata).toEqual({ b: '2' });
  });

  it('refuses to copy an object onto itself unchanged', async () => {
    await put('self', 'x');
    const copy = new CopyObjectCommand({ Bucket, Key: 'self', CopySource: `${Bucket}/self` });
    await expect(s3.send(copy)).rejects.toMatchObject({ name: 'InvalidRequest' });
  });
});

describe('what others learn', () => {
  it('tells EventBridge of new objects, with the key as it is', async () => {
    const before = sandbox.events.length;
    const { VersionId, ETag } = await put('event/æ +', '12345');
    expect(sandbox.events.slice(before)).toMatchObject([
      {
        'detail-type': 'Object Created',
        source: 'aws.s3',
        resources: [`arn:aws:s3:::${Bucket}`],
        detail: {
          bucket: { name: Bucket },
          object: { key: 'event/æ +', size: 5, 'version-id': VersionId, etag: ETag?.replaceAll('"', '') },
          reason: 'PutObject',
          requester: '123456789012',
        },
      },
    ]);
  });

  it('records a call with the object, the bucket, and how much was moved', async () => {
    await put('trail', '12345', { ContentMD5: createHash('md5').update('12345').digest('base64') });
    await text('trail');
    const record = sandbox.records.findLast(({ eventName }) => eventName === 'GetObject');
    expect(record).toMatchObject({
      eventCategory: 'Data',
      requestParameters: { bucketName: Bucket, key: 'trail' },
      additionalEventData: {
        bytesTransferredOut: 5,
        SSEApplied: 'Default_SSE_KMS',
        AuthenticationMethod: 'AuthHeader',
      },
      resources: [
        { type: 'AWS::S3::Object', ARN: `arn:aws:s3:::${Bucket}/trail` },
        { type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${Bucket}` },
      ],
    });
    const decrypt = sandbox.records.findLast(({ eventName }) => eventName === 'Decrypt');
    expect(decrypt?.requestParameters).toMatchObject({
      encryptionContext: { 'aws:s3:arn': `arn:aws:s3:::${Bucket}/trail` },
    });
  });

  it('serves the other services of the sandbox as it serves the wire', async () => {
    const caller = sandbox.caller('tester');
    const body = Buffer.from('inside');
    const { versionId } = await sandbox.s3.putObject(caller, {
      bucket: Bucket,
      key: 'in/1',
      body,
      metadata: { m: '1' },
    });
    const again = sandbox.s3.putObject(caller, { bucket: Bucket, key: 'in/1', body, ifNoneMatch: '*' });
    await expect(again).rejects.toMatchObject({ code: 'PreconditionFailed' });
    expect(await sandbox.s3.getObject(caller, { bucket: Bucket, key: 'in/1' })).toMatchObject({
      body,
      versionId,
      metadata: { m: '1' },
    });
    expect(await sandbox.s3.listObjects(caller, { bucket: Bucket, prefix: 'in/' })).toMatchObject([
      { key: 'in/1', size: 6, versionId },
    ]);
  });
});
