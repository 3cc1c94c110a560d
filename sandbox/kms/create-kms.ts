import { randomBytes } from 'node:crypto';
import type { Caller } from '../kernel/caller.ts';
import { jsonService } from '../kernel/json-service.ts';
import type { Kernel, TrailEntry } from '../kernel/kernel.ts';
import type { Service } from '../kernel/service.ts';
import { decryptUnder, encryptUnder, keyIdOf } from './ciphertext.ts';
import { cryptoOperations } from './crypto-operations.ts';
import { assertUsable, authorizeKeyUse } from './key-access.ts';
import { keyOperations } from './key-operations.ts';
import { keyResource } from './key-resource.ts';
import { createKeys } from './keys.ts';
import type { Kms } from './kms.ts';
import { macOperations } from './mac-operations.ts';
import { kmsResourceTypes } from './resource-models.ts';

const EVENT_SOURCE = 'kms.amazonaws.com';
const DATA_KEY_BYTES = 32;

/** The template's KMS keys, for the wire and for the services that encrypt with them. */
export function createKms(kernel: Kernel): Service & Kms {
  const keys = createKeys(kernel);
  const service = jsonService(kernel, {
    signingName: 'kms',
    targetPrefix: 'TrentService',
    resourceTypes: kmsResourceTypes,
    operations: {
      ...cryptoOperations(kernel, keys),
      ...macOperations(kernel, keys),
      ...keyOperations(kernel, keys),
    },
  });

  const recorded = <T>(caller: Caller, eventName: string, run: (entry: TrailEntry) => T) => {
    const entry: TrailEntry = {
      eventSource: EVENT_SOURCE,
      eventName,
      category: 'Management',
      readOnly: true,
    };
    return kernel.recorded(caller, entry, async (written) => run(written));
  };

  return {
    ...service,
    generateDataKey: (caller, { keyId, context }) =>
      recorded(caller, 'GenerateDataKey', (entry) => {
        entry.requestParameters = { keyId, encryptionContext: context, keySpec: 'AES_256' };
        const key = keys.find(keyId);
        entry.resources = [keyResource(kernel, key.arn)];
        authorizeKeyUse(kernel, caller, key, { action: 'kms:GenerateDataKey', context, requestedAs: keyId });
        assertUsable(key, 'ENCRYPT_DECRYPT');
        const plaintext = randomBytes(DATA_KEY_BYTES);
        return { plaintext, ciphertext: encryptUnder(key, plaintext, context), keyArn: key.arn };
      }),
    decrypt: (caller, { ciphertext, context }) =>
      recorded(caller, 'Decrypt', (entry) => {
        entry.requestParameters = { encryptionContext: context, encryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
        const key = keys.find(keyIdOf(ciphertext));
        entry.resources = [keyResource(kernel, key.arn)];
        authorizeKeyUse(kernel, caller, key, { action: 'kms:Decrypt', context });
        assertUsable(key, 'ENCRYPT_DECRYPT');
        return decryptUnder(key, ciphertext, context);
      }),
  };
}
