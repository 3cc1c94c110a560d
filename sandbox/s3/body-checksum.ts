import { createHash } from 'node:crypto';
import type { S3Request } from './call.ts';
import {
  CHECKSUM_ALGORITHMS,
  type ChecksumAlgorithm,
  checksumHeader,
  checksumOf,
  isChecksumAlgorithm,
} from './checksums.ts';
import { invalidRequest, notImplemented, S3Error } from './s3-error.ts';

/** Headers of the same prefix that carry no checksum. */
const NOT_A_CHECKSUM = new Set(['x-amz-checksum-algorithm', 'x-amz-checksum-mode', 'x-amz-checksum-type']);

export interface GivenChecksum {
  readonly algorithm: ChecksumAlgorithm;
  readonly value: string;
}

/** The checksum that came as a header or trailer. */
export function givenChecksum(call: S3Request): GivenChecksum | undefined {
  const names = Object.keys(call.headers).filter(
    (name) => name.startsWith('x-amz-checksum-') && !NOT_A_CHECKSUM.has(name),
  );
  if (names.length > 1) throw invalidRequest('Expecting a single x-amz-checksum- header');
  const name = names[0];
  if (name === undefined) return undefined;
  const algorithm = CHECKSUM_ALGORITHMS.find((known) => checksumHeader(known) === name);
  if (!algorithm) throw notImplemented(`the header ${name}`);
  return { algorithm, value: call.headers[name] ?? '' };
}

/** Compares the body with what came along, and says which checksum to keep: S3 makes a CRC64NVME where none came. */
export async function bodyChecksum(
  call: S3Request,
  preferred: ChecksumAlgorithm = 'CRC64NVME',
): Promise<GivenChecksum> {
  assertMd5(call);
  const given = givenChecksum(call);
  if (!given && call.headers['x-amz-sdk-checksum-algorithm'] !== undefined) {
    throw invalidRequest(
      'x-amz-sdk-checksum-algorithm specified, but no x-amz-checksum-* header or trailer was found.',
    );
  }
  const algorithm = given?.algorithm ?? preferred;
  const value = await checksumOf(algorithm, call.body);
  if (given && given.value !== value) {
    const message = `The ${algorithm} you specified did not match the calculated checksum.`;
    throw new S3Error('BadDigest', message, 400);
  }
  return { algorithm, value };
}

/** The algorithm that a header names, such as that of a copy or a multipart upload. */
export function namedAlgorithm(call: S3Request): ChecksumAlgorithm | undefined {
  const name = call.headers['x-amz-checksum-algorithm']?.toUpperCase();
  if (name === undefined) return undefined;
  if (!isChecksumAlgorithm(name)) throw notImplemented(`the checksum algorithm ${name}`);
  return name;
}

function assertMd5(call: S3Request): void {
  const given = call.headers['content-md5'];
  if (given === undefined) return;
  if (Buffer.from(given, 'base64').length !== 16) {
    throw new S3Error('InvalidDigest', 'The Content-MD5 you specified was invalid.', 400);
  }
  if (createHash('md5').update(call.body).digest('base64') !== given) {
    throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.', 400);
  }
}
