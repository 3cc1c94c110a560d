import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudTrailRecord } from '../../sandbox/cloudtrail/record.ts';
import { createIam } from '../../sandbox/iam/create-iam.ts';
import { roleId } from '../../sandbox/iam/resource-models.ts';
import type { Caller } from '../../sandbox/kernel/caller.ts';
import { createKernel, type KernelHost } from '../../sandbox/kernel/create-kernel.ts';
import type { Interceptor, Kernel } from '../../sandbox/kernel/kernel.ts';
import type { RawTemplate } from '../../sandbox/kernel/resolve-template.ts';
import type { ResourceModel, Service } from '../../sandbox/kernel/service.ts';
import type { SessionGrant, SessionRequest } from '../../sandbox/kernel/sessions.ts';
import type { WireFaults } from '../../sandbox/kernel/wire-faults.ts';
import { createKms } from '../../sandbox/kms/create-kms.ts';

type Part = Service | { readonly resourceTypes: Readonly<Record<string, ResourceModel>> };

export interface KernelUnderTest {
  readonly host: KernelHost;
  readonly kernel: Kernel;
  readonly dataDir: string;
  /** Everything that was recorded, in order. */
  readonly records: CloudTrailRecord[];
  /** Credentials of a role of the template, by its RoleName. */
  grant(roleName: string, request?: Partial<SessionRequest>): SessionGrant;
  /** A caller for calls that do not come from the wire. */
  caller(roleName: string, request?: Partial<SessionRequest>): Caller;
  /** Settings for any client of the AWS SDK that acts as the role. */
  client(roleName: string, request?: Partial<SessionRequest>): ClientSettings;
  /** Stops; the state stays when `dataDir` was given. */
  stop(): Promise<void>;
}

interface ClientSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly maxAttempts: number;
  readonly credentials: { accessKeyId: string; secretAccessKey: string; sessionToken: string };
}

interface Wish {
  /** Resources of the template. @default a role `tester` that may do everything and a key `Key` that lets it */
  readonly resources?: RawTemplate['Resources'];
  readonly template?: RawTemplate;
  readonly dataDir?: string;
  /** Services besides KMS and IAM's models; `kms` is the kernel's own. */
  readonly services?: (kernel: Kernel, kms: ReturnType<typeof createKms>) => readonly Part[];
  readonly timeScale?: number;
  readonly intercept?: Interceptor;
  readonly wireFaults?: WireFaults;
  readonly now?: () => Date;
}

/** A running kernel with KMS on a small template, in a folder of its own. */
export async function aKernel(wish: Wish = {}): Promise<KernelUnderTest> {
  const dataDir = wish.dataDir ?? mkdtempSync(join(tmpdir(), 'carelake-kernel-'));
  const records: CloudTrailRecord[] = [];
  const host = await createKernel({
    template: wish.template ?? { Resources: wish.resources ?? { Tester: aRole('tester'), Key: aKey() } },
    stackName: 'carelake-test',
    dataDir,
    ...(wish.timeScale === undefined ? {} : { timeScale: wish.timeScale }),
    ...(wish.intercept ? { intercept: wish.intercept } : {}),
    ...(wish.wireFaults ? { wireFaults: wish.wireFaults } : {}),
    ...(wish.now ? { now: wish.now } : {}),
  });
  const { kernel } = host;
  host.recordTo({ append: (record) => records.push(record) });
  const kms = createKms(kernel);
  for (const part of [createIam(kernel), kms, ...(wish.services?.(kernel, kms) ?? [])]) host.host(part);
  await host.start();

  const grant: KernelUnderTest['grant'] = (roleName, request = {}) => {
    const role = kernel.template.resources('AWS::IAM::Role').find(({ ref }) => ref === roleName);
    if (!role) throw new Error(`the test's template has no role ${roleName}`);
    return kernel.sessions.issue({
      roleName,
      roleArn: role.attribute('Arn'),
      roleId: roleId(roleName, kernel.template.deployment),
      sessionName: 'somebody',
      lifetimeSeconds: 3600,
      ...request,
    });
  };

  return {
    host,
    kernel,
    dataDir,
    records,
    grant,
    caller: (roleName, request) => ({
      principal: grant(roleName, request).session,
      requestId: randomUUID(),
      sourceIp: '127.0.0.1',
      userAgent: 'test',
      calledVia: [],
    }),
    client(roleName, request) {
      const { session, secretAccessKey, sessionToken } = grant(roleName, request);
      const credentials = { accessKeyId: session.accessKeyId, secretAccessKey, sessionToken };
      return {
        endpoint: kernel.endpoint,
        region: kernel.template.deployment.region,
        maxAttempts: 1,
        credentials,
      };
    },
    async stop() {
      await host.stop();
      if (wish.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A role that may do what the statements say. @default everything */
export function aRole(
  RoleName: string,
  statements: readonly object[] = [allow('*')],
): RawTemplate['Resources'][string] {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName,
      AssumeRolePolicyDocument: policy({
        Effect: 'Allow',
        Principal: { Service: 'lambda.amazonaws.com' },
        Action: 'sts:AssumeRole',
      }),
      Policies: statements.length === 0 ? [] : [{ PolicyName: 'own', PolicyDocument: policy(...statements) }],
    },
  };
}

/** A symmetric key with a policy of these statements. @default everybody of the account may use it, if IAM agrees */
export function aKey(
  statements: readonly object[] = [
    {
      ...allow('kms:*'),
      Principal: { AWS: { 'Fn::Join': ['', ['arn:aws:iam::', { Ref: 'AWS::AccountId' }, ':root']] } },
    },
  ],
  properties: Record<string, unknown> = {},
): RawTemplate['Resources'][string] {
  return { Type: 'AWS::KMS::Key', Properties: { ...properties, KeyPolicy: policy(...statements) } };
}

export function policy(...Statement: readonly object[]): { Version: string; Statement: readonly object[] } {
  return { Version: '2012-10-17', Statement };
}

export function allow(Action: string | readonly string[], Resource: unknown = '*'): Record<string, unknown> {
  return { Effect: 'Allow', Action, Resource };
}
