import type { MiddlewareObj } from '@middy/core';
import { codeOf, log, PipelineError } from './log.ts';
import { type OwnQueue, retrySoon } from './retry-soon.ts';
import type { SQSBatchResponse, SQSEvent } from './sqs-event.ts';

/**
 * Handles each message of a batch by itself and reports the failed ones, so that SQS redelivers just those and, after its last try,
 * keeps them in the dead-letter queue. A body that none of us wrote fails the same way: it is kept for a person to look at.
 */
export function eachMessage<Message>(
  queue: OwnQueue,
  parse: (body: string) => Message | undefined,
  handle: (message: Message) => Promise<void>,
) {
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const record of event.Records) {
      const { messageId, body } = record;
      try {
        const message = parse(body);
        if (message === undefined)
          throw new PipelineError('MESSAGE_UNKNOWN', 'a queue brought a message of an unknown form');
        await handle(message);
      } catch (error) {
        log.error('message failed', { messageId, code: codeOf(error) });
        batchItemFailures.push({ itemIdentifier: messageId });
        await retrySoon(queue, record);
      } finally {
        log.resetKeys();
      }
    }
    return { batchItemFailures };
  };
}

/** Puts each invocation's request id on its log lines. */
export function requestLog(): MiddlewareObj<SQSEvent, SQSBatchResponse> {
  return {
    before: ({ context }) => {
      log.addContext(context);
    },
  };
}
