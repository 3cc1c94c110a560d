import type { Caller } from '../kernel/caller.ts';

export type EncryptionContext = Readonly<Record<string, string>>;

/** KMS as other services of the sandbox ask it, with the credentials of whoever asked them. */
export interface Kms {
  generateDataKey(
    caller: Caller,
    request: { keyId: string; context: EncryptionContext },
  ): Promise<{ plaintext: Buffer; ciphertext: Buffer; keyArn: string }>;
  decrypt(caller: Caller, request: { ciphertext: Buffer; context: EncryptionContext }): Promise<Buffer>;
}
