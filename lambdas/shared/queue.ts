import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Manifest } from '../../core/deliveries/manifest.ts';
import type {
  CompleteMessage,
  LastLookMessage,
  PartMessage,
  SweepMessage,
} from '../../core/deliveries/messages.ts';
import { PipelineError } from './log.ts';
import type { OwnQueue } from './meet-failure.ts';

/** What SQS takes in one batch. */
const BATCH = 10;

/**
 * Sends one message per part of a delivery; all or a failure, so that a redelivery sends them again. The source is the message's group, by which SQS
 * is fair: whoever sends a flood has many in flight, and others come before the rest of it.
 */
export async function sendParts(sqs: SQSClient, queueUrl: string, manifest: Manifest): Promise<void> {
  const { source, deliveryId } = manifest;
  const messages = manifest.parts.map(
    ({ resource, part }): PartMessage => ({ kind: 'part', source, deliveryId, resource, part }),
  );
  for (let start = 0; start < messages.length; start += BATCH) {
    const Entries = messages.slice(start, start + BATCH).map((message, index) => ({
      Id: String(index),
      MessageBody: JSON.stringify(message),
      MessageGroupId: source,
    }));
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    if (Failed.length > 0) throw new PipelineError('SEND_FAILED', 'a queue did not take every message');
  }
}

export async function sendComplete(
  sqs: SQSClient,
  queueUrl: string,
  delivery: Omit<CompleteMessage, 'kind'>,
): Promise<void> {
  const message: CompleteMessage = { kind: 'complete', ...delivery };
  const MessageBody = JSON.stringify(message);
  await sqs.send(
    new SendMessageCommand({ QueueUrl: queueUrl, MessageBody, MessageGroupId: delivery.source }),
  );
}

/** SQS's longest delay, and Lambda's longest run: what began before the message was sent has ended when it arrives. */
const LONGEST_RUN_SECONDS = 900;

export async function sendLastLook(
  { sqs, url }: OwnQueue,
  delivery: Omit<LastLookMessage, 'kind'>,
): Promise<void> {
  const message: LastLookMessage = { kind: 'last-look', ...delivery };
  const MessageBody = JSON.stringify(message);
  await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody, DelaySeconds: LONGEST_RUN_SECONDS }));
}

/** Hands a round of a person's withdrawal on; a last one only when nothing that began before can still run. */
export async function sendSweep(
  { sqs, url }: OwnQueue,
  sweep: Omit<SweepMessage, 'kind'>,
  { later = false } = {},
): Promise<void> {
  const message: SweepMessage = { kind: 'sweep', ...sweep };
  const MessageBody = JSON.stringify(message);
  const delay = later ? { DelaySeconds: LONGEST_RUN_SECONDS } : {};
  await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody, ...delay }));
}
