import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { AwsError } from '../kernel/aws-error.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { S3 } from '../s3/s3.ts';
import { type ChainLink, packDigest } from './digest-file.ts';
import { packLogFile } from './log-file.ts';
import type { SigningKey } from './signing-key.ts';
import type { TrailSettings } from './trail-settings.ts';
import type { OutgoingFile, TrailStore } from './trail-store.ts';

export const CLOUDTRAIL_PRINCIPAL = 'cloudtrail.amazonaws.com';

/** AWS closes a file by its size; a number of records bounds our memory as well. */
const RECORDS_PER_FILE = 5000;

const Chain = z.object({
  periodStart: z.iso.datetime(),
  previous: z
    .object({ bucket: z.string(), key: z.string(), hash: z.string(), signature: z.string() })
    .optional(),
});

const Status = z.object({
  lastDelivery: z.iso.datetime().optional(),
  lastDigestDelivery: z.iso.datetime().optional(),
  deliveryError: z.string().optional(),
});
type DeliveryStatus = z.infer<typeof Status>;

/** Brings the records of one Region into the trail's bucket, and digests of what it brought. */
export interface Delivery {
  /** Sends everything that waits; throws what S3 threw, and then it all still waits. */
  deliver(): Promise<void>;
  /** Sends everything that waits, and a digest of the period up to now. */
  closePeriod(): Promise<void>;
  /** Begins the chain of digests, unless it has begun. */
  begin(): void;
  /** Whether there is a chain, or something to begin one with. */
  isAtWork(): boolean;
  /** Begins a new chain: the next digest is a starting digest. */
  breakChain(): void;
  hasUndigested(): boolean;
  periodStart(): Date;
  status(): DeliveryStatus;
}

export interface DeliveryParts {
  readonly kernel: Kernel;
  readonly s3: S3;
  readonly store: TrailStore;
  readonly settings: TrailSettings;
  readonly region: string;
  signingKey(): Promise<SigningKey>;
}

export function createDelivery(parts: DeliveryParts): Delivery {
  const { kernel, s3, store, settings, region, signingKey } = parts;
  const { account, region: home } = kernel.template.deployment;
  const where = { account, region, home };
  const hasBegun = () => store.readState('chain') !== undefined;
  const chain = () => Chain.parse(store.readState('chain'));
  const status = () => Status.parse(store.readState('status') ?? {});
  // One at a time: a digest must name exactly the files that were in the bucket before it.
  let underWay: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = underWay.then(work);
    underWay = turn.catch(() => undefined);
    return turn;
  };

  function breakChain(): void {
    store.writeState('chain', { periodStart: kernel.now().toISOString() });
  }

  function begin(): void {
    if (!hasBegun()) breakChain();
  }

  async function sendAll(): Promise<void> {
    for (let records = store.nextRecords(RECORDS_PER_FILE); records.length > 0; ) {
      store.planLog(
        packLogFile(
          records.map(({ record }) => record),
          settings,
          where,
        ),
        records,
      );
      records = store.nextRecords(RECORDS_PER_FILE);
    }
    for (let file = store.nextOutgoing(); file !== undefined; file = store.nextOutgoing()) await send(file);
  }

  async function send(file: OutgoingFile): Promise<void> {
    const before = status();
    try {
      await s3.putObject(deliverer(settings.arn), {
        bucket: settings.bucket,
        key: file.key,
        body: file.body,
        metadata: file.metadata,
        contentType: 'application/json',
        acl: 'bucket-owner-full-control',
        ...(settings.kmsKeyId === undefined
          ? {}
          : { kmsKeyId: settings.kmsKeyId, encryptionContext: { 'aws:cloudtrail:arn': settings.arn } }),
      });
    } catch (error) {
      store.writeState('status', {
        ...before,
        deliveryError: error instanceof AwsError ? error.code : 'InternalFailure',
      });
      throw error;
    }
    store.markDelivered(file);
    const { deliveryError: _gone, ...rest } = before;
    const moment = file.kind === 'log' ? 'lastDelivery' : 'lastDigestDelivery';
    store.writeState('status', { ...rest, [moment]: kernel.now().toISOString() });
  }

  async function sendDigest(): Promise<void> {
    await sendAll();
    const { periodStart, previous } = chain();
    const start = new Date(periodStart);
    const logs = store.undigestedLogs();
    const end = await periodEnd(start, () => kernel.now());
    const period = { start, end, logs, previous };
    const { file, link } = packDigest(period, settings, where, await signingKey());
    const next: { periodStart: string; previous: ChainLink } = {
      periodStart: period.end.toISOString(),
      previous: link,
    };
    store.planDigest(file, logs, next);
    await sendAll();
  }

  return {
    deliver: () => inTurn(sendAll),
    closePeriod: () => inTurn(settings.writesDigests ? sendDigest : sendAll),
    begin,
    isAtWork: () => hasBegun() || store.nextRecords(1).length > 0,
    breakChain,
    hasUndigested: () => store.undigestedLogs().length > 0,
    periodStart: () => new Date(chain().periodStart),
    status,
  };
}

/** A digest's name has whole seconds, two digests never share one, and none ends in the future: so this may wait for the next second. */
async function periodEnd(start: Date, now: () => Date): Promise<Date> {
  const nextSecond = Math.floor(start.getTime() / 1000 + 1) * 1000;
  const wait = nextSecond - now().getTime();
  if (wait > 0) await sleep(Math.min(wait, 1000));
  return new Date(Math.max(nextSecond, Math.floor(now().getTime() / 1000) * 1000));
}

function deliverer(trailArn: string): Caller {
  return {
    principal: { kind: 'service', name: CLOUDTRAIL_PRINCIPAL, sourceArn: trailArn },
    requestId: randomUUID(),
    sourceIp: CLOUDTRAIL_PRINCIPAL,
    userAgent: CLOUDTRAIL_PRINCIPAL,
    calledVia: [],
  };
}
