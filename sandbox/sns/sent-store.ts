import type { Kernel } from '../kernel/kernel.ts';
import type { Notification } from './create-sns.ts';

/** A notification as it left its topic. */
export interface SentNotification extends Notification {
  /** ISO 8601, UTC */
  readonly at: string;
}

const TABLE = `
  CREATE TABLE IF NOT EXISTS sns_sent (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    notification BLOB NOT NULL
  ) STRICT
`;

const SEALED_FOR = 'sns.sent';

/** Keeps what was sent, sealed. */
export function createSentStore(kernel: Kernel): {
  add(notification: Notification): void;
  all(): SentNotification[];
} {
  const { db } = kernel;
  db.exec(TABLE);
  return {
    add(notification) {
      const text = JSON.stringify({ ...notification, at: kernel.now().toISOString() });
      const sealed = kernel.seal(Buffer.from(text), SEALED_FOR);
      db.prepare('INSERT INTO sns_sent (notification) VALUES (?)').run(sealed);
    },
    all: () =>
      db
        .prepare('SELECT notification FROM sns_sent ORDER BY seq')
        .all()
        .map((row) =>
          JSON.parse(kernel.open(Buffer.from(row['notification'] as Uint8Array), SEALED_FOR).toString()),
        ),
  };
}
