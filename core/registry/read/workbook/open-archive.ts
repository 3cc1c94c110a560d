import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { WorkbookProblem } from './workbook-problem.ts';

export interface ArchiveLimits {
  readonly entries: number;
  /** Of everything that is read, as it comes out. */
  readonly bytes: number;
  /** Bytes out per byte in, beyond a first `freeBytes`. */
  readonly ratio: number;
  readonly freeBytes: number;
}

const LIMITS: ArchiveLimits = { entries: 2000, bytes: 4 * 2 ** 30, ratio: 200, freeBytes: 64 * 2 ** 20 };

/** A workbook's parts by name. Only those that are asked for are unpacked, and what comes out is counted: a header can say anything. */
export interface Archive {
  has(name: string): boolean;
  read(name: string): AsyncIterable<Buffer>;
  close(): void;
}

export async function openArchive(file: string, limits: ArchiveLimits = LIMITS): Promise<Archive> {
  const zip = await damageIsUnreadable(() => openPromise(file, { lazyEntries: true, autoClose: false }));
  try {
    const entries = await damageIsUnreadable(() => listEntries(zip, limits));
    let bytes = 0;
    return {
      has: (name) => entries.has(name),
      async *read(name) {
        const entry = entries.get(name);
        if (entry === undefined || entry.isEncrypted()) throw new WorkbookProblem('unreadable');
        const most = Math.max(limits.freeBytes, entry.compressedSize * limits.ratio);
        let own = 0;
        const stream = await damageIsUnreadable(() => zip.openReadStreamPromise(entry));
        for await (const chunk of withoutDamage(stream)) {
          own += chunk.length;
          bytes += chunk.length;
          if (own > most || bytes > limits.bytes) throw new WorkbookProblem('archive-limit');
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
  if (zip.entryCount > limits.entries) throw new WorkbookProblem('archive-limit');
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    // Two parts of one name: which of them a program shows is anybody's guess.
    if (entries.has(entry.fileName)) throw new WorkbookProblem('unreadable');
    entries.set(entry.fileName, entry);
  }
  return entries;
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
  const isOurs = error instanceof WorkbookProblem || (error instanceof Error && 'syscall' in error);
  return isOurs ? error : new WorkbookProblem('unreadable');
}
