import { createCipheriv, createDecipheriv, hkdfSync, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Ranges are read in whole segments, so this is what the smallest read costs. */
const SEGMENT_BYTES = 64 * 1024;
const TAG_BYTES = 16;
/** Disk is read and written this many segments at a time: the memory that one stream takes. */
const SEGMENTS_PER_BATCH = 16;

export interface Blob {
  readonly id: string;
  readonly size: number;
}

/** Files of AES-256-GCM segments. The key of each file is derived from the object's data key and the file's id, so
 *  that the parts of one object never share a nonce; the nonce says which segment it is and whether it is the last. */
export class BlobStore {
  readonly #folder: string;
  readonly #readers = new Map<string, number>();
  readonly #removed = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes and fsyncs a new blob: it is on disk before any index row can name it. */
  async write(dataKey: Buffer, source: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<Blob> {
    const id = randomUUID();
    const path = this.#path(id);
    await mkdir(join(path, '..'), { recursive: true });
    const file = await open(path, 'wx', 0o600);
    let done = false;
    try {
      let size = 0;
      for await (const batch of sealedBatches(blobKey(dataKey, id), source)) {
        await file.appendFile(Buffer.concat(batch.pieces));
        size += batch.bytes;
      }
      await file.sync();
      await syncFolder(join(path, '..'));
      done = true;
      return { id, size };
    } finally {
      await file.close();
      if (!done) await rm(path, { force: true });
    }
  }

  /** Streams bytes `from` up to and without `to`, reading and verifying only the segments that hold them. */
  async *read(dataKey: Buffer, blob: Blob, from: number, to: number): AsyncGenerator<Buffer> {
    const key = blobKey(dataKey, blob.id);
    const last = segmentCount(blob.size) - 1;
    const file = await open(this.#path(blob.id), 'r');
    try {
      const end = Math.min(last, Math.floor(Math.max(to - 1, from) / SEGMENT_BYTES));
      for (let first = Math.floor(from / SEGMENT_BYTES); first <= end; first += SEGMENTS_PER_BATCH) {
        const upTo = Math.min(end, first + SEGMENTS_PER_BATCH - 1);
        const sealed = await readFully(file, sealedRange(first, upTo, blob.size));
        const plain = openSegments(key, sealed, first, last);
        const base = first * SEGMENT_BYTES;
        yield plain.subarray(Math.max(0, from - base), Math.min(plain.length, to - base));
      }
    } finally {
      key.fill(0);
      await file.close();
    }
  }

  /** Keeps blobs readable until released, whatever is deleted meanwhile. */
  hold(ids: readonly string[]): () => void {
    for (const id of ids) this.#readers.set(id, (this.#readers.get(id) ?? 0) + 1);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      for (const id of ids) this.#release(id);
    };
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      if (this.#readers.has(id)) this.#removed.add(id);
      else await rm(this.#path(id), { force: true });
    }
  }

  /** Removes blobs that no index row names: what a crash in the middle of a write leaves. */
  async removeStrays(isKnown: (id: string) => boolean): Promise<number> {
    await mkdir(this.#folder, { recursive: true });
    let strays = 0;
    for (const entry of await readdir(this.#folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || isKnown(entry.name)) continue;
      await rm(join(entry.parentPath, entry.name), { force: true });
      strays += 1;
    }
    return strays;
  }

  #release(id: string): void {
    const left = (this.#readers.get(id) ?? 1) - 1;
    if (left > 0) {
      this.#readers.set(id, left);
      return;
    }
    this.#readers.delete(id);
    // A file that cannot be removed now is a stray, which the next start removes.
    if (this.#removed.delete(id)) rm(this.#path(id), { force: true }).catch(() => undefined);
  }

  #path(id: string): string {
    return join(this.#folder, id.slice(0, 2), id);
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* sealedBatches(
  key: Buffer,
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
): AsyncGenerator<{ pieces: Buffer[]; bytes: number }> {
  let pieces: Buffer[] = [];
  let bytes = 0;
  let index = 0;
  for await (const { segment, isLast } of segments(source)) {
    pieces.push(...sealSegment(key, index, isLast, segment));
    bytes += segment.length;
    index += 1;
    if (pieces.length >= SEGMENTS_PER_BATCH * 2 || isLast) {
      yield { pieces, bytes };
      pieces = [];
      bytes = 0;
    }
  }
  key.fill(0);
}

/** Cuts a stream into segments and knows, one ahead, which one is the last; an empty stream is one empty segment. */
async function* segments(
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
): AsyncGenerator<{ segment: Buffer; isLast: boolean }> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    waiting.push(chunk);
    length += chunk.length;
    if (length <= SEGMENT_BYTES) continue;
    const joined = waiting.length === 1 ? chunk : Buffer.concat(waiting, length);
    let at = 0;
    for (; length - at > SEGMENT_BYTES; at += SEGMENT_BYTES) {
      yield { segment: joined.subarray(at, at + SEGMENT_BYTES), isLast: false };
    }
    waiting = [joined.subarray(at)];
    length -= at;
  }
  yield { segment: Buffer.concat(waiting, length), isLast: true };
}

function blobKey(dataKey: Buffer, id: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, id, 'carelake-sandbox-s3-blob', 32));
}

function nonce(index: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes[0] = isLast ? 1 : 0;
  bytes.writeBigUInt64BE(BigInt(index), 4);
  return bytes;
}

function sealSegment(key: Buffer, index: number, isLast: boolean, segment: Buffer): [Buffer, Buffer] {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(index, isLast));
  const sealed = cipher.update(segment);
  cipher.final();
  return [sealed, cipher.getAuthTag()];
}

function openSegments(key: Buffer, sealed: Buffer, first: number, last: number): Buffer {
  const plain: Buffer[] = [];
  for (let at = 0, index = first; at < sealed.length; at += SEGMENT_BYTES + TAG_BYTES, index += 1) {
    const end = Math.min(sealed.length, at + SEGMENT_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(index, index === last));
    decipher.setAuthTag(sealed.subarray(end - TAG_BYTES, end));
    plain.push(decipher.update(sealed.subarray(at, end - TAG_BYTES)));
    decipher.final();
  }
  return plain.length === 1 && plain[0] ? plain[0] : Buffer.concat(plain);
}

function segmentCount(size: number): number {
  return Math.max(1, Math.ceil(size / SEGMENT_BYTES));
}

function sealedRange(first: number, last: number, size: number): { position: number; length: number } {
  const position = first * (SEGMENT_BYTES + TAG_BYTES);
  const plainEnd = Math.min(size, (last + 1) * SEGMENT_BYTES);
  return { position, length: plainEnd + (last + 1) * TAG_BYTES - position };
}

async function readFully(
  file: Awaited<ReturnType<typeof open>>,
  range: { position: number; length: number },
): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(range.length);
  let read = 0;
  while (read < range.length) {
    const { bytesRead } = await file.read(buffer, read, range.length - read, range.position + read);
    if (bytesRead === 0) throw new Error('BLOB_TRUNCATED');
    read += bytesRead;
  }
  return buffer;
}
