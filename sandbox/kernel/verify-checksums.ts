import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';
import { Crc32c, Crc64Nvme } from '@aws-sdk/checksums/crc';
import { AwsError } from './aws-error.ts';

type Digest = (body: Buffer) => Promise<Buffer>;

const hash =
  (algorithm: string): Digest =>
  async (body) =>
    createHash(algorithm).update(body).digest();

const DIGESTS: Readonly<Record<string, Digest>> = {
  crc32: async (body) => {
    const digest = Buffer.alloc(4);
    digest.writeUInt32BE(crc32(body));
    return digest;
  },
  crc32c: (body) => updated(new Crc32c(), body),
  crc64nvme: (body) => updated(new Crc64Nvme(), body),
  sha1: hash('sha1'),
  sha256: hash('sha256'),
  sha512: hash('sha512'),
  md5: hash('md5'),
};
/** Headers of the same prefix that carry no checksum. */
const NOT_A_CHECKSUM = new Set(['algorithm', 'mode', 'type']);

/** Compares the body with every checksum that came with it: `x-amz-checksum-*` and `content-md5`. */
export async function verifyChecksums(headers: IncomingHttpHeaders, body: Buffer): Promise<void> {
  const md5 = headers['content-md5'];
  if (typeof md5 === 'string' && !(await hash('md5')(body)).equals(Buffer.from(md5, 'base64'))) {
    throw new AwsError('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
  for (const [name, value] of Object.entries(headers)) {
    const algorithm = /^x-amz-checksum-(.+)$/.exec(name)?.[1];
    if (algorithm === undefined || NOT_A_CHECKSUM.has(algorithm)) continue;
    const digest = DIGESTS[algorithm];
    if (!digest) throw new AwsError('InvalidRequest', `The sandbox does not know the checksum ${algorithm}.`);
    if ((await digest(body)).toString('base64') !== value) {
      throw new AwsError(
        'BadDigest',
        `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
      );
    }
  }
}

async function updated(
  checksum: { update(data: Uint8Array): void; digest(): Promise<Uint8Array> },
  body: Buffer,
): Promise<Buffer> {
  checksum.update(body);
  return Buffer.from(await checksum.digest());
}
