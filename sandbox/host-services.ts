import { createAthena } from './athena/create-athena.ts';
import { createCloudTrail } from './cloudtrail/cloudtrail.ts';
import type { Trail } from './cloudtrail/trail.ts';
import { createCloudWatch } from './cloudwatch/create-cloudwatch.ts';
import type { EventBridgeEvent } from './events/event.ts';
import { createEvents, type Events } from './events/events.ts';
import { trailEvent } from './events/trail-event.ts';
import type { Faults } from './faults/faults.ts';
import { createGlue } from './glue/create-glue.ts';
import { createIam } from './iam/create-iam.ts';
import type { KernelHost } from './kernel/create-kernel.ts';
import { createKms } from './kms/create-kms.ts';
import { createLambda, type LambdaHost } from './lambda/lambda.ts';
import { createLogs } from './logs/logs.ts';
import { createS3 } from './s3/create-s3.ts';
import { createSns, type Sns } from './sns/create-sns.ts';
import { createSqs, type Sqs } from './sqs/sqs.ts';
import { createSsm } from './ssm/create-ssm.ts';
import { createSts } from './sts/create-sts.ts';

export interface HostedServices {
  readonly sqs: Sqs;
  readonly sns: Sns;
  readonly events: Events;
  readonly lambda: LambdaHost;
  readonly trail: Trail;
}

interface HostedFrom {
  /** Folder of the synthesized template: `cdk.out`. */
  readonly assembly: string;
  /** How long a digest's period is. @default an hour, as CloudTrail has it */
  readonly digestEverySeconds?: number | undefined;
  /** What goes wrong. @default nothing */
  readonly faults?: Faults | undefined;
  /** Loses events that it says yes to, as a service may whose delivery is best effort. @default none */
  readonly loses?: ((event: EventBridgeEvent) => boolean) | undefined;
}

/** Hosted in the order in which they start; stopped the other way round, so that functions end before what they write to. */
export function hostServices(host: KernelHost, options: HostedFrom): HostedServices {
  const { assembly, digestEverySeconds, faults, loses = () => false } = options;
  const emit = (event: EventBridgeEvent) => {
    if (!loses(event)) events.emit(event);
  };
  const { kernel } = host;
  const kms = createKms(kernel);
  const s3 = createS3(kernel, { kms, emit });
  const sqs = createSqs(kernel, { kms });
  const sns = createSns(kernel, { kms });
  const events = createEvents(kernel, { sqs, sns });
  const sts = createSts(kernel);
  const glue = createGlue(kernel);
  const athena = createAthena(kernel, { s3, glue, emit });
  const trail = createCloudTrail(kernel, {
    s3,
    digestEverySeconds,
    tell: (record) => events.emit(trailEvent(record)),
  });
  const cloudwatch = createCloudWatch(kernel, { sqs, sns, events });
  const lambda = createLambda(kernel, { sqs, sts, assembly, fileLimit: faults?.host.fileLimit });
  faults?.host.attach(lambda.killFunction);
  host.host(createLogs());
  const iam = createIam(kernel);
  const ssm = createSsm(kernel);
  for (const service of [iam, kms, s3, sqs, sns, events, sts, glue, ssm, trail, athena, cloudwatch, lambda])
    host.host(service);
  host.recordTo(trail);
  return { sqs, sns, events, lambda, trail };
}
