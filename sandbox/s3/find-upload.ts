import type { Call, Host } from './call.ts';
import { S3Error } from './s3-error.ts';
import type { Upload } from './upload-index.ts';

/** The upload that the request names; ask only once the caller is authorised. */
export function findUpload(host: Host, call: Call): Upload {
  const upload = host.uploads.find(call.bucketName, call.key, call.query.get('uploadId') ?? '');
  if (upload) return upload;
  const message =
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.';
  throw new S3Error('NoSuchUpload', message, 404);
}
