import type { Call } from './call.ts';
import { CHECKSUM_ALGORITHMS, checksumElement } from './checksums.ts';
import { S3Error } from './s3-error.ts';
import type { UploadedPart } from './upload-index.ts';
import { children, malformedXml, parseXml, textOf } from './xml.ts';

/** Every part but the last has at least this size. */
const MIN_PART_BYTES = 5 * 1024 ** 2;

/** The parts that a Complete names, each compared with what was uploaded. */
export function chosenParts(call: Call, uploaded: readonly UploadedPart[]): UploadedPart[] {
  const named = children(parseXml(call.body, 'CompleteMultipartUpload'), 'Part');
  if (named.length === 0) throw malformedXml();
  const byNumber = new Map(uploaded.map((part) => [part.number, part]));
  const parts: UploadedPart[] = [];
  for (const element of named) {
    const number = Number(textOf(element, 'PartNumber'));
    if (number <= (parts.at(-1)?.number ?? 0)) {
      const message =
        'The list of parts was not in ascending order. The parts list must be specified in order by part number.';
      throw new S3Error('InvalidPartOrder', message, 400);
    }
    const part = byNumber.get(number);
    const etag = textOf(element, 'ETag')
      ?.trim()
      .replace(/^"(.*)"$/, '$1');
    if (!part || part.etag !== etag || !checksumsMatch(element, part)) throw invalidPart();
    parts.push(part);
  }
  if (parts.slice(0, -1).some((part) => part.blob.size < MIN_PART_BYTES)) {
    const message = 'Your proposed upload is smaller than the minimum allowed object size.';
    throw new S3Error('EntityTooSmall', message, 400);
  }
  return parts;
}

export function sizeOf(parts: readonly UploadedPart[]): number {
  return parts.reduce((sum, part) => sum + part.blob.size, 0);
}

function checksumsMatch(element: Record<string, unknown>, part: UploadedPart): boolean {
  return CHECKSUM_ALGORITHMS.every((algorithm) => {
    const given = textOf(element, checksumElement(algorithm))?.trim();
    return given === undefined || (part.checksum?.algorithm === algorithm && part.checksum.value === given);
  });
}

function invalidPart(): S3Error {
  const message =
    "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.";
  return new S3Error('InvalidPart', message, 400);
}
