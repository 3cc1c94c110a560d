import type { ExportedPicture } from '../../core/qda/project-xml.ts';
import type { Session } from '../aws/session.ts';
import { textLiteral } from '../aws/text-literal.ts';
import { startProgress } from '../output/progress.ts';
import { askAnalyst } from './ask-analyst.ts';
import type { DocumentFilter } from './document-filter.ts';

/** A picture as analysts see it. */
export interface ReleasedPicture extends ExportedPicture {
  /** A JPEG file. */
  readonly image: Uint8Array;
}

interface ListedPicture extends ExportedPicture {
  readonly pixels: number;
}

/** A JPEG takes half a byte a pixel, and a result three letters a byte: 30 MB at a time. */
const PIXELS_AT_ONCE = 20_000_000;

/** The published pictures of documents that fit, a few at a time: no more of them are held. */
export async function* readPictures(
  session: Session,
  filter: DocumentFilter,
): AsyncGenerator<ReleasedPicture> {
  const listed = await list(session, filter);
  const progress = startProgress('pictures', listed.length);
  try {
    for (const batch of inBatches(listed)) {
      const images = await imagesOf(session, batch);
      // One that was withdrawn in between is not missed.
      for (const { pixels: _, ...picture } of batch) {
        const image = images.get(picture.pictureId);
        if (image !== undefined) yield { ...picture, image };
      }
      progress.advance(batch.length);
    }
  } finally {
    progress.stop();
  }
}

async function list(session: Session, { sql, parameters }: DocumentFilter): Promise<ListedPicture[]> {
  const rows = await askAnalyst(session, {
    sql: `SELECT p.picture_id, p.document_id, p.person_id, p.width, p.height
     FROM pictures AS p JOIN documents AS d ON d.document_id = p.document_id
     ${sql}
     ORDER BY p.document_id, p.picture_id`,
    parameters,
  });
  return rows.map((row) => ({
    pictureId: row['picture_id'] ?? '',
    documentId: row['document_id'] ?? '',
    person: row['person_id'] ?? '',
    pixels: Number(row['width']) * Number(row['height']),
  }));
}

/** In order, each at least one picture. */
export function inBatches<T extends { readonly pixels: number }>(pictures: readonly T[]): T[][] {
  const batches: T[][] = [];
  let left = 0;
  for (const picture of pictures) {
    if (picture.pixels > left || batches.length === 0) {
      batches.push([]);
      left = PIXELS_AT_ONCE;
    }
    batches.at(-1)?.push(picture);
    left -= picture.pixels;
  }
  return batches;
}

async function imagesOf(
  session: Session,
  pictures: readonly ExportedPicture[],
): Promise<Map<string, Uint8Array>> {
  const wanted = pictures.map(({ pictureId }) => textLiteral(pictureId)).join(', ');
  const rows = await askAnalyst(session, {
    sql: `SELECT picture_id, image FROM pictures WHERE picture_id IN (${wanted})`,
  });
  return new Map(rows.map((row) => [row['picture_id'] ?? '', bytesOf(row['image'] ?? '')]));
}

/** A result writes bytes as pairs of hexadecimal digits, blanks between them. */
function bytesOf(image: string): Uint8Array {
  return Buffer.from(image.replaceAll(' ', ''), 'hex');
}
