import type { WireRequest } from '../kernel/service.ts';
import type { S3Request } from './call.ts';
import { S3Error } from './s3-error.ts';

const MAX_KEY_BYTES = 1024;

/** Reads bucket and key from a path-style request. */
export function parseRequest(request: WireRequest): S3Request {
  const path = request.rawPath.replace(/^\//, '');
  const slash = path.indexOf('/');
  const key = decode(slash < 0 ? '' : path.slice(slash + 1));
  if (Buffer.byteLength(key) > MAX_KEY_BYTES)
    throw new S3Error('KeyTooLongError', 'Your key is too long', 400);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  // Presigned links carry in the query what other requests have in headers.
  for (const [name, value] of request.query) {
    const lower = name.toLowerCase();
    if (isSignedHeader(lower) && headers[lower] === undefined) headers[lower] = value;
  }
  return {
    caller: request.caller,
    method: request.method,
    bucketName: decode(slash < 0 ? path : path.slice(0, slash)),
    key,
    query: request.query,
    headers,
    body: request.body,
    presigned: request.presigned,
  };
}

const SIGNATURE_PARTS = new Set([
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-expires',
  'x-amz-signedheaders',
  'x-amz-signature',
  'x-amz-security-token',
]);

/** Checksums count as headers only: SDKs sign the one of an empty body into a link, since they do not know the body yet. */
const CHECKSUM_PART = /^x-amz-(sdk-)?checksum-/;

function isSignedHeader(name: string): boolean {
  return name.startsWith('x-amz-') && !SIGNATURE_PARTS.has(name) && !CHECKSUM_PART.test(name);
}

/** Keys are UTF-8; U+0000 has no place in XML, so that S3 could never list it. */
function decode(text: string): string {
  try {
    const decoded = decodeURIComponent(text);
    if (!decoded.includes('\0')) return decoded;
  } catch {
    // Answered below.
  }
  throw new S3Error('InvalidURI', "Couldn't parse the specified URI.", 400);
}
