import { randomUUID } from 'node:crypto';
import type { Kernel } from '../kernel/kernel.ts';
import type { EventBridgeEvent } from './event.ts';
import type { Rule } from './rule.ts';

const TABLE = `
  CREATE TABLE IF NOT EXISTS events_schedules (rule TEXT PRIMARY KEY, due_at INTEGER NOT NULL) STRICT
`;

/** When rules with a schedule are due. Real time, whatever waits are compressed: a rate is a frequency and not a pause. */
export interface Clock {
  /** Rules that are due now; each is due again after its rate. */
  strike(rules: readonly Rule[]): Rule[];
  /** When the next one is due, if any rule has a schedule. */
  nextAt(rules: readonly Rule[]): number | undefined;
}

export function createClock(kernel: Kernel): Clock {
  const { db } = kernel;
  db.exec(TABLE);
  const find = db.prepare('SELECT due_at FROM events_schedules WHERE rule = ?');
  const write = db.prepare('INSERT OR REPLACE INTO events_schedules (rule, due_at) VALUES (?, ?)');
  const now = () => kernel.now().getTime();

  /** A rule is due for the first time one rate after it was first seen. */
  function dueAt({ arn, everyMs = 0 }: Rule): number {
    const at = find.get(arn)?.['due_at'];
    if (typeof at === 'number') return at;
    write.run(arn, now() + everyMs);
    return now() + everyMs;
  }

  const scheduled = (rules: readonly Rule[]) => rules.filter(({ everyMs }) => everyMs !== undefined);
  return {
    strike(rules) {
      const due = scheduled(rules).filter((rule) => dueAt(rule) <= now());
      for (const { arn, everyMs = 0 } of due) write.run(arn, now() + everyMs);
      return due;
    },
    nextAt(rules) {
      const moments = scheduled(rules).map(dueAt);
      return moments.length === 0 ? undefined : Math.min(...moments);
    },
  };
}

/** What a rule with a schedule sends. */
export function scheduledEvent(kernel: Kernel, { arn }: Rule): EventBridgeEvent {
  const { account, region } = kernel.template.deployment;
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account,
    time: `${kernel.now().toISOString().slice(0, 19)}Z`,
    region,
    resources: [arn],
    detail: {},
  };
}
