import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventBridgeEvent } from './events/event.ts';
import type { Faults } from './faults/faults.ts';
import { type HostedServices, hostServices } from './host-services.ts';
import type { Signer } from './kernel/caller.ts';
import { createKernel, type KernelHost } from './kernel/create-kernel.ts';
import type { Interceptor } from './kernel/kernel.ts';
import { readAssembly } from './kernel/read-assembly.ts';
import type { SessionGrant } from './kernel/sessions.ts';
import type { SentNotification } from './sns/sent-store.ts';
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
  /** Events that get lost on their way to EventBridge, as those of services that promise no more than their best may. @default none */
  readonly loses?: (event: EventBridgeEvent) => boolean;
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
  /** What the account's root user signs with: nobody works as root, so no persona and no profile has it. */
  rootCredentials(): Credentials;
  /** What a function signs with: a session of its role, as Lambda gets it. */
  functionCredentials(name: string): Promise<Credentials>;
  /** Lets a rule with a schedule be due now. */
  fireRule(name: string): void;
  /** Waits until no event or message is on its way, no function runs and the trail is delivered. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
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

function sandboxOf(
  host: KernelHost,
  parts: HostedServices,
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
    rootCredentials: () => credentialsOf(host.kernel.sessions.issueRoot()),
    functionCredentials: async (name) => credentialsOf(await lambda.roleSession(name)),
    fireRule: events.fire,
    async idle() {
      for (let calm = 0; calm < CALM_ROUNDS; calm = isCalm() ? calm + 1 : 0) await pause(IDLE_PAUSE_MS);
      await trail.flush();
    },
    stop: host.stop,
  };
}

function credentialsOf({ session, secretAccessKey, sessionToken }: SessionGrant<Signer>): Credentials {
  return { accessKeyId: session.accessKeyId, secretAccessKey, sessionToken };
}
