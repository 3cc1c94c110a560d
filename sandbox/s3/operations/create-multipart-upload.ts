import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import type { WireAnswer } from '../../kernel/service.ts';
import { requireAccess, writeKeys } from '../access.ts';
import { namedAlgorithm } from '../body-checksum.ts';
import { findBucket } from '../bucket.ts';
import type { Call, Host, Operation } from '../call.ts';
import { encryptionHeaders, newDataKey, sseApplied } from '../data-keys.ts';
import { initiatorOf } from '../initiator.ts';
import { assertKnownWrite, keptHeaders } from '../object-headers.ts';
import { lockOf, requireLockAccess } from '../object-lock.ts';
import { invalidRequest } from '../s3-error.ts';
import { tellTrail } from '../trail-entry.ts';
import type { UploadDetails } from '../upload-index.ts';
import { xmlDocument } from '../xml.ts';

export const createMultipartUpload: Operation = {
  eventName: 'CreateMultipartUpload',
  category: 'Data',
  readOnly: false,
  queries: ['uploads'],
  run,
};

async function run(host: Host, call: Call): Promise<WireAnswer> {
  const bucket = findBucket(host.buckets(), call.bucketName);
  const target = { bucket, key: call.key };
  requireAccess(host, call, 's3:PutObject', target, writeKeys(host, call, 'prepares'));
  requireLockAccess(host, call, target);
  assertKnownWrite(call);
  const checksum = checksumPlan(call);
  const lock = lockOf(host, call, bucket);
  const { plaintext, encryption } = await newDataKey(host, call, target);
  plaintext.fill(0);
  // Ids of one key list in the order of their making.
  const id = `${ulid(host.kernel.now().getTime())}${randomBytes(12).toString('base64url')}`;
  const upload = {
    id,
    bucket: bucket.name,
    key: call.key,
    initiated: host.kernel.now(),
    initiator: initiatorOf(call.caller),
  };
  const object = { ...keptHeaders(call), encryption, ...(lock ? { lock } : {}) };
  host.index.commit(() => host.uploads.add(upload, { object, ...(checksum ? { checksum } : {}) }));
  const headers = {
    ...encryptionHeaders(encryption),
    ...(checksum
      ? { 'x-amz-checksum-algorithm': checksum.algorithm, 'x-amz-checksum-type': checksum.type }
      : {}),
  };
  tellTrail(call, { response: { ...headers, uploadId: id }, sse: sseApplied(call, encryption) });
  return {
    status: 200,
    headers: { ...headers, 'content-type': 'application/xml' },
    body: xmlDocument('InitiateMultipartUploadResult', { Bucket: bucket.name, Key: call.key, UploadId: id }),
  };
}

/** SHA checksums of a whole object cannot be made from its parts, CRC64NVME is never made otherwise. */
function checksumPlan(call: Call): UploadDetails['checksum'] {
  const algorithm = namedAlgorithm(call);
  const type = call.headers['x-amz-checksum-type']?.toUpperCase();
  if (algorithm === undefined) {
    if (type !== undefined) throw invalidRequest('x-amz-checksum-type needs x-amz-checksum-algorithm');
    return undefined;
  }
  const plan = type ?? (algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE');
  if (plan !== 'FULL_OBJECT' && plan !== 'COMPOSITE')
    throw invalidRequest('Value for x-amz-checksum-type header is invalid.');
  if (
    (plan === 'FULL_OBJECT' && algorithm.startsWith('SHA')) ||
    (plan === 'COMPOSITE' && algorithm === 'CRC64NVME')
  ) {
    throw invalidRequest(
      `The ${plan} checksum type cannot be used with the ${algorithm} checksum algorithm.`,
    );
  }
  return { algorithm, type: plan };
}
