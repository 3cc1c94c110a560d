import { open } from 'node:fs/promises';
import { fileChunks } from './file-chunks.ts';
import type { Skip } from './skips.ts';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

interface Kept {
  readonly skips: readonly Skip[];
  readonly hasMixedLineEnds: boolean;
}

/** Writes a file again without the records to skip and, where line ends are mixed, with LF only: the engine's parser wants one kind. */
export async function keepRecords(
  file: string,
  target: string,
  { skips, hasMixedLineEnds }: Kept,
): Promise<void> {
  const handle = await open(target, 'w', 0o600);
  try {
    let offset = 0;
    const lineEnds = new LineEnds();
    for await (const chunk of fileChunks(file)) {
      for (const [from, to] of keptRanges(skips, offset, offset + chunk.length)) {
        const bytes = chunk.subarray(from - offset, to - offset);
        await handle.write(hasMixedLineEnds ? lineEnds.regular(bytes) : bytes);
      }
      offset += chunk.length;
    }
  } finally {
    await handle.close();
  }
}

function keptRanges(skips: readonly Skip[], start: number, end: number): [number, number][] {
  const ranges: [number, number][] = [];
  let from = start;
  for (const skip of skips) {
    if (skip.end <= from) continue;
    if (skip.start >= end) break;
    if (skip.start > from) ranges.push([from, skip.start]);
    from = Math.min(skip.end, end);
  }
  if (from < end) ranges.push([from, end]);
  return ranges;
}

class LineEnds {
  #isQuoted = false;
  #afterReturn = false;

  /** Outside of quotes CRLF and CR become LF. */
  regular(bytes: Uint8Array): Uint8Array {
    const out = Buffer.allocUnsafe(bytes.length);
    let length = 0;
    for (let index = 0; index < bytes.length; index++) {
      const byte = bytes[index] ?? 0;
      if (byte === QUOTE) this.#isQuoted = !this.#isQuoted;
      const isSecondHalf = byte === LINE_FEED && this.#afterReturn;
      this.#afterReturn = byte === RETURN && !this.#isQuoted;
      if (isSecondHalf) continue;
      out[length++] = this.#afterReturn ? LINE_FEED : byte;
    }
    return out.subarray(0, length);
  }
}
