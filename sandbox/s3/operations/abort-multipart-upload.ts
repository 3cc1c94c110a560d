import { requireAccess } from '../access.ts';
import { findBucket } from '../bucket.ts';
import type { Operation } from '../call.ts';
import { findUpload } from '../find-upload.ts';

export const abortMultipartUpload: Operation = {
  eventName: 'AbortMultipartUpload',
  category: 'Data',
  readOnly: false,
  queries: ['uploadId'],
  async run(host, call) {
    const bucket = findBucket(host.buckets(), call.bucketName);
    requireAccess(host, call, 's3:AbortMultipartUpload', { bucket, key: call.key });
    const upload = findUpload(host, call);
    const freed = host.uploads.parts(upload.id).map((part) => part.blob.id);
    host.index.commit(() => host.uploads.remove(upload.id));
    await host.blobs.remove(freed);
    return { status: 204, headers: {} };
  },
};
