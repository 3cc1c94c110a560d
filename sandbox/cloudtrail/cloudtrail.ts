import { AwsError } from '../kernel/aws-error.ts';
import { jsonService } from '../kernel/json-service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Service, WireRequest } from '../kernel/service.ts';
import type { S3 } from '../s3/s3.ts';
import { CLOUDTRAIL_PRINCIPAL, createDelivery } from './delivery.ts';
import { createEventHistory } from './event-history.ts';
import { createLoggingSwitch } from './logging-switch.ts';
import { type HostedTrail, trailOperations } from './operations.ts';
import type { CloudTrailRecord } from './record.ts';
import { isSelected } from './selectors.ts';
import { readSigningKey } from './signing-key.ts';
import type { Trail } from './trail.ts';
import { readTrailSettings, type TrailSettings, trailModel } from './trail-settings.ts';
import { createTrailStore } from './trail-store.ts';

const DELIVERY_PAUSE_MS = 2000;
/** However much time is compressed: a file per record would be more work than what is recorded. */
const SHORTEST_PAUSE_MS = 200;
const DIGEST_PERIOD_SECONDS = 3600;
const TARGET_PREFIX = 'CloudTrail_20131101';
const LONG_TARGET = 'com.amazonaws.cloudtrail.v20131101.';

export interface CloudTrailParts {
  readonly s3: S3;
  /** Told of every call that the trail logs, and of attempts to stop it. @default nobody */
  readonly tell?: (record: CloudTrailRecord) => void;
  /** How long a digest's period is. @default DIGEST_PERIOD_SECONDS */
  readonly digestEverySeconds?: number | undefined;
}

/** CloudTrail: keeps every record that the template's trail asks for, and delivers it with a chain of signed digests. */
export function createCloudTrail(kernel: Kernel, parts: CloudTrailParts): Service & Trail {
  const store = createTrailStore(kernel);
  const history = createEventHistory(kernel);
  const now = () => kernel.now();
  // Read when first needed: other services may make their first call before this one has started.
  const settings = once(() => readTheTrail(kernel));
  const logging = createLoggingSwitch(store, { startsLogging: () => settings().startsLogging, now });
  const digestEveryMs = (parts.digestEverySeconds ?? DIGEST_PERIOD_SECONDS) * 1000;
  let hosted: HostedTrail | undefined;
  let pulse: NodeJS.Timeout | undefined;
  let reported: string | undefined;
  /** The last attempt to deliver failed, and its records wait. */
  let isHeldUp = false;

  async function beat({ delivery }: HostedTrail): Promise<void> {
    const isDue = now().getTime() - delivery.periodStart().getTime() >= digestEveryMs;
    await (isDue && wantsDigest(delivery.hasUndigested()) ? delivery.closePeriod() : delivery.deliver());
  }

  async function watched(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      isHeldUp = false;
    } catch (error) {
      isHeldUp = true;
      throw error;
    }
  }

  /** A stopped trail writes no empty digests, but what it still delivered is proven before the chain breaks. */
  function wantsDigest(hasUndigested: boolean): boolean {
    return logging.read().isLogging || hasUndigested;
  }

  /** Beats again only after the last beat ended, so that a slow bucket is not asked twice. */
  function schedule(trail: HostedTrail): void {
    pulse = setTimeout(
      async () => {
        await told(trail, () => beat(trail));
        if (pulse !== undefined) schedule(trail);
      },
      Math.max(SHORTEST_PAUSE_MS, DELIVERY_PAUSE_MS * kernel.timeScale),
    ).unref();
  }

  /** Says once what holds delivery up; GetTrailStatus says it as long as it lasts, and the records wait. */
  async function told({ delivery }: HostedTrail, work: () => Promise<void>): Promise<void> {
    try {
      await watched(work);
      reported = undefined;
    } catch {
      const code = delivery.status().deliveryError ?? 'InternalFailure';
      if (reported !== code) console.error(`CloudTrail cannot deliver to its bucket: ${code}`);
      reported = code;
    }
  }

  const wire = jsonService(kernel, {
    signingName: 'cloudtrail',
    targetPrefix: TARGET_PREFIX,
    invalidInput: 'InvalidParameterCombinationException',
    resourceTypes: { 'AWS::CloudTrail::Trail': trailModel },
    operations: trailOperations(kernel, () => started(hosted)),
  });

  return {
    ...wire,
    handle: (request) => wire.handle(withShortTarget(request)),
    append: (record) => {
      if (isLoop(record)) return;
      history.append(record);
      const isWanted = logging.read().isLogging || isStop(record);
      if (!isWanted || !isSelected(record, settings().selectors)) return;
      store.append(record);
      parts.tell?.(record);
    },
    admit: ({ principal }, { eventSource, category }) => {
      const isDelivery = principal.kind === 'service' && principal.name === CLOUDTRAIL_PRINCIPAL;
      if (isHeldUp && !isDelivery && category === 'Data' && eventSource === 's3.amazonaws.com')
        throw new AwsError(
          'ServiceUnavailable',
          'The audit log cannot be written: no object is read or written until it can.',
          503,
        );
    },
    flush: () => watched(() => started(hosted).delivery.deliver()),
    start: async () => {
      const signingKey = await readSigningKey(store, now());
      const delivery = createDelivery({ kernel, s3: parts.s3, store, settings: settings(), signingKey });
      isHeldUp = delivery.status().deliveryError !== undefined;
      hosted = { settings: settings(), signingKey, delivery, logging, history };
      history.sweep();
      schedule(hosted);
    },
    stop: async () => {
      clearTimeout(pulse);
      pulse = undefined;
      if (hosted === undefined) return;
      const { delivery } = hosted;
      // A bucket that refuses must not keep the rest of the sandbox from stopping: what waits is delivered after the next start.
      await told(hosted, async () => {
        await delivery.deliver();
        if (wantsDigest(delivery.hasUndigested())) await delivery.closePeriod();
      });
    },
  };
}

/** The SDKs for Python, and so the AWS CLI, put a Java package in front of the target that others send. */
function withShortTarget(request: WireRequest): WireRequest {
  const target = String(request.headers['x-amz-target'] ?? '');
  const short = target.startsWith(LONG_TARGET) ? target.slice(LONG_TARGET.length) : target;
  return { ...request, headers: { ...request.headers, 'x-amz-target': short } };
}

function readTheTrail(kernel: Kernel): TrailSettings {
  const trails = kernel.template.resources('AWS::CloudTrail::Trail');
  const [resource] = trails;
  if (resource === undefined || trails.length > 1) {
    throw new Error(
      `the sandbox hosts templates with one AWS::CloudTrail::Trail, and this one has ${trails.length}`,
    );
  }
  return readTrailSettings(resource, kernel.template.deployment);
}

/**
 * The trail's own deliveries (PutObject, and the data key for it) leave no record: each would make a file, whose delivery would make a
 * record, without end. Nothing is hidden by it, since digests name every file that was delivered.
 */
function isLoop({ userIdentity }: CloudTrailRecord): boolean {
  return userIdentity.type === 'AWSService' && userIdentity.invokedBy === CLOUDTRAIL_PRINCIPAL;
}

/** The call that stops logging is the last one in the log. */
function isStop({ eventSource, eventName, errorCode }: CloudTrailRecord): boolean {
  return eventSource === CLOUDTRAIL_PRINCIPAL && eventName === 'StopLogging' && errorCode === undefined;
}

function started(hosted: HostedTrail | undefined): HostedTrail {
  if (hosted === undefined) throw new Error('CloudTrail is asked before it has started');
  return hosted;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
