import { AwsError } from '../kernel/aws-error.ts';
import { createSealer } from '../kernel/seal.ts';
import type { KmsKey } from './keys.ts';
import type { EncryptionContext } from './kms.ts';

const VERSION = 1;
const ID_BYTES = 16;

/** Encrypts under a key; the ciphertext names the key, the context is authenticated but not contained. */
export function encryptUnder(key: KmsKey, plaintext: Buffer, context: EncryptionContext): Buffer {
  const id = Buffer.from(key.id.replaceAll('-', ''), 'hex');
  return Buffer.concat([
    Buffer.of(VERSION),
    id,
    createSealer(key.material).seal(plaintext, canonical(context)),
  ]);
}

export function decryptUnder(key: KmsKey, ciphertext: Buffer, context: EncryptionContext): Buffer {
  try {
    return createSealer(key.material).open(ciphertext.subarray(1 + ID_BYTES), canonical(context));
  } catch {
    throw invalidCiphertext();
  }
}

/** The id of the key that a ciphertext says it was made with. */
export function keyIdOf(ciphertext: Buffer): string {
  if (ciphertext.length <= 1 + ID_BYTES || ciphertext[0] !== VERSION) throw invalidCiphertext();
  const hex = ciphertext.toString('hex', 1, 1 + ID_BYTES);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The same pairs in another order are the same context. */
function canonical(context: EncryptionContext): string {
  return JSON.stringify(Object.entries(context).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function invalidCiphertext(): AwsError {
  return new AwsError(
    'InvalidCiphertextException',
    'The ciphertext is not valid for this key and encryption context.',
  );
}
