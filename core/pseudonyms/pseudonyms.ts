import { createHmac } from 'node:crypto';
import { canonicalCpr } from '../cpr/cpr.ts';

export interface Pseudonyms {
  /** 32 hexadecimal characters; the same for every spelling of one identifier. */
  pseudonym(domain: string, identifier: string): string;
}

const PSEUDONYM_BYTES = 16;
const KEY_CHECK_TEXT = 'carelake|key-check';

/** Keyed one-way pseudonyms: HMAC-SHA-256 under one secret per domain, so that two domains can never be joined. */
export function createPseudonyms(secrets: ReadonlyMap<string, Uint8Array>): Pseudonyms {
  return {
    pseudonym(domain, identifier) {
      const secret = secrets.get(domain);
      if (secret === undefined) throw new Error(`no pseudonym secret for the domain ${domain}`);
      return firstBytes(secret, canonicalIdentifier(domain, identifier));
    },
  };
}

/** Tells a wrong secret before the first row is treated, without telling the secret. */
export function keyCheckValue(secret: Uint8Array): string {
  return firstBytes(secret, KEY_CHECK_TEXT);
}

function canonicalIdentifier(domain: string, identifier: string): string {
  if (domain === 'person') return canonicalCpr(identifier);
  return identifier.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toUpperCase();
}

function firstBytes(secret: Uint8Array, text: string): string {
  return createHmac('sha256', secret).update(text, 'utf8').digest('hex').slice(0, 2 * PSEUDONYM_BYTES);
}
