import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anS3, type S3UnderTest } from './a-bucket.ts';

const BODY_BYTES = 2 * 1024 ** 2;
const CANARY = 'canary-120190-0001';
let dataDir: string;
const running: S3UnderTest[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'carelake-s3-'));
});
afterEach(async () => {
  for (const sandbox of running.splice(0)) await sandbox.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(properties: Record<string, unknown> = {}): Promise<{ s3: S3Client; Bucket: string }> {
  const sandbox = await anS3({ dataDir, properties });
  running.push(sandbox);
  return { s3: sandbox.as('tester'), Bucket: sandbox.bucket };
}

async function restart(): Promise<{ s3: S3Client; Bucket: string }> {
  for (const sandbox of running.splice(0)) await sandbox.stop();
  return start();
}

function files(): string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

it.each([{ BucketEncryption: undefined }, {}])('leaves nothing readable on disk (%j)', async (properties) => {
  const { s3, Bucket } = await start(properties);
  const Metadata = { note: CANARY };
  await s3.send(new PutObjectCommand({ Bucket, Key: 'one', Body: CANARY.repeat(20_000), Metadata }));
  const Body = Buffer.alloc(6 * 1024 ** 2, CANARY);
  await new Upload({ client: s3, params: { Bucket, Key: 'many', Body, ContentDisposition: CANARY } }).done();
  await s3
    .send(new GetObjectCommand({ Bucket, Key: 'one' }))
    .then(({ Body: body }) => body?.transformToString());
  expect(files().length).toBeGreaterThan(3);
  expect(files().filter((file) => readFileSync(file).includes(CANARY))).toEqual([]);
});

it('has everything again after a restart, and clears away what a crash left', async () => {
  const { s3, Bucket } = await start();
  const put = { Bucket, Key: 'kept', Body: 'content', Metadata: { a: 'b' } };
  const { VersionId, ETag } = await s3.send(new PutObjectCommand(put));
  const stray = join(dataDir, 's3', 'ab', 'abcdef');
  mkdirSync(join(stray, '..'), { recursive: true });
  writeFileSync(stray, 'half a blob');
  const again = await restart();
  const got = await again.s3.send(new GetObjectCommand({ Bucket: again.Bucket, Key: 'kept' }));
  expect(got).toMatchObject({ VersionId, ETag, Metadata: { a: 'b' } });
  expect(await got.Body?.transformToString()).toBe('content');
  expect(files()).not.toContain(stray);
});

it('holds one whole version or the other when it is killed in the middle of writing', async () => {
  const { s3, Bucket } = await start();
  await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: Buffer.alloc(BODY_BYTES, 0) }));
  for (const sandbox of running.splice(0)) await sandbox.stop();
  const child = spawn(process.execPath, [
    fileURLToPath(new URL('./write-forever.ts', import.meta.url)),
    dataDir,
  ]);
  const exit = once(child, 'exit');
  for (let writes = 0; writes < 3; writes += 1) await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await exit;
  const again = await start();
  const { Body } = await again.s3.send(new GetObjectCommand({ Bucket: again.Bucket, Key: 'k' }));
  const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
  expect(bytes.equals(Buffer.alloc(BODY_BYTES, bytes[0]))).toBe(true);
  const { Versions = [] } = await again.s3.send(new ListObjectVersionsCommand({ Bucket: again.Bucket }));
  expect(Versions.length).toBeGreaterThanOrEqual(3);
  expect(files().filter((file) => file.startsWith(join(dataDir, 's3')))).toHaveLength(Versions.length);
});

it('notices a changed byte rather than giving it out', async () => {
  const { s3, Bucket } = await start();
  await s3.send(new PutObjectCommand({ Bucket, Key: 'changed', Body: 'x'.repeat(1000) }));
  const blob = files().find((file) => file.startsWith(join(dataDir, 's3'))) ?? '';
  // A range carries no checksum that the SDK would compare: what refuses here is the encryption.
  const read = async () =>
    (
      await s3.send(new GetObjectCommand({ Bucket, Key: 'changed', Range: 'bytes=0-9' }))
    ).Body?.transformToString();
  expect(await read()).toBe('xxxxxxxxxx');
  const bytes = readFileSync(blob);
  bytes[500] = (bytes[500] ?? 0) ^ 1;
  writeFileSync(blob, bytes);
  await expect(read()).rejects.toThrow();
});

it('keeps one version where versioning is off', async () => {
  const { s3, Bucket } = await start({ VersioningConfiguration: undefined });
  await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'one' }));
  const blobs = () => files().filter((file) => file.startsWith(join(dataDir, 's3'))).length;
  expect(blobs()).toBe(1);
  expect((await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'two' }))).VersionId).toBeUndefined();
  expect(blobs()).toBe(1);
});

it('refuses to host a bucket whose properties it does not know', async () => {
  const properties = { WebsiteConfiguration: { IndexDocument: 'index.html' } };
  await expect(anS3({ properties })).rejects.toThrow(/Bucket.*WebsiteConfiguration/s);
});
