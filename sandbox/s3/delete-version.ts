import { requireAccess } from './access.ts';
import type { Bucket } from './bucket.ts';
import type { Call, Host } from './call.ts';
import { newVersionId } from './commit-version.ts';
import { checkWrite } from './conditions.ts';
import type { NewVersion } from './object-index.ts';
import { assertDeletable } from './object-lock.ts';

export interface ToDelete {
  readonly bucket: Bucket;
  readonly key: string;
  readonly versionId?: string | undefined;
}

export interface Deleted {
  /** True when a delete marker was made, or removed. */
  readonly deleteMarker: boolean;
  /** The version that was removed, or the marker that was made. */
  readonly versionId: string | undefined;
}

/** Deletes a version for good, or hides a key behind a delete marker; what is not there counts as deleted. */
export async function deleteVersion(host: Host, call: Call, what: ToDelete): Promise<Deleted> {
  const { versionId } = what;
  if (versionId === undefined) {
    requireAccess(host, call, 's3:DeleteObject', what);
    return what.bucket.versioning
      ? hide(host, call, what)
      : remove(host, call, { ...what, versionId: 'null' });
  }
  requireAccess(host, call, 's3:DeleteObjectVersion', what, { 's3:VersionId': versionId });
  return remove(host, call, { ...what, versionId });
}

/** A version without content that stands for a deleted key. */
export function deleteMarker(bucket: Bucket, key: string, modified: Date): NewVersion {
  const encryption = { context: {}, bucketKey: false, wrappedKey: '' };
  const details = { headers: {}, metadata: {}, encryption };
  const versionId = newVersionId(bucket);
  return { bucket: bucket.name, key, versionId, modified, size: 0, etag: '', isDeleteMarker: true, details };
}

async function hide(host: Host, call: Call, { bucket, key }: ToDelete): Promise<Deleted> {
  const now = host.kernel.now();
  const marker = deleteMarker(bucket, key, now);
  const freed: string[] = [];
  host.index.commit(() => {
    checkWrite(call, host.index.current(bucket.name, key));
    const replaced = host.index.version(bucket.name, key, marker.versionId);
    if (replaced) freed.push(...host.index.remove(replaced));
    host.index.add(marker, []);
    const object = { key, versionId: marker.versionId };
    const event = {
      type: 'Object Deleted',
      bucket,
      object,
      reason: 'DeleteObject',
      caller: call.caller,
    } as const;
    host.events.tell({ ...event, deletionType: 'Delete Marker Created' }, now);
  });
  await finish(host, { bucket, key, freed });
  return { deleteMarker: true, versionId: marker.versionId };
}

async function remove(
  host: Host,
  call: Call,
  { bucket, key, versionId }: ToDelete & { versionId: string },
): Promise<Deleted> {
  const freed: string[] = [];
  let deleteMarker = false;
  host.index.commit(() => {
    const version = host.index.version(bucket.name, key, versionId);
    if (call.headers['if-match'] !== undefined) checkWrite(call, version);
    if (!version) return;
    assertDeletable(host, call, bucket, version);
    deleteMarker = version.isDeleteMarker;
    freed.push(...host.index.remove(version));
    const object = { key, versionId, etag: version.etag };
    const event = {
      type: 'Object Deleted',
      bucket,
      object,
      reason: 'DeleteObject',
      caller: call.caller,
    } as const;
    host.events.tell({ ...event, deletionType: 'Permanently Deleted' }, host.kernel.now());
  });
  await finish(host, { bucket, key, freed });
  return { deleteMarker, versionId };
}

async function finish(
  host: Host,
  done: { bucket: Bucket; key: string; freed: readonly string[] },
): Promise<void> {
  host.watch.deleted(done.bucket.name, done.key);
  await host.blobs.remove(done.freed);
}
