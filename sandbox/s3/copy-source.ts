import { type Bucket, findBucket } from './bucket.ts';
import type { Call, Host } from './call.ts';
import { checkCopySource } from './conditions.ts';
import { openDataKey } from './data-keys.ts';
import type { ObjectDetails, ObjectVersion } from './object-index.ts';
import { bytesOf, readableVersion } from './read-version.ts';
import { invalidArgument, notImplemented } from './s3-error.ts';

export interface Source {
  readonly bucket: Bucket;
  readonly version: ObjectVersion;
  readonly namesVersion: boolean;
  readonly arn: string;
}

/** The version that a copy reads: found and authorised as a GET of it would be. */
export function copySource(host: Host, call: Call): Source {
  const { bucketName, key, versionId } = parseCopySource(call.headers['x-amz-copy-source'] ?? '');
  const bucket = findBucket(host.buckets(), bucketName);
  const version = readableVersion(host, call, { bucket, key, versionId });
  checkCopySource(call, version);
  return { bucket, version, namesVersion: versionId !== undefined, arn: `${bucket.arn}/${key}` };
}

/** Opens the source with the caller's right to its key. */
export async function openSource(
  host: Host,
  call: Call,
  source: Source,
  range?: { from: number; to: number },
): Promise<{ bytes: AsyncGenerator<Buffer>; details: ObjectDetails }> {
  const details = source.version.details();
  const dataKey = await openDataKey(host, call.caller, details.encryption);
  const blobs = host.index.blobs(source.version);
  const { from, to } = range ?? { from: 0, to: source.version.size };
  return { bytes: bytesOf(host, dataKey, { blobs, from, to }), details };
}

/** `bucket/key?versionId=…`, percent-encoded, with or without a slash before it. */
function parseCopySource(header: string): {
  bucketName: string;
  key: string;
  versionId: string | undefined;
} {
  if (header.startsWith('arn:')) throw notImplemented('access points as the source of a copy');
  const [, path = '', versionId] = /^\/?(.*?)(?:\?versionId=([^&]+))?$/s.exec(header) ?? [];
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    throw invalidArgument('The copy source must be percent-encoded UTF-8');
  }
  const slash = decoded.indexOf('/');
  if (slash < 1 || slash === decoded.length - 1) {
    throw invalidArgument('Copy Source must mention the source bucket and key: sourcebucket/sourcekey');
  }
  return { bucketName: decoded.slice(0, slash), key: decoded.slice(slash + 1), versionId };
}
