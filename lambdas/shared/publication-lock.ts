import { setTimeout as wait } from 'node:timers/promises';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { isDeliveryId, lakeKeys } from '../../core/deliveries/keys.ts';
import { type Lake, readStep } from './lake.ts';
import { PipelineError } from './log.ts';

/** As long as a function may run: it began before it took the lease, so a holder whose lease has ended is dead. */
const LEASE_MS = 15 * 60_000;
/** Whoever waits gives up before the function's time limit, and comes back by redelivery. */
const PATIENCE_MS = 10 * 60_000;
const PAUSE_MS = 100;

interface Lock {
  /** The delivery that is being published, or the withdrawal that is being carried out; empty when nobody holds it. */
  readonly holder: string;
  /** When the lease ends, in milliseconds since 1970. */
  readonly until: number;
}

const FREE: Lock = { holder: '', until: 0 };

/**
 * Changes what is visible in a study one delivery at a time. Checks over everything visible mean nothing while somebody else is about to
 * add to it or to erase it, and SQS hands messages to at least two functions at once. The lock is an object written conditionally; a
 * holder that died takes it up again when its message comes back, and any other after the lease.
 */
export async function withPublicationLock<T>(lake: Lake, holder: string, work: () => Promise<T>): Promise<T> {
  const etag = await acquire(lake, holder);
  try {
    return await work();
  } finally {
    await write(lake, FREE, { IfMatch: etag });
  }
}

async function acquire(lake: Lake, holder: string): Promise<string> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const standing = await read(lake);
    const mine: Lock = { holder, until: Date.now() + LEASE_MS };
    if (standing === undefined || (await isFree(lake, standing.lock, holder))) {
      const etag = await write(
        lake,
        mine,
        standing === undefined ? { IfNoneMatch: '*' } : { IfMatch: standing.etag },
      );
      if (etag !== undefined) return etag;
    }
    await wait(PAUSE_MS);
  }
  throw new PipelineError('LOCKED', 'another publication or withdrawal did not end in time');
}

/** A delivery that died after its publication was recorded has nothing left to protect. */
async function isFree(lake: Lake, { holder, until }: Lock, asking: string): Promise<boolean> {
  if (holder === '' || holder === asking || until < Date.now()) return true;
  return isDeliveryId(holder) && (await readStep(lake, { deliveryId: holder }, 'publication')) !== undefined;
}

async function read({ s3, bucket }: Lake): Promise<{ lock: Lock; etag: string } | undefined> {
  try {
    const { Body, ETag = '' } = await s3.send(
      new GetObjectCommand({ Bucket: bucket, Key: lakeKeys.publicationLock }),
    );
    return { lock: JSON.parse((await Body?.transformToString()) ?? '') as Lock, etag: ETag };
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
    throw error;
  }
}

/** Gives the new ETag, or nothing when somebody else was first. */
async function write(
  { s3, bucket }: Lake,
  lock: Lock,
  condition: { IfNoneMatch: string } | { IfMatch: string },
): Promise<string | undefined> {
  try {
    const body = { Body: JSON.stringify(lock), ContentType: 'application/json' };
    const put = new PutObjectCommand({
      Bucket: bucket,
      Key: lakeKeys.publicationLock,
      ...body,
      ...condition,
    });
    return (await s3.send(put)).ETag;
  } catch (error) {
    const isTaken =
      error instanceof Error && ['PreconditionFailed', 'ConditionalRequestConflict'].includes(error.name);
    if (isTaken) return undefined;
    throw error;
  }
}
