import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AwsError } from '../kernel/aws-error.ts';
import { type Caller, type Principal, via } from '../kernel/caller.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Kms } from '../kms/kms.ts';
import type { StoredMessage } from './message-store.ts';
import type { Queue } from './queue.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;

interface DataKey {
  readonly plaintext: Buffer;
  readonly ciphertext: Buffer;
  readonly until: number;
}

/** Encrypts messages under data keys of the queue's KMS key, with the rights of whoever sends or receives. */
export interface QueueEncryption {
  encrypt(
    caller: Caller,
    queue: Queue,
    message: { id: string; plaintext: Buffer },
  ): Promise<{ content: Buffer; wrappedKey: Buffer | null }>;
  /** Asks KMS before a message is taken, so that one without rights on the key uses up nobody's receive count. */
  open(caller: Caller, queue: Queue, message: StoredMessage): Promise<Buffer>;
}

export function createQueueEncryption(kernel: Kernel, kms: Kms): QueueEncryption {
  // Like SQS, one data key per caller for the queue's reuse period: within it KMS is not asked again.
  const sendKeys = new Map<string, DataKey>();
  const receiveKeys = new Map<string, DataKey>();
  const now = () => kernel.now().getTime();

  function remember(
    keys: Map<string, DataKey>,
    name: string,
    queue: Queue,
    key: Omit<DataKey, 'until'>,
  ): DataKey {
    const at = now();
    for (const [other, { until }] of keys) if (until <= at) keys.delete(other);
    const kept = { ...key, until: at + queue.keyReuseSeconds * 1000 * kernel.timeScale };
    keys.set(name, kept);
    return kept;
  }

  async function sendKey(caller: Caller, queue: Queue, keyId: string): Promise<DataKey> {
    const name = `${identity(caller.principal)} ${queue.arn}`;
    const known = sendKeys.get(name);
    if (known && known.until > now()) return known;
    const inside = via(caller, 'sqs.amazonaws.com');
    const context = { 'aws:sqs:arn': queue.arn };
    return asSqs(async () => {
      const { ciphertext } = await kms.generateDataKey(inside, { keyId, context });
      // SQS proves a new data key by decrypting it: hence senders need both rights.
      const plaintext = await kms.decrypt(inside, { ciphertext, context });
      return remember(sendKeys, name, queue, { plaintext, ciphertext });
    });
  }

  async function receiveKey(
    caller: Caller,
    queue: Queue,
    origin: string,
    ciphertext: Buffer,
  ): Promise<DataKey> {
    const name = `${identity(caller.principal)} ${ciphertext.toString('base64')}`;
    const known = receiveKeys.get(name);
    if (known && known.until > now()) return known;
    return asSqs(async () => {
      const context = { 'aws:sqs:arn': origin };
      const plaintext = await kms.decrypt(via(caller, 'sqs.amazonaws.com'), { ciphertext, context });
      return remember(receiveKeys, name, queue, { plaintext, ciphertext });
    });
  }

  return {
    async encrypt(caller, queue, { id, plaintext }) {
      if (queue.kmsKeyId === undefined)
        return { content: kernel.seal(plaintext, sealedFor(id)), wrappedKey: null };
      const key = await sendKey(caller, queue, queue.kmsKeyId);
      return {
        content: kernel.seal(encryptUnder(key.plaintext, id, plaintext), sealedFor(id)),
        wrappedKey: key.ciphertext,
      };
    },
    async open(caller, queue, { id, content, wrappedKey, origin }) {
      const opened = kernel.open(content, sealedFor(id));
      if (!wrappedKey) return opened;
      const key = await receiveKey(caller, queue, origin, wrappedKey);
      return decryptUnder(key.plaintext, id, opened);
    },
  };
}

const sealedFor = (id: string) => `sqs.message/${id}`;

function encryptUnder(key: Buffer, id: string, plaintext: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(id));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function decryptUnder(key: Buffer, id: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(id))
    .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}

function identity(principal: Principal): string {
  switch (principal.kind) {
    case 'session':
    case 'root':
      return principal.accessKeyId;
    case 'service':
      return `${principal.name} ${principal.sourceArn ?? ''}`;
    case 'anonymous':
      return 'anonymous';
  }
}

const KMS_CODES: Readonly<Record<string, string>> = {
  AccessDenied: 'KmsAccessDenied',
  AccessDeniedException: 'KmsAccessDenied',
  DisabledException: 'KmsDisabled',
  KMSInvalidStateException: 'KmsInvalidState',
  NotFoundException: 'KmsNotFound',
  InvalidKeyUsageException: 'KmsInvalidKeyUsage',
};

/** SQS passes refusals of KMS on under names of its own. */
async function asSqs<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const code = error instanceof AwsError ? KMS_CODES[error.code] : undefined;
    if (code === undefined || !(error instanceof AwsError)) throw error;
    throw new AwsError(code, error.message);
  }
}
