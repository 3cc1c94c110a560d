import type { WireAnswer } from '../../kernel/service.ts';
import { type Call, type Host, type Operation, queryNumber } from '../call.ts';
import { groupByPrefix } from '../grouping.ts';
import { tellTrail } from '../trail-entry.ts';
import { keyEncoder } from '../url-encoding.ts';
import { xmlDocument } from '../xml.ts';
import { contents, MAX_KEYS, requireListing } from './list-objects-v2.ts';

/** The first version of the listing, which goes on from a key: what the AWS CLI still verifies a trail with. */
export const listObjects: Operation = {
  eventName: 'ListObjects',
  category: 'Data',
  readOnly: true,
  queries: ['prefix', 'delimiter', 'max-keys', 'marker', 'encoding-type'],
  run,
};

async function run(host: Host, call: Call): Promise<WireAnswer> {
  const bucket = requireListing(host, call);
  const encode = keyEncoder(call);
  const limit = queryNumber(call, 'max-keys', { min: 0, max: MAX_KEYS, or: MAX_KEYS });
  const prefix = call.query.get('prefix') ?? '';
  const delimiter = call.query.get('delimiter') ?? '';
  const marker = call.query.get('marker') ?? '';
  const entries = host.index.currentObjects(bucket.name, { prefix, after: marker });
  // A marker that is a common prefix was the end of the page before.
  const page = groupByPrefix(entries, { prefix, delimiter, limit, afterPrefix: marker });
  const Owner = { ID: host.kernel.template.deployment.account };
  const last = page.last?.item?.key ?? page.last?.prefix ?? '';
  const body = xmlDocument('ListBucketResult', {
    Name: bucket.name,
    Prefix: encode(prefix),
    Marker: encode(marker),
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    // Without a delimiter clients go on from the last key.
    NextMarker: page.truncated && delimiter !== '' ? encode(last) : undefined,
    EncodingType: call.query.get('encoding-type') ?? undefined,
    MaxKeys: limit,
    IsTruncated: page.truncated,
    Contents: page.items.map((version) => ({ ...contents(version, encode), Owner })),
    CommonPrefixes: page.prefixes.map((group) => ({ Prefix: encode(group) })),
  });
  tellTrail(call, { bytesOut: body.length });
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
}
