import { buildRecord, type CallOutcome, type CloudTrailRecord, failedOutcome } from '../cloudtrail/record.ts';
import type { Caller } from './caller.ts';
import type { Interceptor, TrailEntry } from './kernel.ts';
import type { Deployment } from './service.ts';

/** Where records go. */
export interface RecordKeeper {
  append(record: CloudTrailRecord): void;
  /** Throws where a call may not even begin, because its record could not be kept. */
  admit?(caller: Caller, entry: TrailEntry): void;
}

/** Writes one record per call, and knows which requests from the wire have theirs. */
export interface Recorder {
  recorded<T>(caller: Caller, entry: TrailEntry, run: (entry: TrailEntry) => Promise<T>): Promise<T>;
  recordTo(keeper: RecordKeeper): void;
  expectRecord(requestId: string): void;
  isRecorded(requestId: string): boolean;
  forget(requestId: string): void;
}

export function createRecorder({
  deployment,
  now,
  intercept,
}: {
  deployment: Deployment;
  now: () => Date;
  intercept?: Interceptor;
}): Recorder {
  const onTheWire = new Map<string, boolean>();
  let keeper: RecordKeeper = {
    append() {
      throw new Error('nobody keeps the records of this sandbox');
    },
  };

  function write(caller: Caller, entry: TrailEntry, outcome: CallOutcome): void {
    const own = caller.calledVia.length === 0 && onTheWire.has(caller.requestId);
    if (own && onTheWire.get(caller.requestId)) throw new Error(`${entry.eventName} was recorded twice`);
    keeper.append(buildRecord(caller, entry, outcome, deployment, now()));
    if (own) onTheWire.set(caller.requestId, true);
  }

  return {
    async recorded(caller, entry, run) {
      let result: Awaited<ReturnType<typeof run>>;
      try {
        keeper.admit?.(caller, entry);
        await intercept?.(caller, entry, 'before');
        result = await run(entry);
      } catch (error) {
        write(caller, entry, failedOutcome(error));
        throw error;
      }
      // Not in a finally: when the record cannot be kept, the call must not look done.
      write(caller, entry, { ok: true });
      await intercept?.(caller, entry, 'after');
      return result;
    },
    recordTo(given) {
      keeper = given;
    },
    expectRecord(requestId) {
      onTheWire.set(requestId, false);
    },
    isRecorded: (requestId) => onTheWire.get(requestId) ?? false,
    forget(requestId) {
      onTheWire.delete(requestId);
    },
  };
}
