import type { WireAnswer } from '../../kernel/service.ts';
import { requireAccess, writeKeys } from '../access.ts';
import { findBucket } from '../bucket.ts';
import type { Call, Host, Operation } from '../call.ts';
import { checksumElement } from '../checksums.ts';
import { copySource, openSource } from '../copy-source.ts';
import { encryptionHeaders, sseApplied } from '../data-keys.ts';
import { findUpload } from '../find-upload.ts';
import { parseRange } from '../range.ts';
import { invalidArgument } from '../s3-error.ts';
import { partNumber, storePart } from '../store-part.ts';
import { tellTrail } from '../trail-entry.ts';
import { xmlDocument } from '../xml.ts';

export const uploadPartCopy: Operation = {
  eventName: 'UploadPartCopy',
  category: 'Data',
  readOnly: false,
  queries: ['partNumber', 'uploadId'],
  run,
};

async function run(host: Host, call: Call): Promise<WireAnswer> {
  const bucket = findBucket(host.buckets(), call.bucketName);
  const source = copySource(host, call);
  requireAccess(host, call, 's3:PutObject', { bucket, key: call.key }, writeKeys(host, call, 'prepares'));
  const number = partNumber(call);
  const upload = findUpload(host, call);
  const { checksum: plan, object } = upload.details();
  const range = sourceRange(call, source.version.size);
  const { bytes } = await openSource(host, call, source, range);
  const part = await storePart(host, call, {
    upload,
    number,
    source: bytes,
    algorithm: plan?.algorithm ?? 'CRC64NVME',
  });
  const headers = {
    ...encryptionHeaders(object.encryption),
    ...(source.bucket.versioning ? { 'x-amz-copy-source-version-id': source.version.versionId } : {}),
  };
  tellTrail(call, { response: headers, sse: sseApplied(call, object.encryption), objects: [source.arn] });
  return {
    status: 200,
    headers: { ...headers, 'content-type': 'application/xml' },
    body: xmlDocument('CopyPartResult', {
      LastModified: part.modified.toISOString(),
      ETag: `"${part.etag}"`,
      ...(part.checksum ? { [checksumElement(part.checksum.algorithm)]: part.checksum.value } : {}),
    }),
  };
}

/** Unlike a GET's, this range has both ends, and both lie within the source. */
function sourceRange(call: Call, size: number): { from: number; to: number } {
  const header = call.headers['x-amz-copy-source-range'];
  if (header === undefined) return { from: 0, to: size };
  if (!/^bytes=\d+-\d+$/.test(header) || Number(header.split('-')[1]) >= size) {
    throw invalidArgument(
      'The x-amz-copy-source-range value must be of the form bytes=first-last within the source',
    );
  }
  return parseRange(header, size);
}
