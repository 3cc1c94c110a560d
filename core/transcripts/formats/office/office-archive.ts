import { type Archive, type ArchiveLimits, openArchive } from '../../../archives/open-archive.ts';
import { readXml, type XmlHandler } from '../../../archives/read-xml.ts';

/** A document of a whole day's talk unpacks to a few megabytes; pictures in it are never unpacked. */
const LIMITS: ArchiveLimits = { entries: 2000, bytes: 128 * 2 ** 20, ratio: 100, freeBytes: 16 * 2 ** 20 };

/** Runs some work on the parts of a word processor's document. */
export async function withArchive<T>(bytes: Buffer, work: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = await openArchive(bytes, LIMITS);
  try {
    return await work(archive);
  } finally {
    archive.close();
  }
}

/** Whether a part that is left out has any text in elements of this name; reads no further than the first. */
export async function hasText(
  archive: Archive,
  part: string,
  isText: (element: string) => boolean,
): Promise<boolean> {
  let depth = 0;
  let found = false;
  const handler: XmlHandler = {
    open(name) {
      if (isText(name)) depth++;
    },
    close(name) {
      if (isText(name)) depth--;
    },
    text(text) {
      found ||= depth > 0 && text.trim() !== '';
    },
  };
  for await (const _ of readXml(archive.read(part), handler)) if (found) return true;
  return found;
}
