import { extname } from 'node:path';
import { PictureProblem } from './picture-problem.ts';
import { PNG_START } from './read-png.ts';

export type PictureFormat = 'jpeg' | 'png';

const JPEG_START = Buffer.from([0xff, 0xd8, 0xff]);

const FORMAT_OF_ENDING: Readonly<Record<string, PictureFormat>> = {
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.png': 'png',
};
export const READ_ENDINGS = Object.keys(FORMAT_OF_ENDING);
/** Pictures that are not read. */
const OTHER_ENDINGS = new Set(
  '.heic .heif .hif .avif .webp .tif .tiff .gif .bmp .dng .cr2 .nef .arw .svg .jxl .jp2'.split(' '),
);

/** Whether files of this ending are pictures, read or not. */
export function isPictureEnding(path: string): boolean {
  const ending = extname(path).toLowerCase();
  return ending in FORMAT_OF_ENDING || OTHER_ENDINGS.has(ending);
}

/** What kind of picture it is, by its bytes and its ending, which must agree; throws the rule that any other file breaks. */
export function pictureFormat(bytes: Buffer, path: string): PictureFormat {
  const ending = extname(path).toLowerCase();
  const found = formatOfContent(bytes);
  // A telephone's picture keeps its kind when somebody gives it another name.
  if (OTHER_ENDINGS.has(ending) || found === undefined) throw new PictureProblem('picture-format');
  if ((FORMAT_OF_ENDING[ending] ?? found) !== found) throw new PictureProblem('picture-type');
  return found;
}

function formatOfContent(bytes: Buffer): PictureFormat | undefined {
  if (bytes.subarray(0, PNG_START.length).equals(PNG_START)) return 'png';
  return bytes.subarray(0, JPEG_START.length).equals(JPEG_START) ? 'jpeg' : undefined;
}
