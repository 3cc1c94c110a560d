import { randomUUID } from 'node:crypto';
import { AwsError } from '../kernel/aws-error.ts';
import type { Caller, Principal } from '../kernel/caller.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Kms } from '../kms/kms.ts';
import { attributesBytes, attributesMd5, type MessageAttributes, md5 } from './message-attributes.ts';
import {
  createMessageStore,
  type MessageStore,
  type StoredMessage,
  type TakenMessage,
} from './message-store.ts';
import type { Queue } from './queue.ts';
import { createQueueEncryption } from './queue-encryption.ts';
import { createQueueSignals } from './queue-signals.ts';

export interface OutgoingMessage {
  readonly body: string;
  readonly attributes?: MessageAttributes;
  readonly delaySeconds?: number | undefined;
  readonly group?: string | undefined;
}

export interface SentMessage {
  readonly id: string;
  readonly md5OfBody: string;
  readonly md5OfAttributes: string | undefined;
}

export interface ReceivedMessage extends TakenMessage {
  readonly body: string;
  readonly attributes: MessageAttributes;
}

interface ReceiveOptions {
  readonly max: number;
  readonly waitSeconds: number;
  readonly visibilitySeconds: number;
  readonly signal?: AbortSignal;
}

/** What can be done with queues: authorised as the caller, recorded by whoever asks. */
export interface QueueOperations {
  readonly store: MessageStore;
  authorize(caller: Caller, queue: Queue, action: string): void;
  /** Checks size and encrypts, without adding: a batch adds what passed. */
  send(caller: Caller, queue: Queue, message: OutgoingMessage): Promise<SentMessage>;
  receive(caller: Caller, queue: Queue, options: ReceiveOptions): Promise<ReceivedMessage[]>;
  /** Sends a message of one queue to another under the other's key, with the caller's rights on both. */
  move(caller: Caller, message: StoredMessage, from: Queue, to: Queue): Promise<void>;
  remove(queue: Queue, receipt: string): void;
  changeVisibility(queue: Queue, receipt: string, seconds: number): void;
  holdUntil(queue: Queue, receipt: string, at: number): void;
  /** Lets go of a held message: it comes back when its receiver has asked for, else at a moment of the clock. */
  letGo(queue: Queue, receipt: string, at: number): void;
}

// What SQS takes: the characters of XML 1.0.
const BODY = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]+$/u;

export function createQueueOperations(kernel: Kernel, kms: Kms): QueueOperations {
  const store = createMessageStore(kernel);
  const encryption = createQueueEncryption(kernel, kms);
  const signals = createQueueSignals();
  const now = () => kernel.now().getTime();
  /** When receivers asked for messages that are held to come back, by receipt. */
  const askedFor = new Map<string, number>();

  async function takeVisible(
    caller: Caller,
    queue: Queue,
    options: ReceiveOptions,
  ): Promise<ReceivedMessage[]> {
    const opened: { message: StoredMessage; plaintext: Buffer }[] = [];
    for (const message of store.visible(queue, options.max)) {
      opened.push({ message, plaintext: await encryption.open(caller, queue, message) });
    }
    // Whoever was aborted while KMS answered will not work on what it would take now.
    if (options.signal?.aborted) return [];
    const taken = store.take(
      queue,
      opened.map(({ message }) => message),
      options.visibilitySeconds,
    );
    return taken.map((message) => {
      const plaintext = opened.find((one) => one.message.seq === message.seq)?.plaintext;
      return { ...message, ...contentOf(plaintext) };
    });
  }

  return {
    store,

    authorize(caller, queue, action) {
      kernel.authorize(caller, { action, resource: queue.arn, resourcePolicy: queue.policy });
    },

    async send(caller, queue, { body, attributes = {}, delaySeconds = queue.delaySeconds, group = null }) {
      checkBody(queue, body, attributes);
      const id = randomUUID();
      const plaintext = Buffer.from(JSON.stringify({ body, attributes }));
      const encrypted = await encryption.encrypt(caller, queue, { id, plaintext });
      store.add(queue, { id, ...encrypted, sender: senderOf(caller.principal), delaySeconds, group });
      signals.notify(queue.arn);
      return { id, md5OfBody: md5(body), md5OfAttributes: attributesMd5(attributes) };
    },

    async move(caller, message, from, to) {
      this.authorize(caller, to, 'sqs:SendMessage');
      const id = randomUUID();
      const plaintext = await encryption.open(caller, from, message);
      const encrypted = await encryption.encrypt(caller, to, { id, plaintext });
      if (store.move(message, from, to, { id, ...encrypted })) signals.notify(to.arn);
    },

    async receive(caller, queue, options) {
      // Not compressed: a long poll ends as soon as there is something, and short ones would ask without end.
      const deadline = now() + options.waitSeconds * 1000;
      for (;;) {
        const messages = await takeVisible(caller, queue, options);
        const left = deadline - now();
        if (messages.length > 0 || left <= 0 || options.signal?.aborted) return messages;
        const comesBack = store.nextVisibleAt(queue);
        const untilNext = comesBack === undefined ? left : comesBack - now();
        await signals.wait(queue.arn, Math.min(left, untilNext), options.signal);
      }
    },

    remove(queue, receipt) {
      checkReceipt(store, receipt);
      // An outdated receipt, or a message long gone, is no error in SQS either.
      store.remove(queue, receipt);
      askedFor.delete(receipt);
    },

    changeVisibility(queue, receipt, seconds) {
      checkReceipt(store, receipt);
      if (!store.changeVisibility(queue, receipt, seconds)) {
        throw new AwsError('MessageNotInflight', 'The message is not in flight.');
      }
      askedFor.set(receipt, now() + seconds * 1000 * kernel.timeScale);
      signals.notify(queue.arn);
    },

    holdUntil(queue, receipt, at) {
      store.holdUntil(queue, receipt, at);
      signals.notify(queue.arn);
    },

    letGo(queue, receipt, at) {
      store.holdUntil(queue, receipt, Math.round(askedFor.get(receipt) ?? at));
      askedFor.delete(receipt);
      signals.notify(queue.arn);
    },
  };
}

function checkBody(queue: Queue, body: string, attributes: MessageAttributes): void {
  if (!BODY.test(body)) {
    throw new AwsError(
      'InvalidMessageContents',
      'The message is empty or has characters that SQS does not take.',
    );
  }
  if (Buffer.byteLength(body) + attributesBytes(attributes) > queue.maxBytes) {
    throw new AwsError(
      'InvalidParameterValue',
      `One or more parameters are invalid. Reason: Message must be shorter than ${queue.maxBytes} bytes.`,
    );
  }
}

function checkReceipt(store: MessageStore, receipt: string): void {
  if (!store.isReceipt(receipt)) {
    throw new AwsError('ReceiptHandleIsInvalid', 'The input receipt handle is not a valid receipt handle.');
  }
}

function contentOf(plaintext: Buffer | undefined): { body: string; attributes: MessageAttributes } {
  if (!plaintext) throw new Error('a message was taken that nobody had opened');
  return JSON.parse(plaintext.toString('utf8'));
}

/** What SQS calls SenderId. */
function senderOf(principal: Principal): string {
  switch (principal.kind) {
    case 'session':
      return principal.principalId;
    case 'root':
      return principal.arn;
    case 'service':
      return principal.name;
    case 'anonymous':
      return 'anonymous';
  }
}
