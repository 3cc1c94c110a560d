import { randomBytes } from 'node:crypto';
import type { TrailEntry } from '../kernel/kernel.ts';
import type { Deployment } from '../kernel/service.ts';
import type { Call, Operation, S3Request } from './call.ts';

/** Headers that say what was asked for; none of them holds content. */
const TOLD_HEADERS = [
  'x-amz-copy-source',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-object-lock-mode',
  'x-amz-object-lock-retain-until-date',
  'x-amz-object-lock-legal-hold',
  'x-amz-bypass-governance-retention',
  'x-amz-acl',
  'x-amz-storage-class',
  'x-amz-expected-bucket-owner',
  'if-match',
  'if-none-match',
  'range',
];

/** What CloudTrail writes of an S3 call before it is known how it ends. */
export function trailEntry(
  operation: Pick<Operation, 'eventName' | 'category' | 'readOnly'>,
  request: S3Request,
  where: Deployment,
): TrailEntry {
  const parameters: Record<string, string> = {};
  if (request.bucketName !== '') parameters['bucketName'] = request.bucketName;
  parameters['Host'] = request.headers['host'] ?? `s3.${where.region}.${where.urlSuffix}`;
  if (request.key !== '') parameters['key'] = request.key;
  for (const [name, value] of request.query) {
    // Signatures and session tokens of presigned links are secrets until they expire.
    if (!/^x-amz-(signature|security-token|credential)$/i.test(name)) parameters[name] = value;
  }
  for (const name of TOLD_HEADERS) {
    const value = request.headers[name];
    if (value !== undefined) parameters[name] = value;
  }
  return {
    eventSource: 's3.amazonaws.com',
    eventName: operation.eventName,
    category: operation.category,
    readOnly: operation.readOnly,
    requestParameters: parameters,
    responseElements: null,
    additionalEventData: {
      SignatureVersion: 'SigV4',
      AuthenticationMethod: request.presigned ? 'QueryString' : 'AuthHeader',
      bytesTransferredIn: request.body.length,
      bytesTransferredOut: 0,
      'x-amz-id-2': randomBytes(32).toString('base64'),
    },
    ...(request.bucketName === '' ? {} : { resources: resourcesOf(operation, request, where) }),
  };
}

/** Adds what only the operation knows. */
export function tellTrail(
  call: Call,
  what: {
    response?: Readonly<Record<string, string>>;
    sse?: string;
    bytesOut?: number;
    objects?: readonly string[];
  },
): void {
  const { entry } = call;
  if (what.response) entry.responseElements = { ...what.response };
  entry.additionalEventData = {
    ...entry.additionalEventData,
    ...(what.sse === undefined ? {} : { SSEApplied: what.sse }),
    ...(what.bytesOut === undefined ? {} : { bytesTransferredOut: what.bytesOut }),
  };
  const known = new Set(entry.resources?.map((resource) => resource.ARN));
  const objects = (what.objects ?? []).filter((ARN) => !known.has(ARN));
  entry.resources = [...(entry.resources ?? []), ...objects.map((ARN) => ({ type: 'AWS::S3::Object', ARN }))];
}

/** Data events name the object, or the bucket's whole content for listings, so that a trail can select by it. */
function resourcesOf(
  operation: Pick<Operation, 'category'>,
  request: S3Request,
  where: Deployment,
): NonNullable<TrailEntry['resources']> {
  const arn = `arn:${where.partition}:s3:::${request.bucketName}`;
  const bucket = { accountId: where.account, type: 'AWS::S3::Bucket', ARN: arn };
  return operation.category === 'Data'
    ? [{ type: 'AWS::S3::Object', ARN: `${arn}/${request.key}` }, bucket]
    : [bucket];
}
