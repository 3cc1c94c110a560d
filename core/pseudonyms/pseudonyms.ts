import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { canonicalCpr } from '../cpr/cpr.ts';

export interface Pseudonyms {
  /** 32 hexadecimal characters; the same for every spelling of one identifier. */
  pseudonym(domain: string, identifier: string): string;
  /** The domain's secret in the two blocks that HMAC-SHA-256 begins its two hashes with (RFC 2104), for an engine that knows SHA-256 only. To be overwritten after use. */
  pads(domain: string): Pads;
}

interface Pads {
  readonly inner: Uint8Array;
  readonly outer: Uint8Array;
}

/** What SHA-256 reads at a time, in bytes. */
const BLOCK_BYTES = 64;

export const PSEUDONYM_BYTES = 16;
const KEY_CHECK_TEXT = 'carelake|key-check';

/** Keyed one-way pseudonyms: HMAC-SHA-256 under one secret per domain, so that two domains can never be joined. */
export function createPseudonyms(secrets: ReadonlyMap<string, Uint8Array>): Pseudonyms {
  // A key made once: made anew for every identifier it takes ten times as long as the HMAC itself.
  const keys = new Map([...secrets].map(([domain, secret]) => [domain, createSecretKey(secret)]));
  const keyOf = (domain: string): KeyObject => {
    const key = keys.get(domain);
    if (key === undefined) throw new Error(`no pseudonym secret for the domain ${domain}`);
    return key;
  };
  return {
    pseudonym: (domain, identifier) => firstBytes(keyOf(domain), canonicalIdentifier(domain, identifier)),
    pads(domain) {
      const secret = keyOf(domain).export();
      try {
        return padsOf(secret);
      } finally {
        secret.fill(0);
      }
    },
  };
}

function padsOf(secret: Uint8Array): Pads {
  const key = secret.length > BLOCK_BYTES ? createHash('sha256').update(secret).digest() : secret;
  const block = Uint8Array.from({ length: BLOCK_BYTES }, (_, index) => key[index] ?? 0);
  return { inner: block.map((byte) => byte ^ 0x36), outer: block.map((byte) => byte ^ 0x5c) };
}

/** Tells a wrong secret before the first row is treated, without telling the secret. */
export function keyCheckValue(secret: Uint8Array): string {
  return firstBytes(createSecretKey(secret), KEY_CHECK_TEXT);
}

function canonicalIdentifier(domain: string, identifier: string): string {
  if (domain === 'person') return canonicalCpr(identifier);
  return identifier.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toUpperCase();
}

function firstBytes(key: KeyObject, text: string): string {
  return createHmac('sha256', key)
    .update(text, 'utf8')
    .digest('hex')
    .slice(0, 2 * PSEUDONYM_BYTES);
}
