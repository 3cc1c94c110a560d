import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  ChecksumAlgorithm,
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
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
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

describe('objects', () => {
  it('gives back bytes, metadata, content headers, and the key that encrypts them', async () => {
    const body = randomBytes(200_000);
    await put('a/full', body, { ContentType: 'text/csv', Metadata: { rows: '7' }, CacheControl: 'no-store' });
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'a/full' }));
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(body);
    expect(got).toMatchObject({
      ContentType: 'text/csv',
      CacheControl: 'no-store',
      Metadata: { rows: '7' },
      ContentLength: 200_000,
      ServerSideEncryption: 'aws:kms',
      ChecksumType: 'FULL_OBJECT',
    });
    expect(got.SSEKMSKeyId).toMatch(/^arn:aws:kms:/);
    expect(got.ETag).not.toContain(createHash('md5').update(body).digest('hex'));
  });

  it.each([
    { Range: 'bytes=0-9', from: 0, to: 10 },
    { Range: 'bytes=65530-65545', from: 65_530, to: 65_546 },
    { Range: 'bytes=131072-', from: 131_072, to: 200_000 },
    { Range: 'bytes=-5', from: 199_995, to: 200_000 },
    { Range: 'bytes=199999-900000', from: 199_999, to: 200_000 },
  ])('reads $Range', async ({ Range, from, to }) => {
    const body = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251));
    await put('range', body);
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'range', Range }));
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(body.subarray(from, to));
    expect(got.ContentRange).toBe(`bytes ${from}-${to - 1}/200000`);
  });

  it('refuses a range behind the end', async () => {
    await put('short', 'abc');
    await expect(text('short', { Range: 'bytes=3-' })).rejects.toMatchObject({ name: 'InvalidRange' });
  });

  it('stores nothing as an object of no bytes', async () => {
    await put('empty', '');
    expect(await text('empty')).toBe('');
  });

  it('takes a body whose length and checksum are known only at its end', async () => {
    const chunks = [Buffer.alloc(70_000, 'x'), Buffer.from('end')];
    await put('streamed', Readable.from(chunks), { ContentLength: 70_003, ChecksumAlgorithm: 'CRC32C' });
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'streamed', ChecksumMode: 'ENABLED' }));
    expect(head).toMatchObject({ ContentLength: 70_003 });
    expect(head.ChecksumCRC32C).toBeDefined();
    expect(head.ContentEncoding).toBeUndefined();
    expect(await text('streamed')).toHaveLength(70_003);
  });

  it.each(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)(
    'keeps and checks %s',
    async (name) => {
      const algorithm = ChecksumAlgorithm[name];
      const field = `Checksum${name}`;
      const stored = await put(`sum/${name}`, 'content', { ChecksumAlgorithm: algorithm });
      expect(stored).toHaveProperty(field, expect.any(String));
      const head = await s3.send(
        new HeadObjectCommand({ Bucket, Key: `sum/${name}`, ChecksumMode: 'ENABLED' }),
      );
      expect(head).toHaveProperty(field, stored[field as keyof typeof stored]);
      const wrong = put(`sum/${name}`, 'other content', { [field]: stored[field as keyof typeof stored] });
      await expect(wrong).rejects.toMatchObject({ name: 'BadDigest' });
      expect(await text(`sum/${name}`)).toBe('content');
    },
  );

  it('refuses a body that is not what Content-MD5 says', async () => {
    const ContentMD5 = createHash('md5').update('else').digest('base64');
    await expect(put('md5', 'body', { ContentMD5 })).rejects.toMatchObject({ name: 'BadDigest' });
  });

  it.each([
    ' blank ',
    'a+b',
    'æøå/日本 🧪',
    'line\nbreak',
    'carriage\rreturn',
    '%2F&<>"\'',
    'a//b/../c',
    '?x=1#y',
  ])('keeps the key %j as it is', async (name) => {
    const Key = `odd/${name}`;
    await put(Key, name);
    expect(await text(Key)).toBe(name);
    for (const EncodingType of [undefined, 'url'] as const) {
      const { Contents = [] } = await s3.send(
        new ListObjectsV2Command({ Bucket, Prefix: Key, EncodingType }),
      );
      const keys = Contents.map(({ Key: listed = '' }) =>
        EncodingType ? decodeURIComponent(listed) : listed,
      );
      expect(keys).toEqual([Key]);
    }
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key }] } }));
    await expect(text(Key)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('refuses keys that are too long', async () => {
    await expect(put('x'.repeat(1025), '')).rejects.toMatchObject({ name: 'KeyTooLongError' });
  });

  it('serves presigned links, for as long as they are as they were signed', async () => {
    const upload = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: 'link' }), { expiresIn: 60 });
    expect((await fetch(upload, { method: 'PUT', body: 'by link' })).status).toBe(200);
    const link = await getSignedUrl(
      s3,
      new GetObjectCommand({ Bucket, Key: 'link', ResponseContentType: 'text/x' }),
      {
        expiresIn: 60,
      },
    );
    const answer = await fetch(link);
    expect(answer.headers.get('content-type')).toBe('text/x');
    expect(await answer.text()).toBe('by link');
    expect((await fetch(link.replace('/link', '/range'))).status).toBe(403);
  });

  it('reads and writes under conditions', async () => {
    const { ETag } = await put('cond', '1');
    await expect(put('cond', '2', { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await expect(put('cond', '2', { IfMatch: '"other"' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await expect(put('nothing', '2', { IfMatch: ETag })).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(text('cond', { IfNoneMatch: ETag })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    });
    await expect(text('cond', { IfMatch: '"other"' })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 412 },
    });
    await expect(text('cond', { IfModifiedSince: new Date(Date.now() + 5000) })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    });
    await put('cond', '2', { IfMatch: ETag });
    expect(await text('cond')).toBe('2');
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'cond' }));
    await put('cond', '3', { IfNoneMatch: '*' });
    expect(await text('cond')).toBe('3');
  });

  it('lets one of many writers win who all want to be the first', async () => {
    const writes = Array.from({ length: 6 }, (_, n) => put('race', `${n}`, { IfNoneMatch: '*' }));
    const outcomes = await Promise.allSettled(writes);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ name: 'PreconditionFailed' });
    }
    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
    expect(await text('race')).toBe(`${winner}`);
  });
});

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
