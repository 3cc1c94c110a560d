import { type BarePicture, checkPixels } from './bare-picture.ts';
import { MOST_SCANS } from './limits.ts';
import { orientationOf } from './orientation.ts';
import { PictureProblem } from './picture-problem.ts';

const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);
const MARKER = {
  app1: 0xe1,
  app14: 0xee,
  comment: 0xfe,
  end: 0xd9,
  scan: 0xda,
} as const;
/** Tables, and how often a scan can be taken up again. */
const TABLES = new Set([0xc4, 0xdb, 0xdd]);
/** Frames that are read: baseline, extended and progressive. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
/** Other frames, arithmetic coding, and a height that is told at the end. */
const UNUSUAL = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xdc]);
const EXIF = 'Exif\0\0';
const ADOBE = 'Adobe';

interface Frame {
  readonly width: number;
  readonly height: number;
}

/**
 * Takes a JPEG file apart and keeps what makes the picture: tables, the frame, its scans, and Adobe's word on how colours are written. Exif,
 * XMP, profiles, thumbnails, comments and whatever lies behind the end stay behind. Throws the rule that it breaks.
 */
export function readJpeg(file: Buffer): BarePicture {
  const kept: Buffer[] = [START];
  let frame: Frame | undefined;
  let orientation: number | undefined;
  let scans = 0;
  let at = START.length;
  for (;;) {
    at = skipFill(file, at);
    const marker = file[at + 1];
    at += 2;
    if (marker === undefined) throw new PictureProblem('picture-damaged');
    if (marker === MARKER.end) break;
    const segment = segmentAt(file, at);
    const whole = file.subarray(at - 2, at + 2 + segment.length);
    at += 2 + segment.length;
    if (marker === MARKER.scan) {
      if (++scans > MOST_SCANS) throw new PictureProblem('picture-coding');
      const end = endOfScan(file, at);
      kept.push(whole, file.subarray(at, end));
      at = end;
    } else if (FRAMES.has(marker)) {
      if (frame !== undefined) throw new PictureProblem('picture-damaged');
      frame = readFrame(segment);
      kept.push(whole);
    } else if (TABLES.has(marker)) kept.push(whole);
    else if (marker === MARKER.app14 && startsWith(segment, ADOBE)) kept.push(whole);
    else if (marker === MARKER.app1 && startsWith(segment, EXIF))
      orientation ??= orientationOf(segment.subarray(EXIF.length));
    else if (UNUSUAL.has(marker)) throw new PictureProblem('picture-coding');
    else if (!isLeftOut(marker)) throw new PictureProblem('picture-damaged');
  }
  if (frame === undefined || scans === 0) throw new PictureProblem('picture-damaged');
  return { ...frame, orientation: orientation ?? 1, bytes: Buffer.concat([...kept, END]) };
}

/** A marker may have any number of FF before it. */
function skipFill(file: Buffer, at: number): number {
  if (file[at] !== 0xff) throw new PictureProblem('picture-damaged');
  let last = at;
  while (file[last + 1] === 0xff) last++;
  return last;
}

function segmentAt(file: Buffer, at: number): Buffer {
  const length = at + 2 <= file.length ? file.readUInt16BE(at) : 0;
  if (length < 2 || at + length > file.length) throw new PictureProblem('picture-damaged');
  return file.subarray(at + 2, at + length);
}

/** Where a scan's data end: at the first marker that is none of those inside of a scan. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1];
    const isInside = next === 0 || next === 0xff || (next !== undefined && next >= 0xd0 && next <= 0xd7);
    if (next !== undefined && !isInside) return at;
  }
  // The end is missing, and with it perhaps half of the picture.
  throw new PictureProblem('picture-damaged');
}

function readFrame(segment: Buffer): Frame {
  if (segment.length < 6) throw new PictureProblem('picture-damaged');
  const [bits, components] = [segment[0], segment[5]];
  const height = segment.readUInt16BE(1);
  const width = segment.readUInt16BE(3);
  // Four are the inks of a printer.
  if (bits !== 8 || (components !== 1 && components !== 3)) throw new PictureProblem('picture-coding');
  checkPixels(width, height);
  return { width, height };
}

function startsWith(segment: Buffer, text: string): boolean {
  return segment.toString('latin1', 0, text.length) === text;
}

/** What programs write for each other, and comments. */
function isLeftOut(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === MARKER.comment;
}
