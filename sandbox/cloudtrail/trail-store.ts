import type { Kernel } from '../kernel/kernel.ts';
import type { CloudTrailRecord } from './record.ts';

/** A file on its way to the bucket. Written down before it is sent, so that a second try sends the same bytes under the same name. */
export interface OutgoingFile {
  readonly kind: 'log' | 'digest';
  readonly key: string;
  readonly body: Buffer;
  /** Hex SHA-256 of the uncompressed bytes. */
  readonly hash: string;
  readonly oldestEventTime: string | null;
  readonly newestEventTime: string | null;
  readonly metadata: Readonly<Record<string, string>>;
}

/** A log file in the bucket that no digest names yet. */
export type DeliveredLog = Pick<OutgoingFile, 'key' | 'hash' | 'oldestEventTime' | 'newestEventTime'>;

/** A record that waits for its log file. */
interface WaitingRecord {
  readonly id: number;
  readonly record: CloudTrailRecord;
}

const schema = (prefix: string) => `
  CREATE TABLE IF NOT EXISTS ${prefix}_records (
    id INTEGER PRIMARY KEY AUTOINCREMENT, day TEXT NOT NULL, sealed BLOB NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS ${prefix}_outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, key TEXT NOT NULL UNIQUE, sealed BLOB NOT NULL,
    hash TEXT NOT NULL, oldest TEXT, newest TEXT, metadata TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS ${prefix}_delivered (
    key TEXT PRIMARY KEY, hash TEXT NOT NULL, oldest TEXT, newest TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS ${prefix}_state (name TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT;
`;

/** The trail's part of the kernel's database, of one Region: records until they are in a file, files until they are in the bucket. */
export interface TrailStore {
  append(record: CloudTrailRecord): void;
  /** The oldest waiting records, all of one day (UTC) and at most `limit`. */
  nextRecords(limit: number): WaitingRecord[];
  /** Puts a log file into the outbox and takes its records out of the table, both or neither. */
  planLog(file: OutgoingFile, records: readonly WaitingRecord[]): void;
  /** Puts a digest into the outbox, forgets the log files that it names and moves the chain on, all or nothing. */
  planDigest(file: OutgoingFile, logs: readonly DeliveredLog[], chain: unknown): void;
  nextOutgoing(): OutgoingFile | undefined;
  markDelivered(file: OutgoingFile): void;
  undigestedLogs(): DeliveredLog[];
  readState(name: string): unknown;
  writeState(name: string, value: unknown): void;
}

/** `prefix` begins the names of its tables. */
export function createTrailStore(kernel: Kernel, prefix = 'cloudtrail'): TrailStore {
  const { db } = kernel;
  db.exec(schema(prefix));
  const insertRecord = db.prepare(`INSERT INTO ${prefix}_records (day, sealed) VALUES (?, ?)`);
  const oldestDay = db.prepare(`SELECT day FROM ${prefix}_records ORDER BY id LIMIT 1`);
  const selectRecords = db.prepare(
    `SELECT id, sealed FROM ${prefix}_records WHERE day = ? ORDER BY id LIMIT ?`,
  );
  const deleteRecord = db.prepare(`DELETE FROM ${prefix}_records WHERE id = ?`);
  const insertFile = db.prepare(
    `INSERT INTO ${prefix}_outbox (kind, key, sealed, hash, oldest, newest, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const selectFile = db.prepare(`SELECT * FROM ${prefix}_outbox ORDER BY id LIMIT 1`);
  const deleteFile = db.prepare(`DELETE FROM ${prefix}_outbox WHERE key = ?`);
  const insertDelivered = db.prepare(
    `INSERT INTO ${prefix}_delivered (key, hash, oldest, newest) VALUES (?, ?, ?, ?)`,
  );
  const selectDelivered = db.prepare(`SELECT * FROM ${prefix}_delivered ORDER BY rowid`);
  const deleteDelivered = db.prepare(`DELETE FROM ${prefix}_delivered WHERE key = ?`);
  const selectState = db.prepare(`SELECT sealed FROM ${prefix}_state WHERE name = ?`);
  const upsertState = db.prepare(`INSERT OR REPLACE INTO ${prefix}_state (name, sealed) VALUES (?, ?)`);

  const seal = (value: unknown) => kernel.seal(Buffer.from(JSON.stringify(value)));
  const open = (sealed: unknown) => JSON.parse(kernel.open(bytes(sealed)).toString());

  function atomically(write: () => void): void {
    db.exec('BEGIN IMMEDIATE');
    try {
      write();
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  }

  function plan(file: OutgoingFile): void {
    insertFile.run(
      file.kind,
      file.key,
      kernel.seal(file.body),
      file.hash,
      file.oldestEventTime,
      file.newestEventTime,
      JSON.stringify(file.metadata),
    );
  }

  return {
    append: (record) => {
      insertRecord.run(record.eventTime.slice(0, 10), seal(record));
    },
    nextRecords: (limit) => {
      const first = oldestDay.get();
      if (first === undefined) return [];
      return selectRecords
        .all(text(first['day']), limit)
        .map((row) => ({ id: Number(row['id']), record: open(row['sealed']) }));
    },
    planLog: (file, records) =>
      atomically(() => {
        plan(file);
        for (const { id } of records) deleteRecord.run(id);
      }),
    planDigest: (file, logs, chain) =>
      atomically(() => {
        plan(file);
        for (const { key } of logs) deleteDelivered.run(key);
        upsertState.run('chain', seal(chain));
      }),
    nextOutgoing: () => {
      const row = selectFile.get();
      if (row === undefined) return undefined;
      return {
        kind: row['kind'] === 'log' ? 'log' : 'digest',
        body: kernel.open(bytes(row['sealed'])),
        metadata: JSON.parse(text(row['metadata'])),
        ...delivered(row),
      };
    },
    markDelivered: (file) =>
      atomically(() => {
        deleteFile.run(file.key);
        if (file.kind === 'log') {
          insertDelivered.run(file.key, file.hash, file.oldestEventTime, file.newestEventTime);
        }
      }),
    undigestedLogs: () => selectDelivered.all().map(delivered),
    readState: (name) => {
      const row = selectState.get(name);
      return row === undefined ? undefined : open(row['sealed']);
    },
    writeState: (name, value) => {
      upsertState.run(name, seal(value));
    },
  };
}

type Row = Record<string, unknown>;

function delivered(row: Row): DeliveredLog {
  return {
    key: text(row['key']),
    hash: text(row['hash']),
    oldestEventTime: row['oldest'] === null ? null : text(row['oldest']),
    newestEventTime: row['newest'] === null ? null : text(row['newest']),
  };
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error('the database of the trail is damaged');
  return value;
}

function bytes(value: unknown): Buffer {
  if (!(value instanceof Uint8Array)) throw new Error('the database of the trail is damaged');
  return Buffer.from(value);
}
