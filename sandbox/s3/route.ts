import type { Operation, S3Request } from './call.ts';
import { abortMultipartUpload } from './operations/abort-multipart-upload.ts';
import {
  getBucketLocation,
  getBucketVersioning,
  headBucket,
  listBuckets,
} from './operations/bucket-reads.ts';
import { completeMultipartUpload } from './operations/complete-multipart-upload.ts';
import { copyObject } from './operations/copy-object.ts';
import { createMultipartUpload } from './operations/create-multipart-upload.ts';
import { deleteObject } from './operations/delete-object.ts';
import { deleteObjects } from './operations/delete-objects.ts';
import { getObject, headObject } from './operations/get-object.ts';
import { listMultipartUploads } from './operations/list-multipart-uploads.ts';
import { listObjectVersions } from './operations/list-object-versions.ts';
import { listObjects } from './operations/list-objects.ts';
import { listObjectsV2 } from './operations/list-objects-v2.ts';
import { listParts } from './operations/list-parts.ts';
import { putObject } from './operations/put-object.ts';
import { uploadPart } from './operations/upload-part.ts';
import { uploadPartCopy } from './operations/upload-part-copy.ts';
import { notImplemented } from './s3-error.ts';

/** Query parameters that say how a request was signed or which SDK method made it, not what it asks for. */
const NEUTRAL_QUERY = /^(x-id|x-amz-.*)$/i;

/** The operation that a request asks for; what is not known gets a stand-in that refuses it by name. */
export function route(request: S3Request): Operation {
  const operation = candidate(request);
  const strangers = [...request.query.keys()].filter((name) => !NEUTRAL_QUERY.test(name));
  const stranger = strangers.find((name) => !operation?.queries.includes(name));
  return operation && stranger === undefined ? operation : unknownOperation(request, stranger);
}

function candidate(request: S3Request): Operation | undefined {
  if (request.bucketName === '') return request.method === 'GET' ? listBuckets : undefined;
  return request.key === '' ? bucketOperation(request) : objectOperation(request);
}

function bucketOperation({ method, query }: S3Request): Operation | undefined {
  switch (method) {
    case 'HEAD':
      return headBucket;
    case 'GET':
      if (query.has('location')) return getBucketLocation;
      if (query.has('versioning')) return getBucketVersioning;
      if (query.has('versions')) return listObjectVersions;
      if (query.has('uploads')) return listMultipartUploads;
      return query.get('list-type') === '2' ? listObjectsV2 : listObjects;
    case 'POST':
      return query.has('delete') ? deleteObjects : undefined;
    default:
      return undefined;
  }
}

function objectOperation({ method, query, headers }: S3Request): Operation | undefined {
  const copies = headers['x-amz-copy-source'] !== undefined;
  switch (method) {
    case 'HEAD':
      return headObject;
    case 'GET':
      return query.has('uploadId') ? listParts : getObject;
    case 'PUT':
      if (query.has('uploadId')) return copies ? uploadPartCopy : uploadPart;
      return copies ? copyObject : putObject;
    case 'POST':
      if (query.has('uploads')) return createMultipartUpload;
      return query.has('uploadId') ? completeMultipartUpload : undefined;
    case 'DELETE':
      return query.has('uploadId') ? abortMultipartUpload : deleteObject;
    default:
      return undefined;
  }
}

/** Named after its sub-resource the way S3 names most of its operations: `GET ?tagging` of a key is GetObjectTagging. */
function unknownOperation(request: S3Request, subResource: string | undefined): Operation {
  const verb = request.method.charAt(0) + request.method.slice(1).toLowerCase();
  const on = request.key === '' ? 'Bucket' : 'Object';
  const words = (subResource ?? '')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const eventName = request.query.get('x-id') ?? `${verb}${on}${words.join('')}`;
  const asked = `${eventName} (${request.method}${subResource === undefined ? '' : ` ?${subResource}`})`;
  return {
    eventName,
    category: request.key === '' ? 'Management' : 'Data',
    readOnly: request.method === 'GET' || request.method === 'HEAD',
    queries: [],
    run: () => Promise.reject(notImplemented(asked)),
  };
}
