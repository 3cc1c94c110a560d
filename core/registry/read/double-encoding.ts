import { open } from 'node:fs/promises';
import { FINDINGS_PER_RULE } from '../../deliveries/report.ts';
import { fileChunks } from './file-chunks.ts';

export interface Mended {
  /** Lines in which letters were mended. */
  readonly lines: number;
  /** Where the first of them are, in the mended file. */
  readonly offsets: readonly number[];
}

/** What the bytes 80 to 9F are in Windows-1252, in order; where it has no letter, the control character that ISO-8859-1 has. */
const WINDOWS_1252 = new TextDecoder('windows-1252');
const CONTINUATIONS = new Map<string, number>();
for (let byte = 0x80; byte <= 0xbf; byte++) {
  CONTINUATIONS.set(String.fromCharCode(byte), byte);
  CONTINUATIONS.set(WINDOWS_1252.decode(Uint8Array.of(byte)), byte);
}
const CONTINUATION = `[${[...CONTINUATIONS.keys()].join('').replaceAll(/[\]\\^-]/g, '\\$&')}]`;

/**
 * One letter encoded twice: UTF-8 that was taken for Windows-1252 and written as UTF-8 again. Only the letters and signs of western
 * European text, because longer pairs can be text that is meant.
 */
const TWICE = new RegExp(`Ã${CONTINUATION}|Â[\u00A0-¿]|â[€‚\u0080\u0082]${CONTINUATION}`, 'g');
const LONGEST_LETTER = 3;

/** Writes a UTF-8 file again with the letters that were encoded twice as they were meant. */
export async function mendDoubleEncoding(file: string, target: string): Promise<Mended> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const mending = new Mending();
  const handle = await open(target, 'w', 0o600);
  try {
    let carried = '';
    for await (const chunk of fileChunks(file)) {
      const text = carried + decoder.decode(chunk, { stream: true });
      const whole = wholeLetters(text);
      carried = text.slice(whole);
      await handle.write(mending.mend(text.slice(0, whole)));
    }
    await handle.write(mending.mend(carried + decoder.decode()));
  } finally {
    await handle.close();
  }
  return { lines: mending.lines, offsets: mending.offsets };
}

/** A letter's first half at the end of a chunk waits for the next. */
function wholeLetters(text: string): number {
  const start = Math.max(0, text.length - LONGEST_LETTER + 1);
  const half = text.slice(start).search(/[ÃÂâ]/);
  return half < 0 ? text.length : start + half;
}

class Mending {
  lines = 0;
  readonly offsets: number[] = [];
  #written = 0;
  #isNewLine = true;

  mend(text: string): string {
    const pieces: string[] = [];
    let from = 0;
    for (const match of text.matchAll(TWICE)) {
      this.#keep(text.slice(from, match.index), pieces);
      from = match.index + match[0].length;
      if (this.#isNewLine) {
        this.lines++;
        if (this.offsets.length < FINDINGS_PER_RULE) this.offsets.push(this.#written);
      }
      this.#isNewLine = false;
      const letter = meant(match[0]);
      pieces.push(letter);
      this.#written += Buffer.byteLength(letter);
    }
    this.#keep(text.slice(from), pieces);
    return pieces.join('');
  }

  #keep(piece: string, pieces: string[]): void {
    if (/[\r\n]/.test(piece)) this.#isNewLine = true;
    pieces.push(piece);
    this.#written += Buffer.byteLength(piece);
  }
}

function meant(twice: string): string {
  const bytes = [...twice].map((letter, index) =>
    index === 0 ? letter.charCodeAt(0) : (CONTINUATIONS.get(letter) ?? 0),
  );
  return Buffer.from(bytes).toString('utf8');
}
