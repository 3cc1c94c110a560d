import type { Kernel } from '../kernel/kernel.ts';
import type { EventBridgeEvent } from './event.ts';

/** One event on its way to one target. */
export interface Delivery {
  readonly seq: number;
  readonly ruleArn: string;
  readonly targetId: string;
  readonly event: EventBridgeEvent;
  readonly attempts: number;
  readonly createdAt: number;
}

/** Events that have matched and have not arrived: kept until they have. */
export interface DeliveryStore {
  /** One plain statement, so that it joins the transaction in which the event came about. */
  add(delivery: { ruleArn: string; targetId: string; event: EventBridgeEvent }): void;
  due(max: number): Delivery[];
  postpone(delivery: Delivery, until: number): void;
  remove(delivery: Delivery): void;
  /** When the next attempt is to be made, if any. */
  nextDueAt(): number | undefined;
  count(): number;
}

const TABLE = `
  CREATE TABLE IF NOT EXISTS events_deliveries (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    rule TEXT NOT NULL,
    target TEXT NOT NULL,
    event BLOB NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL
  ) STRICT
`;

const SEALED_FOR = 'events.delivery';

export function createDeliveryStore(kernel: Kernel): DeliveryStore {
  const { db } = kernel;
  db.exec(TABLE);
  const now = () => kernel.now().getTime();
  return {
    add({ ruleArn, targetId, event }) {
      const sealed = kernel.seal(Buffer.from(JSON.stringify(event)), SEALED_FOR);
      db.prepare(
        'INSERT INTO events_deliveries (rule, target, event, created_at, due_at) VALUES (?, ?, ?, ?, ?)',
      ).run(ruleArn, targetId, sealed, now(), now());
    },
    due: (max) =>
      db
        .prepare('SELECT * FROM events_deliveries WHERE due_at <= ? ORDER BY seq LIMIT ?')
        .all(now(), max)
        .map((row) => ({
          seq: Number(row['seq']),
          ruleArn: String(row['rule']),
          targetId: String(row['target']),
          event: JSON.parse(kernel.open(Buffer.from(row['event'] as Uint8Array), SEALED_FOR).toString()),
          attempts: Number(row['attempts']),
          createdAt: Number(row['created_at']),
        })),
    postpone({ seq }, until) {
      db.prepare('UPDATE events_deliveries SET attempts = attempts + 1, due_at = ? WHERE seq = ?').run(
        Math.round(until),
        seq,
      );
    },
    remove({ seq }) {
      db.prepare('DELETE FROM events_deliveries WHERE seq = ?').run(seq);
    },
    nextDueAt() {
      const at = db.prepare('SELECT min(due_at) AS at FROM events_deliveries').get()?.['at'];
      return typeof at === 'number' ? at : undefined;
    },
    count: () => Number(db.prepare('SELECT count(*) AS n FROM events_deliveries').get()?.['n']),
  };
}
