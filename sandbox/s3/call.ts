import type { Caller } from '../kernel/caller.ts';
import type { Kernel, TrailEntry } from '../kernel/kernel.ts';
import type { WireAnswer } from '../kernel/service.ts';
import type { Kms } from '../kms/kms.ts';
import type { BlobStore } from './blob-store.ts';
import type { Bucket } from './bucket.ts';
import type { ObjectEvents } from './object-events.ts';
import type { ObjectIndex } from './object-index.ts';
import { invalidArgument } from './s3-error.ts';
import type { UploadIndex } from './upload-index.ts';
import type { WriteWatch } from './write-watch.ts';

/** What every operation works with. */
export interface Host {
  readonly kernel: Kernel;
  readonly kms: Kms;
  readonly buckets: () => ReadonlyMap<string, Bucket>;
  readonly index: ObjectIndex;
  readonly uploads: UploadIndex;
  readonly blobs: BlobStore;
  readonly events: ObjectEvents;
  readonly watch: WriteWatch;
}

/** One request to S3, from the wire or from another service of the sandbox. */
export interface S3Request {
  readonly caller: Caller;
  readonly method: string;
  /** Empty for requests about the account. */
  readonly bucketName: string;
  /** Empty for requests about a bucket. */
  readonly key: string;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly presigned: boolean;
}

/** A request inside of `Kernel.recorded`: operations add to the record what only they know. */
export interface Call extends S3Request {
  readonly entry: TrailEntry;
}

export interface Operation {
  /** CloudTrail's name of the event. */
  readonly eventName: string;
  readonly category: 'Management' | 'Data';
  readonly readOnly: boolean;
  /** Query parameters it honours; any other is an error that names it. */
  readonly queries: readonly string[];
  run(host: Host, call: Call): Promise<WireAnswer>;
}

/** An integer from the query, within bounds. */
export function queryNumber(
  call: S3Request,
  name: string,
  bounds: { min: number; max: number; or: number },
): number {
  const text = call.query.get(name);
  if (text === null || text === '') return bounds.or;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= bounds.min)) throw invalidArgument(`Provided ${name} is not an integer within its bounds`);
  return Math.min(value, bounds.max);
}
