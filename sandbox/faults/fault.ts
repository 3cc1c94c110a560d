/** A call to AWS, as far as a fault may choose by it. */
export interface Call {
  /** Name of the session that calls: `carelake-3cp-publish` for a function, `data-manager-skive` for a person. */
  readonly by: string;
  /** `s3:PutObject` */
  readonly operation: string;
  readonly isWrite: boolean;
  /** Of an object; empty for calls that are about none. */
  readonly key: string;
  /** Name of a queue, known once a call took effect; empty for calls that are about none. */
  readonly queue: string;
  /** False for calls that a service makes for somebody: Athena's reads, the polls of an event source. */
  readonly isOwn: boolean;
}

/** Before the call takes effect, or after it did and before its caller knows. */
export type Moment = 'before' | 'after';

/** What goes wrong. */
export type Effect =
  /** The service has too much to do; each says so in its own way, S3 with 503 SlowDown. */
  | { readonly kind: 'throttle' }
  /** The service itself fails, with 500. */
  | { readonly kind: 'internal' }
  /** 503 ServiceUnavailable. */
  | { readonly kind: 'unavailable' }
  /** Any other refusal. */
  | { readonly kind: 'refuse'; readonly code: string; readonly status: number }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** The connection breaks: of the answer one half arrives, or nothing. */
  | { readonly kind: 'cut'; readonly when: Moment }
  /** The function that calls is killed. */
  | { readonly kind: 'kill'; readonly when: Moment };

export interface Fault {
  /** Which calls; asked at the moment at which the fault strikes. */
  readonly on: (call: Call) => boolean;
  readonly effect: Effect;
  /** The first of these calls that is hit, from 1. @default 1 */
  readonly from?: number;
  /** How many are hit. @default 1 */
  readonly times?: number;
  /** Share of the calls that are hit; which ones follows from the seed and from what they are, not from their order. @default 1 */
  readonly chance?: number;
}

/** A fault at work. */
export interface Injected {
  /** Calls that were hit so far. */
  hits(): number;
  lift(): void;
}
