import { AwsError } from '../../kernel/aws-error.ts';
import { bodyChecksum, givenChecksum } from '../body-checksum.ts';
import { type Bucket, findBucket } from '../bucket.ts';
import type { Call, Host, Operation } from '../call.ts';
import { type Deleted, deleteVersion } from '../delete-version.ts';
import { invalidRequest, notImplemented } from '../s3-error.ts';
import { tellTrail } from '../trail-entry.ts';
import { children, malformedXml, parseXml, textOf, type XmlElement, xmlDocument } from '../xml.ts';

const MAX_OBJECTS = 1000;

interface Named {
  readonly key: string;
  readonly versionId: string | undefined;
  readonly etag: string | undefined;
}

export const deleteObjects: Operation = {
  eventName: 'DeleteObjects',
  category: 'Data',
  readOnly: false,
  queries: ['delete'],
  async run(host, call) {
    const bucket = findBucket(host.buckets(), call.bucketName);
    if (!givenChecksum(call) && call.headers['content-md5'] === undefined) {
      throw invalidRequest('Missing required header for this request: Content-MD5 or a checksum');
    }
    await bodyChecksum(call);
    const { named, quiet } = readRequest(call.body);
    tellTrail(call, { objects: named.map(({ key }) => `${bucket.arn}/${key}`) });
    const deleted: XmlElement[] = [];
    const errors: XmlElement[] = [];
    for (const object of named) {
      const outcome = await deleteOne(host, call, bucket, object);
      if ('error' in outcome) errors.push(outcome.error);
      else if (!quiet) deleted.push(outcome.deleted);
    }
    return {
      status: 200,
      headers: { 'content-type': 'application/xml' },
      body: xmlDocument('DeleteResult', { Deleted: deleted, Error: errors }),
    };
  },
};

function readRequest(body: Buffer): { named: Named[]; quiet: boolean } {
  const request = parseXml(body, 'Delete');
  const named = children(request, 'Object').map((element) => {
    const key = textOf(element, 'Key');
    if (!key) throw malformedXml();
    for (const other of ['Size', 'LastModifiedTime']) {
      if (other in element) throw notImplemented(`${other} as a condition of DeleteObjects`);
    }
    return { key, versionId: textOf(element, 'VersionId')?.trim(), etag: textOf(element, 'ETag')?.trim() };
  });
  if (named.length === 0 || named.length > MAX_OBJECTS) throw malformedXml();
  return { named, quiet: textOf(request, 'Quiet')?.trim() === 'true' };
}

/** Each key is authorised by itself, and its refusal is its own. */
async function deleteOne(
  host: Host,
  call: Call,
  bucket: Bucket,
  object: Named,
): Promise<{ deleted: XmlElement } | { error: XmlElement }> {
  const { key, versionId } = object;
  const { 'if-match': _, ...headers } = call.headers;
  const single = {
    ...call,
    key,
    headers: object.etag === undefined ? headers : { ...headers, 'if-match': object.etag },
  };
  try {
    return { deleted: describe(object, await deleteVersion(host, single, { bucket, key, versionId })) };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return { error: { Key: key, VersionId: versionId, Code: error.code, Message: error.message } };
  }
}

function describe(object: Named, deleted: Deleted): XmlElement {
  return {
    Key: object.key,
    VersionId: object.versionId,
    ...(deleted.deleteMarker ? { DeleteMarker: true, DeleteMarkerVersionId: deleted.versionId } : {}),
  };
}
