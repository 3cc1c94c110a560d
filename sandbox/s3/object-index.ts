import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { z } from 'zod';

const Encryption = z.object({
  /** Without a key it is SSE-S3: the data key is wrapped by the sandbox's own key. */
  keyArn: z.string().optional(),
  context: z.record(z.string(), z.string()),
  bucketKey: z.boolean(),
  wrappedKey: z.string(),
});

/** What is sealed at rest: AWS does not encrypt user metadata, but a guessable checksum or file name says too much on disk. */
export const ObjectDetails = z.object({
  /** Content-Type and the other headers that S3 gives back as they came. */
  headers: z.record(z.string(), z.string()),
  metadata: z.record(z.string(), z.string()),
  encryption: Encryption,
  checksum: z
    .object({
      algorithm: z.enum(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256']),
      value: z.string(),
      type: z.enum(['COMPOSITE', 'FULL_OBJECT']),
    })
    .optional(),
  lock: z
    .object({
      mode: z.enum(['COMPLIANCE', 'GOVERNANCE']).optional(),
      until: z.number().optional(),
      hold: z.boolean(),
    })
    .optional(),
});

export type ObjectEncryption = z.infer<typeof Encryption>;
export type ObjectDetails = z.infer<typeof ObjectDetails>;

const VersionRow = z.object({
  seq: z.number(),
  bucket: z.string(),
  key: z.string(),
  version_id: z.string(),
  modified: z.number(),
  size: z.number(),
  etag: z.string(),
  checksum: z.string().nullable(),
  checksum_type: z.string().nullable(),
  delete_marker: z.number(),
  details: z.instanceof(Uint8Array),
});

export interface ObjectVersion {
  /** Order of writing: of two versions of a key the larger one is the newer. */
  readonly seq: number;
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string;
  readonly modified: Date;
  readonly size: number;
  readonly etag: string;
  readonly checksumAlgorithm: string | undefined;
  readonly checksumType: string | undefined;
  readonly isDeleteMarker: boolean;
  readonly details: () => ObjectDetails;
}

export interface NewVersion {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string;
  readonly modified: Date;
  readonly size: number;
  readonly etag: string;
  readonly isDeleteMarker?: boolean;
  readonly details: ObjectDetails;
}

export interface StoredBlob {
  readonly id: string;
  readonly size: number;
}

/** Seals what rests in a column. */
export interface Sealer {
  seal(plaintext: Buffer): Buffer;
  open(sealed: Buffer): Buffer;
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS s3_bucket (name TEXT PRIMARY KEY, created INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS s3_version (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    bucket TEXT NOT NULL, key TEXT NOT NULL, version_id TEXT NOT NULL,
    modified INTEGER NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL,
    checksum TEXT, checksum_type TEXT, delete_marker INTEGER NOT NULL, details BLOB NOT NULL,
    UNIQUE (bucket, key, version_id)) STRICT;
  CREATE INDEX IF NOT EXISTS s3_version_by_key ON s3_version (bucket, key, seq);
  CREATE TABLE IF NOT EXISTS s3_version_blob (
    seq INTEGER NOT NULL, n INTEGER NOT NULL, blob TEXT NOT NULL, size INTEGER NOT NULL,
    PRIMARY KEY (seq, n)) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS s3_version_blob_by_id ON s3_version_blob (blob);
`;

const CURRENT = 'v.seq = (SELECT max(seq) FROM s3_version w WHERE w.bucket = v.bucket AND w.key = v.key)';

/** Which versions exist and which blobs they consist of. Methods that write belong inside of `commit`. */
export class ObjectIndex {
  readonly #db: DatabaseSync;
  readonly #sealer: Sealer;
  readonly #statements = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, sealer: Sealer) {
    this.#db = db;
    this.#sealer = sealer;
    db.exec(TABLES);
  }

  /** All or nothing; `write` must not await, since the connection is shared. */
  commit<T>(write: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = write();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  bucketCreated(name: string, now: Date): Date {
    this.#prepare('INSERT OR IGNORE INTO s3_bucket (name, created) VALUES (?, ?)').run(name, now.getTime());
    const row = this.#prepare('SELECT created FROM s3_bucket WHERE name = ?').get(name);
    return new Date(Number(row?.['created']));
  }

  /** The newest version, which may be a delete marker. */
  current(bucket: string, key: string): ObjectVersion | undefined {
    const sql = 'SELECT * FROM s3_version WHERE bucket = ? AND key = ? ORDER BY seq DESC LIMIT 1';
    return this.#one(this.#prepare(sql).get(bucket, key));
  }

  version(bucket: string, key: string, versionId: string): ObjectVersion | undefined {
    const sql = 'SELECT * FROM s3_version WHERE bucket = ? AND key = ? AND version_id = ?';
    return this.#one(this.#prepare(sql).get(bucket, key, versionId));
  }

  blobs(version: Pick<ObjectVersion, 'seq'>): StoredBlob[] {
    const rows = this.#prepare('SELECT blob, size FROM s3_version_blob WHERE seq = ? ORDER BY n').all(
      version.seq,
    );
    return rows.map((row) => ({ id: String(row['blob']), size: Number(row['size']) }));
  }

  add(version: NewVersion, blobs: readonly StoredBlob[]): void {
    const checksum = version.details.checksum;
    const { lastInsertRowid } = this.#prepare(
      `INSERT INTO s3_version (bucket, key, version_id, modified, size, etag, checksum, checksum_type, delete_marker, details)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      version.bucket,
      version.key,
      version.versionId,
      version.modified.getTime(),
      version.size,
      version.etag,
      checksum?.algorithm ?? null,
      checksum?.type ?? null,
      version.isDeleteMarker ? 1 : 0,
      this.#sealer.seal(Buffer.from(JSON.stringify(version.details))),
    );
    const insert = this.#prepare('INSERT INTO s3_version_blob (seq, n, blob, size) VALUES (?, ?, ?, ?)');
    for (const [n, blob] of blobs.entries()) insert.run(lastInsertRowid, n, blob.id, blob.size);
  }

  /** Gives the ids of the blobs that nobody names any more: remove them once the transaction is through. */
  remove(version: ObjectVersion): string[] {
    const ids = this.blobs(version).map((blob) => blob.id);
    this.#prepare('DELETE FROM s3_version_blob WHERE seq = ?').run(version.seq);
    this.#prepare('DELETE FROM s3_version WHERE seq = ?').run(version.seq);
    return ids;
  }

  /** Current objects by key, without those that a delete marker hides. */
  *currentObjects(bucket: string, from: { prefix: string; after: string }): Generator<ObjectVersion> {
    const sql = `SELECT * FROM s3_version v WHERE bucket = ? AND key >= ? AND key > ? AND ${CURRENT} AND delete_marker = 0 ORDER BY key`;
    for (const row of this.#db.prepare(sql).iterate(bucket, from.prefix, from.after)) {
      const version = this.#version(row);
      if (!version.key.startsWith(from.prefix)) return;
      yield version;
    }
  }

  /** All versions, by key and newest first. `atKey` includes that key itself. */
  *versions(bucket: string, from: { prefix: string; atKey: string }): Generator<ObjectVersion> {
    const sql = 'SELECT * FROM s3_version WHERE bucket = ? AND key >= ? AND key >= ? ORDER BY key, seq DESC';
    for (const row of this.#db.prepare(sql).iterate(bucket, from.prefix, from.atKey)) {
      const version = this.#version(row);
      if (!version.key.startsWith(from.prefix)) return;
      yield version;
    }
  }

  isKnownBlob(id: string): boolean {
    return this.#prepare('SELECT 1 FROM s3_version_blob WHERE blob = ? LIMIT 1').get(id) !== undefined;
  }

  #one(row: unknown): ObjectVersion | undefined {
    return row === undefined ? undefined : this.#version(row);
  }

  #version(row: unknown): ObjectVersion {
    const found = VersionRow.parse(row);
    return {
      seq: found.seq,
      bucket: found.bucket,
      key: found.key,
      versionId: found.version_id,
      modified: new Date(found.modified),
      size: found.size,
      etag: found.etag,
      checksumAlgorithm: found.checksum ?? undefined,
      checksumType: found.checksum_type ?? undefined,
      isDeleteMarker: found.delete_marker === 1,
      details: () =>
        ObjectDetails.parse(JSON.parse(this.#sealer.open(Buffer.from(found.details)).toString('utf8'))),
    };
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
