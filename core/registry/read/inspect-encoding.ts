import { isAscii, isUtf8 } from 'node:buffer';
import { fileChunks } from './file-chunks.ts';

/** How a text file's letters are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Inspected =
  | { readonly ok: true; readonly encoding: Encoding; readonly letters: Letters }
  | { readonly ok: false; readonly rule: 'encoding' | 'empty'; readonly offset: number };

/** Which letters a file has tells which names of an encoding are true: ASCII is also UTF-8, and ISO-8859-1 has no letters in 80 to 9F. */
export type Letters = 'ascii' | 'iso-8859-1' | 'any';

const UTF16_MARKS: Readonly<Record<string, Encoding>> = { fffe: 'utf-16le', feff: 'utf-16be' };
const LOOKED_AT_BYTES = 4096;

/** Tells how a file's letters are written; Windows-1252 (and so ISO-8859-1) only where nothing else fits. */
export async function inspectEncoding(file: string): Promise<Inspected> {
  const start = await firstBytes(file);
  if (start.length === 0) return { ok: false, rule: 'empty', offset: 0 };
  const utf16 = UTF16_MARKS[start.toString('hex', 0, 2)];
  if (utf16 !== undefined) return { ok: true, encoding: utf16, letters: 'any' };
  if (isHalfZeros(start)) return { ok: false, rule: 'encoding', offset: 0 };
  const letters = await utf8Letters(file);
  return letters === undefined ? inspectWindows1252(file) : { ok: true, encoding: 'utf-8', letters };
}

async function firstBytes(file: string): Promise<Buffer> {
  for await (const chunk of fileChunks(file)) return Buffer.from(chunk.subarray(0, LOOKED_AT_BYTES));
  return Buffer.alloc(0);
}

/** UTF-16 without a mark: every other byte of plain text is zero. */
function isHalfZeros(bytes: Buffer): boolean {
  return bytes.filter((byte) => byte === 0).length * 3 > bytes.length;
}

/** Undefined where the file is no UTF-8. */
async function utf8Letters(file: string): Promise<'ascii' | 'any' | undefined> {
  let carried = Buffer.alloc(0);
  let letters: 'ascii' | 'any' = 'ascii';
  for await (const chunk of fileChunks(file)) {
    if (carried.length === 0 && isAscii(chunk)) continue;
    letters = 'any';
    const bytes = Buffer.concat([carried, chunk]);
    const end = bytes.length - unfinishedBytes(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return undefined;
    carried = Buffer.from(bytes.subarray(end));
  }
  return carried.length === 0 ? letters : undefined;
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

/** Letters and the few signs that occur in Danish text; what else is above ASCII speaks for a DOS or Macintosh code page. */
const IN_DANISH_TEXT = new Set([
  ...Array.from({ length: 64 }, (_, index) => 0xc0 + index).filter((byte) => byte !== 0xd7 && byte !== 0xf7),
  ...[
    0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa0, 0xa7, 0xab, 0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb5,
    0xb7, 0xbb, 0xbd,
  ],
]);

async function inspectWindows1252(file: string): Promise<Inspected> {
  let offset = 0;
  let before = 0;
  let letters: Letters = 'iso-8859-1';
  for await (const chunk of fileChunks(file)) {
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index] ?? 0;
      if (byte >= 0x80) {
        const isUtf8Pair = (before === 0xc2 || before === 0xc3) && byte < 0xc0;
        if (isUtf8Pair || !IN_DANISH_TEXT.has(byte))
          return { ok: false, rule: 'encoding', offset: offset + index };
        if (byte < 0xa0) letters = 'any';
      }
      before = byte;
    }
    offset += chunk.length;
  }
  return { ok: true, encoding: 'windows-1252', letters };
}
