import { requireAccess } from '../access.ts';
import { findBucket } from '../bucket.ts';
import { type Operation, queryNumber } from '../call.ts';
import { groupByPrefix } from '../grouping.ts';
import type { Upload } from '../upload-index.ts';
import { keyEncoder } from '../url-encoding.ts';
import { xmlDocument } from '../xml.ts';
import { listingKeys } from './list-objects-v2.ts';

const MAX_LISTED = 1000;

export const listMultipartUploads: Operation = {
  eventName: 'ListMultipartUploads',
  category: 'Management',
  readOnly: true,
  queries: [
    'uploads',
    'prefix',
    'delimiter',
    'key-marker',
    'upload-id-marker',
    'max-uploads',
    'encoding-type',
  ],
  async run(host, call) {
    const bucket = findBucket(host.buckets(), call.bucketName);
    requireAccess(host, call, 's3:ListBucketMultipartUploads', { bucket }, listingKeys(call));
    const encode = keyEncoder(call);
    const prefix = call.query.get('prefix') ?? '';
    const delimiter = call.query.get('delimiter') ?? '';
    const marker = { key: call.query.get('key-marker') ?? '', id: call.query.get('upload-id-marker') ?? '' };
    const limit = queryNumber(call, 'max-uploads', { min: 1, max: MAX_LISTED, or: MAX_LISTED });
    const uploads = host.uploads.list(bucket.name, prefix).filter((upload) => isAfter(upload, marker));
    const page = groupByPrefix(uploads, { prefix, delimiter, limit, afterPrefix: marker.key });
    const { last } = page;
    return {
      status: 200,
      headers: { 'content-type': 'application/xml' },
      body: xmlDocument('ListMultipartUploadsResult', {
        Bucket: bucket.name,
        KeyMarker: encode(marker.key),
        UploadIdMarker: marker.id,
        NextKeyMarker: page.truncated && last ? encode(last.item?.key ?? last.prefix ?? '') : undefined,
        NextUploadIdMarker: page.truncated ? (last?.item?.id ?? '') : undefined,
        Prefix: encode(prefix),
        Delimiter: delimiter === '' ? undefined : encode(delimiter),
        EncodingType: call.query.get('encoding-type') ?? undefined,
        MaxUploads: limit,
        IsTruncated: page.truncated,
        Upload: page.items.map((upload) => ({
          Key: encode(upload.key),
          UploadId: upload.id,
          Initiator: { ID: upload.initiator, DisplayName: upload.initiator },
          Owner: { ID: host.kernel.template.deployment.account },
          StorageClass: 'STANDARD',
          Initiated: upload.initiated.toISOString(),
          ChecksumAlgorithm: upload.details().checksum?.algorithm,
          ChecksumType: upload.details().checksum?.type,
        })),
        CommonPrefixes: page.prefixes.map((group) => ({ Prefix: encode(group) })),
      }),
    };
  },
};

/** Without an id marker, all uploads of the marked key have been listed. */
function isAfter(upload: Upload, marker: { key: string; id: string }): boolean {
  const order = Buffer.compare(Buffer.from(upload.key), Buffer.from(marker.key));
  if (order !== 0 || marker.key === '') return order > 0;
  return marker.id !== '' && upload.id > marker.id;
}
