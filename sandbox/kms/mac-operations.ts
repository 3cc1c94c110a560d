import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AwsError } from '../kernel/aws-error.ts';
import { blob, type Call, type Operation, operation } from '../kernel/json-service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { assertUsable, authorizeKeyUse } from './key-access.ts';
import { keyResource } from './key-resource.ts';
import type { Keys } from './keys.ts';

const MAX_MESSAGE_BYTES = 4096;
const HASHES = {
  HMAC_SHA_224: 'sha224',
  HMAC_SHA_256: 'sha256',
  HMAC_SHA_384: 'sha384',
  HMAC_SHA_512: 'sha512',
};

const MacInput = z.object({
  KeyId: z.string().min(1),
  Message: blob.refine((bytes) => bytes.length > 0 && bytes.length <= MAX_MESSAGE_BYTES),
  MacAlgorithm: z.enum(['HMAC_SHA_224', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512']),
});
const VerifyInput = MacInput.extend({ Mac: blob });
type MacInput = z.infer<typeof MacInput>;
type VerifyInput = z.infer<typeof VerifyInput>;

/** GenerateMac and VerifyMac; HMAC keys know no encryption context. */
export function macOperations(kernel: Kernel, keys: Keys): Record<string, Operation> {
  function mac(action: string, input: MacInput, { caller, entry }: Call) {
    const key = keys.find(input.KeyId);
    entry.resources = [keyResource(kernel, key.arn)];
    authorizeKeyUse(kernel, caller, key, {
      action,
      macAlgorithm: input.MacAlgorithm,
      requestedAs: input.KeyId,
    });
    assertUsable(key, 'GENERATE_VERIFY_MAC');
    // A key of one length makes MACs of one length: HMAC_512 makes HMAC_SHA_512 only.
    if (key.spec.replace('HMAC_', 'HMAC_SHA_') !== input.MacAlgorithm) {
      throw new AwsError(
        'InvalidKeyUsageException',
        `The algorithm ${input.MacAlgorithm} is incompatible with the key spec ${key.spec}.`,
      );
    }
    return {
      key,
      value: createHmac(HASHES[input.MacAlgorithm], key.material).update(input.Message).digest(),
    };
  }
  const parameters = (input: MacInput) => ({ keyId: input.KeyId, macAlgorithm: input.MacAlgorithm });

  return {
    GenerateMac: operation({
      input: MacInput,
      readOnly: true,
      parameters,
      run(input, call) {
        const { key, value } = mac('kms:GenerateMac', input, call);
        return { KeyId: key.arn, Mac: value, MacAlgorithm: input.MacAlgorithm };
      },
    }),
    VerifyMac: operation({
      input: VerifyInput,
      readOnly: true,
      parameters,
      run(input: VerifyInput, call) {
        const { key, value } = mac('kms:VerifyMac', input, call);
        if (value.length !== input.Mac.length || !timingSafeEqual(value, input.Mac)) {
          throw new AwsError(
            'KMSInvalidMacException',
            'The MAC is not valid for this message, key and algorithm.',
          );
        }
        return { KeyId: key.arn, MacAlgorithm: input.MacAlgorithm, MacValid: true };
      },
    }),
  };
}
