import { readFile } from 'node:fs/promises';
import type { Pixels } from './pixels.ts';

/** The codecs' WebAssembly, as their packages name it; a bundle has the files in one folder, by their last names. */
export const CODEC_FILES = {
  decodeJpeg: '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  encodeJpeg: '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  decodePng: '@jsquash/png/codec/pkg/squoosh_png_bg.wasm',
} as const;

/** Where the file of a codec is on this machine. */
export type FindCodec = (file: string) => string;

export type Decoder = (bytes: Buffer) => Promise<Pixels>;
export type Encoder = (pixels: Pixels) => Promise<Buffer>;

/** Of 100: nobody sees a difference, and a picture of a telephone has half a megabyte. */
const QUALITY = 85;
/** The codecs' libraries write warnings about the files that they read, which are for no log. */
const SILENT = { print: () => undefined, printErr: () => undefined };

/** A decoder for one picture: what that does to the codec's memory ends with it. */
export async function jpegDecoder(find: FindCodec): Promise<Decoder> {
  const { default: decode, init } = await import('@jsquash/jpeg/decode.js');
  await init({ wasmBinary: await codeOf(find, CODEC_FILES.decodeJpeg), ...SILENT });
  return (bytes) => decode(exactly(bytes));
}

export async function pngDecoder(find: FindCodec): Promise<Decoder> {
  const { decode, init } = await import('@jsquash/png/decode.js');
  await init(await codeOf(find, CODEC_FILES.decodePng));
  return (bytes) => decode(exactly(bytes));
}

/** The same pixels give the same bytes. */
export async function jpegEncoder(find: FindCodec): Promise<Encoder> {
  const { default: encode, init } = await import('@jsquash/jpeg/encode.js');
  await init({ wasmBinary: await codeOf(find, CODEC_FILES.encodeJpeg), ...SILENT });
  // It asks for the browser's ImageData, and takes what it is made of.
  type Image = Parameters<typeof encode>[0];
  return async (pixels) => Buffer.from(await encode(pixels as Image, { quality: QUALITY }));
}

async function codeOf(find: FindCodec, file: string): Promise<ArrayBuffer> {
  return exactly(await readFile(find(file)));
}

function exactly(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
