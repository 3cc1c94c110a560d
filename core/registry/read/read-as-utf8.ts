import { convertToUtf8 } from './convert-to-utf8.ts';
import { type Mended, mendDoubleEncoding } from './double-encoding.ts';
import { type Encoding, inspectEncoding, type Letters } from './inspect-encoding.ts';
import { findSpoiltLetters } from './spoilt-letters.ts';

export type Utf8File =
  | {
      readonly ok: true;
      readonly file: string;
      readonly encoding: Encoding;
      readonly letters: Letters;
      /** Present where letters had been encoded twice. */
      readonly mended?: Mended;
    }
  | {
      readonly ok: false;
      readonly rule: 'encoding' | 'empty';
      readonly file: string;
      readonly offset: number;
    };

/** A text file as UTF-8: itself, or written anew as `scratch` with an ending. Letters that were encoded twice are mended; lost ones refuse it. */
export async function readAsUtf8(delivered: string, scratch: string): Promise<Utf8File> {
  const inspected = await inspectEncoding(delivered);
  if (!inspected.ok) return { ...inspected, file: delivered };
  const { encoding, letters } = inspected;
  const file = encoding === 'utf-8' ? delivered : `${scratch}.utf8`;
  if (encoding !== 'utf-8' && !(await convertToUtf8(delivered, file, encoding)))
    return { ok: false, rule: 'encoding', file: delivered, offset: 0 };
  if (letters === 'ascii') return { ok: true, file, encoding, letters };

  const { lost, twice } = await findSpoiltLetters(file);
  if (lost !== undefined) return { ok: false, rule: 'encoding', file, offset: lost };
  if (twice === undefined) return { ok: true, file, encoding, letters };
  const mendedFile = `${scratch}.mended`;
  const mended = await mendDoubleEncoding(file, mendedFile);
  const left = await findSpoiltLetters(mendedFile);
  if (left.twice !== undefined) return { ok: false, rule: 'encoding', file: mendedFile, offset: left.twice };
  return { ok: true, file: mendedFile, encoding, letters, mended };
}
