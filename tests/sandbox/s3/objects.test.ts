import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  ChecksumAlgorithm,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
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
