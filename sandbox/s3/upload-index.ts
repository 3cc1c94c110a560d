import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { ObjectDetails, type Sealer, type StoredBlob } from './object-index.ts';

const UploadDetails = z.object({
  object: ObjectDetails,
  /** What Create asked for: which checksum the parts carry and how the object's own is formed. */
  checksum: z
    .object({
      algorithm: z.enum(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256']),
      type: z.enum(['COMPOSITE', 'FULL_OBJECT']),
    })
    .optional(),
});
export type UploadDetails = z.infer<typeof UploadDetails>;

const UploadRow = z.object({
  id: z.string(),
  bucket: z.string(),
  key: z.string(),
  initiated: z.number(),
  initiator: z.string(),
  details: z.instanceof(Uint8Array),
});

const PartRow = z.object({
  n: z.number(),
  blob: z.string(),
  size: z.number(),
  etag: z.string(),
  modified: z.number(),
  checksum: z.instanceof(Uint8Array),
});

const PartChecksum = z
  .object({ algorithm: z.enum(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256']), value: z.string() })
  .nullable();

export interface Upload {
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  readonly initiated: Date;
  readonly initiator: string;
  readonly details: () => UploadDetails;
}

export interface UploadedPart {
  readonly number: number;
  readonly blob: StoredBlob;
  readonly etag: string;
  readonly modified: Date;
  readonly checksum: z.infer<typeof PartChecksum>;
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS s3_upload (
    id TEXT PRIMARY KEY, bucket TEXT NOT NULL, key TEXT NOT NULL,
    initiated INTEGER NOT NULL, initiator TEXT NOT NULL, details BLOB NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS s3_upload_by_key ON s3_upload (bucket, key, id);
  CREATE TABLE IF NOT EXISTS s3_part (
    upload TEXT NOT NULL, n INTEGER NOT NULL, blob TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,
    etag TEXT NOT NULL, modified INTEGER NOT NULL, checksum BLOB NOT NULL,
    PRIMARY KEY (upload, n)) STRICT, WITHOUT ROWID;
`;

/** Multipart uploads that are under way. Methods that write belong inside of `ObjectIndex.commit`. */
export class UploadIndex {
  readonly #db: DatabaseSync;
  readonly #sealer: Sealer;

  constructor(db: DatabaseSync, sealer: Sealer) {
    this.#db = db;
    this.#sealer = sealer;
    db.exec(TABLES);
  }

  add(upload: Omit<Upload, 'details'>, details: UploadDetails): void {
    this.#db
      .prepare(
        'INSERT INTO s3_upload (id, bucket, key, initiated, initiator, details) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(
        upload.id,
        upload.bucket,
        upload.key,
        upload.initiated.getTime(),
        upload.initiator,
        this.#sealer.seal(Buffer.from(JSON.stringify(details))),
      );
  }

  find(bucket: string, key: string, id: string): Upload | undefined {
    const row = this.#db
      .prepare('SELECT * FROM s3_upload WHERE id = ? AND bucket = ? AND key = ?')
      .get(id, bucket, key);
    return row === undefined ? undefined : this.#upload(row);
  }

  /** By key, then by id, which begins with the time. */
  list(bucket: string, prefix: string): Upload[] {
    const rows = this.#db.prepare('SELECT * FROM s3_upload WHERE bucket = ? ORDER BY key, id').all(bucket);
    return rows.map((row) => this.#upload(row)).filter((upload) => upload.key.startsWith(prefix));
  }

  /** A part sent again replaces the one of that number; gives the blobs that are free then. */
  putPart(upload: string, part: UploadedPart): string[] {
    const replaced = this.#db
      .prepare('SELECT blob FROM s3_part WHERE upload = ? AND n = ?')
      .get(upload, part.number);
    this.#db
      .prepare(
        'INSERT OR REPLACE INTO s3_part (upload, n, blob, size, etag, modified, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(
        upload,
        part.number,
        part.blob.id,
        part.blob.size,
        part.etag,
        part.modified.getTime(),
        this.#sealer.seal(Buffer.from(JSON.stringify(part.checksum))),
      );
    return replaced === undefined ? [] : [String(replaced['blob'])];
  }

  parts(upload: string): UploadedPart[] {
    return this.#db
      .prepare('SELECT * FROM s3_part WHERE upload = ? ORDER BY n')
      .all(upload)
      .map((row) => {
        const part = PartRow.parse(row);
        return {
          number: part.n,
          blob: { id: part.blob, size: part.size },
          etag: part.etag,
          modified: new Date(part.modified),
          checksum: PartChecksum.parse(
            JSON.parse(this.#sealer.open(Buffer.from(part.checksum)).toString('utf8')),
          ),
        };
      });
  }

  /** Forgets an upload and all its parts. */
  remove(id: string): void {
    this.#db.prepare('DELETE FROM s3_part WHERE upload = ?').run(id);
    this.#db.prepare('DELETE FROM s3_upload WHERE id = ?').run(id);
  }

  isKnownBlob(id: string): boolean {
    return this.#db.prepare('SELECT 1 FROM s3_part WHERE blob = ?').get(id) !== undefined;
  }

  #upload(row: unknown): Upload {
    const found = UploadRow.parse(row);
    return {
      id: found.id,
      bucket: found.bucket,
      key: found.key,
      initiated: new Date(found.initiated),
      initiator: found.initiator,
      details: () =>
        UploadDetails.parse(JSON.parse(this.#sealer.open(Buffer.from(found.details)).toString('utf8'))),
    };
  }
}
