import type { BarePicture } from './bare-picture.ts';
import { type FindCodec, jpegDecoder, jpegEncoder, pngDecoder } from './codecs.ts';
import { LARGEST_PICTURE_BYTES, LONGEST_SIDE } from './limits.ts';
import { type PictureFormat, pictureFormat } from './picture-format.ts';
import { PictureProblem } from './picture-problem.ts';
import { type Pixels, shrink, turn } from './pixels.ts';
import { readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';

/** A picture made of pixels alone: an upright JPEG, no side longer than LONGEST_SIDE. */
export interface NewPicture {
  /** What it was delivered as. */
  readonly format: PictureFormat;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly image: Buffer;
}

interface Delivered {
  readonly bytes: Buffer;
  /** What the sender calls it. */
  readonly path: string;
  readonly findCodec: FindCodec;
}

/** Decodes a picture and encodes it anew, so that nothing else in the file goes on. Throws the rule that it breaks. */
export async function encodeAnew({ bytes, path, findCodec }: Delivered): Promise<NewPicture> {
  if (bytes.length > LARGEST_PICTURE_BYTES) throw new PictureProblem('picture-size');
  const format = pictureFormat(bytes, path);
  const bare = format === 'jpeg' ? readJpeg(bytes) : readPng(bytes);
  const pixels = await decode(bare, format, findCodec);
  const upright = turn(shrink(pixels, LONGEST_SIDE), bare.orientation);
  const { width, height } = upright;
  const encode = await jpegEncoder(findCodec);
  return { format, width, height, image: await encode(upright) };
}

async function decode(bare: BarePicture, format: PictureFormat, findCodec: FindCodec): Promise<Pixels> {
  const decoder = await (format === 'jpeg' ? jpegDecoder : pngDecoder)(findCodec);
  // Whatever a decoder says, it says of the file.
  const pixels = await decoder(bare.bytes).catch(() => undefined);
  if (pixels?.width !== bare.width || pixels.height !== bare.height)
    throw new PictureProblem('picture-damaged');
  return pixels;
}
