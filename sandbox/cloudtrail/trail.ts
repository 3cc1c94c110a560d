import type { CloudTrailRecord } from './record.ts';

/** Where every call of the sandbox leaves its record. */
export interface Trail {
  /** Keeps the record durably before it returns; throws when it cannot, and then the call it belongs to must fail. */
  append(record: CloudTrailRecord): void;
  /** Delivers everything that was appended so far as log files. */
  flush(): Promise<void>;
}
