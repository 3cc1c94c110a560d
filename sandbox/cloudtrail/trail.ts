import type { Caller } from '../kernel/caller.ts';
import type { TrailEntry } from '../kernel/kernel.ts';
import type { CloudTrailRecord } from './record.ts';

/** Where every call of the sandbox leaves its record. */
export interface Trail {
  /** Keeps the record durably before it returns; throws when it cannot, and then the call it belongs to must fail. */
  append(record: CloudTrailRecord): void;
  /** Throws where a call would move study data while its record could not be brought to the audit bucket: fail closed. */
  admit(caller: Caller, entry: TrailEntry): void;
  /** Delivers everything that was appended so far as log files. */
  flush(): Promise<void>;
}
