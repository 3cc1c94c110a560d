import type { IncomingHttpHeaders } from 'node:http';
import { AwsError } from './aws-error.ts';

/** What a request says about its own signature, before anything of it is checked. */
export interface Claim {
  readonly accessKeyId: string;
  /** `20261122` */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  /** `20261122T061459Z` */
  readonly timestamp: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly token: string | undefined;
  /** Seconds after the timestamp for which a presigned request is good. */
  readonly expires?: number;
  readonly presigned: boolean;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const TIMESTAMP = /^\d{8}T\d{6}Z$/;
const HEX_SIGNATURE = /^[0-9a-f]{64}$/;
const MAX_PRESIGNED_SECONDS = 7 * 24 * 3600;

/** Reads the claim from the Authorization header or the query; undefined when the request is not signed. */
export function parseAuthorization(headers: IncomingHttpHeaders, query: URLSearchParams): Claim | undefined {
  if (headers.authorization !== undefined) return fromHeader(headers.authorization, headers);
  return query.has('X-Amz-Algorithm') || query.has('X-Amz-Signature') ? fromQuery(query) : undefined;
}

function fromHeader(authorization: string, headers: IncomingHttpHeaders): Claim {
  const [algorithm, ...rest] = authorization.trim().split(/\s+/);
  if (algorithm !== ALGORITHM) throw malformed();
  const parts = new Map(
    rest
      .join('')
      .split(',')
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)] as const),
  );
  return {
    ...scopeOf(parts.get('Credential')),
    timestamp: checked(single(headers['x-amz-date']), TIMESTAMP),
    signedHeaders: signedHeaders(parts.get('SignedHeaders')),
    signature: checked(parts.get('Signature'), HEX_SIGNATURE),
    token: single(headers['x-amz-security-token']),
    presigned: false,
  };
}

function fromQuery(query: URLSearchParams): Claim {
  if (query.get('X-Amz-Algorithm') !== ALGORITHM) throw malformed();
  const expires = Number(checked(query.get('X-Amz-Expires') ?? undefined, /^\d{1,7}$/));
  if (expires > MAX_PRESIGNED_SECONDS) throw malformed();
  return {
    ...scopeOf(query.get('X-Amz-Credential') ?? undefined),
    timestamp: checked(query.get('X-Amz-Date') ?? undefined, TIMESTAMP),
    signedHeaders: signedHeaders(query.get('X-Amz-SignedHeaders') ?? undefined),
    signature: checked(query.get('X-Amz-Signature') ?? undefined, HEX_SIGNATURE),
    token: query.get('X-Amz-Security-Token') ?? undefined,
    expires,
    presigned: true,
  };
}

function scopeOf(credential: string | undefined) {
  const [accessKeyId, date, region, service, terminator, ...rest] = (credential ?? '').split('/');
  if (!accessKeyId || !date || !region || !service || terminator !== 'aws4_request' || rest.length > 0)
    throw malformed();
  return { accessKeyId, date, region, service };
}

function signedHeaders(text: string | undefined): string[] {
  const names = (text ?? '').split(';').filter((name) => name !== '');
  if (names.length === 0 || names.some((name) => name !== name.toLowerCase())) throw malformed();
  return names;
}

function checked(value: string | undefined, form: RegExp): string {
  if (value === undefined || !form.test(value)) throw malformed();
  return value;
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? undefined : value;
}

function malformed(): AwsError {
  return new AwsError('IncompleteSignature', 'The request signature does not conform to AWS standards.', 400);
}
