import { randomBytes } from 'node:crypto';
import type { Call, Host } from './call.ts';
import type { ChecksumAlgorithm } from './checksums.ts';
import { withBlobs } from './commit-version.ts';
import { openDataKey } from './data-keys.ts';
import { digested } from './digested.ts';
import { findUpload } from './find-upload.ts';
import { MAX_PARTS } from './range.ts';
import { invalidArgument } from './s3-error.ts';
import type { Upload, UploadedPart } from './upload-index.ts';

/** The part number of an upload's request. */
export function partNumber(call: Call): number {
  const text = call.query.get('partNumber') ?? '';
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > MAX_PARTS) {
    throw invalidArgument('Part number must be an integer between 1 and 10000, inclusive');
  }
  return number;
}

/** Encrypts a part under the upload's data key, which the caller must be allowed to decrypt, and enters it. */
export async function storePart(
  host: Host,
  call: Call,
  part: { upload: Upload; number: number; source: AsyncIterable<Buffer>; algorithm: ChecksumAlgorithm },
): Promise<UploadedPart> {
  const { encryption } = part.upload.details().object;
  const dataKey = await openDataKey(host, call.caller, encryption);
  const { stream, digest } = digested(part.source, part.algorithm);
  const blob = await host.blobs.write(dataKey, stream);
  dataKey.fill(0);
  const { algorithm, value, md5 } = await digest();
  const stored: UploadedPart = {
    number: part.number,
    blob,
    etag: encryption.keyArn === undefined ? md5 : randomBytes(16).toString('hex'),
    modified: host.kernel.now(),
    checksum: { algorithm, value },
  };
  await withBlobs(host, [blob], async () => {
    const freed = host.index.commit(() => {
      // The upload may have been aborted or completed while the part was on its way.
      findUpload(host, call);
      return host.uploads.putPart(part.upload.id, stored);
    });
    await host.blobs.remove(freed);
  });
  return stored;
}
