import { isUtf8 } from 'node:buffer';
import { DocumentProblem } from './document-problem.ts';

/** How the letters of a text are written. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

export interface Decoded {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const MARKS: readonly (readonly [mark: string, encoding: TextEncoding])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];
const LOOKED_AT_BYTES = 4096;

const SIGNS = '€…‘’“”„–—•§«»°´·\u00a0';
/** Letters and signs above ASCII that occur in what people here write. */
const IN_WINDOWS_1252 = set(
  `ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿŠšŽž±½¼¾\u00ad${SIGNS}`,
);
/** Fewer, because the text of another code page may look like MacRoman: of its letters those of the Nordic languages, Dutch and German. */
const IN_MACINTOSH = set(`ÄÅÉÖÜáàäåéèêëïóöüçßÆØæø${SIGNS}`);

/** Decodes a text by its mark, as UTF-8, or as the one older encoding whose letters make sense; what is left to guess is refused. */
export function decodeText(bytes: Uint8Array): Decoded {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT_BYTES));
  const marked = MARKS.find(([mark]) => start.toString('hex', 0, 3).startsWith(mark))?.[1];
  const encoding = marked ?? unmarked(bytes, start);
  if (encoding === undefined) throw new DocumentProblem('encoding', lineOfHighByte(bytes));
  return { text: decode(bytes, encoding), encoding };
}

function unmarked(bytes: Uint8Array, start: Buffer): TextEncoding | undefined {
  if (isUtf8(bytes)) return utf16ByZeros(start) ?? 'utf-8';
  return utf16ByZeros(start) ?? older(bytes);
}

/** Every other byte of Latin letters in UTF-16 is zero; no other text has zeros. */
function utf16ByZeros(start: Buffer): TextEncoding | undefined {
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < start.length / 4) return undefined;
  if (odd > even * 8) return 'utf-16le';
  return even > odd * 8 ? 'utf-16be' : undefined;
}

/** Windows-1252, unless its letters look odd and those of a Macintosh do not. */
function older(bytes: Uint8Array): TextEncoding | undefined {
  const windows = decode(bytes, 'windows-1252');
  const isWindows = hasOnly(windows, IN_WINDOWS_1252) && !HALF_OF_UTF8.test(windows);
  if (isWindows && !ODD.test(windows)) return 'windows-1252';
  const macintosh = decode(bytes, 'macintosh');
  if (hasOnly(macintosh, IN_MACINTOSH) && !ODD.test(macintosh)) return 'macintosh';
  return isWindows ? 'windows-1252' : undefined;
}

/** A capital with an accent inside a word. */
const ODD = /\p{Ll}[À-ÖØ-Þ]/u;
const HALF_OF_UTF8 = /[ÂÃ](?:[\u0080-¿]|$)/u;

function hasOnly(text: string, signs: ReadonlySet<string>): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is no ASCII
  for (const [sign] of text.matchAll(/[^\u0000-\u007f]/gu)) if (!signs.has(sign)) return false;
  return true;
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentProblem('encoding', lineOfHighByte(bytes));
  }
}

function lineOfHighByte(bytes: Uint8Array): number {
  const at = bytes.findIndex((byte) => byte >= 0x80 || byte === 0);
  return bytes.subarray(0, Math.max(0, at)).filter((byte) => byte === 0x0a).length + 1;
}

function set(letters: string): ReadonlySet<string> {
  return new Set(letters);
}
