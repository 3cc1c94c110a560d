import { gzipSync } from 'node:zlib';
import { type LogPlace, sha256Hex } from './log-file.ts';
import { toSeconds } from './record.ts';
import type { SigningKey } from './signing-key.ts';
import type { TrailSettings } from './trail-settings.ts';
import type { DeliveredLog, OutgoingFile } from './trail-store.ts';

const SIGNATURE_ALGORITHM = 'SHA256withRSA';
const HASH_ALGORITHM = 'SHA-256';

/** The digest before: what the next one quotes, so that none can be left out or changed. */
export interface ChainLink {
  readonly bucket: string;
  readonly key: string;
  readonly hash: string;
  readonly signature: string;
}

export interface DigestPeriod {
  readonly start: Date;
  readonly end: Date;
  readonly logs: readonly DeliveredLog[];
  /** None for a starting digest. */
  readonly previous: ChainLink | undefined;
}

/** Packs and signs the digest of one period. */
export function packDigest(
  { start, end, logs, previous }: DigestPeriod,
  { bucket, keyPrefix, name }: TrailSettings,
  { account, region, home }: LogPlace & { readonly home: string },
  signingKey: SigningKey,
): { file: OutgoingFile; link: ChainLink } {
  const endTime = toSeconds(end);
  const folder = `${keyPrefix}AWSLogs/${account}/CloudTrail-Digest/${region}/${endTime.slice(0, 10).replaceAll('-', '/')}`;
  const stamp = endTime.replaceAll(/[-:]/g, '');
  const key = `${folder}/${account}_CloudTrail-Digest_${region}_${name}_${home}_${stamp}.json.gz`;
  const oldestEventTime = earliest(logs.map((log) => log.oldestEventTime));
  const newestEventTime = latest(logs.map((log) => log.newestEventTime));
  const digest = {
    awsAccountId: account,
    digestStartTime: toSeconds(start),
    digestEndTime: endTime,
    digestS3Bucket: bucket,
    digestS3Object: key,
    digestPublicKeyFingerprint: signingKey.fingerprint,
    digestSignatureAlgorithm: SIGNATURE_ALGORITHM,
    newestEventTime,
    oldestEventTime,
    previousDigestS3Bucket: previous?.bucket ?? null,
    previousDigestS3Object: previous?.key ?? null,
    previousDigestHashValue: previous?.hash ?? null,
    previousDigestHashAlgorithm: previous ? HASH_ALGORITHM : null,
    previousDigestSignature: previous?.signature ?? null,
    logFiles: logs.map((log) => ({
      s3Bucket: bucket,
      s3Object: log.key,
      hashValue: log.hash,
      hashAlgorithm: HASH_ALGORITHM,
      newestEventTime: log.newestEventTime,
      oldestEventTime: log.oldestEventTime,
    })),
  };
  const content = Buffer.from(JSON.stringify(digest));
  const hash = sha256Hex(content);
  const signature = signingKey.signHex(
    [endTime, `${bucket}/${key}`, hash, previous?.signature ?? 'null'].join('\n'),
  );
  const metadata = { signature, 'signature-algorithm': SIGNATURE_ALGORITHM };
  const file = {
    kind: 'digest',
    key,
    body: gzipSync(content),
    hash,
    oldestEventTime,
    newestEventTime,
    metadata,
  } as const;
  return { file, link: { bucket, key, hash, signature } };
}

function earliest(times: readonly (string | null)[]): string | null {
  return times.filter((time) => time !== null).sort()[0] ?? null;
}

function latest(times: readonly (string | null)[]): string | null {
  return (
    times
      .filter((time) => time !== null)
      .sort()
      .at(-1) ?? null
  );
}
