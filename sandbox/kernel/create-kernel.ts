import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createAuthorizer } from '../iam/create-authorizer.ts';
import { warmUpPolicies } from '../iam/policy-engine.ts';
import { createTrustPolicies } from '../iam/trust-policies.ts';
import { createRecorder, type RecordKeeper } from './create-recorder.ts';
import { sandboxDeployment } from './deployment.ts';
import type { Interceptor, Kernel } from './kernel.ts';
import { handleRequest } from './request-handler.ts';
import { type RawTemplate, resolveTemplate } from './resolve-template.ts';
import { createSealer, readRootKey } from './seal.ts';
import type { ResourceModel, Service } from './service.ts';
import { createSessions } from './sessions.ts';
import type { WireFaults } from './wire-faults.ts';
import { startWireServer } from './wire-server.ts';

export interface KernelOptions {
  readonly template: RawTemplate;
  readonly stackName: string;
  readonly dataDir: string;
  /** @default 0: a free port */
  readonly port?: number;
  /** Every wait is multiplied by it. @default 1 */
  readonly timeScale?: number;
  readonly intercept?: Interceptor;
  readonly wireFaults?: WireFaults;
  /** @default the wall clock */
  readonly now?: () => Date;
}

/** A kernel and what its owner, unlike a service, may do with it. */
export interface KernelHost {
  readonly kernel: Kernel;
  /** Makes services and further resource models known; the template is resolved with them. */
  host(part: Service | { readonly resourceTypes: Readonly<Record<string, ResourceModel>> }): void;
  /** Where records go; without it, calls fail. */
  recordTo(keeper: RecordKeeper): void;
  /** Resolves the whole template and starts the services in the order in which they were hosted. */
  start(): Promise<void>;
  /** Requests from the wire so far, refused ones included. */
  served(): number;
  stop(): Promise<void>;
}

/** Opens the sandbox's state and its port; requests are answered once `start` is done. */
export async function createKernel(options: KernelOptions): Promise<KernelHost> {
  const { dataDir, timeScale = 1, now = () => new Date() } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const sealer = createSealer(readRootKey(join(dataDir, 'root.key')));
  const db = openDatabase(join(dataDir, 'kernel.db'));
  const deployment = sandboxDeployment(options.stackName);
  const models = new Map<string, ResourceModel>();
  const services = new Map<string, Service>();
  const template = resolveTemplate(options.template, deployment, (type) => models.get(type));
  await warmUpPolicies();
  const trustPolicies = createTrustPolicies(db);
  const authorizer = createAuthorizer(template, trustPolicies, now);
  const sessions = createSessions(db, sealer, deployment, now);
  const recorder = createRecorder({
    deployment,
    now,
    ...(options.intercept ? { intercept: options.intercept } : {}),
  });
  const started = Promise.withResolvers<void>();
  let served = 0;

  const { clockAhead = () => 0, takeCut = () => false } = options.wireFaults ?? {};
  const gate = {
    deployment,
    sessions,
    now: () => new Date(now().getTime() + clockAhead()),
    takeCut,
    service: (name: string) => services.get(name),
    ...recorder,
  };
  const server = await startWireServer(options.port ?? 0, async (request, sourceIp) => {
    await started.promise;
    served += 1;
    return handleRequest(gate, request, sourceIp);
  });
  const kernel: Kernel = {
    template,
    endpoint: server.endpoint,
    dataDir,
    db,
    timeScale,
    now,
    sessions,
    role: authorizer.role,
    changeTrust: trustPolicies.change,
    authorize: authorizer.authorize,
    recorded: recorder.recorded,
    seal: sealer.seal,
    open: sealer.open,
  };

  return {
    kernel,
    host(part) {
      for (const [type, model] of Object.entries(part.resourceTypes)) models.set(type, model);
      if ('handle' in part) services.set(part.signingName, part);
    },
    recordTo: recorder.recordTo,
    async start() {
      template.assertHosted();
      for (const service of services.values()) await service.start?.();
      started.resolve();
    },
    served: () => served,
    async stop() {
      // Services first, last hosted first: what they still do for each other needs the others, and functions need the wire.
      for (const service of [...services.values()].reverse()) await service.stop?.();
      await server.stop();
      db.close();
    },
  };
}

function openDatabase(file: string): DatabaseSync {
  // The write-ahead log takes its mode from the database.
  closeSync(openSync(file, 'a', 0o600));
  const db = new DatabaseSync(file);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON',
  );
  return db;
}
