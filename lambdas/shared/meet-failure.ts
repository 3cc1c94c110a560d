import { ChangeMessageVisibilityCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { FailureKind } from './failure-kind.ts';
import { codeOf, log } from './log.ts';
import type { SQSRecord } from './sqs-event.ts';

/** The queue whose messages a function works on. */
export interface OwnQueue {
  readonly sqs: SQSClient;
  readonly url: string;
  /** Where a message goes that no machine of this size can work on. @default it is tried as often as any other */
  readonly deadLettersUrl?: string;
}

const FIRST_PAUSE_SECONDS = 10;
const LONGEST_PAUSE_SECONDS = 600;
const MOST_EXHAUSTED_TRIES = 2;

/** Sees to it that a failed message comes back when that makes sense; `dead` when it is among the dead letters already. */
export async function meetFailure(
  queue: OwnQueue,
  record: SQSRecord,
  kind: FailureKind,
): Promise<'comes-back' | 'dead'> {
  const tries = Number(record.attributes.ApproximateReceiveCount);
  if (kind === 'exhausted' && tries >= MOST_EXHAUSTED_TRIES && (await giveUp(queue, record))) return 'dead';
  await comeBack(queue, record, pauseSeconds(kind, tries, Math.random()));
  return 'comes-back';
}

/**
 * Brings a message back after a pause. Without it the message would wait for the queue's visibility timeout, which is made for functions
 * that were killed in the middle: an hour and a half for a request that S3 was too busy for.
 */
async function comeBack({ sqs, url }: OwnQueue, record: SQSRecord, VisibilityTimeout: number): Promise<void> {
  const { messageId, receiptHandle: ReceiptHandle } = record;
  try {
    await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout }));
  } catch (error) {
    // It comes back at the queue's own time then: later, and not lost.
    log.warn('message keeps its visibility timeout', { messageId, code: codeOf(error) });
  }
}

/** Sent before the original is deleted: whoever dies in between leaves two, and never none. */
async function giveUp({ sqs, deadLettersUrl }: OwnQueue, { messageId, body }: SQSRecord): Promise<boolean> {
  if (deadLettersUrl === undefined) return false;
  try {
    await sqs.send(new SendMessageCommand({ QueueUrl: deadLettersUrl, MessageBody: body }));
    return true;
  } catch (error) {
    log.warn('message is not given up', { messageId, code: codeOf(error) });
    return false;
  }
}

/**
 * What passes is tried again soon, and later with every try; what is closed is not knocked at: the longest pause from the first try on.
 * Between half the pause and the whole, so that parts that failed together do not come back together.
 */
export function pauseSeconds(kind: FailureKind, tries: number, chance: number): number {
  const doubled = FIRST_PAUSE_SECONDS * 2 ** Math.max(0, tries - 1);
  const pause = kind === 'closed' ? LONGEST_PAUSE_SECONDS : Math.min(doubled, LONGEST_PAUSE_SECONDS);
  return Math.ceil((pause * (1 + chance)) / 2);
}
