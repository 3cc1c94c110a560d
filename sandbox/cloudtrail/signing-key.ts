import { createHash, createPrivateKey, generateKeyPair, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { TrailStore } from './trail-store.ts';

const MODULUS_BITS = 2048;
const VALID_YEARS = 10;

const StoredKey = z.object({
  privateKey: z.base64(),
  publicKey: z.base64(),
  validFrom: z.iso.datetime(),
});

/** The key pair under which a trail's digests are signed. */
export interface SigningKey {
  readonly fingerprint: string;
  /** DER of a PKCS#1 RSAPublicKey, as ListPublicKeys gives it. */
  readonly publicKey: Buffer;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** RSA PKCS#1 v1.5 over SHA-256, in hex. */
  signHex(text: string): string;
}

/** The trail's own key pair, made when a trail is first hosted; the private half never leaves the sealed store. */
export async function readSigningKey(store: TrailStore, now: Date): Promise<SigningKey> {
  const stored = store.readState('signing-key') ?? (await makeKey(now));
  store.writeState('signing-key', stored);
  const { privateKey, publicKey, validFrom } = StoredKey.parse(stored);
  const signer = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return toSigningKey(signer, Buffer.from(publicKey, 'base64'), new Date(validFrom));
}

/** A new key pair in the form in which it is kept. */
export async function makeKey(now: Date): Promise<z.infer<typeof StoredKey>> {
  const pair = await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_BITS });
  return {
    privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey: pair.publicKey.export({ format: 'der', type: 'pkcs1' }).toString('base64'),
    validFrom: now.toISOString(),
  };
}

function toSigningKey(signer: KeyObject, publicKey: Buffer, validFrom: Date): SigningKey {
  const validTo = new Date(validFrom);
  validTo.setUTCFullYear(validTo.getUTCFullYear() + VALID_YEARS);
  return {
    // A name and no protection: AWS too tells its keys apart by 32 hexadecimal digits.
    fingerprint: createHash('md5').update(publicKey).digest('hex'),
    publicKey,
    validFrom,
    validTo,
    signHex: (text) => sign('sha256', Buffer.from(text), signer).toString('hex'),
  };
}
