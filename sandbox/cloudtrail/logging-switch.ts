import { z } from 'zod';
import type { TrailStore } from './trail-store.ts';

const Stored = z.object({
  isLogging: z.boolean(),
  startedAt: z.iso.datetime().optional(),
  stoppedAt: z.iso.datetime().optional(),
});
type Logging = z.infer<typeof Stored>;

/** Whether the trail logs, and since when: what StartLogging and StopLogging turn. */
export interface LoggingSwitch {
  read(): Logging;
  turn(isLogging: boolean): void;
}

/** `startsLogging` counts only until the switch is turned for the first time. */
export function createLoggingSwitch(
  store: TrailStore,
  { startsLogging, now }: { startsLogging: () => boolean; now: () => Date },
): LoggingSwitch {
  // Kept in memory as well, since every record asks.
  let logging: Logging | undefined;

  function turn(isLogging: boolean): void {
    const moment = isLogging ? 'startedAt' : 'stoppedAt';
    const turned = { ...logging, isLogging, [moment]: now().toISOString() };
    store.writeState('logging', turned);
    logging = turned;
  }

  function read(): Logging {
    if (logging !== undefined) return logging;
    const stored = store.readState('logging');
    if (stored === undefined) turn(startsLogging());
    else logging = Stored.parse(stored);
    return logging ?? read();
  }

  return { read, turn };
}
