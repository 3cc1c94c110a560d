import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { CompleteMessage, PartMessage } from '../../core/deliveries/messages.ts';

export async function send(
  sqs: SQSClient,
  queueUrl: string,
  message: PartMessage | CompleteMessage,
): Promise<void> {
  await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message) }));
}
