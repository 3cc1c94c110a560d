import { Zip, ZipDeflate } from 'fflate';
import { Refused } from '../errors.ts';

/** A file of a package. */
export interface QdpxPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** More takes an extension of the format that not every program reads. */
const LARGEST_BYTES = 2 ** 32 - 1;
const MOST_PARTS = 2 ** 16 - 1;

/**
 * A `.qdpx`, piece by piece: each part is given on before the next one is taken. Parts are packed even where that saves nothing, as in
 * pictures: their sizes stand behind them, and only of packed ones a program that reads from front to back finds the end.
 */
export async function* packQdpx(
  parts: AsyncIterable<QdpxPart>,
  created: Date,
): AsyncGenerator<Uint8Array, void> {
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  let count = 0;
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    bytes += piece.length;
    pieces.push(piece);
  });
  const taken = (): Uint8Array[] => {
    if (bytes > LARGEST_BYTES || count > MOST_PARTS) throw tooLarge();
    const own = pieces;
    pieces = [];
    return own;
  };
  for await (const part of parts) {
    const packed = new ZipDeflate(part.name);
    packed.mtime = created;
    zip.add(packed);
    packed.push(part.bytes, true);
    count++;
    yield* taken();
  }
  zip.end();
  yield* taken();
}

function tooLarge(): Refused {
  return new Refused(
    'the project would be over 4 GB, or have over 65,535 files',
    'export fewer documents at a time (--where), or leave pictures out (--no-pictures)',
  );
}
