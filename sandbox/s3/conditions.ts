import type { Host, S3Request } from './call.ts';
import type { ObjectVersion } from './object-index.ts';
import { notImplemented, preconditionFailed, S3Error } from './s3-error.ts';

interface ReadConditions {
  readonly match: string | undefined;
  readonly noneMatch: string | undefined;
  readonly modifiedSince: string | undefined;
  readonly unmodifiedSince: string | undefined;
}

/** Conditions of GET and HEAD: throws 412, tells 304, or lets the read go on. */
export function checkRead(call: S3Request, version: ObjectVersion): 'read' | 'not-modified' {
  return judge(conditionsOf(call, ''), version);
}

/** Conditions on the source of a copy: whatever is not met is 412. */
export function checkCopySource(call: S3Request, version: ObjectVersion): void {
  const verdict = judge(conditionsOf(call, 'x-amz-copy-source-'), version);
  if (verdict === 'not-modified') throw preconditionFailed('x-amz-copy-source-If-None-Match');
}

/** Conditions of a write against the state that it would replace. Ask it again in the transaction. */
export function checkWrite(call: S3Request, current: ObjectVersion | undefined): void {
  const noneMatch = call.headers['if-none-match'];
  const match = call.headers['if-match'];
  const existing = current?.isDeleteMarker ? undefined : current;
  if (noneMatch !== undefined) {
    if (noneMatch !== '*') throw notImplemented('If-None-Match with an ETag on a write: S3 takes * only');
    if (existing) throw preconditionFailed('If-None-Match');
  }
  if (match !== undefined) {
    if (!existing) throw new S3Error('NoSuchKey', 'The specified key does not exist.', 404);
    if (!matches(match, existing.etag)) throw preconditionFailed('If-Match');
  }
}

/** Runs a write so that it learns of deletes of its key meanwhile: S3 answers 409 then. */
export async function watched<T>(
  host: Host,
  call: S3Request,
  write: (assertUndisturbed: () => void) => Promise<T>,
): Promise<T> {
  const conditional = call.headers['if-none-match'] !== undefined || call.headers['if-match'] !== undefined;
  if (!conditional) return write(() => undefined);
  const watch = host.watch.begin(call.bucketName, call.key);
  try {
    return await write(() => {
      if (!watch.disturbed()) return;
      const message =
        'The conditional request cannot succeed due to a conflicting operation against this resource.';
      throw new S3Error('ConditionalRequestConflict', message, 409);
    });
  } finally {
    watch.end();
  }
}

function conditionsOf(call: S3Request, prefix: string): ReadConditions {
  return {
    match: call.headers[`${prefix}if-match`],
    noneMatch: call.headers[`${prefix}if-none-match`],
    modifiedSince: call.headers[`${prefix}if-modified-since`],
    unmodifiedSince: call.headers[`${prefix}if-unmodified-since`],
  };
}

/** The order of RFC 9110: an ETag condition silences the date condition of the same kind. */
function judge(conditions: ReadConditions, version: ObjectVersion): 'read' | 'not-modified' {
  const { match, noneMatch, modifiedSince, unmodifiedSince } = conditions;
  if (match !== undefined) {
    if (!matches(match, version.etag)) throw preconditionFailed('If-Match');
  } else if (unmodifiedSince !== undefined && seconds(version.modified) > seconds(unmodifiedSince)) {
    throw preconditionFailed('If-Unmodified-Since');
  }
  if (noneMatch !== undefined) return matches(noneMatch, version.etag) ? 'not-modified' : 'read';
  if (modifiedSince !== undefined && seconds(version.modified) <= seconds(modifiedSince))
    return 'not-modified';
  return 'read';
}

function matches(header: string, etag: string): boolean {
  const tags = header.split(',').map((tag) =>
    tag
      .trim()
      .replace(/^W\//, '')
      .replace(/^"(.*)"$/, '$1'),
  );
  return tags.includes('*') || tags.includes(etag);
}

/** HTTP dates have whole seconds; a date that is none compares false, which leaves the condition out. */
function seconds(date: Date | string): number {
  return Math.floor(new Date(date).getTime() / 1000);
}
