import type { Kernel } from '../kernel/kernel.ts';
import type { Service } from '../kernel/service.ts';
import type { SessionGrant } from '../kernel/sessions.ts';
import type { Sqs } from '../sqs/sqs.ts';
import type { Sts } from '../sts/sts.ts';
import { readAssets } from './assets.ts';
import { type EventSource, startEventSource } from './event-source.ts';
import { readFunctions } from './function-config.ts';
import { createFunctionHost, type FunctionHost } from './function-host.ts';
import { openFunctionLog } from './function-log.ts';
import { createInvokeApi } from './invoke-api.ts';
import { readMappings } from './mapping.ts';
import { lambdaResourceModels } from './resource-models.ts';
import { createRoleSession, type RoleSessionSource } from './role-session.ts';
import { createScratchFolder, type ScratchFolder } from './scratch-folder.ts';

/** The functions, for whoever runs the sandbox. */
export interface LambdaHost {
  /** Invocations that run now. */
  running(): number;
  /** Kills every execution environment of a function, in the middle of whatever it does. */
  killFunction(name: string): void;
  /** A session of a function's role. */
  roleSession(name: string): Promise<SessionGrant>;
}

/** Hosts the template's functions, each execution environment as a process of its own. */
export function createLambda(
  kernel: Kernel,
  {
    sqs,
    sts,
    assembly,
    fileLimit,
  }: {
    sqs: Sqs;
    sts: Sts;
    assembly: string;
    /** The longest file that a function may write now, in bytes. @default no limit */
    fileLimit?: ((functionName: string) => number | undefined) | undefined;
  },
): Service & LambdaHost {
  const functions = new Map<string, FunctionHost>();
  const sessions = new Map<string, RoleSessionSource>();
  const sources: EventSource[] = [];
  let scratch: ScratchFolder | undefined;

  const killAll = () => {
    for (const host of functions.values()) host.kill();
  };

  async function startAll(folder: ScratchFolder): Promise<void> {
    for (const config of readFunctions(kernel.template, readAssets(assembly))) {
      const session = createRoleSession(kernel, sts, config);
      const log = openFunctionLog(kernel.dataDir, config.name);
      sessions.set(config.name, session);
      functions.set(
        config.name,
        createFunctionHost({ kernel, sqs }, config, {
          session,
          scratch: folder,
          log,
          fileLimit: () => fileLimit?.(config.name),
        }),
      );
    }
    for (const mapping of readMappings(kernel.template)) {
      const [host, session] = [functions.get(mapping.functionName), sessions.get(mapping.functionName)];
      if (!host || !session)
        throw new Error('an event source mapping names a function that is not in the template');
      sources.push(await startEventSource({ kernel, sqs }, mapping, { host, session }));
    }
  }

  async function stop(): Promise<void> {
    await Promise.all(sources.map((source) => source.stop()));
    await Promise.all([...functions.values()].map((host) => host.stop()));
    process.off('exit', killAll);
    scratch?.remove();
  }

  return {
    signingName: 'lambda',
    resourceTypes: lambdaResourceModels,
    handle: createInvokeApi(kernel, functions),

    async start() {
      scratch = createScratchFolder(kernel.dataDir);
      // A sandbox that ends without being stopped takes its functions along.
      process.on('exit', killAll);
      try {
        await startAll(scratch);
      } catch (error) {
        await stop();
        throw error;
      }
    },

    stop,

    running: () => [...functions.values()].reduce((sum, host) => sum + host.running(), 0),

    killFunction(name) {
      const host = functions.get(name);
      if (!host) throw new Error(`the template has no function ${name}`);
      host.kill();
    },

    async roleSession(name) {
      const session = sessions.get(name);
      if (!session) throw new Error(`the template has no function ${name}`);
      return session();
    },
  };
}
