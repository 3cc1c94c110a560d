import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import encode, { init } from '@jsquash/jpeg/encode.js';
import { findCodec } from '../../../cli/codecs.ts';
import { CODEC_FILES } from '../../../core/pictures/codecs.ts';

/** Red, green, blue, of a place. */
export type Paint = (x: number, y: number) => readonly [number, number, number];

export const RED = [255, 0, 0] as const;
export const BLUE = [0, 0, 255] as const;
/** Red above, blue below, so that one sees how it lies. */
export const halves =
  (height: number): Paint =>
  (_, y) =>
    y < height / 2 ? RED : BLUE;

interface Size {
  readonly width: number;
  readonly height: number;
  readonly paint?: Paint;
}

interface JpegForm {
  readonly progressive?: boolean;
  readonly grey?: boolean;
}

const GREY = 1;

/** A JPEG file as an encoder makes it, without anything beside the picture. */
export async function aJpeg(
  { width, height, paint = halves(height) }: Size,
  { progressive = false, grey = false }: JpegForm = {},
): Promise<Buffer> {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set([...paint(x, y), 255], (y * width + x) * 4);
  await init({ wasmBinary: new Uint8Array(readFileSync(findCodec(CODEC_FILES.encodeJpeg))).buffer });
  type Image = Parameters<typeof encode>[0];
  const options = { quality: 90, progressive, ...(grey ? { color_space: GREY } : {}) };
  return Buffer.from(await encode({ data, width, height } as Image, options));
}

/** A JPEG file with segments right behind its start. */
export function withSegments(jpeg: Buffer, ...segments: readonly Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

export function segment(marker: number, content: Buffer | string): Buffer {
  const data = Buffer.from(content as string, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** Exif with an orientation, an owner's name, and where the picture was taken. */
export function exif(orientation: number, owner: string, order: 'II' | 'MM' = 'II'): Buffer {
  const isLittle = order === 'II';
  const number = (value: number, bytes: number) => {
    const content = Buffer.alloc(bytes);
    if (isLittle) content.writeUIntLE(value, 0, bytes);
    else content.writeUIntBE(value, 0, bytes);
    return content;
  };
  const u16 = (value: number) => number(value, 2);
  const u32 = (value: number) => number(value, 4);
  const name = Buffer.from(`${owner}\0`, 'latin1');
  const behind = 8 + 2 + 3 * 12 + 4;
  return Buffer.concat([
    Buffer.from(`${order}${isLittle ? '*\0' : '\0*'}`, 'latin1'),
    u32(8),
    u16(3),
    ...[u16(0x0112), u16(3), u32(1), u16(orientation), u16(0)],
    ...[u16(0xa430), u16(2), u32(name.length), u32(behind)],
    ...[u16(0x8825), u16(4), u32(1), u32(behind + name.length)],
    u32(0),
    name,
    // One GPS entry: the latitude's letter.
    ...[u16(1), u16(1), u16(2), u32(2), Buffer.from('N\0\0\0'), u32(0)],
  ]);
}

export interface PngForm {
  /** 0 grey, 2 colours, 3 palette, 4 grey with alpha, 6 colours with alpha. */
  readonly colour?: number;
  readonly bits?: number;
  readonly interlaced?: boolean;
  readonly alpha?: number;
  /** Chunks behind the header. */
  readonly chunks?: readonly Buffer[];
}

/** A PNG file of any form, made by hand: encoders write few of them. */
export function aPng(
  { width, height, paint = halves(height) }: Size,
  { colour = 2, bits = 8, interlaced = false, alpha = 255, chunks = [] }: PngForm = {},
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colour, 0, 0, interlaced ? 1 : 0], 8);
  const palette: string[] = [];
  const indexOf = (x: number, y: number) => {
    const name = paint(x, y).join();
    if (!palette.includes(name)) palette.push(name);
    return palette.indexOf(name);
  };
  const samples = (x: number, y: number): readonly number[] => {
    const rgb = paint(x, y);
    if (colour === 3) return [indexOf(x, y)];
    const grey = Math.round((rgb[0] + rgb[1] + rgb[2]) / 3);
    const channels = colour === 0 || colour === 4 ? [grey] : rgb;
    return colour >= 4 ? [...channels, alpha] : channels;
  };
  const rows = (interlaced ? ADAM7 : [[0, 0, 1, 1] as const]).flatMap(([left, top, across, down]) =>
    range(top, height, down).flatMap((y) => {
      const row = range(left, width, across).flatMap((x) => samples(x, y));
      return row.length === 0 ? [] : [Buffer.concat([Buffer.from([0]), packed(row, bits, colour)])];
    }),
  );
  const plte = palette.flatMap((name) => name.split(',').map(Number));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(colour === 3 ? [chunk('PLTE', Buffer.from(plte))] : []),
    ...chunks,
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, n) => from + n * step);
}

function packed(row: readonly number[], bits: number, colour: number): Buffer {
  if (bits === 16) return Buffer.from(row.flatMap((value) => [value, value]));
  if (bits === 8) return Buffer.from(row);
  const most = 2 ** bits - 1;
  const whole = row.map((value) => (colour === 3 ? value : Math.round((value * most) / 255)));
  const text = whole.map((value) => value.toString(2).padStart(bits, '0')).join('');
  return Buffer.from((text.match(/.{1,8}/gu) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
}

export function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
