import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { codeOf, log } from './log.ts';
import type { SQSRecord } from './sqs-event.ts';

/** The queue whose messages a function works on. */
export interface OwnQueue {
  readonly sqs: SQSClient;
  readonly url: string;
}

const FIRST_PAUSE_SECONDS = 10;
const LONGEST_PAUSE_SECONDS = 600;

/**
 * Brings a failed message back after a pause that doubles with every try. Without it the message would wait for the queue's visibility
 * timeout, which is made for functions that were killed in the middle: an hour and a half for a request that S3 was too busy for.
 */
export async function retrySoon({ sqs, url }: OwnQueue, record: SQSRecord): Promise<void> {
  const tries = Number(record.attributes.ApproximateReceiveCount);
  try {
    const change = {
      ReceiptHandle: record.receiptHandle,
      VisibilityTimeout: pauseSeconds(tries, Math.random()),
    };
    await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ...change }));
  } catch (error) {
    // It comes back at the queue's own time then: later, and not lost.
    log.warn('message keeps its visibility timeout', { messageId: record.messageId, code: codeOf(error) });
  }
}

/** Between half the pause and the whole, so that parts that failed together do not come back together. */
export function pauseSeconds(tries: number, chance: number): number {
  const pause = Math.min(FIRST_PAUSE_SECONDS * 2 ** Math.max(0, tries - 1), LONGEST_PAUSE_SECONDS);
  return Math.ceil((pause * (1 + chance)) / 2);
}
