import { randomUUID } from 'node:crypto';
import type { SQLInputValue } from 'node:sqlite';
import type { Kernel } from '../kernel/kernel.ts';
import type { Queue } from './queue.ts';

/** A message at rest: its content is sealed, its times are the clock's milliseconds. */
export interface StoredMessage {
  readonly seq: number;
  readonly id: string;
  /** Sealed by the kernel; under it ciphertext of the queue's key, where the queue has one. */
  readonly content: Buffer;
  readonly wrappedKey: Buffer | null;
  /** ARN of the queue it was sent to: dead letters stay encrypted in that queue's context. */
  readonly origin: string;
  readonly sender: string;
  readonly sentAt: number;
  readonly firstReceivedAt: number | null;
  readonly receives: number;
  readonly deadLetterSource: string | null;
  /** Whose work it is: those who have less of it in flight come first. */
  readonly group: string | null;
}

export interface TakenMessage extends StoredMessage {
  readonly receipt: string;
}

interface NewMessage {
  readonly id: string;
  readonly content: Buffer;
  readonly wrappedKey: Buffer | null;
  readonly sender: string;
  readonly delaySeconds: number;
  readonly group: string | null;
}

/** Where a queue stands, in SQS's own terms. */
export interface QueueCounts {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

/** The messages of all queues, durable: what is taken stays until it is removed, and comes back when its time is over. */
export interface MessageStore {
  add(queue: Queue, message: NewMessage): void;
  /**
   * The next messages that may be taken, fairly: of a group that has fewer in flight before those of one that has more. Dead letters leave the queue here, as in SQS only a receiver makes them move.
   */
  visible(queue: Queue, max: number): StoredMessage[];
  /** Makes messages invisible, unless somebody else was faster. */
  take(queue: Queue, messages: readonly StoredMessage[], visibilitySeconds: number): TakenMessage[];
  /** Makes a message of one queue a new one of another; false when somebody has it. */
  move(
    message: StoredMessage,
    from: Queue,
    to: Queue,
    sealed: Pick<NewMessage, 'id' | 'content' | 'wrappedKey'>,
  ): boolean;
  /** False when the receipt is not the message's latest. */
  remove(queue: Queue, receipt: string): boolean;
  /** False when the message is not in flight under this receipt. */
  changeVisibility(queue: Queue, receipt: string, seconds: number): boolean;
  /** Sets when a message comes back, as long as the receipt is its latest. */
  holdUntil(queue: Queue, receipt: string, at: number): void;
  /** Makes everything in flight visible. */
  releaseAll(queue: Queue): void;
  /** When the next invisible message comes back, if any. */
  nextVisibleAt(queue: Queue): number | undefined;
  counts(queue: Queue): QueueCounts;
  /** Milliseconds since the oldest message was sent; 0 where there is none. */
  oldestMs(queue: Queue): number;
  isReceipt(receipt: string): boolean;
}

const TABLE = `
  CREATE TABLE IF NOT EXISTS sqs_messages (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    queue TEXT NOT NULL,
    origin TEXT NOT NULL,
    content BLOB NOT NULL,
    wrapped_key BLOB,
    sender TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    visible_at INTEGER NOT NULL,
    first_received_at INTEGER,
    receives INTEGER NOT NULL DEFAULT 0,
    receives_here INTEGER NOT NULL DEFAULT 0,
    receipt TEXT,
    dead_letter_source TEXT,
    message_group TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS sqs_messages_visible ON sqs_messages (queue, visible_at);
  CREATE UNIQUE INDEX IF NOT EXISTS sqs_messages_receipt ON sqs_messages (receipt);
`;

const COLUMNS = `seq, id, content, wrapped_key AS wrappedKey, origin, sender, sent_at AS sentAt,
  first_received_at AS firstReceivedAt, receives, dead_letter_source AS deadLetterSource, message_group AS "group"`;

/** Of tables that an earlier sandbox made. */
const ADD_GROUP = 'ALTER TABLE sqs_messages ADD COLUMN message_group TEXT';

/** However much time is compressed: a busy machine is not to lose what it has not come to yet. */
const SHORTEST_RETENTION_MS = 86_400_000;

const RECEIPT = /^AQEB[0-9a-f-]{36}$/;

/** Opens the message tables in the sandbox's database. */
export function createMessageStore(kernel: Kernel): MessageStore {
  const { db } = kernel;
  db.exec(TABLE);
  const columns = db.prepare('PRAGMA table_info(sqs_messages)').all();
  if (!columns.some(({ name }) => name === 'message_group')) db.exec(ADD_GROUP);
  const run = (sql: string, ...values: SQLInputValue[]) => Number(db.prepare(sql).run(...values).changes);
  const now = () => kernel.now().getTime();
  const wait = (seconds: number) => Math.round(seconds * 1000 * kernel.timeScale);

  function sweep(queue: Queue, at: number): void {
    run(
      'DELETE FROM sqs_messages WHERE queue = ? AND sent_at < ?',
      queue.arn,
      at -
        Math.max(
          Math.min(SHORTEST_RETENTION_MS, queue.retentionSeconds * 1000),
          wait(queue.retentionSeconds),
        ),
    );
    if (!queue.deadLetter) return;
    run(
      `UPDATE sqs_messages SET queue = ?, receives_here = 0, receipt = NULL, dead_letter_source = ?
       WHERE queue = ? AND visible_at <= ? AND receives_here >= ?`,
      queue.deadLetter.arn,
      queue.arn,
      queue.arn,
      at,
      queue.deadLetter.maxReceives,
    );
  }

  return {
    add(queue, { id, content, wrappedKey, sender, delaySeconds, group }) {
      const at = now();
      run(
        `INSERT INTO sqs_messages (id, queue, origin, content, wrapped_key, sender, sent_at, visible_at, message_group)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        id,
        queue.arn,
        queue.arn,
        content,
        wrappedKey,
        sender,
        at,
        at + wait(delaySeconds),
        group,
      );
    },

    visible(queue, max) {
      const at = now();
      sweep(queue, at);
      return db
        .prepare(
          `WITH busy AS (
             SELECT message_group AS of, count(*) AS messages FROM sqs_messages
             WHERE queue = ?1 AND visible_at > ?2 AND receipt IS NOT NULL AND message_group IS NOT NULL
             GROUP BY message_group
           )
           SELECT ${COLUMNS} FROM sqs_messages LEFT JOIN busy ON message_group = busy.of
           WHERE queue = ?1 AND visible_at <= ?2
           ORDER BY coalesce(busy.messages, 0), visible_at, seq LIMIT ?3`,
        )
        .all(queue.arn, at, max)
        .map(toMessage);
    },

    take(queue, messages, visibilitySeconds) {
      const at = now();
      const taken: TakenMessage[] = [];
      for (const message of messages) {
        const receipt = `AQEB${randomUUID()}`;
        const changed = run(
          `UPDATE sqs_messages SET receipt = ?, visible_at = ?, receives = receives + 1, receives_here = receives_here + 1,
             first_received_at = coalesce(first_received_at, ?)
           WHERE seq = ? AND queue = ? AND visible_at <= ? AND receives = ?`,
          receipt,
          at + wait(visibilitySeconds),
          at,
          message.seq,
          queue.arn,
          at,
          message.receives,
        );
        if (changed === 0) continue;
        const firstReceivedAt = message.firstReceivedAt ?? at;
        taken.push({ ...message, receipt, firstReceivedAt, receives: message.receives + 1 });
      }
      return taken;
    },

    move({ seq }, from, to, { id, content, wrappedKey }) {
      const at = now();
      const changed = run(
        `UPDATE sqs_messages SET id = ?, queue = ?, origin = ?, content = ?, wrapped_key = ?, sent_at = ?, visible_at = ?,
           first_received_at = NULL, receives = 0, receives_here = 0, receipt = NULL, dead_letter_source = NULL
         WHERE seq = ? AND queue = ? AND visible_at <= ?`,
        id,
        to.arn,
        to.arn,
        content,
        wrappedKey,
        at,
        at,
        seq,
        from.arn,
        at,
      );
      return changed > 0;
    },

    remove: (queue, receipt) =>
      run('DELETE FROM sqs_messages WHERE queue = ? AND receipt = ?', queue.arn, receipt) > 0,

    changeVisibility: (queue, receipt, seconds) =>
      run(
        'UPDATE sqs_messages SET visible_at = ? WHERE queue = ? AND receipt = ? AND visible_at > ?',
        now() + wait(seconds),
        queue.arn,
        receipt,
        now(),
      ) > 0,

    holdUntil(queue, receipt, at) {
      run('UPDATE sqs_messages SET visible_at = ? WHERE queue = ? AND receipt = ?', at, queue.arn, receipt);
    },

    releaseAll(queue) {
      const at = now();
      run(
        'UPDATE sqs_messages SET visible_at = ? WHERE queue = ? AND receipt IS NOT NULL AND visible_at > ?',
        at,
        queue.arn,
        at,
      );
    },

    nextVisibleAt(queue) {
      const row = db.prepare('SELECT min(visible_at) AS at FROM sqs_messages WHERE queue = ?').get(queue.arn);
      return typeof row?.['at'] === 'number' ? row['at'] : undefined;
    },

    counts(queue) {
      const at = now();
      sweep(queue, at);
      const row = db
        .prepare(
          `SELECT count(*) FILTER (WHERE visible_at <= ?1) AS visible,
             count(*) FILTER (WHERE visible_at > ?1 AND receipt IS NOT NULL) AS inFlight,
             count(*) FILTER (WHERE visible_at > ?1 AND receipt IS NULL) AS delayed
           FROM sqs_messages WHERE queue = ?2`,
        )
        .get(at, queue.arn);
      return {
        visible: Number(row?.['visible']),
        inFlight: Number(row?.['inFlight']),
        delayed: Number(row?.['delayed']),
      };
    },

    oldestMs(queue) {
      const row = db.prepare('SELECT min(sent_at) AS at FROM sqs_messages WHERE queue = ?').get(queue.arn);
      return typeof row?.['at'] === 'number' ? now() - row['at'] : 0;
    },

    isReceipt: (receipt) => RECEIPT.test(receipt),
  };
}

function toMessage(row: Record<string, unknown>): StoredMessage {
  const message = row as Omit<StoredMessage, 'content' | 'wrappedKey'> & {
    content: Uint8Array;
    wrappedKey: Uint8Array | null;
  };
  return {
    ...message,
    content: Buffer.from(message.content),
    wrappedKey: message.wrappedKey && Buffer.from(message.wrappedKey),
  };
}
