import { crc32 } from 'node:zlib';
import type { Caller } from '../kernel/caller.ts';
import type { Call, Host, Operation, S3Request } from './call.ts';
import { collectObject, getObject } from './operations/get-object.ts';
import { listObjectsV2, requireListing } from './operations/list-objects-v2.ts';
import { putObject } from './operations/put-object.ts';
import type { ObjectToGet, ObjectToPut, S3 } from './s3.ts';

type Perform = <T>(
  host: Host,
  operation: Operation,
  request: S3Request,
  run: (call: Call) => Promise<T>,
) => Promise<T>;

/** S3's operations for the sandbox's other services: the same ones, only the wire is left out. */
export function inProcessS3(host: Host, perform: Perform): S3 {
  return {
    async getObject(caller, object) {
      return perform(host, getObject, getRequest(caller, object), async (call) => {
        const answer = await getObject.run(host, call);
        return {
          body: await collectObject(answer),
          etag: bare(answer.headers['etag']),
          versionId: answer.headers['x-amz-version-id'] ?? 'null',
          metadata: metadataOf(answer.headers),
        };
      });
    },
    async putObject(caller, object) {
      return perform(host, putObject, putRequest(caller, object), async (call) => {
        const { headers } = await putObject.run(host, call);
        return { etag: bare(headers['etag']), versionId: headers['x-amz-version-id'] ?? 'null' };
      });
    },
    async listObjects(caller, { bucket, prefix }) {
      const request = { ...emptyRequest(caller), method: 'GET', bucketName: bucket };
      const query = new URLSearchParams({ 'list-type': '2', prefix });
      return perform(host, listObjectsV2, { ...request, query }, async (call) => {
        const { name } = requireListing(host, call);
        return [...host.index.currentObjects(name, { prefix, after: '' })].map((version) => ({
          key: version.key,
          size: version.size,
          etag: version.etag,
          versionId: version.versionId,
          lastModified: version.modified,
        }));
      });
    },
  };
}

function emptyRequest(caller: Caller): S3Request {
  return {
    caller,
    method: 'GET',
    bucketName: '',
    key: '',
    query: new URLSearchParams(),
    headers: {},
    body: Buffer.alloc(0),
    presigned: false,
  };
}

function getRequest(caller: Caller, { bucket, key, versionId }: ObjectToGet): S3Request {
  const query = new URLSearchParams(versionId === undefined ? {} : { versionId });
  return { ...emptyRequest(caller), bucketName: bucket, key, query };
}

function putRequest(caller: Caller, object: ObjectToPut): S3Request {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(object.body));
  const headers: Record<string, string> = { 'x-amz-checksum-crc32': checksum.toString('base64') };
  for (const [name, value] of Object.entries(object.metadata ?? {})) headers[`x-amz-meta-${name}`] = value;
  if (object.contentType !== undefined) headers['content-type'] = object.contentType;
  if (object.ifNoneMatch !== undefined) headers['if-none-match'] = object.ifNoneMatch;
  if (object.acl !== undefined) headers['x-amz-acl'] = object.acl;
  if (object.encryptionContext !== undefined) {
    const context = Buffer.from(JSON.stringify(object.encryptionContext)).toString('base64');
    headers['x-amz-server-side-encryption-context'] = context;
  }
  if (object.kmsKeyId !== undefined) {
    headers['x-amz-server-side-encryption'] = 'aws:kms';
    headers['x-amz-server-side-encryption-aws-kms-key-id'] = object.kmsKeyId;
  }
  const { bucket, key, body } = object;
  return { ...emptyRequest(caller), method: 'PUT', bucketName: bucket, key, headers, body };
}

function bare(etag: string | undefined): string {
  return (etag ?? '').replace(/^"(.*)"$/, '$1');
}

function metadataOf(headers: Readonly<Record<string, string>>): Record<string, string> {
  const prefix = 'x-amz-meta-';
  const entries = Object.entries(headers).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(entries.map(([name, value]) => [name.slice(prefix.length), value]));
}
