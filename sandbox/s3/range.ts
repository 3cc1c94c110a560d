import type { Call } from './call.ts';
import { queryNumber } from './call.ts';
import type { StoredBlob } from './object-index.ts';
import { invalidRequest, S3Error } from './s3-error.ts';

export interface ByteRange {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly partial: boolean;
}

/** Parts are numbered up to this. */
export const MAX_PARTS = 10_000;

/** The bytes that a GET or HEAD asks for, by `Range` or by `partNumber`. */
export function requestedRange(call: Call, blobs: readonly StoredBlob[], size: number): ByteRange {
  const header = call.headers['range'];
  if (!call.query.has('partNumber')) return parseRange(header, size);
  if (header !== undefined)
    throw invalidRequest('Cannot specify both Range header and partNumber query parameter');
  const number = queryNumber(call, 'partNumber', { min: 1, max: MAX_PARTS, or: 1 });
  const part = blobs[number - 1];
  if (!part) throw new S3Error('InvalidPartNumber', 'The requested partnumber is not satisfiable', 416);
  const from = blobs.slice(0, number - 1).reduce((sum, blob) => sum + blob.size, 0);
  return { from, to: from + part.size, partial: true };
}

/** One range of bytes; like S3, several at once or a malformed header give the whole object. */
export function parseRange(header: string | undefined, size: number): ByteRange {
  const whole = { from: 0, to: size, partial: false };
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return whole;
  if (first !== '' && last !== '' && Number(first) > Number(last)) return whole;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (from >= size || to <= from) {
    throw new S3Error('InvalidRange', 'The requested range is not satisfiable', 416, {
      headers: { 'content-range': `bytes */${size}` },
      elements: { RangeRequested: header ?? '', ActualObjectSize: String(size) },
    });
  }
  return { from, to, partial: true };
}
