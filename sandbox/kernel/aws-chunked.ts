import type { IncomingHttpHeaders } from 'node:http';
import { AwsError } from './aws-error.ts';
import { equalInConstantTime } from './equal-in-constant-time.ts';

/** Continues the chain of signatures that the request's own signature starts. */
export interface ChunkSigner {
  readonly seed: string;
  chunkSignature(previous: string, chunk: Buffer): Promise<string>;
  trailerSignature(previous: string, trailer: Buffer): Promise<string>;
}

interface ChunkHeader {
  readonly size: number;
  readonly signature: string | undefined;
}

const FORMS: Readonly<Record<string, { signed: boolean; trailer: boolean }>> = {
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD': { signed: true, trailer: false },
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER': { signed: true, trailer: true },
  'STREAMING-UNSIGNED-PAYLOAD-TRAILER': { signed: false, trailer: true },
};
const CRLF = Buffer.from('\r\n');
const HEADER_LIMIT = 256;
const TRAILER_SIGNATURE = 'x-amz-trailer-signature';

/** Takes the `aws-chunked` coding off a body, checks every chunk's signature and returns the headers behind it. */
export async function decodeChunks(
  { body, headers }: { body: Buffer; headers: IncomingHttpHeaders },
  declared: string,
  signer: ChunkSigner,
): Promise<{ body: Buffer; trailers: Record<string, string> }> {
  const form = FORMS[declared];
  if (!form) throw new AwsError('InvalidRequest', 'The value of x-amz-content-sha256 is not supported.');
  const chunks: Buffer[] = [];
  let previous = signer.seed;
  let at = 0;
  for (;;) {
    const { header, next } = readHeader(body, at);
    const chunk = body.subarray(next, next + header.size);
    if (chunk.length < header.size) throw incomplete();
    at = next + header.size;
    if (form.signed) {
      previous = await signer.chunkSignature(previous, chunk);
      if (!equalInConstantTime(previous, header.signature ?? '')) throw mismatch();
    }
    if (header.size === 0) break;
    at = expectLineEnd(body, at);
    chunks.push(chunk);
  }
  const decoded = Buffer.concat(chunks);
  assertLength(headers, decoded.length);
  const lines = readTrailer(body.subarray(at));
  if (!form.trailer && lines.length > 0) throw malformed();
  const trailers = parseTrailer(lines, String(headers['x-amz-trailer'] ?? ''));
  if (form.signed && form.trailer) await verifyTrailer(lines, previous, signer);
  return { body: decoded, trailers };
}

function readHeader(body: Buffer, at: number): { header: ChunkHeader; next: number } {
  const end = body.subarray(at, at + HEADER_LIMIT).indexOf(CRLF);
  if (end < 0) throw incomplete();
  const line = body.toString('latin1', at, at + end);
  const [, size, , signature] = /^([0-9a-fA-F]{1,8})(;chunk-signature=([0-9a-f]{64}))?$/.exec(line) ?? [];
  if (size === undefined) throw malformed();
  return { header: { size: Number.parseInt(size, 16), signature }, next: at + end + CRLF.length };
}

function expectLineEnd(body: Buffer, at: number): number {
  if (at + CRLF.length > body.length) throw incomplete();
  if (!body.subarray(at, at + CRLF.length).equals(CRLF)) throw malformed();
  return at + CRLF.length;
}

function readTrailer(rest: Buffer): string[] {
  return rest
    .toString('latin1')
    .split(/\r\n/)
    .filter((line) => line !== '');
}

function parseTrailer(lines: readonly string[], announced: string): Record<string, string> {
  const names = announced
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const trailers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name === TRAILER_SIGNATURE) continue;
    if (!names.includes(name) || name in trailers) throw malformed();
    trailers[name] = line.slice(colon + 1).trim();
  }
  if (Object.keys(trailers).length < names.length) throw malformed();
  return trailers;
}

async function verifyTrailer(lines: readonly string[], previous: string, signer: ChunkSigner): Promise<void> {
  const signed = lines.filter((line) => !line.toLowerCase().startsWith(`${TRAILER_SIGNATURE}:`));
  const given = lines.find((line) => line.toLowerCase().startsWith(`${TRAILER_SIGNATURE}:`));
  const canonical = Buffer.from(signed.map((line) => `${line}\n`).join(''), 'latin1');
  const expected = await signer.trailerSignature(previous, canonical);
  const signature = given?.slice(TRAILER_SIGNATURE.length + 1).trim() ?? '';
  if (!equalInConstantTime(signature, expected)) throw mismatch();
}

function assertLength(headers: IncomingHttpHeaders, length: number): void {
  const declared = headers['x-amz-decoded-content-length'];
  if (declared === undefined) {
    throw new AwsError(
      'MissingContentLength',
      'You must provide the x-amz-decoded-content-length HTTP header.',
      411,
    );
  }
  if (Number(declared) !== length) throw incomplete();
}

function incomplete(): AwsError {
  return new AwsError('IncompleteBody', 'The request body terminated unexpectedly');
}

function malformed(): AwsError {
  return new AwsError(
    'MalformedTrailerError',
    'The request contained chunks or trailing data that is not well-formed.',
  );
}

function mismatch(): AwsError {
  return new AwsError(
    'SignatureDoesNotMatch',
    'The chunk signature we calculated does not match the signature you provided.',
    403,
  );
}
