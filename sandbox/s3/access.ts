import type { Kernel } from '../kernel/kernel.ts';
import type { Bucket } from './bucket.ts';
import type { Call, Host, S3Request } from './call.ts';
import { S3Error } from './s3-error.ts';

export type ConditionKeys = Readonly<Record<string, string>>;

/** What a question is about: a bucket, or a key in it. */
export interface Target {
  readonly bucket: Bucket;
  readonly key?: string;
}

/** Headers of writes that are condition keys under their own name. */
const WRITE_HEADERS = [
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-server-side-encryption-customer-algorithm',
  'x-amz-copy-source',
  'x-amz-metadata-directive',
  'x-amz-storage-class',
  'x-amz-website-redirect-location',
  'x-amz-acl',
  'x-amz-grant-full-control',
  'x-amz-grant-read',
  'x-amz-grant-read-acp',
  'x-amz-grant-write',
  'x-amz-grant-write-acp',
];
const DAY_MS = 86_400_000;

/** Asks IAM whether the caller may do `action`; throws AccessDenied if not. */
export function requireAccess(
  host: Host,
  call: S3Request,
  action: string,
  target: Target,
  keys: ConditionKeys = {},
): void {
  assertOwner(host.kernel, call);
  if (call.caller.principal.kind === 'anonymous') throw new S3Error('AccessDenied', 'Access Denied', 403);
  host.kernel.authorize(call.caller, {
    action,
    resource: target.key === undefined ? target.bucket.arn : `${target.bucket.arn}/${target.key}`,
    resourcePolicy: target.bucket.policy,
    context: { ...requestKeys(host.kernel, call), ...keys },
  });
}

/** The same question where a refusal only changes what the answer tells. */
export function allows(
  host: Host,
  call: S3Request,
  action: string,
  target: Target,
  keys?: ConditionKeys,
): boolean {
  try {
    requireAccess(host, call, action, target, keys);
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'AccessDenied') return false;
    throw error;
  }
}

/** Only callers who may list the bucket learn that something is not there. */
export function missing(host: Host, call: Call, target: Target, error: S3Error): S3Error {
  if (allows(host, call, 's3:ListBucket', { bucket: target.bucket })) return error;
  return new S3Error('AccessDenied', 'Access Denied', 403, { headers: error.headers });
}

/** Condition keys of requests that write an object or start to. */
export function writeKeys(
  host: Host,
  call: S3Request,
  creation: 'creates' | 'prepares',
): Record<string, string> {
  const keys: Record<string, string> = { 's3:ObjectCreationOperation': String(creation === 'creates') };
  for (const name of WRITE_HEADERS) {
    const value = call.headers[name];
    if (value !== undefined) keys[`s3:${name}`] = value;
  }
  const conditions = { 'if-match': 's3:if-match', 'if-none-match': 's3:if-none-match' };
  for (const [name, key] of Object.entries(conditions)) {
    const value = call.headers[name];
    if (value !== undefined) keys[key] = value;
  }
  return { ...keys, ...lockKeys(host, call) };
}

function lockKeys(host: Host, call: S3Request): Record<string, string> {
  const keys: Record<string, string> = {};
  const mode = call.headers['x-amz-object-lock-mode'];
  const hold = call.headers['x-amz-object-lock-legal-hold'];
  const until = call.headers['x-amz-object-lock-retain-until-date'];
  if (mode !== undefined) keys['s3:object-lock-mode'] = mode;
  if (hold !== undefined) keys['s3:object-lock-legal-hold'] = hold;
  const time = until === undefined ? Number.NaN : Date.parse(until);
  if (until !== undefined && !Number.isNaN(time)) {
    keys['s3:object-lock-retain-until-date'] = until;
    const days = Math.ceil((time - host.kernel.now().getTime()) / DAY_MS);
    keys['s3:object-lock-remaining-retention-days'] = String(days);
  }
  return keys;
}

function requestKeys(kernel: Kernel, call: S3Request): Record<string, string> {
  const keys: Record<string, string> = {
    's3:authType': call.presigned ? 'REST-QUERY-STRING' : 'REST-HEADER',
    's3:signatureversion': 'AWS4-HMAC-SHA256',
    // Loopback never leaves the machine, which the sandbox holds to be as good as the newest TLS.
    's3:TlsVersion': '1.3',
    's3:ResourceAccount': kernel.template.deployment.account,
    'aws:ResourceAccount': kernel.template.deployment.account,
  };
  const hash = call.headers['x-amz-content-sha256'];
  if (hash !== undefined) keys['s3:x-amz-content-sha256'] = hash;
  const signed = signatureTime(call);
  if (signed !== undefined) keys['s3:signatureAge'] = String(Math.max(0, kernel.now().getTime() - signed));
  return keys;
}

function signatureTime(call: S3Request): number | undefined {
  const text = call.query.get('X-Amz-Date') ?? call.headers['x-amz-date'] ?? '';
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  return year === undefined ? undefined : Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** `ExpectedBucketOwner`: a bucket that belongs to somebody else would be a trap. */
function assertOwner(kernel: Kernel, call: S3Request): void {
  const { account } = kernel.template.deployment;
  for (const name of ['x-amz-expected-bucket-owner', 'x-amz-source-expected-bucket-owner']) {
    const expected = call.headers[name];
    if (expected !== undefined && expected !== account)
      throw new S3Error('AccessDenied', 'Access Denied', 403);
  }
}
