import type { Readable } from 'node:stream';
import {
  type Entry,
  fromBufferPromise,
  getFileNameLowLevel,
  openPromise,
  validateFileName,
  type ZipFile,
} from 'yauzl';
import { PackageProblem } from './package-problem.ts';

export interface ArchiveLimits {
  readonly entries: number;
  /** Of everything that is read, as it comes out. */
  readonly bytes: number;
  /** Bytes out per byte in, beyond a first `freeBytes`. */
  readonly ratio: number;
  readonly freeBytes: number;
}

/** An office file's parts by name. Only those that are asked for are unpacked, and what comes out is counted: a header can say anything. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  read(name: string): AsyncIterable<Buffer>;
  close(): void;
}

/** Opens a file, or bytes in memory. */
export async function openArchive(source: string | Buffer, limits: ArchiveLimits): Promise<Archive> {
  // Names are decoded here, so that a path that leaves the archive is told from damage.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  const zip = await damageIsUnreadable(() =>
    typeof source === 'string' ? openPromise(source, options) : fromBufferPromise(source, options),
  );
  try {
    const entries = await damageIsUnreadable(() => listEntries(zip, limits));
    let bytes = 0;
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(name),
      async *read(name) {
        const entry = entries.get(name);
        if (entry === undefined || entry.isEncrypted()) throw new PackageProblem('unreadable');
        const most = Math.max(limits.freeBytes, entry.compressedSize * limits.ratio);
        let own = 0;
        const stream = await damageIsUnreadable(() => zip.openReadStreamPromise(entry));
        for await (const chunk of withoutDamage(stream)) {
          own += chunk.length;
          bytes += chunk.length;
          if (own > most || bytes > limits.bytes) throw new PackageProblem('archive-limit');
          yield chunk;
        }
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listEntries(zip: ZipFile, limits: ArchiveLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new PackageProblem('archive-limit');
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
    // Two parts of one name: which of them a program shows is anybody's guess.
    if (validateFileName(name) !== null || name.includes('\0') || isLink(entry) || entries.has(name))
      throw new PackageProblem('archive-path');
    entries.set(name, entry);
  }
  if (overlap([...entries.values()])) throw new PackageProblem('archive-limit');
  return entries;
}

const LOCAL_HEADER_BYTES = 30;

/** Parts that share packed bytes make a small file unpack to anything, each within its own ratio. */
function overlap(entries: readonly Entry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  return sorted.some((entry, index) => {
    const end =
      entry.relativeOffsetOfLocalHeader +
      LOCAL_HEADER_BYTES +
      entry.fileNameRaw.length +
      entry.compressedSize;
    return end > (sorted[index + 1]?.relativeOffsetOfLocalHeader ?? Number.POSITIVE_INFINITY);
  });
}

const UNIX_KIND = 0o170000;
const UNIX_LINK = 0o120000;

function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & UNIX_KIND) === UNIX_LINK;
}

async function* withoutDamage(stream: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    throw asProblem(error);
  }
}

async function damageIsUnreadable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asProblem(error);
  }
}

/** What the machine could not do is no fault of the file. */
function asProblem(error: unknown): unknown {
  const isOurs = error instanceof PackageProblem || (error instanceof Error && 'syscall' in error);
  return isOurs ? error : new PackageProblem('unreadable');
}
