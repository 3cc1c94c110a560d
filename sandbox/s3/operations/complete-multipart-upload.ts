import { createHash } from 'node:crypto';
import type { WireAnswer } from '../../kernel/service.ts';
import { requireAccess, writeKeys } from '../access.ts';
import { givenChecksum } from '../body-checksum.ts';
import { findBucket } from '../bucket.ts';
import type { Call, Host, Operation } from '../call.ts';
import { type Checksum, checksumElement, compositeChecksum } from '../checksums.ts';
import { chosenParts, sizeOf } from '../chosen-parts.ts';
import { commitVersion, versionHeader } from '../commit-version.ts';
import { checkWrite, watched } from '../conditions.ts';
import { encryptionHeaders, openDataKey, sseApplied } from '../data-keys.ts';
import { digested } from '../digested.ts';
import { findUpload } from '../find-upload.ts';
import { bytesOf } from '../read-version.ts';
import { invalidRequest, S3Error } from '../s3-error.ts';
import { tellTrail } from '../trail-entry.ts';
import type { Upload, UploadedPart } from '../upload-index.ts';
import { xmlDocument } from '../xml.ts';

export const completeMultipartUpload: Operation = {
  eventName: 'CompleteMultipartUpload',
  category: 'Data',
  readOnly: false,
  queries: ['uploadId'],
  run,
};

async function run(host: Host, call: Call): Promise<WireAnswer> {
  const bucket = findBucket(host.buckets(), call.bucketName);
  const target = { bucket, key: call.key };
  requireAccess(host, call, 's3:PutObject', target, writeKeys(host, call, 'creates'));
  const upload = findUpload(host, call);
  const all = host.uploads.parts(upload.id);
  const parts = chosenParts(call, all);
  const size = sizeOf(parts);
  assertSize(call, size);
  checkWrite(call, host.index.current(bucket.name, call.key));
  const { object } = upload.details();
  return watched(host, call, async (assertUndisturbed) => {
    const checksum = await objectChecksum(host, call, upload, parts);
    const etag = `${partsEtag(parts)}-${parts.length}`;
    const unused = all.filter((part) => !parts.includes(part)).map((part) => part.blob.id);
    const { versionId } = await commitVersion(host, call, {
      bucket,
      version: { key: call.key, size, etag, details: { ...object, checksum } },
      blobs: parts.map((part) => part.blob),
      reason: 'CompleteMultipartUpload',
      assertUndisturbed: () => {
        assertUndisturbed();
        // Two that complete the same upload at once must not both succeed.
        findUpload(host, call);
      },
      also: () => {
        host.uploads.remove(upload.id);
        return unused;
      },
    });
    const headers = { ...encryptionHeaders(object.encryption), ...versionHeader(bucket, versionId) };
    tellTrail(call, { response: headers, sse: sseApplied(call, object.encryption) });
    return {
      status: 200,
      headers: { ...headers, 'content-type': 'application/xml' },
      body: xmlDocument('CompleteMultipartUploadResult', {
        Location: `${host.kernel.endpoint}/${bucket.name}/${encodeURIComponent(call.key)}`,
        Bucket: bucket.name,
        Key: call.key,
        ETag: `"${etag}"`,
        [checksumElement(checksum.algorithm)]: checksum.value,
        ChecksumType: checksum.type,
      }),
    };
  });
}

/** The caller needs the key's Decrypt here too: checksums of parts are kept encrypted. */
async function objectChecksum(
  host: Host,
  call: Call,
  upload: Upload,
  parts: readonly UploadedPart[],
): Promise<Checksum> {
  const { checksum: plan, object } = upload.details();
  const { algorithm, type } = plan ?? { algorithm: 'CRC64NVME', type: 'FULL_OBJECT' };
  const asked = call.headers['x-amz-checksum-type']?.toUpperCase();
  if (asked !== undefined && asked !== type) {
    throw invalidRequest('The checksum type of the request is not that of the upload.');
  }
  const dataKey = await openDataKey(host, call.caller, object.encryption);
  let value: string;
  if (type === 'COMPOSITE') {
    dataKey.fill(0);
    value = await compositeChecksum(
      algorithm,
      parts.map((part) => part.checksum?.value ?? ''),
    );
  } else {
    const whole = { blobs: parts.map((part) => part.blob), from: 0, to: sizeOf(parts) };
    const { stream, digest } = digested(bytesOf(host, dataKey, whole), algorithm);
    for await (const _chunk of stream);
    value = (await digest()).value;
  }
  const given = givenChecksum(call);
  if (
    given &&
    (given.algorithm !== algorithm || given.value.replace(/-\d+$/, '') !== value.replace(/-\d+$/, ''))
  ) {
    throw new S3Error(
      'BadDigest',
      `The ${given.algorithm} you specified did not match the calculated checksum.`,
      400,
    );
  }
  return { algorithm, value, type };
}

function assertSize(call: Call, size: number): void {
  const expected = call.headers['x-amz-mp-object-size'];
  if (expected !== undefined && Number(expected) !== size) {
    throw invalidRequest('The provided x-amz-mp-object-size does not match the size of the object');
  }
}

function partsEtag(parts: readonly UploadedPart[]): string {
  const hash = createHash('md5');
  for (const part of parts) hash.update(Buffer.from(part.etag, 'hex'));
  return hash.digest('hex');
}
