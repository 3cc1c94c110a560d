import { join } from 'node:path';
import type { EventBridgeEvent } from '../events/event.ts';
import { AwsError } from '../kernel/aws-error.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { logFailure } from '../kernel/log-failure.ts';
import type { Service, WireAnswer, WireRequest } from '../kernel/service.ts';
import type { Kms } from '../kms/kms.ts';
import { BlobStore } from './blob-store.ts';
import { type Bucket, readBuckets } from './bucket.ts';
import type { Host, Operation, S3Request } from './call.ts';
import { errorAnswer } from './error-answer.ts';
import { inProcessS3 } from './in-process-s3.ts';
import { ObjectEvents } from './object-events.ts';
import { ObjectIndex } from './object-index.ts';
import { parseRequest } from './parse-request.ts';
import { s3ResourceModels } from './resource-models.ts';
import { route } from './route.ts';
import type { S3 } from './s3.ts';
import { sweep } from './sweep.ts';
import { trailEntry } from './trail-entry.ts';
import { UploadIndex } from './upload-index.ts';
import { WriteWatch } from './write-watch.ts';

const SWEEP_EVERY_MS = 3_600_000;

export interface S3Needs {
  readonly kms: Kms;
  /** Takes the events of buckets that send them to EventBridge. */
  readonly emit: (event: EventBridgeEvent) => void;
}

/** S3 over the template's buckets. */
export function createS3(kernel: Kernel, { kms, emit }: S3Needs): Service & S3 {
  let buckets: ReadonlyMap<string, Bucket> = new Map();
  const host: Host = {
    kernel,
    kms,
    buckets: () => buckets,
    index: new ObjectIndex(kernel.db, kernel),
    uploads: new UploadIndex(kernel.db, kernel),
    blobs: new BlobStore(join(kernel.dataDir, 's3')),
    events: new ObjectEvents(kernel.db, () => kernel.template.deployment, emit),
    watch: new WriteWatch(),
  };
  let sweeper: NodeJS.Timeout | undefined;
  const sweepSafely = () => sweep(host).catch((error: unknown) => logFailure('a lifecycle sweep', error));

  return {
    signingName: 's3',
    protocol: 's3',
    resourceTypes: s3ResourceModels,
    handle: (request) => answer(host, request),
    ...inProcessS3(host, perform),
    async start() {
      buckets = readBuckets(kernel.template);
      for (const name of buckets.keys()) host.index.bucketCreated(name, kernel.now());
      await host.blobs.removeStrays((id) => host.index.isKnownBlob(id) || host.uploads.isKnownBlob(id));
      await sweep(host);
      sweeper = setInterval(sweepSafely, SWEEP_EVERY_MS).unref();
    },
    async stop() {
      clearInterval(sweeper);
    },
  };
}

/** Runs an operation under its record in the trail. */
async function perform<T>(
  host: Host,
  operation: Operation,
  request: S3Request,
  run: (call: S3Request & { entry: ReturnType<typeof trailEntry> }) => Promise<T>,
): Promise<T> {
  const entry = trailEntry(operation, request, host.kernel.template.deployment);
  return host.kernel.recorded(request.caller, entry, (recorded) => run({ ...request, entry: recorded }));
}

async function answer(host: Host, wire: WireRequest): Promise<WireAnswer> {
  // What cannot be read is refused before it has a name; the kernel records and answers that.
  const request = parseRequest(wire);
  try {
    const operation = route(request);
    return await perform(host, operation, request, (call) => operation.run(host, call));
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return errorAnswer(error, wire);
  }
}
