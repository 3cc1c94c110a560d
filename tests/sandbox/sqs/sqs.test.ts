import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListMessageMoveTasksCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  QueueDoesNotExist,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSqs, type Sqs } from '../../../sandbox/sqs/sqs.ts';
import { aKernel, aKey, allow, aRole, type KernelUnderTest, policy } from '../../support/sandbox-kernel.ts';

const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

const resources = {
  Tester: aRole('tester'),
  Other: aRole('other', []),
  Keyless: aRole('keyless', [allow('sqs:*')]),
  Key: aKey([{ ...allow('kms:*'), Principal: { AWS: { 'Fn::GetAtt': ['Tester', 'Arn'] } } }]),
  Queue: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      QueueName: 'work',
      VisibilityTimeout: 10,
      MessageRetentionPeriod: 300,
      KmsMasterKeyId: arnOf('Key'),
      RedrivePolicy: { deadLetterTargetArn: arnOf('Dead'), maxReceiveCount: 2 },
    },
  },
  Dead: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: 1209600 } },
  Guarded: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'guarded' } },
  GuardedPolicy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: [{ Ref: 'Guarded' }],
      PolicyDocument: policy({
        Effect: 'Deny',
        Principal: '*',
        Action: 'sqs:SendMessage',
        Resource: arnOf('Guarded'),
        Condition: {
          ArnNotEquals: { 'aws:SourceArn': 'arn:aws:events:eu-north-1:123456789012:rule/landed' },
        },
      }),
    },
  },
};

let at = 0;
let kernel: KernelUnderTest;
let sqs: Sqs;
let client: SQSClient;
let QueueUrl: string;

async function start(dataDir: string) {
  kernel = await aKernel({
    resources,
    now: () => new Date(Date.now() + at),
    dataDir,
    services: (one, kms) => {
      const service = createSqs(one, { kms });
      sqs = service;
      return [service];
    },
  });
  client = new SQSClient(kernel.client('tester'));
  QueueUrl = String((await client.send(new GetQueueUrlCommand({ QueueName: 'work' }))).QueueUrl);
}

const send = (MessageBody: string) => client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
async function receive(more: object = {}) {
  const input = { QueueUrl, MessageSystemAttributeNames: ['All' as const], MaxNumberOfMessages: 10, ...more };
  return (await client.send(new ReceiveMessageCommand(input))).Messages ?? [];
}
const counts = async () => {
  const input = { QueueUrl, AttributeNames: ['All' as const] };
  const { Attributes: all = {} } = await client.send(new GetQueueAttributesCommand(input));
  return [
    all['ApproximateNumberOfMessages'],
    all['ApproximateNumberOfMessagesNotVisible'],
    all['ApproximateNumberOfMessagesDelayed'],
  ].map(Number);
};

