import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBBlobValue } from '@duckdb/node-api';
import { type Column, writeParquet } from '../transcripts/parquet.ts';
import type { NewPicture } from './encode-anew.ts';

/** A picture that was accepted: already as analysts may see it. */
export type AcceptedPicture = Pick<NewPicture, 'width' | 'height' | 'image'>;

const COLUMNS: readonly Column[] = [
  { name: 'width', type: 'INTEGER' },
  { name: 'height', type: 'INTEGER' },
  { name: 'image', type: 'BLOB' },
];

/** One Parquet table of one row. */
export async function writeAccepted(
  db: DuckDBConnection,
  file: string,
  { width, height, image }: AcceptedPicture,
): Promise<void> {
  await writeParquet(db, file, COLUMNS, [[width, height, image]]);
}

/** Reads what writeAccepted wrote. */
export async function readAccepted(db: DuckDBConnection, file: string): Promise<AcceptedPicture> {
  const reader = await db.runAndReadAll('SELECT width, height, image FROM read_parquet($file)', { file });
  const [[width, height, image] = []] = reader.getRows();
  if (!(image instanceof DuckDBBlobValue)) throw new Error('an accepted picture has no image');
  return { width: Number(width), height: Number(height), image: Buffer.from(image.bytes) };
}
