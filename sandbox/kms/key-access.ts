import { AwsError } from '../kernel/aws-error.ts';
import type { Caller } from '../kernel/caller.ts';
import type { AccessQuestion, Kernel } from '../kernel/kernel.ts';
import type { KmsKey } from './keys.ts';
import type { EncryptionContext } from './kms.ts';

/** What KMS tells IAM of a request, besides who asks. */
export interface KeyUse {
  /** `kms:Decrypt` */
  readonly action: string;
  readonly context?: EncryptionContext | undefined;
  readonly macAlgorithm?: string;
  /** The name by which the key was asked for. */
  readonly requestedAs?: string | undefined;
}

/** Asks the key's policy and the caller's own; with KMS, no policy but the key's can open the key to others. */
export function authorizeKeyUse(kernel: Kernel, caller: Caller, key: KmsKey, use: KeyUse): void {
  const question: AccessQuestion = {
    action: use.action,
    resource: key.arn,
    resourcePolicy: key.policy,
    context: { ...callerKeys(kernel, caller), ...requestKeys(use) },
  };
  kernel.authorize(caller, question);
}

export function assertUsable(key: KmsKey, usage: 'ENCRYPT_DECRYPT' | 'GENERATE_VERIFY_MAC'): void {
  if (!key.enabled) throw new AwsError('DisabledException', `${key.arn} is disabled.`);
  if (key.usage !== usage) {
    throw new AwsError(
      'InvalidKeyUsageException',
      `${key.arn} key usage is ${key.usage} which is not valid for this operation.`,
    );
  }
}

function callerKeys(kernel: Kernel, caller: Caller): Record<string, string> {
  const { account, region, urlSuffix } = kernel.template.deployment;
  const service = caller.calledVia.at(-1)?.split('.')[0];
  return {
    ...(['session', 'root'].includes(caller.principal.kind) ? { 'kms:CallerAccount': account } : {}),
    // Present only when a service calls with the caller's credentials.
    ...(service === undefined ? {} : { 'kms:ViaService': `${service}.${region}.${urlSuffix}` }),
  };
}

function requestKeys({ context, macAlgorithm, requestedAs }: KeyUse): Record<string, string | string[]> {
  const pairs = Object.entries(context ?? {});
  return {
    ...Object.fromEntries(pairs.map(([name, value]) => [`kms:EncryptionContext:${name}`, value])),
    ...(pairs.length > 0 ? { 'kms:EncryptionContextKeys': pairs.map(([name]) => name) } : {}),
    ...(context ? { 'kms:EncryptionAlgorithm': 'SYMMETRIC_DEFAULT' } : {}),
    ...(macAlgorithm === undefined ? {} : { 'kms:MacAlgorithm': macAlgorithm }),
    ...(requestedAs?.includes('alias/')
      ? { 'kms:RequestAlias': requestedAs.slice(requestedAs.indexOf('alias/')) }
      : {}),
  };
}
