import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { PartReport } from '../deliveries/report.ts';
import { writeAccepted } from './accepted-picture.ts';
import type { FindCodec } from './codecs.ts';
import { encodeAnew, type NewPicture } from './encode-anew.ts';
import { LARGEST_PICTURE_BYTES } from './limits.ts';
import { PictureProblem } from './picture-problem.ts';

interface PictureToCheck {
  readonly file: string;
  readonly acceptedFile: string;
  /** What the sender calls the file. @default file */
  readonly path?: string | undefined;
  readonly findCodec?: FindCodec | undefined;
}

/** Encodes one picture anew, or refuses it with a rule. What is accepted has nothing any more of what the file said beside the picture. */
export async function checkPart(
  db: DuckDBConnection,
  { file, acceptedFile, path = file, findCodec }: PictureToCheck,
): Promise<PartReport> {
  if (findCodec === undefined) throw new Error('no codecs are at hand');
  let picture: NewPicture;
  try {
    if ((await stat(file)).size > LARGEST_PICTURE_BYTES) throw new PictureProblem('picture-size');
    picture = await encodeAnew({ bytes: await readFile(file), path, findCodec });
  } catch (error) {
    if (!(error instanceof PictureProblem)) throw error;
    const errors = [{ row: 0, column: '', rule: error.rule, count: 1 }];
    return { rows: 0, accepted: 0, errors, warnings: [] };
  }
  await writeAccepted(db, acceptedFile, picture);
  return {
    read: { format: picture.format, headerRow: 0, rows: 1 },
    rows: 1,
    accepted: 1,
    errors: [],
    warnings: [],
    contents: { rows: 1, sum: BigInt(`0x${sha256Of(picture.image)}`).toString() },
  };
}

export function sha256Of(image: Buffer): string {
  return createHash('sha256').update(image).digest('hex');
}
