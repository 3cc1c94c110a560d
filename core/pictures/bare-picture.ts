import { MOST_PIXELS } from './limits.ts';
import { PictureProblem } from './picture-problem.ts';

/** A picture without anything that is no picture: what a decoder gets to see. */
export interface BarePicture {
  /** In pixels, as stored. */
  readonly width: number;
  readonly height: number;
  /** How it has to be turned, 1 to 8, as Exif counts; 1 is not at all. */
  readonly orientation: number;
  readonly bytes: Buffer;
}

/** Before anything is decoded: a few bytes may stand for any number of pixels. */
export function checkPixels(width: number, height: number): void {
  if (width === 0 || height === 0) throw new PictureProblem('picture-damaged');
  if (width * height > MOST_PIXELS) throw new PictureProblem('picture-size');
}
