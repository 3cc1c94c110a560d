import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { putFile } from './put-file.ts';

export interface ObjectRef {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string;
}

const address = ({ bucket, key, versionId }: ObjectRef) => ({
  Bucket: bucket,
  Key: key,
  ...(versionId === undefined ? {} : { VersionId: versionId }),
});

export async function readText(s3: S3Client, ref: ObjectRef): Promise<string> {
  const { Body } = await s3.send(new GetObjectCommand(address(ref)));
  return (await Body?.transformToString()) ?? '';
}

/** The text of an object, or undefined where there is none. Needs s3:ListBucket, without which S3 answers 403 for both. */
export async function readTextIfThere(s3: S3Client, ref: ObjectRef): Promise<string | undefined> {
  try {
    return await readText(s3, ref);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

export interface ObjectVersion {
  readonly versionId: string;
  readonly bytes: number;
}

/** The current version of an object, or undefined where there is none. */
export async function currentVersion(s3: S3Client, ref: ObjectRef): Promise<ObjectVersion | undefined> {
  try {
    const head = await s3.send(new HeadObjectCommand(address(ref)));
    return { versionId: head.VersionId ?? 'null', bytes: head.ContentLength ?? 0 };
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

/** Every key under a prefix, in order. */
export async function listKeys(
  s3: S3Client,
  { bucket, prefix }: { bucket: string; prefix: string },
): Promise<string[]> {
  const keys: string[] = [];
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix: prefix })) {
    for (const { Key } of page.Contents ?? []) if (Key !== undefined) keys.push(Key);
  }
  return keys;
}

/** Fetches an object to a file and tells what really came: its bytes and their SHA-256. */
export async function download(
  s3: S3Client,
  ref: ObjectRef,
  file: string,
): Promise<{ bytes: number; sha256: string }> {
  const { Body } = await s3.send(new GetObjectCommand(address(ref)));
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const source = Body instanceof Readable ? Body : Readable.from([]);
  await pipeline(source, measure, createWriteStream(file, { mode: 0o600 }));
  return { bytes, sha256: hash.digest('hex') };
}

/** Writes an object once: false when it is there already, which is how a replay finds its work done. */
export async function createObject(
  s3: S3Client,
  ref: ObjectRef,
  body: string | { file: string },
): Promise<boolean> {
  const target = { ...address(ref), IfNoneMatch: '*' };
  if (typeof body !== 'string') return once(() => putFile(s3, target, body.file));
  return once(() =>
    s3.send(new PutObjectCommand({ ...target, Body: body, ContentType: 'application/json' })),
  );
}

/** Writes an object whose content is the same whoever writes it, so that writing twice changes nothing. */
export async function putText(s3: S3Client, ref: ObjectRef, body: string): Promise<void> {
  await s3.send(new PutObjectCommand({ ...address(ref), Body: body, ContentType: 'application/json' }));
}

/** Whether what was asked for is no longer there, or that version of it is not. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && ['NoSuchKey', 'NoSuchVersion'].includes(error.name);
}

/** Copies an object within S3, once: false when the target is there already. Objects over 5 GB need a multipart copy. */
export async function createCopy(s3: S3Client, from: ObjectRef, to: ObjectRef): Promise<boolean> {
  const version = from.versionId === undefined ? '' : `?versionId=${encodeURIComponent(from.versionId)}`;
  const source = `${from.bucket}/${from.key.split('/').map(encodeURIComponent).join('/')}${version}`;
  return once(() => s3.send(new CopyObjectCommand({ ...address(to), CopySource: source, IfNoneMatch: '*' })));
}

/** Runs a conditional write: 412 means that it was done before; 409, a concurrent writer, is for the redelivery to retry. */
async function once(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'PreconditionFailed') return false;
    throw error;
  }
}
