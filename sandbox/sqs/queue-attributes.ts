import type { QueueCounts } from './message-store.ts';
import type { Queue } from './queue.ts';

/** A queue's settings and counts under the names of GetQueueAttributes. */
export function queueAttributes(queue: Queue, counts: QueueCounts): Readonly<Record<string, string>> {
  return {
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: String(counts.visible),
    ApproximateNumberOfMessagesNotVisible: String(counts.inFlight),
    ApproximateNumberOfMessagesDelayed: String(counts.delayed),
    DelaySeconds: String(queue.delaySeconds),
    MaximumMessageSize: String(queue.maxBytes),
    MessageRetentionPeriod: String(queue.retentionSeconds),
    ReceiveMessageWaitTimeSeconds: String(queue.waitSeconds),
    VisibilityTimeout: String(queue.visibilitySeconds),
    SqsManagedSseEnabled: String(queue.kmsKeyId === undefined),
    ...(queue.policy ? { Policy: JSON.stringify(queue.policy) } : {}),
    ...(queue.kmsKeyId === undefined
      ? {}
      : { KmsMasterKeyId: queue.kmsKeyId, KmsDataKeyReusePeriodSeconds: String(queue.keyReuseSeconds) }),
    ...(queue.deadLetter
      ? {
          RedrivePolicy: JSON.stringify({
            deadLetterTargetArn: queue.deadLetter.arn,
            maxReceiveCount: queue.deadLetter.maxReceives,
          }),
        }
      : {}),
  };
}
