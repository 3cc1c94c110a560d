import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChunkSigner, decodeChunks } from '../../../sandbox/kernel/aws-chunked.ts';
import { AwsError } from '../../../sandbox/kernel/aws-error.ts';

const SIGNED = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD';
const SIGNED_TRAILER = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER';
const UNSIGNED_TRAILER = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';

const digest = (...parts: (string | Buffer)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
/** Chains as the real one does: every signature covers the one before. */
const signer: ChunkSigner = {
  seed: digest('seed'),
  chunkSignature: async (previous, chunk) => digest('chunk', previous, chunk),
  trailerSignature: async (previous, trailer) => digest('trailer', previous, trailer),
};

async function encode(
  chunks: readonly Buffer[],
  { form = SIGNED, trailer = {} as Record<string, string> } = {},
) {
  const parts: Buffer[] = [];
  let previous = signer.seed;
  for (const chunk of [...chunks, Buffer.alloc(0)]) {
    previous = await signer.chunkSignature(previous, chunk);
    const signature = form === UNSIGNED_TRAILER ? '' : `;chunk-signature=${previous}`;
    parts.push(Buffer.from(`${chunk.length.toString(16)}${signature}\r\n`), chunk);
    if (chunk.length > 0) parts.push(Buffer.from('\r\n'));
  }
  for (const [name, value] of Object.entries(trailer)) parts.push(Buffer.from(`${name}:${value}\r\n`));
  if (form === SIGNED_TRAILER) {
    const lines = Object.entries(trailer).map(([name, value]) => `${name}:${value}\n`);
    const signature = await signer.trailerSignature(previous, Buffer.from(lines.join('')));
    parts.push(Buffer.from(`x-amz-trailer-signature:${signature}\r\n`));
  }
  parts.push(Buffer.from('\r\n'));
  return Buffer.concat(parts);
}

const headers = (length: number, trailer: Record<string, string> = {}) => ({
  'x-amz-decoded-content-length': String(length),
  ...(Object.keys(trailer).length > 0 ? { 'x-amz-trailer': Object.keys(trailer).join(',') } : {}),
});
const someChunks = fc.array(
  fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  {
    maxLength: 6,
  },
);
const trailer = { 'x-amz-checksum-crc32': 'AAAAAA==' };

describe('decoding aws-chunked bodies', () => {
  it('gives back what was sent, in every form', async () => {
    await fc.assert(
      fc.asyncProperty(
        someChunks,
        fc.constantFrom(SIGNED, SIGNED_TRAILER, UNSIGNED_TRAILER),
        async (chunks, form) => {
          const whole = Buffer.concat(chunks);
          const behind = form === SIGNED ? {} : trailer;
          const body = await encode(chunks, { form, trailer: behind });
          const decoded = await decodeChunks({ body, headers: headers(whole.length, behind) }, form, signer);
          expect(decoded).toEqual({ body: whole, trailers: behind });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never takes a signed body in which one byte was changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        someChunks,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (chunks, place, flip) => {
          const whole = Buffer.concat(chunks);
          const body = await encode(chunks, { form: SIGNED_TRAILER, trailer });
          // The empty line that ends the body is framing: nothing depends on it.
          const at = place % (body.length - 2);
          const original = body[at] ?? 0;
          body[at] = original ^ flip;
          const decoding = decodeChunks(
            { body, headers: headers(whole.length, trailer) },
            SIGNED_TRAILER,
            signer,
          );
          const outcome = await decoding.catch((error: unknown) => error);
          // What may change without harm is spelling only: the same bytes and the same trailer came out.
          if (!(outcome instanceof AwsError)) expect(outcome).toEqual({ body: whole, trailers: trailer });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('answers any bytes with a coded refusal, never with a crash', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(SIGNED, UNSIGNED_TRAILER),
        async (bytes, form) => {
          const decoding = decodeChunks({ body: Buffer.from(bytes), headers: headers(0) }, form, signer);
          expect(await decoding.catch((error: unknown) => error)).toBeInstanceOf(AwsError);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    { what: 'cut off in the middle', change: (body: Buffer) => body.subarray(0, 40), code: 'IncompleteBody' },
    { what: 'shorter than declared', length: 11, code: 'IncompleteBody' },
    { what: 'with a trailer nobody announced', announced: {}, code: 'MalformedTrailerError' },
    { what: 'without the trailer announced', sent: {}, code: 'MalformedTrailerError' },
  ])(
    'refuses a body $what',
    async ({ change = (body: Buffer) => body, length = 10, announced = trailer, sent = trailer, code }) => {
      const body = change(await encode([Buffer.alloc(10, 7)], { form: SIGNED_TRAILER, trailer: sent }));
      const decoding = decodeChunks({ body, headers: headers(length, announced) }, SIGNED_TRAILER, signer);
      await expect(decoding).rejects.toMatchObject({ code });
    },
  );
});
