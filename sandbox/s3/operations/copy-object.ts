import { randomBytes } from 'node:crypto';
import type { WireAnswer } from '../../kernel/service.ts';
import { requireAccess, writeKeys } from '../access.ts';
import { namedAlgorithm } from '../body-checksum.ts';
import { findBucket } from '../bucket.ts';
import type { Call, Host, Operation } from '../call.ts';
import { type Checksum, checksumElement } from '../checksums.ts';
import { commitVersion, versionHeader, withBlobs } from '../commit-version.ts';
import { checkWrite, watched } from '../conditions.ts';
import { copySource, openSource, type Source } from '../copy-source.ts';
import { encryptionHeaders, newDataKey, sseApplied } from '../data-keys.ts';
import { digested } from '../digested.ts';
import { assertKnownWrite, keptHeaders } from '../object-headers.ts';
import { lockOf, requireLockAccess } from '../object-lock.ts';
import { invalidArgument, invalidRequest } from '../s3-error.ts';
import { tellTrail } from '../trail-entry.ts';
import { xmlDocument } from '../xml.ts';

/** S3 copies larger objects by parts only. */
const MAX_COPY_BYTES = 5 * 1024 ** 3;

export const copyObject: Operation = {
  eventName: 'CopyObject',
  category: 'Data',
  readOnly: false,
  queries: [],
  run,
};

async function run(host: Host, call: Call): Promise<WireAnswer> {
  const bucket = findBucket(host.buckets(), call.bucketName);
  const target = { bucket, key: call.key };
  const source = copySource(host, call);
  requireAccess(host, call, 's3:PutObject', target, writeKeys(host, call, 'creates'));
  requireLockAccess(host, call, target);
  assertKnownWrite(call);
  assertChanges(call, source);
  if (source.version.size > MAX_COPY_BYTES)
    throw invalidRequest('The specified copy source is larger than 5 GiB');
  checkWrite(call, host.index.current(bucket.name, call.key));
  return watched(host, call, async (assertUndisturbed) => {
    const { bytes, details: sourceDetails } = await openSource(host, call, source);
    const { plaintext, encryption } = await newDataKey(host, call, target);
    const sourceChecksum =
      sourceDetails.checksum?.type === 'FULL_OBJECT' ? sourceDetails.checksum : undefined;
    const { stream, digest } = digested(
      bytes,
      namedAlgorithm(call) ?? sourceChecksum?.algorithm ?? 'CRC64NVME',
    );
    const blob = await host.blobs.write(plaintext, stream);
    plaintext.fill(0);
    const { algorithm, value, md5 } = await digest();
    const checksum: Checksum = { algorithm, value, type: 'FULL_OBJECT' };
    const lock = lockOf(host, call, bucket);
    const kept = directive(call) === 'COPY' ? sourceDetails : keptHeaders(call);
    const { headers, metadata } = kept;
    const details = { headers, metadata, encryption, checksum, ...(lock ? { lock } : {}) };
    const etag = encryption.keyArn === undefined ? md5 : randomBytes(16).toString('hex');
    const version = { key: call.key, size: blob.size, etag, details };
    const { versionId, modified } = await withBlobs(host, [blob], () =>
      commitVersion(host, call, { bucket, version, blobs: [blob], reason: 'CopyObject', assertUndisturbed }),
    );
    const answer = {
      ...encryptionHeaders(encryption),
      ...versionHeader(bucket, versionId),
      ...(source.bucket.versioning ? { 'x-amz-copy-source-version-id': source.version.versionId } : {}),
    };
    tellTrail(call, { response: answer, sse: sseApplied(call, encryption), objects: [source.arn] });
    const result = { LastModified: modified.toISOString(), ETag: `"${etag}"`, ChecksumType: checksum.type };
    return {
      status: 200,
      headers: { ...answer, 'content-type': 'application/xml' },
      body: xmlDocument('CopyObjectResult', { ...result, [checksumElement(algorithm)]: value }),
    };
  });
}

function directive(call: Call): 'COPY' | 'REPLACE' {
  const value = call.headers['x-amz-metadata-directive'] ?? 'COPY';
  if (value !== 'COPY' && value !== 'REPLACE') throw invalidArgument('Unknown metadata directive.');
  return value;
}

/** An object copied onto itself must come out different, or the request is a mistake. */
function assertChanges(call: Call, source: Source): void {
  const itself =
    source.bucket.name === call.bucketName && source.version.key === call.key && !source.namesVersion;
  const changes = directive(call) === 'REPLACE' || call.headers['x-amz-server-side-encryption'] !== undefined;
  if (itself && !changes) {
    throw invalidRequest(
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    );
  }
}
