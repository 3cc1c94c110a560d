/** What can be wrong with a trail's files. */
export type FindingKind =
  /** There is nothing that could prove anything. */
  | 'no-digest'
  /** The chain names a digest that is not there, or the newest ones were removed. */
  | 'digest-missing'
  /** Not gzip, not JSON or not of a digest's form. */
  | 'digest-unreadable'
  /** The digest says that it belongs to another place. */
  | 'digest-moved'
  /** Signed under a key that is none of the trail's. */
  | 'digest-unknown-key'
  /** The signature does not fit the digest. */
  | 'digest-altered'
  /** Validly signed, but not the one that its successor quotes. */
  | 'digest-replaced'
  /** Lies among the digests, but the chain does not lead to it. */
  | 'digest-stray'
  /** A starting digest in mid-history: logging or validation had been stopped. */
  | 'logging-stopped'
  /** A digest names a log file that is not there. */
  | 'log-missing'
  /** A log file's bytes are not those that were delivered. */
  | 'log-altered'
  /** Lies among the log files, but no digest of its time names it. */
  | 'log-stray';

/** One thing that is wrong, and with which object. */
export interface Finding {
  readonly kind: FindingKind;
  /** Key in the trail's bucket. */
  readonly object: string;
  /** What it means, in a sentence. */
  readonly detail: string;
}
