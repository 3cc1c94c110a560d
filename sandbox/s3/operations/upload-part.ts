import type { WireAnswer } from '../../kernel/service.ts';
import { requireAccess, writeKeys } from '../access.ts';
import { bodyChecksum } from '../body-checksum.ts';
import { findBucket } from '../bucket.ts';
import type { Call, Host, Operation } from '../call.ts';
import { checksumHeader } from '../checksums.ts';
import { encryptionHeaders, sseApplied } from '../data-keys.ts';
import { findUpload } from '../find-upload.ts';
import { invalidRequest } from '../s3-error.ts';
import { partNumber, storePart } from '../store-part.ts';
import { tellTrail } from '../trail-entry.ts';

export const uploadPart: Operation = {
  eventName: 'UploadPart',
  category: 'Data',
  readOnly: false,
  queries: ['partNumber', 'uploadId'],
  run,
};

async function run(host: Host, call: Call): Promise<WireAnswer> {
  const bucket = findBucket(host.buckets(), call.bucketName);
  requireAccess(host, call, 's3:PutObject', { bucket, key: call.key }, writeKeys(host, call, 'prepares'));
  const number = partNumber(call);
  const upload = findUpload(host, call);
  const { checksum: plan, object } = upload.details();
  const { algorithm } = await bodyChecksum(call, plan?.algorithm);
  if (plan && plan.algorithm !== algorithm) {
    throw invalidRequest(
      `Checksum Type mismatch occurred, expected checksum Type: ${plan.algorithm.toLowerCase()}, actual checksum Type: ${algorithm.toLowerCase()}`,
    );
  }
  const part = await storePart(host, call, { upload, number, source: once(call.body), algorithm });
  const headers = {
    ...encryptionHeaders(object.encryption),
    ...(part.checksum ? { [checksumHeader(part.checksum.algorithm)]: part.checksum.value } : {}),
  };
  tellTrail(call, { response: headers, sse: sseApplied(call, object.encryption) });
  return { status: 200, headers: { ...headers, etag: `"${part.etag}"` } };
}

async function* once(body: Buffer): AsyncGenerator<Buffer> {
  yield body;
}
