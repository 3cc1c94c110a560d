import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AwsError } from '../kernel/aws-error.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { SessionGrant } from '../kernel/sessions.ts';
import type { Sqs } from '../sqs/sqs.ts';
import { environmentVariables } from './environment-variables.ts';
import {
  type ExecutionEnvironment,
  type InvocationOutcome,
  startEnvironment,
} from './execution-environment.ts';
import type { FunctionConfig } from './function-config.ts';
import { lasts, type RoleSessionSource } from './role-session.ts';
import type { ScratchFolder } from './scratch-folder.ts';

/** One function with its execution environments. */
export interface FunctionHost {
  readonly config: FunctionConfig;
  invoke(event: unknown): Promise<InvocationOutcome & { readonly requestId: string }>;
  /** Invocations that run now. */
  running(): number;
  /** Kills its environments, warm ones as well; what runs, fails. */
  kill(): void;
  stop(): Promise<void>;
}

interface Warm {
  readonly environment: ExecutionEnvironment;
  readonly grant: SessionGrant;
}

/** What a burst of direct invocations may start on one machine; event sources have limits of their own. */
const MOST_ENVIRONMENTS = 10;

export function createFunctionHost(
  services: { kernel: Kernel; sqs: Sqs },
  config: FunctionConfig,
  parts: {
    session: RoleSessionSource;
    scratch: ScratchFolder;
    log: (line: string) => void;
    fileLimit: () => number | undefined;
  },
): FunctionHost {
  const { kernel } = services;
  const all = new Set<ExecutionEnvironment>();
  const idle: Warm[] = [];
  let running = 0;
  let stopped = false;

  async function start(): Promise<Warm> {
    const grant = await parts.session();
    const folder = parts.scratch.make();
    const folders = { task: join(folder, 'task'), scratch: join(folder, 'tmp') };
    // A copy: beside the repository its package.json and node_modules would change what the handler's code means.
    cpSync(config.codeFolder, folders.task, { recursive: true });
    mkdirSync(folders.scratch, { mode: 0o700 });
    const environment = startEnvironment({
      workFolder: folders.task,
      memoryMb: config.memoryMb,
      fileLimitBytes: parts.fileLimit(),
      variables: environmentVariables(services, config, grant, folders),
      log: parts.log,
    });
    all.add(environment);
    void environment.gone.then(() => {
      all.delete(environment);
      rmSync(folder, { recursive: true, force: true });
    });
    // Stopped while STS answered.
    if (stopped) environment.kill();
    return { environment, grant };
  }

  function takeWarm(): Warm | undefined {
    for (let warm = idle.pop(); warm; warm = idle.pop()) {
      if (warm.environment.alive && lasts(warm.grant, config, kernel.now())) return warm;
      warm.environment.kill();
    }
    return undefined;
  }

  return {
    config,

    async invoke(event) {
      if (stopped || running >= MOST_ENVIRONMENTS)
        throw new AwsError('TooManyRequestsException', 'Rate Exceeded.', 429);
      const requestId = randomUUID();
      const startedAt = performance.now();
      running += 1;
      try {
        const warm = takeWarm() ?? (await start());
        const outcome = await warm.environment.invoke({
          requestId,
          functionArn: config.arn,
          event,
          timeoutSeconds: config.timeoutSeconds,
        });
        if (warm.environment.alive) idle.push(warm);
        report(requestId, outcome, performance.now() - startedAt);
        return { ...outcome, requestId };
      } finally {
        running -= 1;
      }
    },

    running: () => running,

    kill() {
      idle.length = 0;
      for (const environment of all) environment.kill();
    },

    async stop() {
      stopped = true;
      this.kill();
      await Promise.all([...all].map(({ gone }) => gone));
    },
  };

  /** Lambda's own last line about an invocation; an error's text stays out of it, since it may quote data. */
  function report(requestId: string, outcome: InvocationOutcome, milliseconds: number): void {
    const status = outcome.ok ? 'success' : 'error';
    const errorType = outcome.ok ? {} : { errorType: outcome.failure.errorType };
    const record = { requestId, status, ...errorType, metrics: { durationMs: Math.round(milliseconds) } };
    parts.log(JSON.stringify({ time: kernel.now().toISOString(), type: 'platform.report', record }));
  }
}
