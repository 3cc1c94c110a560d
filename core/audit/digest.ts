import { createHash, createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const DigestContent = z.object({
  digestStartTime: z.string(),
  digestEndTime: z.string(),
  digestS3Bucket: z.string(),
  digestS3Object: z.string(),
  digestPublicKeyFingerprint: z.string(),
  digestSignatureAlgorithm: z.literal('SHA256withRSA'),
  previousDigestS3Bucket: z.string().nullable(),
  previousDigestS3Object: z.string().nullable(),
  previousDigestHashValue: Hash.nullable(),
  previousDigestSignature: z.string().nullable(),
  logFiles: z.array(
    z.object({
      s3Bucket: z.string(),
      s3Object: z.string(),
      hashValue: Hash,
      hashAlgorithm: z.literal('SHA-256'),
    }),
  ),
});
export type Digest = z.infer<typeof DigestContent>;

/** A public key as CloudTrail's ListPublicKeys gives it: DER of a PKCS#1 RSAPublicKey. */
export interface TrailPublicKey {
  readonly fingerprint: string;
  readonly der: Uint8Array;
}

/** Reads a digest's uncompressed bytes; nothing when they are no digest. */
export function parseDigest(content: Buffer): Digest | undefined {
  try {
    return DigestContent.safeParse(JSON.parse(content.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Is the signature one that this key made over this digest at this place? */
export function isSignedBy(
  key: TrailPublicKey,
  { digest, content, signature }: { digest: Digest; content: Buffer; signature: string },
): boolean {
  const place = `${digest.digestS3Bucket}/${digest.digestS3Object}`;
  const previous = digest.previousDigestSignature ?? 'null';
  const signed = [digest.digestEndTime, place, sha256Hex(content), previous].join('\n');
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key.der), format: 'der', type: 'pkcs1' });
    return verify('sha256', Buffer.from(signed), publicKey, Buffer.from(signature, 'hex'));
  } catch {
    // A key or a signature of another form proves nothing.
    return false;
  }
}

export function sha256Hex(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
