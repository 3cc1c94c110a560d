import { attributesMd5, type MessageAttributes, md5 } from './message-attributes.ts';
import type { ReceivedMessage } from './queue-operations.ts';

/** The system attributes of a message under SQS's names, in milliseconds as text. */
export function systemAttributes(message: ReceivedMessage): Readonly<Record<string, string>> {
  return {
    ApproximateReceiveCount: String(message.receives),
    SentTimestamp: String(message.sentAt),
    SenderId: message.sender,
    ...(message.firstReceivedAt === null
      ? {}
      : { ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt) }),
    ...(message.group === null ? {} : { MessageGroupId: message.group }),
    ...(message.deadLetterSource === null ? {} : { DeadLetterQueueSourceArn: message.deadLetterSource }),
  };
}

/** A message as ReceiveMessage answers it, with the attributes that were asked for. */
export function receivedToWire(
  message: ReceivedMessage,
  asked: { readonly system: readonly string[]; readonly own: readonly string[] },
) {
  const system = Object.entries(systemAttributes(message)).filter(
    ([name]) => asked.system.includes(name) || asked.system.includes('All'),
  );
  const own: MessageAttributes = Object.fromEntries(
    Object.entries(message.attributes).filter(([name]) =>
      asked.own.some((pattern) => isAsked(name, pattern)),
    ),
  );
  const digest = attributesMd5(own);
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    MD5OfBody: md5(message.body),
    Body: message.body,
    ...(system.length > 0 ? { Attributes: Object.fromEntries(system) } : {}),
    ...(digest === undefined ? {} : { MessageAttributes: own, MD5OfMessageAttributes: digest }),
  };
}

function isAsked(name: string, pattern: string): boolean {
  if (pattern === 'All' || pattern === '.*') return true;
  return pattern.endsWith('.*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