describe('SQS', () => {
  let dataDir: string;
  beforeEach(async () => {
    at = 0;
    dataDir = mkdtempSync(join(tmpdir(), 'carelake-sqs-'));
    await start(dataDir);
  });
  afterEach(async () => {
    await kernel.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('hides a message while it is received, and gives it again when its visibility timeout is over', async () => {
    await send('once');
    const [first] = await receive();
    expect(first).toMatchObject({ Body: 'once', Attributes: { ApproximateReceiveCount: '1' } });
    expect(await receive()).toEqual([]);
    expect(await counts()).toEqual([0, 1, 0]);
    at += 10_000;
    const [again] = await receive();
    expect(again).toMatchObject({
      MessageId: first?.MessageId,
      Attributes: { ApproximateReceiveCount: '2' },
    });
    expect(again?.ReceiptHandle).not.toBe(first?.ReceiptHandle);
  });

  it('gives whose work is not under way before more of those who have some, and says whose it is', async () => {
    const sendFor = (MessageBody: string, MessageGroupId?: string) =>
      client.send(new SendMessageCommand({ QueueUrl, MessageBody, MessageGroupId }));
    for (const n of [1, 2, 3]) await sendFor(`flood ${n}`, 'a');
    await sendFor('other', 'b');
    await sendFor('nobody');
    const one = async () => {
      const [message] = await receive({ MaxNumberOfMessages: 1 });
      return [message?.Body, message?.Attributes?.MessageGroupId];
    };
    expect(await one()).toEqual(['flood 1', 'a']);
    expect(await one()).toEqual(['other', 'b']);
    expect(await one()).toEqual(['nobody', undefined]);
    expect(await one()).toEqual(['flood 2', 'a']);
    at += 10_000;
    // Once nothing is under way it is the age that counts, again.
    expect(await one()).toEqual(['flood 3', 'a']);
  });

  it('deletes by the latest receipt only', async () => {
    await send('twice');
    const [first] = await receive();
    at += 10_000;
    const [second] = await receive();
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: first?.ReceiptHandle }));
    expect(sqs.depth()).toBe(1);
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: second?.ReceiptHandle }));
    expect(sqs.depth()).toBe(0);
    await expect(
      client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: 'made up' })),
    ).rejects.toMatchObject({ name: 'ReceiptHandleIsInvalid' });
  });

  describe('a dead letter', () => {
    const dead = { source: '', url: '' };
    beforeEach(async () => {
      for (const body of ['poison', 'venom']) await send(body);
      for (let turn = 0; turn < 2; turn++) {
        expect(await receive()).toHaveLength(2);
        at += 10_000;
      }
      expect(await receive()).toEqual([]);
      const { QueueUrls = [] } = await client.send(
        new ListQueuesCommand({ QueueNamePrefix: 'carelake-test-Dead' }),
      );
      dead.url = String(QueueUrls[0]);
      const asked = { QueueUrl: dead.url, AttributeNames: ['QueueArn' as const] };
      dead.source = String(
        (await client.send(new GetQueueAttributesCommand(asked))).Attributes?.['QueueArn'],
      );
    });
    const startMove = (more: object = {}, as = client) =>
      as.send(new StartMessageMoveTaskCommand({ SourceArn: dead.source, ...more }));
    const newest = async () => {
      const { Results = [] } = await client.send(new ListMessageMoveTasksCommand({ SourceArn: dead.source }));
      return Results[0];
    };

    it('goes back to where it came from as a new message, and no other goes with it', async () => {
      const [taken] = await receive({ QueueUrl: dead.url, MaxNumberOfMessages: 1 });
      const { TaskHandle } = await startMove();
      expect(TaskHandle).toMatch(/./);
      await vi.waitFor(async () => expect(await newest()).toMatchObject({ Status: 'COMPLETED' }));
      expect(await newest()).toMatchObject({
        SourceArn: dead.source,
        ApproximateNumberOfMessagesMoved: 1,
        ApproximateNumberOfMessagesToMove: 1,
      });
      const back = await receive();
      expect(back.map(({ Body, Attributes }) => [Body, Attributes?.ApproximateReceiveCount])).toEqual([
        [taken?.Body === 'poison' ? 'venom' : 'poison', '1'],
      ]);
    });

    it('may be sent to another queue', async () => {
      const plain = { QueueUrl: QueueUrl.replace(/work$/, 'guarded') };
      const asked = { ...plain, AttributeNames: ['QueueArn' as const] };
      const { Attributes = {} } = await client.send(new GetQueueAttributesCommand(asked));
      await startMove({ DestinationArn: Attributes['QueueArn'] });
      await vi.waitFor(async () => expect((await newest())?.Status).not.toBe('RUNNING'));
      // Its policy lets only an event rule send.
      expect(await newest()).toMatchObject({ Status: 'FAILED', FailureReason: 'AccessDenied' });
      expect(await receive({ QueueUrl: dead.url })).toHaveLength(2);
    });

    it('stays where it is when whoever moves it may not use the key', async () => {
      await startMove({}, new SQSClient(kernel.client('keyless')));
      await vi.waitFor(async () => expect((await newest())?.Status).not.toBe('RUNNING'));
      expect(await newest()).toMatchObject({ Status: 'FAILED', FailureReason: 'KmsAccessDenied' });
      expect(await receive({ QueueUrl: dead.url })).toHaveLength(2);
    });

    it.each([
      ['without the right', 'AccessDenied', 'other', undefined],
      ['out of a queue of work', 'UnsupportedOperation', 'tester', 'WORK'],
      ['out of nowhere', 'ResourceNotFoundException', 'tester', 'arn:aws:sqs:eu-north-1:1:none'],
    ])('is not moved %s', async (_what, name, as, from) => {
      const SourceArn = from?.replace('WORK', dead.source.replace(/[^:]*$/, 'work'));
      const attempt = startMove(
        SourceArn === undefined ? {} : { SourceArn },
        new SQSClient(kernel.client(as)),
      );
      await expect(attempt).rejects.toMatchObject({ name: expect.stringContaining(name) });
    });
  });

  it('moves a message to the dead-letter queue when it was received too often, encrypted as it was', async () => {
    await send('poison');
    for (let turn = 0; turn < 2; turn++) {
      expect(await receive()).toHaveLength(1);
      at += 10_000;
    }
    expect(await receive()).toEqual([]);
    expect(sqs.depth()).toBe(0);
    const { QueueUrls = [] } = await client.send(
      new ListQueuesCommand({ QueueNamePrefix: 'carelake-test-Dead' }),
    );
    const [dead] = await receive({ QueueUrl: QueueUrls[0] });
    expect(dead).toMatchObject({
      Body: 'poison',
      Attributes: { ApproximateReceiveCount: '3', DeadLetterQueueSourceArn: expect.stringMatching(/:work$/) },
    });
  });

  it('waits for a message that comes later, and for a delayed one', async () => {
    const waiting = receive({ WaitTimeSeconds: 5 });
    await send('late');
    expect(await waiting).toMatchObject([{ Body: 'late' }]);
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'delayed', DelaySeconds: 1 }));
    expect(await counts()).toEqual([0, 1, 1]);
    expect(await receive({ WaitTimeSeconds: 5 })).toMatchObject([{ Body: 'delayed' }]);
  });

  it('makes a message visible at once when a receiver gives it back', async () => {
    await send('given back');
    const [{ ReceiptHandle } = {}] = await receive();
    const giveBack = new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 });
    await client.send(giveBack);
    expect(await receive()).toHaveLength(1);
    await expect(client.send(giveBack)).rejects.toMatchObject({ name: 'MessageNotInflight' });
  });

  it('forgets a message after the retention period', async () => {
    await send('old');
    at += 301_000;
    expect(await receive()).toEqual([]);
    expect(await counts()).toEqual([0, 0, 0]);
  });

  it('keeps messages over a restart, and no plaintext of them at rest', async () => {
    const attribute = { note: { DataType: 'String', StringValue: 'canary-attribute' } };
    await client.send(
      new SendMessageCommand({ QueueUrl, MessageBody: 'canary-body', MessageAttributes: attribute }),
    );
    await kernel.host.stop();
    for (const file of ['kernel.db', 'kernel.db-wal']) {
      const bytes = readIfThere(join(dataDir, file));
      expect(bytes.includes('canary')).toBe(false);
    }
    await start(dataDir);
    expect(await receive({ MessageAttributeNames: ['All'] })).toMatchObject([
      { Body: 'canary-body', MessageAttributes: attribute },
    ]);
  });

  it('takes and deletes batches entry by entry', async () => {
    const entries = ['a', 'b', ''].map((MessageBody, n) => ({ Id: `m${n}`, MessageBody }));
    const sent = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries: entries }));
    expect(sent.Successful?.map(({ Id }) => Id)).toEqual(['m0', 'm1']);
    expect(sent.Failed).toMatchObject([{ Id: 'm2', Code: 'InvalidMessageContents', SenderFault: true }]);
    const got = await receive();
    const deleted = await client.send(
      new DeleteMessageBatchCommand({
        QueueUrl,
        Entries: [
          { Id: 'x', ReceiptHandle: got[0]?.ReceiptHandle },
          { Id: 'y', ReceiptHandle: 'made up' },
        ],
      }),
    );
    expect([deleted.Successful?.length, deleted.Failed?.length]).toEqual([1, 1]);
    expect(sqs.depth()).toBe(1);
  });

  it('takes a message of 1 MiB and refuses a byte more', async () => {
    await send('x'.repeat(1024 * 1024));
    expect(await receive()).toHaveLength(1);
    await expect(send('x'.repeat(1024 * 1024 + 1))).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });

  it('asks KMS with the rights of the sender and of the receiver', async () => {
    await send('secret');
    const keyless = new SQSClient(kernel.client('keyless'));
    const refused = { name: 'KmsAccessDenied' };
    await expect(keyless.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' }))).rejects.toMatchObject(
      refused,
    );
    await expect(keyless.send(new ReceiveMessageCommand({ QueueUrl }))).rejects.toMatchObject(refused);
    // The refused receiver has used up nothing.
    expect(await receive()).toMatchObject([{ Attributes: { ApproximateReceiveCount: '1' } }]);
    const asked = kernel.records.filter(({ eventSource }) => eventSource === 'kms.amazonaws.com');
    expect(asked.map(({ eventName, errorCode }) => [eventName, errorCode])).toEqual([
      ['GenerateDataKey', undefined],
      ['Decrypt', undefined],
      ['GenerateDataKey', 'AccessDenied'],
      ['Decrypt', 'AccessDenied'],
      ['Decrypt', undefined],
    ]);
  });

  it('refuses who has no rights, and a send that the queue policy leaves to the rule', async () => {
    const other = new SQSClient(kernel.client('other'));
    await expect(other.send(new ReceiveMessageCommand({ QueueUrl }))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    const { QueueUrl: guarded } = await client.send(new GetQueueUrlCommand({ QueueName: 'guarded' }));
    const forged = new SendMessageCommand({ QueueUrl: guarded, MessageBody: '{"source":"aws.s3"}' });
    await expect(client.send(forged)).rejects.toThrow(/not authorized|denied/i);
    expect(kernel.records.at(-1)).toMatchObject({ eventName: 'SendMessage', errorCode: 'AccessDenied' });
    expect(sqs.depth()).toBe(0);
  });

  it('names what it does not know', async () => {
    const missing = new SendMessageCommand({ QueueUrl: QueueUrl.replace('work', 'gone'), MessageBody: 'x' });
    await expect(client.send(missing)).rejects.toBeInstanceOf(QueueDoesNotExist);
    await expect(client.send(new PurgeQueueCommand({ QueueUrl }))).rejects.toThrow(
      /does not host sqs:PurgeQueue/,
    );
    const ordered = new SendMessageCommand({ QueueUrl, MessageBody: 'x', MessageDeduplicationId: 'd' });
    await expect(client.send(ordered)).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });

  it('records every request once, and never a body', async () => {
    await send('canary-body');
    await receive();
    const own = kernel.records.filter(({ eventSource }) => eventSource === 'sqs.amazonaws.com');
    expect(own.map(({ eventName }) => eventName)).toEqual(['GetQueueUrl', 'SendMessage', 'ReceiveMessage']);
    expect(own).toHaveLength(kernel.host.served());
    expect(JSON.stringify(kernel.records)).not.toContain('canary');
  });
});

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
