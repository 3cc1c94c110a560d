import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createAthena } from './athena/create-athena.ts';
import { createCloudTrail } from './cloudtrail/cloudtrail.ts';
import type { Trail } from './cloudtrail/trail.ts';
import { createCloudWatch } from './cloudwatch/create-cloudwatch.ts';
import { createEvents, type Events } from './events/events.ts';
import { trailEvent } from './events/trail-event.ts';
import type { Faults } from './faults/faults.ts';
import { createGlue } from './glue/create-glue.ts';
import { createIam } from './iam/iam.ts';
import { createKernel, type KernelHost } from './kernel/create-kernel.ts';
import type { Interceptor } from './kernel/kernel.ts';
import { readAssembly } from './kernel/read-assembly.ts';
import { createKms } from './kms/create-kms.ts';
import { createLambda, type LambdaHost } from './lambda/lambda.ts';
import { createLogs } from './logs/logs.ts';
import { createS3 } from './s3/create-s3.ts';
import { createSns, type Sns } from './sns/create-sns.ts';
import type { SentNotification } from './sns/sent-store.ts';
import { createSqs, type Sqs } from './sqs/sqs.ts';
import { createSsm } from './ssm/create-ssm.ts';
import { createSts } from './sts/create-sts.ts';
import { mintPersonas } from './sts/personas.ts';
import { type ProfileFiles, writeProfiles } from './sts/write-profiles.ts';

export interface SandboxOptions {
  /** Folder of the synthesized template: `cdk.out`. */
  readonly assembly: string;
  /** Folder of the sandbox's state. */
  readonly dataDir: string;
  /** @default 0: a free port */
  readonly port?: number;
  /** Every wait is multiplied by it. @default 1 */
  readonly timeScale?: number;
  /** How long a digest's period is. @default an hour, as CloudTrail has it */
  readonly digestEverySeconds?: number;
  readonly intercept?: Interceptor;
  /** What goes wrong; nothing of it can be reached over the wire. @default nothing */
  readonly faults?: Faults;
}

/** The deployed template on this machine. */
export interface Sandbox {
  readonly endpoint: string;
  readonly region: string;
  readonly awsConfigFile: string;
  readonly awsCredentialsFile: string;
  /** `analyst`, `data-manager-skive`: each has the AWS profile `carelake-<persona>`. */
  readonly personas: readonly string[];
  /** Requests from the wire since the start. */
  served(): number;
  /** What was sent to the template's topics, in order: a sandbox has no mailboxes. */
  notifications(): readonly SentNotification[];
  /** Waits until no event or message is on its way, no function runs and the trail is delivered. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const IDLE_PAUSE_MS = 25;
/** Between two services a piece of work is nowhere for a moment: only a longer calm is one. */
const CALM_ROUNDS = 4;

/** Starts every service on the template of an assembly and writes an AWS profile for each persona. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { stackName, template } = readAssembly(options.assembly);
  const host = await createKernel({
    template,
    stackName,
    dataDir: options.dataDir,
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.timeScale === undefined ? {} : { timeScale: options.timeScale }),
    intercept: interceptorOf(options),
    ...(options.faults ? { wireFaults: options.faults.host.wire } : {}),
  });
  try {
    const parts = hostServices(host, options);
    const { endpoint, template: resolved } = host.kernel;
    const { region } = resolved.deployment;
    const personas = mintPersonas(host.kernel);
    const profiles = writeProfiles(join(options.dataDir, 'aws'), personas, { endpoint, region });
    await host.start();
    return sandboxOf(
      host,
      parts,
      profiles,
      personas.map(({ name }) => name),
    );
  } catch (error) {
    await host.stop();
    throw error;
  }
}

/** Faults strike first: what they keep from happening, nobody else sees. */
function interceptorOf({ faults, intercept }: SandboxOptions): Interceptor {
  return async (...call) => {
    await faults?.host.intercept(...call);
    await intercept?.(...call);
  };
}

interface Parts {
  readonly sqs: Sqs;
  readonly sns: Sns;
  readonly events: Events;
  readonly lambda: LambdaHost;
  readonly trail: Trail;
}

/** Hosted in the order in which they start; stopped the other way round, so that functions end before what they write to. */
function hostServices(host: KernelHost, { assembly, digestEverySeconds, faults }: SandboxOptions): Parts {
  const { kernel } = host;
  const kms = createKms(kernel);
  const s3 = createS3(kernel, { kms, emit: (event) => events.emit(event) });
  const sqs = createSqs(kernel, { kms });
  const sns = createSns(kernel, { kms });
  const events = createEvents(kernel, { sqs, sns });
  const sts = createSts(kernel);
  const glue = createGlue(kernel);
  const athena = createAthena(kernel, { s3, glue });
  const trail = createCloudTrail(kernel, {
    s3,
    digestEverySeconds,
    tell: (record) => events.emit(trailEvent(record)),
  });
  const cloudwatch = createCloudWatch(kernel, { sqs, sns, events });
  const lambda = createLambda(kernel, { sqs, sts, assembly, fileLimit: faults?.host.fileLimit });
  faults?.host.attach(lambda.killFunction);
  for (const models of [createIam(), createLogs()]) host.host(models);
  const ssm = createSsm(kernel);
  for (const service of [kms, s3, sqs, sns, events, sts, glue, ssm, trail, athena, cloudwatch, lambda])
    host.host(service);
  host.recordTo(trail.append);
  return { sqs, sns, events, lambda, trail };
}

function sandboxOf(
  host: KernelHost,
  parts: Parts,
  profiles: ProfileFiles,
  personas: readonly string[],
): Sandbox {
  const { sqs, sns, events, lambda, trail } = parts;
  const isCalm = () => sqs.depth() === 0 && events.pending() === 0 && lambda.running() === 0;
  return {
    endpoint: host.kernel.endpoint,
    region: host.kernel.template.deployment.region,
    awsConfigFile: profiles.configFile,
    awsCredentialsFile: profiles.credentialsFile,
    personas,
    served: host.served,
    notifications: sns.sent,
    async idle() {
      for (let calm = 0; calm < CALM_ROUNDS; calm = isCalm() ? calm + 1 : 0) await pause(IDLE_PAUSE_MS);
      await trail.flush();
    },
    stop: host.stop,
  };
}
