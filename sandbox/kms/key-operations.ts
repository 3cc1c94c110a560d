import { z } from 'zod';
import { AwsError } from '../kernel/aws-error.ts';
import { type Call, type Operation, operation } from '../kernel/json-service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { authorizeKeyUse } from './key-access.ts';
import { keyResource } from './key-resource.ts';
import type { Keys, KmsKey } from './keys.ts';

const KeyInput = z.object({ KeyId: z.string().min(1) });
type KeyInput = z.infer<typeof KeyInput>;

/** What a custodian does with keys: look at them, and switch them off and on. */
export function keyOperations(kernel: Kernel, keys: Keys): Record<string, Operation> {
  function allowed(action: string, input: KeyInput, { caller, entry }: Call): KmsKey {
    const key = keys.find(input.KeyId);
    entry.resources = [keyResource(kernel, key.arn)];
    authorizeKeyUse(kernel, caller, key, { action, requestedAs: input.KeyId });
    return key;
  }
  const parameters = (input: KeyInput) => ({ keyId: input.KeyId });
  const switchTo = (enabled: boolean, action: string) =>
    operation({
      input: KeyInput,
      readOnly: false,
      parameters,
      run(input, call) {
        keys.setEnabled(allowed(action, input, call).id, enabled);
        return {};
      },
    });

  /** What only the template changes here: who asks is told whether it might, and the trail knows of it. */
  const byTemplate = (action: string) =>
    operation({
      input: KeyInput,
      readOnly: false,
      parameters,
      run(input, call) {
        allowed(action, input, call);
        throw new AwsError(
          'UnknownOperationException',
          `The sandbox does not host ${action}: change the template.`,
        );
      },
    });

  return {
    DescribeKey: operation({
      input: KeyInput,
      readOnly: true,
      parameters,
      run: (input, call) => ({ KeyMetadata: metadata(kernel, allowed('kms:DescribeKey', input, call)) }),
    }),
    EnableKey: switchTo(true, 'kms:EnableKey'),
    DisableKey: switchTo(false, 'kms:DisableKey'),
    PutKeyPolicy: byTemplate('kms:PutKeyPolicy'),
    CreateGrant: byTemplate('kms:CreateGrant'),
    ScheduleKeyDeletion: byTemplate('kms:ScheduleKeyDeletion'),
  };
}

function metadata(kernel: Kernel, key: KmsKey): Record<string, unknown> {
  return {
    AWSAccountId: kernel.template.deployment.account,
    Arn: key.arn,
    KeyId: key.id,
    CreationDate: key.createdAt.getTime() / 1000,
    Description: key.description,
    Enabled: key.enabled,
    KeyState: key.enabled ? 'Enabled' : 'Disabled',
    KeyManager: 'CUSTOMER',
    KeySpec: key.spec,
    KeyUsage: key.usage,
    Origin: 'AWS_KMS',
    MultiRegion: false,
    ...(key.usage === 'ENCRYPT_DECRYPT'
      ? { EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'] }
      : { MacAlgorithms: [key.spec.replace('HMAC_', 'HMAC_SHA_')] }),
  };
}
