import { createHash } from 'node:crypto';
import { type ChecksumAlgorithm, hasher } from './checksums.ts';

export interface Digests {
  readonly algorithm: ChecksumAlgorithm;
  readonly value: string;
  /** Hex. */
  readonly md5: string;
}

/** Passes a stream through and digests it on the way; ask for the digests once the stream is through. */
export function digested(
  source: AsyncIterable<Buffer>,
  algorithm: ChecksumAlgorithm,
): { stream: AsyncGenerator<Buffer>; digest: () => Promise<Digests> } {
  const hash = hasher(algorithm);
  const md5 = createHash('md5');
  async function* stream(): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      hash.update(chunk);
      md5.update(chunk);
      yield chunk;
    }
  }
  return {
    stream: stream(),
    digest: async () => ({
      algorithm,
      value: (await hash.digest()).toString('base64'),
      md5: md5.digest('hex'),
    }),
  };
}
