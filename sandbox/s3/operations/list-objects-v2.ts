import type { WireAnswer } from '../../kernel/service.ts';
import { requireAccess } from '../access.ts';
import { type Bucket, findBucket } from '../bucket.ts';
import { type Call, type Host, type Operation, queryNumber } from '../call.ts';
import { groupByPrefix } from '../grouping.ts';
import type { ObjectVersion } from '../object-index.ts';
import { invalidArgument } from '../s3-error.ts';
import { tellTrail } from '../trail-entry.ts';
import { keyEncoder } from '../url-encoding.ts';
import { type XmlElement, xmlDocument } from '../xml.ts';

export const MAX_KEYS = 1000;

interface Position {
  /** Keys after this one. */
  readonly after: string;
  /** Set when the page before ended in a common prefix. */
  readonly prefix?: string | undefined;
}

export const listObjectsV2: Operation = {
  // CloudTrail does not tell the two versions of the call apart.
  eventName: 'ListObjects',
  category: 'Data',
  readOnly: true,
  queries: [
    'list-type',
    'prefix',
    'delimiter',
    'max-keys',
    'start-after',
    'continuation-token',
    'encoding-type',
    'fetch-owner',
  ],
  run,
};

async function run(host: Host, call: Call): Promise<WireAnswer> {
  const bucket = requireListing(host, call);
  const encode = keyEncoder(call);
  const limit = queryNumber(call, 'max-keys', { min: 0, max: MAX_KEYS, or: MAX_KEYS });
  const prefix = call.query.get('prefix') ?? '';
  const delimiter = call.query.get('delimiter') ?? '';
  const token = call.query.get('continuation-token');
  const startAfter = call.query.get('start-after');
  const position = token === null ? { after: startAfter ?? '' } : readToken(token);
  const entries = host.index.currentObjects(bucket.name, { prefix, after: position.after });
  const page = groupByPrefix(entries, { prefix, delimiter, limit, afterPrefix: position.prefix });
  const owner =
    call.query.get('fetch-owner') === 'true'
      ? { Owner: { ID: host.kernel.template.deployment.account } }
      : {};
  const body = xmlDocument('ListBucketResult', {
    Name: bucket.name,
    Prefix: encode(prefix),
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    StartAfter: startAfter === null ? undefined : encode(startAfter),
    ContinuationToken: token ?? undefined,
    NextContinuationToken: page.truncated && page.last ? writeToken(page.last) : undefined,
    EncodingType: call.query.get('encoding-type') ?? undefined,
    KeyCount: page.items.length + page.prefixes.length,
    MaxKeys: limit,
    IsTruncated: page.truncated,
    Contents: page.items.map((version) => ({ ...contents(version, encode), ...owner })),
    CommonPrefixes: page.prefixes.map((group) => ({ Prefix: encode(group) })),
  });
  tellTrail(call, { bytesOut: body.length });
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
}

/** The bucket, if the caller may list what it asks for. */
export function requireListing(host: Host, call: Call): Bucket {
  const bucket = findBucket(host.buckets(), call.bucketName);
  requireAccess(host, call, 's3:ListBucket', { bucket }, listingKeys(call));
  return bucket;
}

/** Condition keys of listings: present only where the request says something. */
export function listingKeys(call: Call): Record<string, string> {
  const keys: Record<string, string> = {};
  for (const name of ['prefix', 'delimiter', 'max-keys']) {
    const value = call.query.get(name);
    if (value !== null) keys[`s3:${name}`] = value;
  }
  return keys;
}

export function contents(version: ObjectVersion, encode: (key: string) => string): XmlElement {
  return {
    Key: encode(version.key),
    LastModified: version.modified.toISOString(),
    ETag: `"${version.etag}"`,
    ChecksumAlgorithm: version.checksumAlgorithm,
    ChecksumType: version.checksumType,
    Size: version.size,
    StorageClass: 'STANDARD',
  };
}

function writeToken(last: { item?: ObjectVersion; prefix?: string }): string {
  const position: Position = last.item
    ? { after: last.item.key }
    : { after: last.prefix ?? '', prefix: last.prefix };
  return Buffer.from(JSON.stringify(position)).toString('base64');
}

function readToken(token: string): Position {
  try {
    const { after, prefix }: Record<string, unknown> = JSON.parse(
      Buffer.from(token, 'base64').toString('utf8'),
    );
    if (typeof after === 'string') return { after, prefix: typeof prefix === 'string' ? prefix : undefined };
  } catch {
    // Falls through: whatever is wrong with a token, it is not one of ours.
  }
  throw invalidArgument('The continuation token provided is incorrect');
}
