import { isUtf8 } from 'node:buffer';
import { fileChunks } from './file-chunks.ts';

export type Inspected =
  | { readonly ok: true; readonly encoding: 'utf-8' | 'windows-1252' }
  | { readonly ok: false; readonly rule: 'encoding' | 'file-type' | 'empty'; readonly offset: number };

/** Office files, Parquet, PDF and gzip by their first bytes: a table is text. */
const OTHER_FILE_TYPES = ['504b0304', '50415231', 'd0cf11e0', '25504446', '1f8b'];
const UTF16_MARKS = ['fffe', 'feff'];
const LOOKED_AT_BYTES = 4096;

/** Tells how a file's letters are written; Windows-1252 (and so ISO-8859-1) only where nothing else fits. */
export async function inspectEncoding(file: string): Promise<Inspected> {
  const start = await firstBytes(file);
  if (start.length === 0) return { ok: false, rule: 'empty', offset: 0 };
  const hex = start.toString('hex', 0, 4);
  if (OTHER_FILE_TYPES.some((mark) => hex.startsWith(mark)))
    return { ok: false, rule: 'file-type', offset: 0 };
  if (UTF16_MARKS.some((mark) => hex.startsWith(mark)) || isHalfZeros(start))
    return { ok: false, rule: 'encoding', offset: 0 };
  if (await isUtf8File(file)) {
    const offset = await spoiltUtf8At(file);
    return offset === undefined ? { ok: true, encoding: 'utf-8' } : { ok: false, rule: 'encoding', offset };
  }
  const offset = await notWindows1252At(file);
  return offset === undefined
    ? { ok: true, encoding: 'windows-1252' }
    : { ok: false, rule: 'encoding', offset };
}

async function firstBytes(file: string): Promise<Buffer> {
  for await (const chunk of fileChunks(file)) return Buffer.from(chunk.subarray(0, LOOKED_AT_BYTES));
  return Buffer.alloc(0);
}

/** UTF-16 without a mark: every other byte of plain text is zero. */
function isHalfZeros(bytes: Buffer): boolean {
  return bytes.filter((byte) => byte === 0).length * 3 > bytes.length;
}

async function isUtf8File(file: string): Promise<boolean> {
  let carried = Buffer.alloc(0);
  for await (const chunk of fileChunks(file)) {
    const bytes = Buffer.concat([carried, chunk]);
    const end = bytes.length - unfinishedBytes(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return false;
    carried = Buffer.from(bytes.subarray(end));
  }
  return carried.length === 0;
}

/** Bytes at the end that start a character without finishing it. */
function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? back : 0;
  }
  return 0;
}

const REPLACED = Buffer.from('\uFFFD');
const MARK = Buffer.from('\uFEFF');
/** An Ã: in a Danish file with a letter after it that is not ASCII, it is half of an æ, ø or å that was encoded twice. */
const HALF_LETTER = Buffer.from('Ã');
const OVERLAP_BYTES = 3;

/** Where valid UTF-8 shows that letters were lost or encoded twice before it was written. */
async function spoiltUtf8At(file: string): Promise<number | undefined> {
  let offset = 0;
  let carried = Buffer.alloc(0);
  for await (const chunk of fileChunks(file)) {
    const bytes = Buffer.concat([carried, chunk]);
    const found = [
      bytes.indexOf(REPLACED),
      bytes.indexOf(MARK, offset === 0 ? 1 : 0),
      halfLetterAt(bytes),
    ].filter((at) => at >= 0);
    if (found.length > 0) return offset + Math.min(...found);
    carried = Buffer.from(bytes.subarray(Math.max(0, bytes.length - OVERLAP_BYTES)));
    offset += bytes.length - carried.length;
  }
  return undefined;
}

function halfLetterAt(bytes: Buffer): number {
  for (let at = bytes.indexOf(HALF_LETTER); at >= 0; at = bytes.indexOf(HALF_LETTER, at + 1)) {
    if ((bytes[at + HALF_LETTER.length] ?? 0) >= 0x80) return at;
  }
  return -1;
}

/** Letters and the few signs that occur in Danish text; what else is above ASCII speaks for a DOS or Macintosh code page. */
const IN_DANISH_TEXT = new Set([
  ...Array.from({ length: 64 }, (_, index) => 0xc0 + index).filter((byte) => byte !== 0xd7 && byte !== 0xf7),
  ...[
    0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa0, 0xa7, 0xab, 0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb5,
    0xb7, 0xbb, 0xbd,
  ],
]);

async function notWindows1252At(file: string): Promise<number | undefined> {
  let offset = 0;
  let before = 0;
  for await (const chunk of fileChunks(file)) {
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index] ?? 0;
      if (byte >= 0x80) {
        const isUtf8Pair = (before === 0xc2 || before === 0xc3) && byte < 0xc0;
        if (isUtf8Pair || !IN_DANISH_TEXT.has(byte)) return offset + index;
      }
      before = byte;
    }
    offset += chunk.length;
  }
  return undefined;
}
