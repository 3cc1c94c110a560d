import { fileChunks } from './file-chunks.ts';

/** Where valid UTF-8 shows that letters were lost, or were encoded twice, before it was written. */
export interface SpoiltLetters {
  /** A letter that nobody can tell any more, or a byte order mark inside the file. */
  readonly lost: number | undefined;
  readonly twice: number | undefined;
}

const REPLACED = Buffer.from('\uFFFD');
const MARK = Buffer.from('\uFEFF');
/** An Ã: in a Danish file with a letter after it that is not ASCII, it is half of an æ, ø or å that was encoded twice. */
const HALF_LETTER = Buffer.from('Ã');
const OVERLAP_BYTES = 3;

export async function findSpoiltLetters(file: string): Promise<SpoiltLetters> {
  let offset = 0;
  let carried = Buffer.alloc(0);
  let twice: number | undefined;
  for await (const chunk of fileChunks(file)) {
    const bytes = Buffer.concat([carried, chunk]);
    const lost = [bytes.indexOf(REPLACED), bytes.indexOf(MARK, offset === 0 ? 1 : 0)].filter((at) => at >= 0);
    if (lost.length > 0) return { lost: offset + Math.min(...lost), twice };
    const half = twice === undefined ? halfLetterAt(bytes) : -1;
    if (half >= 0) twice = offset + half;
    carried = Buffer.from(bytes.subarray(Math.max(0, bytes.length - OVERLAP_BYTES)));
    offset += bytes.length - carried.length;
  }
  return { lost: undefined, twice };
}

function halfLetterAt(bytes: Buffer): number {
  for (let at = bytes.indexOf(HALF_LETTER); at >= 0; at = bytes.indexOf(HALF_LETTER, at + 1)) {
    if ((bytes[at + HALF_LETTER.length] ?? 0) >= 0x80) return at;
  }
  return -1;
}
