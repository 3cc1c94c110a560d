import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { AwsError } from '../kernel/aws-error.ts';
import { blob, type Call, type Operation, operation } from '../kernel/json-service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decryptUnder, encryptUnder, keyIdOf } from './ciphertext.ts';
import { assertUsable, authorizeKeyUse } from './key-access.ts';
import { keyResource } from './key-resource.ts';
import type { Keys, KmsKey } from './keys.ts';
import type { EncryptionContext } from './kms.ts';

const MAX_PLAINTEXT_BYTES = 4096;
const MAX_DATA_KEY_BYTES = 1024;
const ALGORITHM = 'SYMMETRIC_DEFAULT';
const KEY_BYTES = { AES_128: 16, AES_256: 32 };

const Algorithm = z.literal(ALGORITHM).optional();
const Context = z.record(z.string().min(1), z.string()).default({});
const EncryptInput = z.object({
  KeyId: z.string().min(1),
  Plaintext: blob.refine((bytes) => bytes.length > 0 && bytes.length <= MAX_PLAINTEXT_BYTES),
  EncryptionContext: Context,
  EncryptionAlgorithm: Algorithm,
});
const DecryptInput = z.object({
  CiphertextBlob: blob,
  KeyId: z.string().min(1).optional(),
  EncryptionContext: Context,
  EncryptionAlgorithm: Algorithm,
});
const DataKeyInput = z.object({
  KeyId: z.string().min(1),
  KeySpec: z.enum(['AES_128', 'AES_256']).optional(),
  NumberOfBytes: z.int().min(1).max(MAX_DATA_KEY_BYTES).optional(),
  EncryptionContext: Context,
});
type DataKeyInput = z.infer<typeof DataKeyInput>;

/** Encrypt, Decrypt and the data keys. */
export function cryptoOperations(kernel: Kernel, keys: Keys): Record<string, Operation> {
  function use(
    action: string,
    key: KmsKey,
    { caller, entry }: Call,
    context: EncryptionContext,
    requestedAs?: string,
  ) {
    entry.resources = [keyResource(kernel, key.arn)];
    authorizeKeyUse(kernel, caller, key, { action, context, requestedAs });
    assertUsable(key, 'ENCRYPT_DECRYPT');
  }

  function dataKey(input: DataKeyInput, call: Call, action: string) {
    if ((input.KeySpec === undefined) === (input.NumberOfBytes === undefined)) {
      throw new AwsError('ValidationException', 'Please specify either number of bytes or key spec.');
    }
    const key = keys.find(input.KeyId);
    use(action, key, call, input.EncryptionContext, input.KeyId);
    const plaintext = randomBytes(input.NumberOfBytes ?? KEY_BYTES[input.KeySpec ?? 'AES_256']);
    return {
      KeyId: key.arn,
      Plaintext: plaintext,
      CiphertextBlob: encryptUnder(key, plaintext, input.EncryptionContext),
    };
  }

  return {
    Encrypt: operation({
      input: EncryptInput,
      readOnly: true,
      parameters: (input) => ({
        keyId: input.KeyId,
        ...contextRecord(input.EncryptionContext),
        encryptionAlgorithm: ALGORITHM,
      }),
      run(input, call) {
        const key = keys.find(input.KeyId);
        use('kms:Encrypt', key, call, input.EncryptionContext, input.KeyId);
        const CiphertextBlob = encryptUnder(key, input.Plaintext, input.EncryptionContext);
        return { KeyId: key.arn, CiphertextBlob, EncryptionAlgorithm: ALGORITHM };
      },
    }),
    Decrypt: operation({
      input: DecryptInput,
      readOnly: true,
      parameters: (input) => ({
        ...(input.KeyId ? { keyId: input.KeyId } : {}),
        ...contextRecord(input.EncryptionContext),
        encryptionAlgorithm: ALGORITHM,
      }),
      run(input, call) {
        const key = keys.find(keyIdOf(input.CiphertextBlob));
        use('kms:Decrypt', key, call, input.EncryptionContext, input.KeyId);
        if (input.KeyId !== undefined && keys.find(input.KeyId).id !== key.id) {
          throw new AwsError(
            'IncorrectKeyException',
            'The key ID in the request does not identify a CMK that can perform this operation.',
          );
        }
        const Plaintext = decryptUnder(key, input.CiphertextBlob, input.EncryptionContext);
        return { KeyId: key.arn, Plaintext, EncryptionAlgorithm: ALGORITHM };
      },
    }),
    GenerateDataKey: operation({
      input: DataKeyInput,
      readOnly: true,
      parameters: dataKeyRecord,
      run: (input, call) => dataKey(input, call, 'kms:GenerateDataKey'),
    }),
    GenerateDataKeyWithoutPlaintext: operation({
      input: DataKeyInput,
      readOnly: true,
      parameters: dataKeyRecord,
      run(input, call) {
        const { Plaintext: _kept, ...answer } = dataKey(input, call, 'kms:GenerateDataKeyWithoutPlaintext');
        return answer;
      },
    }),
  };
}

function dataKeyRecord(input: DataKeyInput): Record<string, unknown> {
  return {
    keyId: input.KeyId,
    ...contextRecord(input.EncryptionContext),
    ...(input.KeySpec ? { keySpec: input.KeySpec } : { numberOfBytes: input.NumberOfBytes }),
  };
}

function contextRecord(context: EncryptionContext): Record<string, unknown> {
  return Object.keys(context).length === 0 ? {} : { encryptionContext: context };
}
