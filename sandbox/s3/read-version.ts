import { missing, requireAccess } from './access.ts';
import type { Bucket } from './bucket.ts';
import type { Call, Host } from './call.ts';
import { versionHeader } from './commit-version.ts';
import type { ObjectVersion, StoredBlob } from './object-index.ts';
import { S3Error } from './s3-error.ts';

/** An object that somebody asks to read, by key and perhaps by version. */
export interface Wanted {
  readonly bucket: Bucket;
  readonly key: string;
  readonly versionId?: string | undefined;
}

/** Finds what a caller may read; throws 403, 404 or, for a delete marker named by its id, 405. */
export function readableVersion(host: Host, call: Call, wanted: Wanted): ObjectVersion {
  const { bucket, key, versionId } = wanted;
  if (versionId === undefined) requireAccess(host, call, 's3:GetObject', wanted);
  else requireAccess(host, call, 's3:GetObjectVersion', wanted, { 's3:VersionId': versionId });
  const version =
    versionId === undefined
      ? host.index.current(bucket.name, key)
      : host.index.version(bucket.name, key, versionId);
  if (!version) {
    const error =
      versionId === undefined
        ? new S3Error('NoSuchKey', 'The specified key does not exist.', 404, { elements: { Key: key } })
        : new S3Error('NoSuchVersion', 'The specified version does not exist.', 404, {
            elements: { Key: key },
          });
    throw missing(host, call, wanted, error);
  }
  if (!version.isDeleteMarker) return version;
  const headers = { 'x-amz-delete-marker': 'true', ...versionHeader(bucket, version.versionId) };
  if (versionId !== undefined) {
    const message = 'The specified method is not allowed against this resource.';
    throw new S3Error('MethodNotAllowed', message, 405, { headers: { ...headers, allow: 'DELETE' } });
  }
  const error = new S3Error('NoSuchKey', 'The specified key does not exist.', 404, {
    headers,
    elements: { Key: key },
  });
  throw missing(host, call, wanted, error);
}

/** Plain bytes `from` up to and without `to` of an object; its blobs stay readable until the stream ends. */
export async function* bytesOf(
  host: Host,
  dataKey: Buffer,
  object: { blobs: readonly StoredBlob[]; from: number; to: number },
): AsyncGenerator<Buffer> {
  const release = host.blobs.hold(object.blobs.map((blob) => blob.id));
  try {
    let start = 0;
    for (const blob of object.blobs) {
      const from = Math.max(object.from, start);
      const to = Math.min(object.to, start + blob.size);
      if (from < to) yield* host.blobs.read(dataKey, blob, from - start, to - start);
      start += blob.size;
    }
  } finally {
    release();
    dataKey.fill(0);
  }
}
