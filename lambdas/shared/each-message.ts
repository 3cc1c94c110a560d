import type { MiddlewareObj } from '@middy/core';
import { failureKind } from './failure-kind.ts';
import { codeOf, log, PipelineError } from './log.ts';
import { meetFailure, type OwnQueue } from './meet-failure.ts';
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
        const kind = failureKind(error);
        log.error('message failed', { messageId, code: codeOf(error), kind });
        if ((await meetFailure(queue, record, kind)) === 'dead') continue;
        if (kind === 'exhausted') leaveEnvironment();
        batchItemFailures.push({ itemIdentifier: messageId });
      } finally {
        log.resetKeys();
      }
    }
    return { batchItemFailures };
  };
}

/** The next try is to have a disk and a memory that nobody has used: Lambda replaces a process that ends, and redelivers what it had. */
function leaveEnvironment(): never {
  process.exit(1);
}

/** Puts each invocation's request id on its log lines. */
export function requestLog(): MiddlewareObj<SQSEvent, SQSBatchResponse> {
  return {
    before: ({ context }) => {
      log.addContext(context);
    },
  };
}
