import { requireAccess } from '../access.ts';
import { findBucket } from '../bucket.ts';
import { type Operation, queryNumber } from '../call.ts';
import { checksumElement } from '../checksums.ts';
import { findUpload } from '../find-upload.ts';
import { keyEncoder } from '../url-encoding.ts';
import { xmlDocument } from '../xml.ts';

const MAX_LISTED = 1000;

export const listParts: Operation = {
  eventName: 'ListParts',
  category: 'Data',
  readOnly: true,
  queries: ['uploadId', 'max-parts', 'part-number-marker', 'encoding-type'],
  async run(host, call) {
    const bucket = findBucket(host.buckets(), call.bucketName);
    requireAccess(host, call, 's3:ListMultipartUploadParts', { bucket, key: call.key });
    const upload = findUpload(host, call);
    const limit = queryNumber(call, 'max-parts', { min: 1, max: MAX_LISTED, or: MAX_LISTED });
    const marker = queryNumber(call, 'part-number-marker', { min: 0, max: Number.MAX_SAFE_INTEGER, or: 0 });
    const after = host.uploads.parts(upload.id).filter((part) => part.number > marker);
    const parts = after.slice(0, limit);
    const { checksum } = upload.details();
    const person = { ID: upload.initiator, DisplayName: upload.initiator };
    return {
      status: 200,
      headers: { 'content-type': 'application/xml' },
      body: xmlDocument('ListPartsResult', {
        Bucket: bucket.name,
        Key: keyEncoder(call)(call.key),
        UploadId: upload.id,
        PartNumberMarker: marker,
        NextPartNumberMarker: parts.at(-1)?.number,
        MaxParts: limit,
        IsTruncated: after.length > parts.length,
        Part: parts.map((part) => ({
          PartNumber: part.number,
          LastModified: part.modified.toISOString(),
          ETag: `"${part.etag}"`,
          Size: part.blob.size,
          ...(part.checksum ? { [checksumElement(part.checksum.algorithm)]: part.checksum.value } : {}),
        })),
        Initiator: person,
        Owner: { ID: host.kernel.template.deployment.account },
        StorageClass: 'STANDARD',
        ChecksumAlgorithm: checksum?.algorithm,
        ChecksumType: checksum?.type,
      }),
    };
  },
};
