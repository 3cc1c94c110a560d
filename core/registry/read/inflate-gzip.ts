import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

export type Inflated =
  | { readonly ok: true }
  | { readonly ok: false; readonly rule: 'archive-limit' | 'unreadable' };

/** What a function's scratch folder holds, with room for what is made of it. */
const MOST_BYTES = 4 * 2 ** 30;
/** A wide table of empty weeks packs to a hundredth; what packs much better is made to fill a disk. */
const MOST_RATIO = 400;
/** Below this a ratio harms nobody. */
const FREE_BYTES = 64 * 2 ** 20;

interface Limits {
  readonly mostBytes?: number | undefined;
  /** Below which the ratio does not matter. */
  readonly freeBytes?: number;
}

/** Unpacks a gzip file, and stops at the limits: it counts the bytes that come out, because a header can say anything. */
export async function inflateGzip(
  file: string,
  target: string,
  { mostBytes = MOST_BYTES, freeBytes = FREE_BYTES }: Limits = {},
): Promise<Inflated> {
  const packed = (await stat(file)).size;
  const most = Math.min(mostBytes, Math.max(freeBytes, packed * MOST_RATIO));
  const handle = await open(target, 'w', 0o600);
  try {
    let bytes = 0;
    const inflating = pipeline(createReadStream(file), createGunzip(), () => undefined);
    for await (const chunk of inflating as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > most) return { ok: false, rule: 'archive-limit' };
      await handle.write(chunk);
    }
    return { ok: true };
  } catch (error) {
    if (isDamage(error)) return { ok: false, rule: 'unreadable' };
    throw error;
  } finally {
    await handle.close();
  }
}

/** What zlib says of bytes that are no gzip; a full disk is another matter. */
function isDamage(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
