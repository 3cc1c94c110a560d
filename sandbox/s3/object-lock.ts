import { allows, requireAccess } from './access.ts';
import type { Bucket } from './bucket.ts';
import type { Call, Host } from './call.ts';
import type { ObjectDetails, ObjectVersion } from './object-index.ts';
import { invalidArgument, invalidRequest, S3Error } from './s3-error.ts';

type Lock = NonNullable<ObjectDetails['lock']>;

const MODE = 'x-amz-object-lock-mode';
const UNTIL = 'x-amz-object-lock-retain-until-date';
const HOLD = 'x-amz-object-lock-legal-hold';

/** The lock of a new version: what the request asks for, or the bucket's default retention. */
export function lockOf(host: Host, call: Call, bucket: Bucket): Lock | undefined {
  const { [MODE]: mode, [UNTIL]: until, [HOLD]: hold } = call.headers;
  const asked = mode !== undefined || until !== undefined || hold !== undefined;
  if (asked && !bucket.lockEnabled) throw invalidRequest('Bucket is missing Object Lock Configuration');
  const retention =
    mode === undefined && until === undefined ? byDefault(host, bucket) : requested(host, call);
  if (!retention && hold !== 'ON') return undefined;
  return { ...retention, hold: hold === 'ON' };
}

/** Lock headers of a write need their own actions. */
export function requireLockAccess(host: Host, call: Call, target: { bucket: Bucket; key: string }): void {
  if (call.headers[MODE] !== undefined || call.headers[UNTIL] !== undefined) {
    requireAccess(host, call, 's3:PutObjectRetention', target);
  }
  if (call.headers[HOLD] !== undefined) requireAccess(host, call, 's3:PutObjectLegalHold', target);
}

/** Refuses to destroy a version before its time. */
export function assertDeletable(host: Host, call: Call, bucket: Bucket, version: ObjectVersion): void {
  if (!isLocked(version, host.kernel.now())) return;
  const { lock } = version.details();
  const asksForBypass = call.headers['x-amz-bypass-governance-retention']?.toLowerCase() === 'true';
  const target = { bucket, key: version.key };
  if (
    lock?.mode === 'GOVERNANCE' &&
    !lock.hold &&
    asksForBypass &&
    allows(host, call, 's3:BypassGovernanceRetention', target)
  ) {
    return;
  }
  throw new S3Error('AccessDenied', 'Access Denied because object protected by object lock.', 403);
}

export function isLocked(version: ObjectVersion, now: Date): boolean {
  const { lock } = version.details();
  return lock !== undefined && (lock.hold || (lock.until ?? 0) > now.getTime());
}

/** Readers see the lock if they may ask for it. */
export function lockHeaders(
  host: Host,
  call: Call,
  bucket: Bucket,
  details: ObjectDetails,
): Record<string, string> {
  const { lock } = details;
  if (!lock) return {};
  const target = { bucket, key: call.key };
  const headers: Record<string, string> = {};
  if (lock.mode && lock.until !== undefined && allows(host, call, 's3:GetObjectRetention', target)) {
    headers[MODE] = lock.mode;
    headers[UNTIL] = new Date(lock.until).toISOString();
  }
  if (lock.hold && allows(host, call, 's3:GetObjectLegalHold', target)) headers[HOLD] = 'ON';
  return headers;
}

function byDefault(host: Host, bucket: Bucket): Pick<Lock, 'mode' | 'until'> | undefined {
  const retention = bucket.defaultRetention;
  if (!retention) return undefined;
  const until = new Date(host.kernel.now());
  until.setUTCFullYear(until.getUTCFullYear() + retention.years);
  until.setUTCDate(until.getUTCDate() + retention.days);
  return { mode: retention.mode, until: until.getTime() };
}

function requested(host: Host, call: Call): Pick<Lock, 'mode' | 'until'> {
  const mode = call.headers[MODE];
  const until = Date.parse(call.headers[UNTIL] ?? '');
  if ((mode !== 'COMPLIANCE' && mode !== 'GOVERNANCE') || Number.isNaN(until)) {
    throw invalidArgument(
      `${MODE} and ${UNTIL} must both be supplied, with a known mode and an ISO 8601 date`,
    );
  }
  if (until <= host.kernel.now().getTime())
    throw invalidArgument('The retain until date must be in the future!');
  return { mode, until };
}
