import { type BarePicture, checkPixels } from './bare-picture.ts';
import { orientationOf } from './orientation.ts';
import { PictureProblem } from './picture-problem.ts';

export const PNG_START = Buffer.from('89504e470d0a1a0a', 'hex');

/** What makes the picture. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const HEADER_BYTES = 13;
/** Length and name before a chunk's data, a checksum behind. */
const AROUND_BYTES = 12;
/** Channels by the kind of colour. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/**
 * Takes a PNG file apart and keeps what makes the picture. Texts, Exif, profiles and whatever lies behind the end stay behind. Throws the rule
 * that it breaks.
 */
export function readPng(file: Buffer): BarePicture {
  const kept: Buffer[] = [PNG_START];
  let header: Header | undefined;
  let orientation = 1;
  let packed = 0;
  let at = PNG_START.length;
  for (;;) {
    const { name, data, whole } = chunkAt(file, at);
    at += whole.length;
    if ((header === undefined) !== (name === 'IHDR')) throw new PictureProblem('picture-damaged');
    if (name === 'IHDR') header = readHeader(data);
    if (name === 'acTL') throw new PictureProblem('picture-animated');
    if (name === 'eXIf') orientation = orientationOf(data);
    if (name === 'IDAT') packed += data.length;
    if (KEPT.has(name)) kept.push(whole);
    else if (isNeeded(name)) throw new PictureProblem('picture-coding');
    if (name === 'IEND') break;
  }
  // More than there is to pack is something else, and may unpack to a thousand times of it.
  if (header === undefined || packed === 0 || packed > mostPacked(header))
    throw new PictureProblem('picture-damaged');
  const { width, height } = header;
  return { width, height, orientation, bytes: Buffer.concat(kept) };
}

interface Header {
  readonly width: number;
  readonly height: number;
  /** Of a row, unpacked. */
  readonly rowBytes: number;
}

function chunkAt(file: Buffer, at: number): { name: string; data: Buffer; whole: Buffer } {
  const length = at + AROUND_BYTES <= file.length ? file.readUInt32BE(at) : file.length;
  if (at + AROUND_BYTES + length > file.length) throw new PictureProblem('picture-damaged');
  const whole = file.subarray(at, at + AROUND_BYTES + length);
  return { name: file.toString('latin1', at + 4, at + 8), data: whole.subarray(8, 8 + length), whole };
}

function readHeader(data: Buffer): Header {
  if (data.length !== HEADER_BYTES) throw new PictureProblem('picture-damaged');
  const [bits = 0, colour = 0] = [data[8], data[9]];
  if (DEPTHS[colour]?.includes(bits) !== true) throw new PictureProblem('picture-damaged');
  const width = data.readUInt32BE(0);
  const height = data.readUInt32BE(4);
  checkPixels(width, height);
  return { width, height, rowBytes: Math.ceil((width * bits * (CHANNELS[colour] ?? 0)) / 8) };
}

/** A row has a byte more, which an interlaced picture has up to twice; what cannot be made smaller grows by a thousandth. */
function mostPacked({ height, rowBytes }: Header): number {
  return Math.ceil((rowBytes + 2) * height * 2) + 1024;
}

/** A chunk without which the picture cannot be shown has a capital first letter. */
function isNeeded(name: string): boolean {
  return /^[A-Z]/u.test(name);
}
