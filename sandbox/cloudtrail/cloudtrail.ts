import { AwsError } from '../kernel/aws-error.ts';
import { GLOBAL_REGION } from '../kernel/deployment.ts';
import { jsonService } from '../kernel/json-service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Service, WireRequest } from '../kernel/service.ts';
import type { S3 } from '../s3/s3.ts';
import { CLOUDTRAIL_PRINCIPAL, createDelivery } from './delivery.ts';
import { createEventHistory, type EventHistory } from './event-history.ts';
import { createLoggingSwitch } from './logging-switch.ts';
import { type HostedTrail, trailOperations } from './operations.ts';
import { createPulse } from './pulse.ts';
import type { CloudTrailRecord } from './record.ts';
import { isSelected } from './selectors.ts';
import { readSigningKey } from './signing-key.ts';
import type { Trail } from './trail.ts';
import { readTrailSettings, type TrailSettings, trailModel } from './trail-settings.ts';
import { createTrailStore, type TrailStore } from './trail-store.ts';

const DELIVERY_PAUSE_MS = 2000;
/** However much time is compressed: a file per record would be more work than what is recorded. */
const SHORTEST_PAUSE_MS = 200;
const DIGEST_PERIOD_SECONDS = 3600;
const TARGET_PREFIX = 'CloudTrail_20131101';
const LONG_TARGET = 'com.amazonaws.cloudtrail.v20131101.';

export interface CloudTrailParts {
  readonly s3: S3;
  /** Told of every call in the study's Region that the trail logs, and of attempts to stop it. @default nobody */
  readonly tell?: (record: CloudTrailRecord) => void;
  /** How long a digest's period is. @default DIGEST_PERIOD_SECONDS */
  readonly digestEverySeconds?: number | undefined;
}

/** What CloudTrail keeps of one Region. */
interface Place {
  readonly region: string;
  readonly store: TrailStore;
  readonly history: EventHistory;
}

/** CloudTrail: keeps every record that the template's trail asks for, and delivers it, each Region with a chain of signed digests of its own. */
export function createCloudTrail(kernel: Kernel, parts: CloudTrailParts): Service & Trail {
  const { region: homeRegion } = kernel.template.deployment;
  const home = placeOf(kernel, homeRegion, 'cloudtrail');
  const abroad = placeOf(kernel, GLOBAL_REGION, 'cloudtrail_global');
  const now = () => kernel.now();
  // Read when first needed: other services may make their first call before this one has started.
  const settings = once(() => readTheTrail(kernel));
  const logging = createLoggingSwitch(home.store, { startsLogging: () => settings().startsLogging, now });
  let hosted: readonly HostedTrail[] | undefined;

  function host({ region, store, history }: Place): HostedTrail {
    const signingKey = once(() => readSigningKey(store, now()));
    const delivery = createDelivery({
      kernel,
      s3: parts.s3,
      store,
      settings: settings(),
      region,
      signingKey,
    });
    const isHome = region === homeRegion;
    return { settings: settings(), region, isHome, signingKey, delivery, logging, history };
  }

  const pulse = createPulse({
    // In AWS each Region has a digest every hour, here from its first record on.
    deliveries: () =>
      started(hosted)
        .map(({ delivery }) => delivery)
        .filter((delivery) => delivery.isAtWork()),
    isLogging: () => logging.read().isLogging,
    now,
    pauseMs: Math.max(SHORTEST_PAUSE_MS, DELIVERY_PAUSE_MS * kernel.timeScale),
    digestEveryMs: (parts.digestEverySeconds ?? DIGEST_PERIOD_SECONDS) * 1000,
  });

  const wire = jsonService(kernel, {
    signingName: 'cloudtrail',
    targetPrefix: TARGET_PREFIX,
    invalidInput: 'InvalidParameterCombinationException',
    resourceTypes: { 'AWS::CloudTrail::Trail': trailModel },
    operations: trailOperations(kernel, () => started(hosted)),
  });

  return {
    ...wire,
    regions: [homeRegion, GLOBAL_REGION],
    handle: (request) => wire.handle(withShortTarget(request)),
    append: (record) => {
      if (isLoop(record)) return;
      const { history, store } = record.awsRegion === GLOBAL_REGION ? abroad : home;
      history.append(record);
      const { isMultiRegion, includesGlobalServices, selectors } = settings();
      const isHome = store === home.store;
      const isWanted = logging.read().isLogging || isStop(record);
      if (!isWanted || !isSelected(record, selectors)) return;
      if (!isHome && !(isMultiRegion && includesGlobalServices)) return;
      store.append(record);
      // EventBridge hears of the calls of its own Region alone.
      if (isHome) parts.tell?.(record);
    },
    admit: ({ principal }, { eventSource, category }) => {
      const isDelivery = principal.kind === 'service' && principal.name === CLOUDTRAIL_PRINCIPAL;
      if (pulse.isHeldUp() && !isDelivery && category === 'Data' && eventSource === 's3.amazonaws.com')
        throw new AwsError(
          'ServiceUnavailable',
          'The audit log cannot be written: no object is read or written until it can.',
          503,
        );
    },
    flush: pulse.flush,
    start: async () => {
      const atHome = host(home);
      hosted = [atHome, host(abroad)];
      await atHome.signingKey();
      atHome.delivery.begin();
      for (const { history } of [home, abroad]) history.sweep();
      pulse.start();
    },
    stop: async () => {
      if (hosted !== undefined) await pulse.stop();
    },
  };
}

function placeOf(kernel: Kernel, region: string, prefix: string): Place {
  return { region, store: createTrailStore(kernel, prefix), history: createEventHistory(kernel, prefix) };
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

function started(hosted: readonly HostedTrail[] | undefined): readonly HostedTrail[] {
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
