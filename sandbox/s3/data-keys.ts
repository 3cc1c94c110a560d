import { randomBytes } from 'node:crypto';
import { AwsError } from '../kernel/aws-error.ts';
import type { Caller } from '../kernel/caller.ts';
import { via } from '../kernel/caller.ts';
import type { Bucket } from './bucket.ts';
import type { Host, S3Request } from './call.ts';
import type { ObjectEncryption } from './object-index.ts';
import { invalidArgument, notImplemented, S3Error } from './s3-error.ts';

const KEY_BYTES = 32;
const SSE = 'x-amz-server-side-encryption';
const ARN_CONTEXT = 'aws:s3:arn';

export interface DataKey {
  /** Overwrite it after use. */
  readonly plaintext: Buffer;
  readonly encryption: ObjectEncryption;
}

/** A new data key for an object, under the key that the request names or else the bucket's default. */
export async function newDataKey(
  host: Host,
  call: S3Request,
  to: { bucket: Bucket; key: string },
): Promise<DataKey> {
  const keyId = encryptionKey(call, to.bucket);
  const bucketKey = flag(call.headers[`${SSE}-bucket-key-enabled`]) ?? to.bucket.bucketKeyEnabled;
  if (keyId === undefined) {
    const plaintext = randomBytes(KEY_BYTES);
    const wrappedKey = host.kernel.seal(plaintext).toString('base64');
    return { plaintext, encryption: { context: {}, bucketKey: false, wrappedKey } };
  }
  const context = {
    ...requestedContext(call),
    [ARN_CONTEXT]: bucketKey ? to.bucket.arn : `${to.bucket.arn}/${to.key}`,
  };
  const made = await asS3(host.kms.generateDataKey(via(call.caller, 's3.amazonaws.com'), { keyId, context }));
  const wrappedKey = made.ciphertext.toString('base64');
  return { plaintext: made.plaintext, encryption: { keyArn: made.keyArn, context, bucketKey, wrappedKey } };
}

/** Unwraps an object's data key on behalf of whoever wants to read it. */
export async function openDataKey(host: Host, caller: Caller, encryption: ObjectEncryption): Promise<Buffer> {
  const ciphertext = Buffer.from(encryption.wrappedKey, 'base64');
  if (encryption.keyArn === undefined) return host.kernel.open(ciphertext);
  return asS3(host.kms.decrypt(via(caller, 's3.amazonaws.com'), { ciphertext, context: encryption.context }));
}

/** What answers say of an object's encryption. */
export function encryptionHeaders(encryption: ObjectEncryption): Record<string, string> {
  if (encryption.keyArn === undefined) return { [SSE]: 'AES256' };
  return {
    [SSE]: 'aws:kms',
    [`${SSE}-aws-kms-key-id`]: encryption.keyArn,
    ...(encryption.bucketKey ? { [`${SSE}-bucket-key-enabled`]: 'true' } : {}),
  };
}

/** CloudTrail's word for how the encryption came about. */
export function sseApplied(call: S3Request, encryption: ObjectEncryption): string {
  const kind = encryption.keyArn === undefined ? 'SSE_S3' : 'SSE_KMS';
  return call.headers[SSE] === undefined ? `Default_${kind}` : kind;
}

function encryptionKey(call: S3Request, bucket: Bucket): string | undefined {
  const algorithm = call.headers[SSE];
  const keyId = call.headers[`${SSE}-aws-kms-key-id`];
  switch (algorithm) {
    case undefined:
      if (keyId !== undefined)
        throw invalidArgument('A KMS key id needs x-amz-server-side-encryption: aws:kms');
      return bucket.defaultKey;
    case 'AES256':
      if (keyId !== undefined) throw invalidArgument('AES256 takes no KMS key id');
      return undefined;
    case 'aws:kms':
      if (keyId === undefined)
        throw notImplemented('the AWS managed key aws/s3: name a key or leave the header out');
      return keyId;
    default:
      throw notImplemented(`${SSE}: ${algorithm}`);
  }
}

function requestedContext(call: S3Request): Record<string, string> {
  const header = call.headers[`${SSE}-context`];
  if (header === undefined) return {};
  const message =
    'The header x-amz-server-side-encryption-context shall be the Base64 of a JSON object of strings';
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(header, 'base64').toString('utf8'));
  } catch {
    throw invalidArgument(message);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw invalidArgument(message);
  const context: Record<string, string> = {};
  for (const [name, value] of Object.entries(parsed)) {
    if (typeof value !== 'string' || name === ARN_CONTEXT) throw invalidArgument(message);
    context[name] = value;
  }
  return context;
}

function flag(header: string | undefined): boolean | undefined {
  return header === undefined ? undefined : header.toLowerCase() === 'true';
}

/** S3 passes KMS's refusals on under their own name, but for the one that it has itself. */
async function asS3<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof AwsError) || error.code.startsWith('AccessDenied')) throw error;
    throw new S3Error(`KMS.${error.code}`, error.message, 400);
  }
}
