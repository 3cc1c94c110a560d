import { findBucket } from '../bucket.ts';
import type { Operation } from '../call.ts';
import { versionHeader } from '../commit-version.ts';
import { deleteVersion } from '../delete-version.ts';
import { tellTrail } from '../trail-entry.ts';

export const deleteObject: Operation = {
  eventName: 'DeleteObject',
  category: 'Data',
  readOnly: false,
  queries: ['versionId'],
  async run(host, call) {
    const bucket = findBucket(host.buckets(), call.bucketName);
    const versionId = call.query.get('versionId') ?? undefined;
    const deleted = await deleteVersion(host, call, { bucket, key: call.key, versionId });
    const headers = {
      ...(deleted.deleteMarker ? { 'x-amz-delete-marker': 'true' } : {}),
      ...(deleted.versionId === undefined ? {} : versionHeader(bucket, deleted.versionId)),
    };
    tellTrail(call, { response: headers });
    return { status: 204, headers };
  },
};
