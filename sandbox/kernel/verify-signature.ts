import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Sha256 } from '@smithy/core/checksum';
import { createScope, getCanonicalHeaders, SignatureV4 } from '@smithy/signature-v4';
import { type ChunkSigner, decodeChunks } from './aws-chunked.ts';
import { AwsError } from './aws-error.ts';
import type { Signer } from './caller.ts';
import { equalInConstantTime } from './equal-in-constant-time.ts';
import type { Claim } from './parse-authorization.ts';
import type { SessionGrant } from './sessions.ts';

/** A request as it came from the wire. */
export interface RawRequest {
  readonly method: string;
  /** Percent-encoded, without the query. */
  readonly rawPath: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The body without its transfer coding, and the headers that came behind it. */
export interface Payload {
  readonly body: Buffer;
  readonly trailers: Readonly<Record<string, string>>;
}

const MAX_SKEW_MS = 15 * 60 * 1000;
const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD';
const EMPTY_HASH = sha256(Buffer.alloc(0));

/** Checks that whoever sent the request holds the secret of the grant, and that nothing signed was changed. */
export async function verifySignature(
  request: RawRequest,
  claim: Claim,
  grant: SessionGrant<Signer>,
  now: Date,
): Promise<Payload> {
  assertFresh(claim, grant, now);
  assertToken(claim, grant);
  assertSigned(request, claim);
  const signer = new WireSigner(claim, grant);
  const declared = declaredHash(request, claim);
  if (!equalInConstantTime(await signer.requestSignature(request, declared), claim.signature)) {
    throw new AwsError(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
      403,
    );
  }
  if (declared.startsWith('STREAMING-')) return decodeChunks(request, declared, signer);
  if (declared !== UNSIGNED_PAYLOAD && declared !== sha256(request.body)) {
    throw new AwsError(
      'XAmzContentSHA256Mismatch',
      'The provided x-amz-content-sha256 header does not match what was computed.',
    );
  }
  return { body: request.body, trailers: {} };
}

/** Signs what the library signs, given the headers that the sender says it signed. */
class WireSigner extends SignatureV4 implements ChunkSigner {
  readonly seed: string;
  private readonly claim: Claim;
  private readonly date: Date;

  constructor(claim: Claim, grant: SessionGrant<Signer>) {
    super({
      service: claim.service,
      region: claim.region,
      credentials: { accessKeyId: claim.accessKeyId, secretAccessKey: grant.secretAccessKey },
      sha256: Sha256,
      uriEscapePath: claim.service !== 's3',
    });
    this.claim = claim;
    this.seed = claim.signature;
    this.date = timestampDate(claim.timestamp);
  }

  async requestSignature(request: RawRequest, payloadHash: string): Promise<string> {
    const { signedHeaders } = this.claim;
    const message = {
      method: request.method,
      path: request.rawPath,
      query: queryBag(request.query),
      headers: Object.fromEntries(signedHeaders.map((name) => [name, headerText(request.headers, name)])),
      protocol: 'http:',
      hostname: '',
    };
    const headers = getCanonicalHeaders(message, undefined, new Set(signedHeaders));
    const canonical = this.createCanonicalRequest(message, headers, payloadHash);
    return this.sign(
      await this.createStringToSign(this.claim.timestamp, this.scope(), canonical, 'AWS4-HMAC-SHA256'),
      {
        signingDate: this.date,
      },
    );
  }

  chunkSignature(previous: string, chunk: Buffer): Promise<string> {
    return this.follow('AWS4-HMAC-SHA256-PAYLOAD', [previous, EMPTY_HASH, sha256(chunk)]);
  }

  trailerSignature(previous: string, trailer: Buffer): Promise<string> {
    return this.follow('AWS4-HMAC-SHA256-TRAILER', [previous, sha256(trailer)]);
  }

  private follow(algorithm: string, lines: string[]): Promise<string> {
    const text = [algorithm, this.claim.timestamp, this.scope(), ...lines].join('\n');
    return this.sign(text, { signingDate: this.date });
  }

  private scope(): string {
    return createScope(this.claim.date, this.claim.region, this.claim.service);
  }
}

function assertFresh(claim: Claim, grant: SessionGrant<Signer>, now: Date): void {
  const at = timestampDate(claim.timestamp).getTime();
  if (!claim.timestamp.startsWith(claim.date)) {
    throw new AwsError(
      'SignatureDoesNotMatch',
      'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date.',
      403,
    );
  }
  const tooOld = claim.expires === undefined && now.getTime() - at > MAX_SKEW_MS;
  if (tooOld || at - now.getTime() > MAX_SKEW_MS) {
    throw new AwsError(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
      403,
    );
  }
  if (claim.expires !== undefined && now.getTime() > at + claim.expires * 1000) {
    throw new AwsError('AccessDenied', 'Request has expired', 403);
  }
  if (now >= grant.expiration) {
    throw new AwsError('ExpiredToken', 'The provided token has expired.', claim.service === 's3' ? 400 : 403);
  }
}

function assertToken(claim: Claim, grant: SessionGrant<Signer>): void {
  if (claim.token === undefined || !equalInConstantTime(claim.token, grant.sessionToken)) {
    throw new AwsError('InvalidClientTokenId', 'The security token included in the request is invalid.', 403);
  }
}

/** Whatever steers a request must be under its signature, or somebody on the way could add it. */
function assertSigned({ headers }: RawRequest, claim: Claim): void {
  const signed = new Set(claim.signedHeaders);
  const missing = Object.keys(headers).filter((name) => name.startsWith('x-amz-') && !signed.has(name));
  if (!signed.has('host')) missing.push('host');
  if (missing.length > 0) {
    throw new AwsError(
      'AccessDenied',
      `There were headers present in the request which were not signed: ${missing.join(', ')}`,
      403,
    );
  }
}

function declaredHash({ headers, query, body }: RawRequest, claim: Claim): string {
  const header = headerText(headers, 'x-amz-content-sha256');
  if (claim.presigned && claim.service === 's3') {
    return query.get('X-Amz-Content-Sha256') ?? (header || UNSIGNED_PAYLOAD);
  }
  return claim.service === 's3' && header ? header : header.startsWith('STREAMING-') ? header : sha256(body);
}

function queryBag(query: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(query.keys())].filter((name) => name !== 'X-Amz-Signature');
  return Object.fromEntries(names.map((name) => [name, query.getAll(name)]));
}

function headerText(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : (value ?? '');
}

function timestampDate(timestamp: string): Date {
  const [, year, month, day, hour, minute, second] = /^(....)(..)(..)T(..)(..)(..)Z$/.exec(timestamp) ?? [];
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function sha256(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
