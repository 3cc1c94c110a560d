import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Piece } from '../../core/registry/read/cut-points.ts';

/** What is sent of a file on this machine. */
export interface PartContent {
  readonly file: string;
  /** In order. @default the whole file */
  readonly pieces?: readonly Piece[];
}

export function contentOf({ file, pieces }: PartContent): Readable {
  return pieces === undefined
    ? createReadStream(file)
    : Readable.from(piecesOf(file, pieces), { objectMode: false });
}

/** What it really holds, against what its descriptor says. */
export async function measure(content: PartContent): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(contentOf(content), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  });
  return { bytes, sha256: hash.digest('hex') };
}

async function* piecesOf(file: string, pieces: readonly Piece[]): AsyncGenerator<Buffer> {
  for (const { start, end } of pieces)
    if (end > start) yield* createReadStream(file, { start, end: end - 1 });
}
