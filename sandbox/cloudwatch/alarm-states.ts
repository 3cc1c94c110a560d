import type { DatabaseSync } from 'node:sqlite';

export type AlarmState = 'OK' | 'ALARM';

/** What every alarm last was: one that lasts over a restart is not told again. */
export function createAlarmStates(db: DatabaseSync): {
  read(name: string): AlarmState;
  write(name: string, state: AlarmState): void;
} {
  db.exec('CREATE TABLE IF NOT EXISTS cloudwatch_alarms (name TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT');
  return {
    read: (name) =>
      db.prepare('SELECT state FROM cloudwatch_alarms WHERE name = ?').get(name)?.['state'] === 'ALARM'
        ? 'ALARM'
        : 'OK',
    write(name, state) {
      db.prepare('INSERT OR REPLACE INTO cloudwatch_alarms (name, state) VALUES (?, ?)').run(name, state);
    },
  };
}
