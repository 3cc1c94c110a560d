import { randomBytes } from 'node:crypto';
import type { Bucket } from './bucket.ts';
import type { Call, Host } from './call.ts';
import { checkWrite } from './conditions.ts';
import type { NewVersion, StoredBlob } from './object-index.ts';

export interface MadeObject {
  readonly bucket: Bucket;
  readonly version: Omit<NewVersion, 'bucket' | 'versionId' | 'modified'>;
  readonly blobs: readonly StoredBlob[];
  /** What the event gives as the reason. */
  readonly reason: 'PutObject' | 'CopyObject' | 'CompleteMultipartUpload';
  readonly assertUndisturbed: () => void;
  /** Written in the same transaction; gives the blobs that are free then. */
  readonly also?: () => string[];
}

/** Makes a stored object visible: one transaction that also checks the request's conditions for the last time. */
export async function commitVersion(
  host: Host,
  call: Call,
  made: MadeObject,
): Promise<{ versionId: string; modified: Date }> {
  const { bucket, version } = made;
  const modified = host.kernel.now();
  const versionId = newVersionId(bucket);
  const freed: string[] = [];
  host.index.commit(() => {
    made.assertUndisturbed();
    checkWrite(call, host.index.current(bucket.name, version.key));
    // Without versioning, or while it is suspended, there is one version called null, and a write replaces it.
    const replaced = host.index.version(bucket.name, version.key, versionId);
    if (replaced) freed.push(...host.index.remove(replaced));
    host.index.add({ ...version, bucket: bucket.name, versionId, modified }, made.blobs);
    freed.push(...(made.also?.() ?? []));
    const object = { key: version.key, versionId, size: version.size, etag: version.etag };
    host.events.tell(
      { type: 'Object Created', bucket, object, reason: made.reason, caller: call.caller },
      modified,
    );
  });
  await host.blobs.remove(freed);
  return { versionId, modified };
}

/** Writes blobs and then what names them; a failure in between leaves neither. */
export async function withBlobs<T>(
  host: Host,
  blobs: readonly StoredBlob[],
  commit: () => Promise<T>,
): Promise<T> {
  const release = host.blobs.hold(blobs.map((blob) => blob.id));
  try {
    return await commit();
  } catch (error) {
    await host.blobs.remove(blobs.map((blob) => blob.id).filter((id) => !host.index.isKnownBlob(id)));
    throw error;
  } finally {
    release();
  }
}

/** The id that a new version or delete marker of this bucket gets. */
export function newVersionId(bucket: Bucket): string {
  return bucket.versioning === 'Enabled' ? randomBytes(24).toString('base64url') : 'null';
}

/** Buckets that never had versioning do not speak of versions. */
export function versionHeader(bucket: Bucket, versionId: string): Record<string, string> {
  return bucket.versioning ? { 'x-amz-version-id': versionId } : {};
}
