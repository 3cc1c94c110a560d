import { md5 } from '../sqs/message-attributes.ts';
import type { ReceivedMessage } from '../sqs/queue-operations.ts';
import { systemAttributes } from '../sqs/received-to-wire.ts';

/** The event that a function gets of a batch of messages. */
export function sqsEvent(messages: readonly ReceivedMessage[], source: { queueArn: string; region: string }) {
  return {
    Records: messages.map((message) => ({
      messageId: message.id,
      receiptHandle: message.receipt,
      body: message.body,
      attributes: systemAttributes(message),
      messageAttributes: Object.fromEntries(
        Object.entries(message.attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
          name,
          {
            dataType: DataType,
            ...(StringValue === undefined ? {} : { stringValue: StringValue }),
            ...(BinaryValue === undefined ? {} : { binaryValue: BinaryValue }),
            stringListValues: [],
            binaryListValues: [],
          },
        ]),
      ),
      md5OfBody: md5(message.body),
      eventSource: 'aws:sqs',
      eventSourceARN: source.queueArn,
      awsRegion: source.region,
    })),
  };
}
