import type { WireAnswer } from '../../kernel/service.ts';
import { requireAccess } from '../access.ts';
import { findBucket } from '../bucket.ts';
import { type Call, type Host, type Operation, queryNumber } from '../call.ts';
import { groupByPrefix } from '../grouping.ts';
import type { ObjectVersion } from '../object-index.ts';
import { invalidArgument } from '../s3-error.ts';
import { tellTrail } from '../trail-entry.ts';
import { keyEncoder } from '../url-encoding.ts';
import { type XmlElement, xmlDocument } from '../xml.ts';
import { listingKeys, MAX_KEYS } from './list-objects-v2.ts';

interface Listed {
  readonly key: string;
  readonly version: ObjectVersion;
  readonly isLatest: boolean;
}

export const listObjectVersions: Operation = {
  eventName: 'ListObjectVersions',
  category: 'Data',
  readOnly: true,
  queries: [
    'versions',
    'prefix',
    'delimiter',
    'max-keys',
    'key-marker',
    'version-id-marker',
    'encoding-type',
  ],
  run,
};

async function run(host: Host, call: Call): Promise<WireAnswer> {
  const bucket = findBucket(host.buckets(), call.bucketName);
  requireAccess(host, call, 's3:ListBucketVersions', { bucket }, listingKeys(call));
  const encode = keyEncoder(call);
  const limit = queryNumber(call, 'max-keys', { min: 0, max: MAX_KEYS, or: MAX_KEYS });
  const prefix = call.query.get('prefix') ?? '';
  const delimiter = call.query.get('delimiter') ?? '';
  const marker = readMarker(call);
  const entries = listed(host.index.versions(bucket.name, { prefix, atKey: marker.key }), marker);
  const page = groupByPrefix(entries, { prefix, delimiter, limit, afterPrefix: marker.key });
  const { last } = page;
  const body = xmlDocument('ListVersionsResult', {
    Name: bucket.name,
    Prefix: encode(prefix),
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    KeyMarker: encode(marker.key),
    VersionIdMarker: marker.versionId ?? '',
    NextKeyMarker: page.truncated && last ? encode(last.item?.key ?? last.prefix ?? '') : undefined,
    NextVersionIdMarker: page.truncated ? last?.item?.version.versionId : undefined,
    EncodingType: call.query.get('encoding-type') ?? undefined,
    MaxKeys: limit,
    IsTruncated: page.truncated,
    Version: page.items.filter((item) => !item.version.isDeleteMarker).map((item) => describe(item, encode)),
    DeleteMarker: page.items
      .filter((item) => item.version.isDeleteMarker)
      .map((item) => describe(item, encode)),
    CommonPrefixes: page.prefixes.map((group) => ({ Prefix: encode(group) })),
  });
  tellTrail(call, { bytesOut: body.length });
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
}

function readMarker(call: Call): { key: string; versionId: string | undefined } {
  const key = call.query.get('key-marker') ?? '';
  const versionId = call.query.get('version-id-marker') || undefined;
  if (versionId !== undefined && key === '') {
    throw invalidArgument('A version-id marker cannot be specified without a key marker.');
  }
  return { key, versionId };
}

/** Versions after the marker; a marker without a version id has had all of its key. */
function* listed(
  versions: Iterable<ObjectVersion>,
  marker: { key: string; versionId: string | undefined },
): Generator<Listed> {
  let previous: string | undefined;
  let skipping = marker.versionId !== undefined;
  for (const version of versions) {
    const { key } = version;
    const isLatest = key !== previous;
    previous = key;
    if (key === marker.key && marker.key !== '') {
      if (marker.versionId === undefined) continue;
      const wasSkipping = skipping;
      if (version.versionId === marker.versionId) skipping = false;
      if (wasSkipping) continue;
    }
    yield { key, version, isLatest };
  }
}

function describe({ version, isLatest }: Listed, encode: (key: string) => string): XmlElement {
  const common = {
    Key: encode(version.key),
    VersionId: version.versionId,
    IsLatest: isLatest,
    LastModified: version.modified.toISOString(),
  };
  if (version.isDeleteMarker) return common;
  return {
    ...common,
    ETag: `"${version.etag}"`,
    ChecksumAlgorithm: version.checksumAlgorithm,
    ChecksumType: version.checksumType,
    Size: version.size,
    StorageClass: 'STANDARD',
  };
}
