import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Authenticated encryption under one key; `context` must be the same for sealing and opening. */
export interface Sealer {
  seal(plaintext: Buffer, context?: string): Buffer;
  open(sealed: Buffer, context?: string): Buffer;
}

/** AES-256-GCM: version, nonce and tag in front of the ciphertext. */
export function createSealer(key: Buffer): Sealer {
  return {
    seal(plaintext, context = '') {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
      const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), ciphertext]);
    },
    open(sealed, context = '') {
      if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES || sealed[0] !== VERSION) {
        throw new Error('sealed data has an unknown form');
      }
      const tagStart = 1 + NONCE_BYTES;
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, tagStart));
      decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(tagStart, tagStart + TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(tagStart + TAG_BYTES)), decipher.final()]);
    },
  };
}

/** The key under which the sandbox seals everything else; made on first use, readable by its owner only. */
export function readRootKey(file: string): Buffer {
  if (!existsSync(file)) writeFileSync(file, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
  const key = readFileSync(file);
  if (key.length !== KEY_BYTES) throw new Error('the root key of the sandbox is damaged; reset the sandbox');
  return key;
}
