import { z } from 'zod';
import { AwsError } from '../kernel/aws-error.ts';
import { type Call, jsonService, type Operation, operation } from '../kernel/json-service.ts';
import type { Service } from '../kernel/service.ts';
import { checkBatchBytes, EntryId, runBatch } from './batch.ts';
import { MessageAttributes } from './message-attributes.ts';
import { moveOperations } from './move-operations.ts';
import type { MoveTasks } from './move-tasks.ts';
import type { Queue } from './queue.ts';
import { queueAttributes } from './queue-attributes.ts';
import type { SentMessage } from './queue-operations.ts';
import { nameQueue, queueAt, queueNamed, queueUrl, type SqsState } from './queue-urls.ts';
import { receivedToWire } from './received-to-wire.ts';
import { sqsResourceModels } from './resource-models.ts';

const MAX_VISIBILITY_SECONDS = 43_200;
const MAX_DELAY_SECONDS = 900;
const MAX_WAIT_SECONDS = 20;
const MAX_MESSAGES = 10;

const Names = z.array(z.string()).default([]);
const Visibility = z.number().int().min(0).max(MAX_VISIBILITY_SECONDS);

/** The characters that SQS takes in the name of a group. */
const GROUP = /^[\w!-/:-@[-`{-~]{1,128}$/;

// Strict: what a queue of this sandbox cannot do, such as ordering, is refused by name.
const Message = {
  MessageBody: z.string(),
  DelaySeconds: z.number().int().min(0).max(MAX_DELAY_SECONDS).optional(),
  MessageAttributes: MessageAttributes.optional(),
  /** Of a queue without order: whose work it is, so that nobody waits for all of somebody else's. */
  MessageGroupId: z.string().regex(GROUP).optional(),
};

/** SQS on the wire. */
export function sqsService(state: SqsState, tasks: MoveTasks): Service {
  return jsonService(state.kernel, {
    signingName: 'sqs',
    targetPrefix: 'AmazonSQS',
    jsonVersion: '1.0',
    invalidInput: 'InvalidParameterValue',
    queryErrors: QUERY_ERRORS,
    resourceTypes: sqsResourceModels,
    operations: {
      ...sendOperations(state),
      ...receiveOperations(state),
      ...queueOperations(state),
      ...moveOperations(state, tasks),
    },
  });
}

/** The queue of a request, once its name is in the trail and IAM has agreed. */
function queueFor(state: SqsState, call: Call, url: string, action: string): Queue {
  const queue = queueAt(state, url);
  nameQueue(state, call.entry, queue);
  state.operations.authorize(call.caller, queue, action);
  return queue;
}

function sendOperations(state: SqsState): Record<string, Operation> {
  return {
    SendMessage: operation({
      input: z.strictObject({ QueueUrl: z.string(), ...Message }),
      readOnly: false,
      category: 'Data',
      async run(input, call) {
        const queue = queueFor(state, call, input.QueueUrl, 'sqs:SendMessage');
        return sentToWire(await state.operations.send(call.caller, queue, outgoing(input)));
      },
      elements: ({ MessageId }) => ({ messageId: MessageId }),
    }),
    SendMessageBatch: operation({
      input: z.strictObject({
        QueueUrl: z.string(),
        Entries: z.array(z.strictObject({ Id: EntryId, ...Message })),
      }),
      readOnly: false,
      category: 'Data',
      run({ QueueUrl, Entries }, call) {
        const queue = queueFor(state, call, QueueUrl, 'sqs:SendMessage');
        checkBatchBytes(Entries.map(({ MessageBody }) => MessageBody));
        return runBatch(Entries, async (entry) => {
          const sent = await state.operations.send(call.caller, queue, outgoing(entry));
          return { Id: entry.Id, ...sentToWire(sent) };
        });
      },
    }),
  };
}

function receiveOperations(state: SqsState): Record<string, Operation> {
  const { operations } = state;
  return {
    ReceiveMessage: operation({
      input: z.strictObject({
        QueueUrl: z.string(),
        AttributeNames: Names,
        MessageSystemAttributeNames: Names,
        MessageAttributeNames: Names,
        MaxNumberOfMessages: z.number().int().min(1).max(MAX_MESSAGES).default(1),
        VisibilityTimeout: Visibility.optional(),
        WaitTimeSeconds: z.number().int().min(0).max(MAX_WAIT_SECONDS).optional(),
      }),
      readOnly: true,
      category: 'Data',
      async run(input, call) {
        const queue = queueFor(state, call, input.QueueUrl, 'sqs:ReceiveMessage');
        const messages = await operations.receive(call.caller, queue, {
          max: input.MaxNumberOfMessages,
          waitSeconds: input.WaitTimeSeconds ?? queue.waitSeconds,
          visibilitySeconds: input.VisibilityTimeout ?? queue.visibilitySeconds,
        });
        const asked = {
          system: [...input.AttributeNames, ...input.MessageSystemAttributeNames],
          own: input.MessageAttributeNames,
        };
        return messages.length > 0 ? { Messages: messages.map((one) => receivedToWire(one, asked)) } : {};
      },
    }),
    DeleteMessage: operation({
      input: z.strictObject({ QueueUrl: z.string(), ReceiptHandle: z.string() }),
      readOnly: false,
      category: 'Data',
      run({ QueueUrl, ReceiptHandle }, call) {
        operations.remove(queueFor(state, call, QueueUrl, 'sqs:DeleteMessage'), ReceiptHandle);
        return {};
      },
    }),
    DeleteMessageBatch: operation({
      input: z.strictObject({
        QueueUrl: z.string(),
        Entries: z.array(z.strictObject({ Id: EntryId, ReceiptHandle: z.string() })),
      }),
      readOnly: false,
      category: 'Data',
      run({ QueueUrl, Entries }, call) {
        const queue = queueFor(state, call, QueueUrl, 'sqs:DeleteMessage');
        return runBatch(Entries, async ({ Id, ReceiptHandle }) => {
          operations.remove(queue, ReceiptHandle);
          return { Id };
        });
      },
    }),
    ChangeMessageVisibility: operation({
      input: z.strictObject({
        QueueUrl: z.string(),
        ReceiptHandle: z.string(),
        VisibilityTimeout: Visibility,
      }),
      readOnly: false,
      category: 'Data',
      run({ QueueUrl, ReceiptHandle, VisibilityTimeout }, call) {
        const queue = queueFor(state, call, QueueUrl, 'sqs:ChangeMessageVisibility');
        operations.changeVisibility(queue, ReceiptHandle, VisibilityTimeout);
        return {};
      },
    }),
  };
}

function queueOperations(state: SqsState): Record<string, Operation> {
  return {
    GetQueueAttributes: operation({
      input: z.strictObject({ QueueUrl: z.string(), AttributeNames: Names }),
      readOnly: true,
      run({ QueueUrl, AttributeNames }, call) {
        const queue = queueFor(state, call, QueueUrl, 'sqs:GetQueueAttributes');
        const all = queueAttributes(queue, state.operations.store.counts(queue));
        const unknown = AttributeNames.find(
          (name) => name !== 'All' && !(name in all) && !OPTIONAL.has(name),
        );
        if (unknown !== undefined) {
          throw new AwsError(
            'InvalidAttributeName',
            'The sandbox does not know a requested queue attribute.',
          );
        }
        const asked = Object.entries(all).filter(
          ([name]) => AttributeNames.includes(name) || AttributeNames.includes('All'),
        );
        return asked.length > 0 ? { Attributes: Object.fromEntries(asked) } : {};
      },
    }),
    GetQueueUrl: operation({
      input: z.strictObject({ QueueName: z.string(), QueueOwnerAWSAccountId: z.string().optional() }),
      readOnly: true,
      run({ QueueName }, call) {
        const queue = queueNamed(state, QueueName);
        nameQueue(state, call.entry, queue);
        state.operations.authorize(call.caller, queue, 'sqs:GetQueueUrl');
        return { QueueUrl: queueUrl(state, queue) };
      },
    }),
    ListQueues: operation({
      input: z.strictObject({
        QueueNamePrefix: z.string().default(''),
        // A template has fewer queues than the smallest page of SQS.
        MaxResults: z.number().int().min(1).max(1000).optional(),
      }),
      readOnly: true,
      access: () => ({ action: 'sqs:ListQueues', resource: '*' }),
      run({ QueueNamePrefix }) {
        const queues = [...state.queues().values()].filter(({ name }) => name.startsWith(QueueNamePrefix));
        return queues.length > 0 ? { QueueUrls: queues.map((queue) => queueUrl(state, queue)) } : {};
      },
    }),
  };
}

/** Attributes that SQS knows and that a queue may lack. */
const OPTIONAL = new Set(['Policy', 'RedrivePolicy', 'KmsMasterKeyId', 'KmsDataKeyReusePeriodSeconds']);

function outgoing(input: {
  MessageBody: string;
  DelaySeconds?: number | undefined;
  MessageAttributes?: MessageAttributes | undefined;
  MessageGroupId?: string | undefined;
}) {
  return {
    body: input.MessageBody,
    delaySeconds: input.DelaySeconds,
    attributes: input.MessageAttributes ?? {},
    group: input.MessageGroupId,
  };
}

function sentToWire(sent: SentMessage) {
  return {
    MessageId: sent.id,
    MD5OfMessageBody: sent.md5OfBody,
    ...(sent.md5OfAttributes === undefined ? {} : { MD5OfMessageAttributes: sent.md5OfAttributes }),
  };
}

const QUERY_ERRORS: Readonly<Record<string, string>> = {
  AccessDeniedException: 'AccessDenied',
  BatchEntryIdsNotDistinct: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
  BatchRequestTooLong: 'AWS.SimpleQueueService.BatchRequestTooLong',
  EmptyBatchRequest: 'AWS.SimpleQueueService.EmptyBatchRequest',
  InvalidBatchEntryId: 'AWS.SimpleQueueService.InvalidBatchEntryId',
  TooManyEntriesInBatchRequest: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
  MessageNotInflight: 'AWS.SimpleQueueService.MessageNotInflight',
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  UnsupportedOperation: 'AWS.SimpleQueueService.UnsupportedOperation',
  KmsAccessDenied: 'KMS.AccessDeniedException',
  KmsDisabled: 'KMS.DisabledException',
  KmsInvalidKeyUsage: 'KMS.InvalidKeyUsageException',
  KmsInvalidState: 'KMS.InvalidStateException',
  KmsNotFound: 'KMS.NotFoundException',
};
