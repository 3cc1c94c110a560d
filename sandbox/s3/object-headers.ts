import type { Call, S3Request } from './call.ts';
import { encryptionHeaders } from './data-keys.ts';
import type { ObjectDetails, ObjectVersion } from './object-index.ts';
import { invalidRequest, notImplemented, S3Error } from './s3-error.ts';

const KEPT = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires',
];
const METADATA = 'x-amz-meta-';
const METADATA_LIMIT = 2048;

/** Headers that would change what a write does and that the sandbox does not know. */
const NOT_KNOWN = [
  'x-amz-tagging',
  'x-amz-tagging-directive',
  'x-amz-website-redirect-location',
  'x-amz-write-offset-bytes',
  'x-amz-object-lock-event-hold',
];

/** Refuses what a write asks for beyond its bytes and the sandbox cannot do. */
export function assertKnownWrite(call: S3Request): void {
  for (const name of NOT_KNOWN)
    if (call.headers[name] !== undefined) throw notImplemented(`the header ${name}`);
  if (call.headers['x-amz-server-side-encryption-customer-algorithm'] !== undefined) {
    // Off for every new bucket: a key that only the sender has would lock everybody else out.
    throw new S3Error('AccessDenied', 'The bucket blocks the encryption type SSE-C', 403);
  }
  const storageClass = call.headers['x-amz-storage-class'];
  if (storageClass !== undefined && storageClass !== 'STANDARD') {
    throw notImplemented(`the storage class ${storageClass}`);
  }
  const acl = call.headers['x-amz-acl'];
  const grants = Object.keys(call.headers).some((name) => name.startsWith('x-amz-grant-'));
  if ((acl !== undefined && acl !== 'bucket-owner-full-control') || grants) {
    throw new S3Error('AccessControlListNotSupported', 'The bucket does not allow ACLs', 400);
  }
}

/** The headers of a write that reads give back. */
export function keptHeaders(call: S3Request): Pick<ObjectDetails, 'headers' | 'metadata'> {
  const headers: Record<string, string> = { 'content-type': 'binary/octet-stream' };
  for (const name of KEPT) {
    const value = name === 'content-encoding' ? ownEncoding(call) : call.headers[name];
    if (value !== undefined && value !== '') headers[name] = value;
  }
  const metadata: Record<string, string> = {};
  let size = 0;
  for (const [name, value] of Object.entries(call.headers)) {
    if (!name.startsWith(METADATA)) continue;
    metadata[name.slice(METADATA.length)] = value;
    size += name.length - METADATA.length + Buffer.byteLength(value, 'latin1');
  }
  if (size > METADATA_LIMIT) {
    const message = 'Your metadata headers exceed the maximum allowed metadata size';
    throw new S3Error('MetadataTooLarge', message, 400);
  }
  return { headers, metadata };
}

/** What GET and HEAD say of a version. */
export function objectHeaders(version: ObjectVersion, details: ObjectDetails): Record<string, string> {
  const headers: Record<string, string> = {
    ...details.headers,
    etag: `"${version.etag}"`,
    'last-modified': version.modified.toUTCString(),
    'accept-ranges': 'bytes',
    ...encryptionHeaders(details.encryption),
  };
  for (const [name, value] of Object.entries(details.metadata)) headers[`${METADATA}${name}`] = value;
  return headers;
}

/** `response-content-type` and its kin: what a presigned link may have the answer say. */
export function responseOverrides(call: Call): Record<string, string> {
  const overrides: Record<string, string> = {};
  for (const name of KEPT) {
    const value = call.query.get(`response-${name}`);
    if (value === null) continue;
    if (/[\r\n]/.test(value)) throw invalidRequest('A response header has no line breaks');
    overrides[name] = value;
  }
  return overrides;
}

export const RESPONSE_QUERIES: readonly string[] = KEPT.map((name) => `response-${name}`);

/** `aws-chunked` is how the body travelled, not how the object is coded. */
function ownEncoding(call: S3Request): string | undefined {
  const codings = call.headers['content-encoding']?.split(',').map((coding) => coding.trim());
  return codings?.filter((coding) => coding !== 'aws-chunked').join(',');
}
