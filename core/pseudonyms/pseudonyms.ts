import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { canonicalCpr } from '../cpr/cpr.ts';

export interface Pseudonyms {
  /** 32 hexadecimal characters; the same for every spelling of one identifier. */
  pseudonym(domain: string, identifier: string): string;
}

const PSEUDONYM_BYTES = 16;
const KEY_CHECK_TEXT = 'carelake|key-check';

/** Keyed one-way pseudonyms: HMAC-SHA-256 under one secret per domain, so that two domains can never be joined. */
export function createPseudonyms(secrets: ReadonlyMap<string, Uint8Array>): Pseudonyms {
  // A key made once: made anew for every identifier it takes ten times as long as the HMAC itself.
  const keys = new Map([...secrets].map(([domain, secret]) => [domain, createSecretKey(secret)]));
  return {
    pseudonym(domain, identifier) {
      const key = keys.get(domain);
      if (key === undefined) throw new Error(`no pseudonym secret for the domain ${domain}`);
      return firstBytes(key, canonicalIdentifier(domain, identifier));
    },
  };
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
