import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventBridgeEvent } from '../../../sandbox/events/event.ts';
import { createEvents, type Events } from '../../../sandbox/events/events.ts';
import type { RawTemplate } from '../../../sandbox/kernel/resolve-template.ts';
import { createSns } from '../../../sandbox/sns/create-sns.ts';
import { createSqs, type Sqs } from '../../../sandbox/sqs/sqs.ts';
import { aKernel, aKey, allow, aRole, type KernelUnderTest, policy } from '../../support/sandbox-kernel.ts';

const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });
const forRule = (Action: string[], Resource: unknown, sourceArn: unknown = arnOf('Rule')) => ({
  ...allow(Action, Resource),
  Principal: { Service: 'events.amazonaws.com' },
  Condition: { ArnEquals: { 'aws:SourceArn': sourceArn } },
});

function aStack(
  wish: { sender?: unknown; keyUser?: unknown; pattern?: unknown; rule?: object; target?: object } = {},
): RawTemplate['Resources'] {
  const letIn = (queue: string, sourceArn?: unknown) => ({
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: [{ Ref: queue }],
      PolicyDocument: policy(forRule(['sqs:SendMessage'], arnOf(queue), sourceArn)),
    },
  });
  const everybody = { ...allow('kms:*'), Principal: { AWS: arnOf('Tester') } };
  // A constant: a key policy that names the rule would make the template refer to itself in a ring.
  const ruleArn = wish.keyUser ?? 'arn:aws:events:eu-north-1:123456789012:rule/landed';
  return {
    Tester: aRole('tester'),
    Key: aKey([everybody, forRule(['kms:GenerateDataKey', 'kms:Decrypt'], '*', ruleArn)]),
    Queue: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: arnOf('Key') } },
    QueuePolicy: letIn('Queue', wish.sender),
    Dead: { Type: 'AWS::SQS::Queue', Properties: {} },
    DeadPolicy: letIn('Dead'),
    Rule: {
      Type: 'AWS::Events::Rule',
      Properties: {
        Name: 'landed',
        EventPattern: wish.pattern ?? {
          source: ['aws.s3'],
          detail: { object: { key: [{ suffix: '/datapackage.json' }] } },
        },
        Targets: [{ Id: 'T', Arn: arnOf('Queue'), DeadLetterConfig: { Arn: arnOf('Dead') }, ...wish.target }],
        ...wish.rule,
      },
    },
  };
}

function anEvent(key = 'deliveries/a/datapackage.json'): EventBridgeEvent {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: '123456789012',
    time: '2026-11-22T06:00:00Z',
    region: 'eu-north-1',
    resources: ['arn:aws:s3:::landing'],
    detail: { bucket: { name: 'landing' }, object: { key } },
  };
}

let kernel: KernelUnderTest;
let sqs: Sqs;
let events: Events;

async function start(
  wish: Parameters<typeof aStack>[0] = {},
  more: Partial<Parameters<typeof aKernel>[0]> = {},
) {
  kernel = await aKernel({
    resources: aStack(wish),
    timeScale: 0.01,
    ...more,
    services(one, kms) {
      const queues = createSqs(one, { kms });
      const topics = createSns(one, { kms });
      const bus = createEvents(one, { sqs: queues, sns: topics });
      [sqs, events] = [queues, bus];
      return [queues, topics, bus];
    },
  });
}

async function take(logicalId: string) {
  const queueArn =
    kernel.kernel.template
      .resources('AWS::SQS::Queue')
      .find((one) => one.logicalId === logicalId)
      ?.attribute('Arn') ?? '';
  const signal = new AbortController().signal;
  return sqs.receive(kernel.caller('tester'), { queueArn, max: 10, waitSeconds: 0, signal });
}

const delivered = () => vi.waitFor(() => expect(events.pending()).toBe(0), { timeout: 5000, interval: 10 });

