import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anS3, type S3UnderTest } from './a-bucket.ts';

const PART_BYTES = 5 * 1024 ** 2;
let sandbox: S3UnderTest;
let s3: S3Client;
let Bucket: string;
const body = randomBytes(PART_BYTES * 2 + 100_001);

beforeAll(async () => {
  sandbox = await anS3({ properties: { NotificationConfiguration: { EventBridgeConfiguration: {} } } });
  s3 = sandbox.as('tester');
  Bucket = sandbox.bucket;
});
afterAll(() => sandbox.stop());

const begin = async (Key: string, more: object = {}) =>
  (await s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ...more }))).UploadId ?? '';
const part = (Key: string, UploadId: string, PartNumber: number, Body: Buffer) =>
  s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }));
const complete = (Key: string, UploadId: string, Parts: object[], more: object = {}) =>
  s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts }, ...more }));
const bytes = async (Key: string, more: object = {}) =>
  Buffer.from(
    (await (await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToByteArray()) ??
      [],
  );

describe('multipart uploads', () => {
  it("takes the SDK's uploads of streams in parts", async () => {
    const events = sandbox.events.length;
    const params = {
      Bucket,
      Key: 'big',
      Body: Readable.from([body]),
      Metadata: { a: '1' },
      IfNoneMatch: '*',
    };
    await new Upload({ client: s3, params }).done();
    expect((await bytes('big')).equals(body)).toBe(true);
    const around = await bytes('big', { Range: `bytes=${PART_BYTES - 3}-${PART_BYTES + 2}` });
    expect(around).toEqual(body.subarray(PART_BYTES - 3, PART_BYTES + 3));
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'big', ChecksumMode: 'ENABLED' }));
    expect(head).toMatchObject({ ETag: expect.stringMatching(/^"[0-9a-f]{32}-3"$/), Metadata: { a: '1' } });
    const second = await s3.send(new GetObjectCommand({ Bucket, Key: 'big', PartNumber: 2 }));
    expect(second).toMatchObject({ PartsCount: 3, ContentLength: PART_BYTES });
    expect(sandbox.events.slice(events)).toMatchObject([{ detail: { reason: 'CompleteMultipartUpload' } }]);
    const again = new Upload({ client: s3, params: { ...params, Body: body } }).done();
    await expect(again).rejects.toMatchObject({ name: 'PreconditionFailed' });
  });

  it.each([
    { ChecksumAlgorithm: 'SHA256', ChecksumType: 'COMPOSITE', form: /-2$/ },
    { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT', form: /=$/ },
    { ChecksumAlgorithm: 'CRC64NVME', ChecksumType: undefined, form: /=$/ },
  ] as const)('forms a $ChecksumAlgorithm of an object in parts', async ({ form, ...plan }) => {
    const Key = `sum/${plan.ChecksumAlgorithm}`;
    const UploadId = await begin(Key, plan);
    const sent = [body.subarray(0, PART_BYTES), body.subarray(PART_BYTES, PART_BYTES + 10)];
    const Parts: object[] = [];
    for (const [index, Body] of sent.entries()) {
      const PartNumber = index + 1;
      const { ETag } = await s3.send(
        new UploadPartCommand({
          Bucket,
          Key,
          UploadId,
          PartNumber,
          Body,
          ChecksumAlgorithm: plan.ChecksumAlgorithm,
        }),
      );
      Parts.push({ PartNumber, ETag });
    }
    const done = await complete(Key, UploadId, Parts);
    const field = `Checksum${plan.ChecksumAlgorithm}` as const;
    expect(done[field]).toMatch(form);
    if (plan.ChecksumAlgorithm === 'SHA256') {
      const hashes = sent.map((piece) => createHash('sha256').update(piece).digest());
      const composite = createHash('sha256').update(Buffer.concat(hashes)).digest('base64');
      expect(done.ChecksumSHA256).toBe(`${composite}-2`);
    } else {
      const single = await s3.send(
        new PutObjectCommand({
          Bucket,
          Key: 'whole',
          Body: Buffer.concat(sent),
          ChecksumAlgorithm: plan.ChecksumAlgorithm,
        }),
      );
      expect(done[field]).toBe(single[field]);
    }
    expect((await bytes(Key)).equals(Buffer.concat(sent))).toBe(true);
  });

  it('refuses parts that are out of order, unknown, or too small', async () => {
    const Key = 'refused';
    const UploadId = await begin(Key);
    const one = { PartNumber: 1, ETag: (await part(Key, UploadId, 1, Buffer.from('small'))).ETag };
    const two = { PartNumber: 2, ETag: (await part(Key, UploadId, 2, Buffer.from('last'))).ETag };
    await expect(complete(Key, UploadId, [two, one])).rejects.toMatchObject({ name: 'InvalidPartOrder' });
    await expect(complete(Key, UploadId, [{ ...one, ETag: '"no"' }])).rejects.toMatchObject({
      name: 'InvalidPart',
    });
    await expect(complete(Key, UploadId, [one, two])).rejects.toMatchObject({ name: 'EntityTooSmall' });
    await complete(Key, UploadId, [two]);
    expect(await bytes(Key)).toEqual(Buffer.from('last'));
    await expect(complete(Key, UploadId, [two])).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  it('refuses a checksum of the whole that is wrong, and takes the right one after it', async () => {
    const Key = 'whole-sum';
    const plan = { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' } as const;
    const UploadId = await begin(Key, plan);
    const { ETag, ChecksumCRC32 } = await part(Key, UploadId, 1, Buffer.from('content'));
    const Parts = [{ PartNumber: 1, ETag }];
    const wrong = complete(Key, UploadId, Parts, { ChecksumCRC32: 'AAAAAA==' });
    await expect(wrong).rejects.toMatchObject({ name: 'BadDigest' });
    expect(await complete(Key, UploadId, Parts, { ChecksumCRC32 })).toMatchObject({ ChecksumCRC32 });
  });

  it('lists uploads and parts until they are aborted', async () => {
    const Key = 'listed/æ 1';
    const UploadId = await begin(Key);
    await part(Key, UploadId, 7, Buffer.from('seven'));
    await part(Key, UploadId, 7, Buffer.from('seven again'));
    await part(Key, UploadId, 9, Buffer.from('nine'));
    const first = await s3.send(new ListPartsCommand({ Bucket, Key, UploadId, MaxParts: 1 }));
    expect(first).toMatchObject({ IsTruncated: true, Parts: [{ PartNumber: 7, Size: 11 }] });
    const rest = await s3.send(
      new ListPartsCommand({ Bucket, Key, UploadId, PartNumberMarker: first.NextPartNumberMarker }),
    );
    expect(rest).toMatchObject({ IsTruncated: false, Parts: [{ PartNumber: 9 }] });
    const uploads = await s3.send(new ListMultipartUploadsCommand({ Bucket, Prefix: 'listed/' }));
    expect(uploads.Uploads).toMatchObject([{ Key, UploadId }]);
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
    await expect(part(Key, UploadId, 1, body)).rejects.toMatchObject({ name: 'NoSuchUpload' });
    expect(
      (await s3.send(new ListMultipartUploadsCommand({ Bucket, Prefix: 'listed/' }))).Uploads ?? [],
    ).toEqual([]);
  });

  it('copies parts out of other objects', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'source', Body: body }));
    const UploadId = await begin('assembled');
    const ranges = [`bytes=0-${PART_BYTES - 1}`, `bytes=${PART_BYTES}-${body.length - 1}`];
    const Parts: object[] = [];
    for (const [index, CopySourceRange] of ranges.entries()) {
      const PartNumber = index + 1;
      const copy = {
        Bucket,
        Key: 'assembled',
        UploadId,
        PartNumber,
        CopySource: `/${Bucket}/source`,
        CopySourceRange,
      };
      const { CopyPartResult } = await s3.send(new UploadPartCopyCommand(copy));
      Parts.push({ PartNumber, ETag: CopyPartResult?.ETag });
    }
    await complete('assembled', UploadId, Parts);
    expect((await bytes('assembled')).equals(body)).toBe(true);
  });
});
