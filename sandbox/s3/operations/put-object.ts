import { createHash, randomBytes } from 'node:crypto';
import type { WireAnswer } from '../../kernel/service.ts';
import { requireAccess, writeKeys } from '../access.ts';
import { bodyChecksum, givenChecksum } from '../body-checksum.ts';
import { findBucket } from '../bucket.ts';
import type { Call, Host, Operation } from '../call.ts';
import { checksumHeader } from '../checksums.ts';
import { commitVersion, versionHeader, withBlobs } from '../commit-version.ts';
import { checkWrite, watched } from '../conditions.ts';
import { encryptionHeaders, newDataKey, sseApplied } from '../data-keys.ts';
import { assertKnownWrite, keptHeaders } from '../object-headers.ts';
import type { ObjectEncryption } from '../object-index.ts';
import { lockOf, requireLockAccess } from '../object-lock.ts';
import { invalidRequest } from '../s3-error.ts';
import { tellTrail } from '../trail-entry.ts';

export const putObject: Operation = {
  eventName: 'PutObject',
  category: 'Data',
  readOnly: false,
  queries: [],
  run,
};

async function run(host: Host, call: Call): Promise<WireAnswer> {
  const bucket = findBucket(host.buckets(), call.bucketName);
  const target = { bucket, key: call.key };
  requireAccess(host, call, 's3:PutObject', target, writeKeys(host, call, 'creates'));
  requireLockAccess(host, call, target);
  assertKnownWrite(call);
  checkWrite(call, host.index.current(bucket.name, call.key));
  const lock = lockOf(host, call, bucket);
  if (lock && !givenChecksum(call) && call.headers['content-md5'] === undefined) {
    throw invalidRequest(
      'Content-MD5 or a checksum is required for Put Object requests with Object Lock parameters',
    );
  }
  return watched(host, call, async (assertUndisturbed) => {
    const checksum = { ...(await bodyChecksum(call)), type: 'FULL_OBJECT' as const };
    const { plaintext, encryption } = await newDataKey(host, call, target);
    const blob = await host.blobs.write(plaintext, [call.body]);
    plaintext.fill(0);
    const details = { ...keptHeaders(call), encryption, checksum, ...(lock ? { lock } : {}) };
    const etag = newEtag(encryption, call.body);
    const version = { key: call.key, size: blob.size, etag, details };
    const { versionId } = await withBlobs(host, [blob], () =>
      commitVersion(host, call, { bucket, version, blobs: [blob], reason: 'PutObject', assertUndisturbed }),
    );
    const headers = {
      ...encryptionHeaders(encryption),
      ...versionHeader(bucket, versionId),
      [checksumHeader(checksum.algorithm)]: checksum.value,
      'x-amz-checksum-type': checksum.type,
    };
    tellTrail(call, { response: headers, sse: sseApplied(call, encryption) });
    return { status: 200, headers: { ...headers, etag: `"${etag}"` } };
  });
}

/** Under a KMS key the ETag is no digest of the content, as on AWS: a digest would tell small files by guessing. */
function newEtag(encryption: ObjectEncryption, body: Buffer): string {
  if (encryption.keyArn !== undefined) return randomBytes(16).toString('hex');
  return createHash('md5').update(body).digest('hex');
}