describe('EventBridge', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'carelake-events-'));
  });
  afterEach(async () => {
    await kernel?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('brings a matching event to the queue as the service and the rule, and leaves others', async () => {
    await start();
    const event = anEvent();
    events.emit(anEvent('deliveries/a/part-0001.csv'));
    events.emit(event);
    expect(events.pending()).toBe(1);
    await delivered();
    const messages = await take('Queue');
    expect(messages.map(({ body }) => JSON.parse(body))).toEqual([event]);
    const asService = { type: 'AWSService', invokedBy: 'events.amazonaws.com' };
    for (const eventName of ['SendMessage', 'GenerateDataKey']) {
      expect(kernel.records.find((one) => one.eventName === eventName)?.userIdentity).toEqual(asService);
    }
  });

  it.each([
    ['queue policy', { sender: 'arn:aws:events:eu-north-1:123456789012:rule/other' }],
    ['key policy', { keyUser: 'arn:aws:events:eu-north-1:123456789012:rule/other' }],
  ])('dead-letters at once what the %s refuses, and says why', async (_name, wish) => {
    await start(wish);
    events.emit(anEvent());
    await delivered();
    expect(await take('Queue')).toEqual([]);
    const [dead] = await take('Dead');
    expect(dead?.attributes).toMatchObject({
      ERROR_CODE: { StringValue: 'NO_PERMISSIONS' },
      RULE_ARN: { StringValue: 'arn:aws:events:eu-north-1:123456789012:rule/landed' },
    });
    // Undeliverable events wait for an operator, not for a function.
    expect(sqs.depth()).toBe(0);
  });

  it('gives a target the part of an event that its path names', async () => {
    await start({ target: { InputPath: '$.detail.object.key' } });
    events.emit(anEvent());
    await delivered();
    const [message] = await take('Queue');
    expect(message?.body).toBe('"deliveries/a/datapackage.json"');
  });

  it('sends what the clock says when a rate has passed, once for all that passed while it was stopped', async () => {
    let time = Date.parse('2026-11-22T06:00:00Z');
    const rule = { EventPattern: undefined, ScheduleExpression: 'rate(1 hour)' };
    const more = { dataDir, now: () => new Date(time) };
    const taken = async () => (await take('Queue')).map(({ body }) => JSON.parse(body));
    await start({ rule }, more);
    expect(await taken()).toEqual([]);
    events.fire('landed');
    await delivered();
    expect(await taken()).toMatchObject([{ source: 'aws.events', 'detail-type': 'Scheduled Event' }]);
    await kernel.stop();
    time += 5 * 3600 * 1000;
    await start({ rule }, more);
    await vi.waitFor(async () => expect(await taken()).toMatchObject([{ time: '2026-11-22T11:00:00Z' }]));
    await kernel.stop();
    await start({ rule }, more);
    expect(await taken()).toEqual([]);
    expect(() => events.fire('other')).toThrow('other');
  });

  it('tries again when the queue fails', async () => {
    let failures = 2;
    await start(
      {},
      {
        intercept: (_caller, { eventName }, phase) => {
          if (eventName === 'SendMessage' && phase === 'before' && failures-- > 0)
            throw new TypeError('broken');
        },
      },
    );
    const silence = vi.spyOn(console, 'error').mockReturnValue();
    events.emit(anEvent());
    await delivered();
    silence.mockRestore();
    expect(await take('Queue')).toHaveLength(1);
  });

  it('loses nothing when the sandbox dies between the event and its delivery', async () => {
    const dead = Promise.withResolvers<void>();
    await start(
      {},
      {
        dataDir,
        intercept: (_caller, { eventName }) => (eventName === 'SendMessage' ? dead.promise : undefined),
      },
    );
    const first = kernel;
    events.emit(anEvent());
    // Not stopped: a second sandbox opens the state that the first one had when it got stuck.
    await start({}, { dataDir });
    await delivered();
    expect(await take('Queue')).toHaveLength(1);
    dead.reject(new Error('gone'));
    await first.stop();
  });

  it('takes an event back with the transaction that it belongs to', async () => {
    await start();
    kernel.kernel.db.exec('BEGIN');
    events.emit(anEvent());
    kernel.kernel.db.exec('ROLLBACK');
    expect(events.pending()).toBe(0);
  });
});
