import type { Bucket, LifecycleRule } from './bucket.ts';
import type { Host } from './call.ts';
import { deleteMarker } from './delete-version.ts';
import type { ObjectVersion } from './object-index.ts';
import { isLocked } from './object-lock.ts';

const DAY_MS = 86_400_000;

/** Applies the buckets' lifecycle rules once. Locked versions stay, whatever a rule says. */
export async function sweep(host: Host): Promise<void> {
  for (const bucket of host.buckets().values()) {
    for (const rule of bucket.lifecycle) {
      if (rule.Status !== 'Enabled') continue;
      await expireVersions(host, bucket, rule);
      await abortUploads(host, bucket, rule);
    }
  }
}

async function expireVersions(host: Host, bucket: Bucket, rule: LifecycleRule): Promise<void> {
  const all = [...host.index.versions(bucket.name, { prefix: rule.Prefix ?? '', atKey: '' })];
  for (const versions of Map.groupBy(all, (version) => version.key).values()) {
    const freed: string[] = [];
    host.index.commit(() => freed.push(...expireKey(host, bucket, rule, versions)));
    await host.blobs.remove(freed);
  }
}

/** One key's versions, newest first. */
function expireKey(
  host: Host,
  bucket: Bucket,
  rule: LifecycleRule,
  versions: readonly ObjectVersion[],
): string[] {
  const freed: string[] = [];
  const left: ObjectVersion[] = [];
  for (const [age, version] of versions.entries()) {
    const newer = versions[age - 1];
    if (newer && noncurrentIsDue(host, rule, { version, since: newer.modified, newerNoncurrent: age - 1 })) {
      freed.push(...host.index.remove(version));
      tell(host, bucket, version, 'Permanently Deleted');
    } else {
      left.push(version);
    }
  }
  const [current] = left;
  if (!current) return freed;
  if (current.isDeleteMarker) {
    if (rule.ExpiredObjectDeleteMarker && left.length === 1) freed.push(...host.index.remove(current));
  } else if (rule.ExpirationInDays !== undefined && isPast(host, current.modified, rule.ExpirationInDays)) {
    freed.push(...expireCurrent(host, bucket, current));
  }
  return freed;
}

function noncurrentIsDue(
  host: Host,
  { NoncurrentVersionExpiration: rule }: LifecycleRule,
  noncurrent: { version: ObjectVersion; since: Date; newerNoncurrent: number },
): boolean {
  if (!rule || isLocked(noncurrent.version, host.kernel.now())) return false;
  const kept = noncurrent.newerNoncurrent < (rule.NewerNoncurrentVersions ?? 0);
  return !kept && isPast(host, noncurrent.since, rule.NoncurrentDays);
}

/** With versioning, expiry hides the object; without, it is gone. */
function expireCurrent(host: Host, bucket: Bucket, current: ObjectVersion): string[] {
  if (bucket.versioning === 'Enabled') {
    host.index.add(deleteMarker(bucket, current.key, host.kernel.now()), []);
    tell(host, bucket, current, 'Delete Marker Created');
    return [];
  }
  if (isLocked(current, host.kernel.now())) return [];
  const freed = host.index.remove(current);
  tell(host, bucket, current, 'Permanently Deleted');
  return freed;
}

async function abortUploads(host: Host, bucket: Bucket, rule: LifecycleRule): Promise<void> {
  const days = rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation;
  if (days === undefined) return;
  for (const upload of host.uploads.list(bucket.name, rule.Prefix ?? '')) {
    if (!isPast(host, upload.initiated, days)) continue;
    const freed = host.uploads.parts(upload.id).map((part) => part.blob.id);
    host.index.commit(() => host.uploads.remove(upload.id));
    await host.blobs.remove(freed);
  }
}

function tell(
  host: Host,
  bucket: Bucket,
  version: ObjectVersion,
  deletionType: 'Permanently Deleted' | 'Delete Marker Created',
): void {
  const object = { key: version.key, versionId: version.versionId, etag: version.etag };
  const event = {
    type: 'Object Deleted',
    bucket,
    object,
    reason: 'Lifecycle Expiration',
    deletionType,
  } as const;
  host.events.tell(event, host.kernel.now());
}

function isPast(host: Host, since: Date, days: number): boolean {
  return host.kernel.now().getTime() >= since.getTime() + days * DAY_MS;
}
