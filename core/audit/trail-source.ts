import { gunzipSync } from 'node:zlib';
import type { TrailPublicKey } from './digest.ts';

/** A trail and its bucket, wherever they are: the verifier asks for nothing else. */
export interface TrailSource {
  readonly account: string;
  readonly region: string;
  readonly trailName: string;
  readonly bucket: string;
  /** The trail's `S3KeyPrefix`, if it has one. */
  readonly keyPrefix?: string | undefined;
  /** From CloudTrail's ListPublicKeys, or from where they were kept offline. */
  readonly publicKeys: readonly TrailPublicKey[];
  /** `LatestDigestDeliveryTime` of GetTrailStatus: tells when the newest digests have been removed, which the chain cannot. */
  readonly latestDigestDelivery?: Date | undefined;
  /** Every object under a prefix. */
  list(prefix: string): Promise<readonly ListedFile[]>;
  /** The stored bytes and metadata; nothing when the object is not there (any other failure throws). */
  fetch(key: string): Promise<FetchedFile | undefined>;
}

export interface ListedFile {
  readonly key: string;
  readonly lastModified: Date;
}

interface FetchedFile {
  readonly body: Uint8Array;
  readonly metadata: Readonly<Record<string, string>>;
}

const GZIP_MAGIC = 0x1f8b;
/** Far above any log file, and below what would exhaust the verifier. */
const LARGEST_CONTENT_BYTES = 512 * 1024 * 1024;

/** The uncompressed bytes, which are what digests hash; nothing when they cannot be had. */
export function inflate(body: Uint8Array): Buffer | undefined {
  const stored = Buffer.from(body);
  if (stored.length < 2 || stored.readUInt16BE(0) !== GZIP_MAGIC) return stored;
  try {
    return gunzipSync(stored, { maxOutputLength: LARGEST_CONTENT_BYTES });
  } catch {
    return undefined;
  }
}
