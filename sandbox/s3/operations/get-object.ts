import type { WireAnswer } from '../../kernel/service.ts';
import { findBucket } from '../bucket.ts';
import type { Call, Host, Operation } from '../call.ts';
import { checksumHeader } from '../checksums.ts';
import { versionHeader } from '../commit-version.ts';
import { checkRead } from '../conditions.ts';
import { openDataKey, sseApplied } from '../data-keys.ts';
import { objectHeaders, RESPONSE_QUERIES, responseOverrides } from '../object-headers.ts';
import type { ObjectDetails, ObjectVersion } from '../object-index.ts';
import { lockHeaders } from '../object-lock.ts';
import { requestedRange } from '../range.ts';
import { bytesOf, readableVersion } from '../read-version.ts';
import { tellTrail } from '../trail-entry.ts';

const QUERIES = ['versionId', 'partNumber', ...RESPONSE_QUERIES];

export const getObject: Operation = {
  eventName: 'GetObject',
  category: 'Data',
  readOnly: true,
  queries: QUERIES,
  run: (host, call) => read(host, call, 'body'),
};

export const headObject: Operation = {
  eventName: 'HeadObject',
  category: 'Data',
  readOnly: true,
  queries: QUERIES,
  run: (host, call) => read(host, call, 'headers'),
};

async function read(host: Host, call: Call, what: 'body' | 'headers'): Promise<WireAnswer> {
  const bucket = findBucket(host.buckets(), call.bucketName);
  const versionId = call.query.get('versionId') ?? undefined;
  const version = readableVersion(host, call, { bucket, key: call.key, versionId });
  const details = version.details();
  if (checkRead(call, version) === 'not-modified') {
    return {
      status: 304,
      headers: { etag: `"${version.etag}"`, ...versionHeader(bucket, version.versionId) },
    };
  }
  const blobs = host.index.blobs(version);
  const range = requestedRange(call, blobs, version.size);
  const headers = {
    ...objectHeaders(version, details),
    ...versionHeader(bucket, version.versionId),
    ...lockHeaders(host, call, bucket, details),
    ...checksumHeaders(call, details, range.partial),
    ...rangeHeaders(version, range),
    ...(call.query.has('partNumber') && version.etag.includes('-')
      ? { 'x-amz-mp-parts-count': String(blobs.length) }
      : {}),
    ...responseOverrides(call),
  };
  const status = range.partial ? 206 : 200;
  if (what === 'headers') {
    // The key is asked for only where S3 needs it: a checksum is as confidential as what it was made of.
    if (wantsChecksum(call)) (await openDataKey(host, call.caller, details.encryption)).fill(0);
    return { status, headers };
  }
  const dataKey = await openDataKey(host, call.caller, details.encryption);
  const bytesOut = range.to - range.from;
  tellTrail(call, { sse: sseApplied(call, details.encryption), bytesOut });
  return { status, headers, body: bytesOf(host, dataKey, { blobs, ...range }) };
}

/** The object as the sandbox's other services read it. */
export async function collectObject(answer: WireAnswer): Promise<Buffer> {
  if (answer.body === undefined) return Buffer.alloc(0);
  if (Buffer.isBuffer(answer.body)) return answer.body;
  const chunks: Buffer[] = [];
  for await (const chunk of answer.body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function rangeHeaders(
  version: ObjectVersion,
  range: { from: number; to: number; partial: boolean },
): Record<string, string> {
  const length = { 'content-length': String(range.to - range.from) };
  return range.partial && version.size > 0
    ? { ...length, 'content-range': `bytes ${range.from}-${range.to - 1}/${version.size}` }
    : length;
}

function wantsChecksum(call: Call): boolean {
  return call.headers['x-amz-checksum-mode']?.toUpperCase() === 'ENABLED';
}

function checksumHeaders(call: Call, details: ObjectDetails, partial: boolean): Record<string, string> {
  const { checksum } = details;
  if (!checksum || partial || !wantsChecksum(call)) return {};
  return { [checksumHeader(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': checksum.type };
}
