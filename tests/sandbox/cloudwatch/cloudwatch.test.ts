import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCloudWatch } from '../../../sandbox/cloudwatch/create-cloudwatch.ts';
import { createEvents, type Events } from '../../../sandbox/events/events.ts';
import { createSns, type Sns } from '../../../sandbox/sns/create-sns.ts';
import { createSqs } from '../../../sandbox/sqs/sqs.ts';
import { aKernel, allow, aRole, type KernelUnderTest, policy } from '../../support/sandbox-kernel.ts';

const TOPIC = 'arn:aws:sns:eu-north-1:123456789012:alarms';
const alarm = (AlarmName: string, metric: Record<string, unknown>) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    AlarmName,
    Statistic: 'Maximum',
    Period: 300,
    EvaluationPeriods: 1,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    TreatMissingData: 'notBreaching',
    AlarmActions: [{ Ref: 'Topic' }],
    ...metric,
  },
});
const ofQueue = (MetricName: string, Threshold: number) => ({
  Namespace: 'AWS/SQS',
  MetricName,
  Threshold,
  Dimensions: [{ Name: 'QueueName', Value: 'work' }],
});

const resources = (
  publisher: object = { ArnLike: { 'aws:SourceArn': 'arn:aws:cloudwatch:*:*:alarm:*' } },
) => ({
  Tester: aRole('tester'),
  Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work' } },
  Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'alarms' } },
  TopicPolicy: {
    Type: 'AWS::SNS::TopicPolicy',
    Properties: {
      Topics: [{ Ref: 'Topic' }],
      PolicyDocument: policy({
        ...allow('sns:Publish'),
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: publisher,
      }),
    },
  },
  Refused: {
    Type: 'AWS::Events::Rule',
    Properties: { Name: 'refused', EventPattern: { source: ['aws.s3'] } },
  },
  Lying: alarm('lying', ofQueue('ApproximateNumberOfMessagesVisible', 1)),
  Late: alarm('late', ofQueue('ApproximateAgeOfOldestMessage', 60)),
  Burst: alarm('burst', {
    Namespace: 'AWS/Events',
    MetricName: 'TriggeredRules',
    Statistic: 'Sum',
    Threshold: 3,
    Dimensions: [{ Name: 'RuleName', Value: 'refused' }],
  }),
});

let kernel: KernelUnderTest | undefined;
let sns: Sns;
let events: Events;

async function start(template: ReturnType<typeof resources>) {
  const started = await aKernel({
    resources: template,
    timeScale: 0.01,
    services(one, kms) {
      const sqs = createSqs(one, { kms });
      const topics = createSns(one, { kms });
      const bus = createEvents(one, { sqs, sns: topics });
      [sns, events] = [topics, bus];
      return [sqs, topics, bus, createCloudWatch(one, { sqs, sns: topics, events: bus })];
    },
  });
  kernel = started;
  return started;
}

const send = ({ client, kernel: { template } }: KernelUnderTest) =>
  new SQSClient(client('tester')).send(
    new SendMessageCommand({ QueueUrl: template.resources('AWS::SQS::Queue')[0]?.ref, MessageBody: 'x' }),
  );
const refuse = () =>
  events.emit({
    version: '0',
    id: 'i',
    'detail-type': 't',
    source: 'aws.s3',
    account: 'a',
    time: 't',
    region: 'r',
    resources: [],
    detail: {},
  });
const alarms = () => sns.sent().map(({ message }) => JSON.parse(message).AlarmName);
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 20 });

describe('CloudWatch', () => {
  afterEach(async () => {
    await kernel?.stop();
    kernel = undefined;
  });

  it('tells once when messages lie in a queue, and when one waits too long', async () => {
    await send(await start(resources()));
    await eventually(() => expect(alarms().sort()).toEqual(['late', 'lying']));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(alarms()).toHaveLength(2);
    expect(sns.sent()[0]).toMatchObject({ topicArn: TOPIC, subject: expect.stringContaining('ALARM') });
  });

  it('tells when a rule has matched as often as it counts, and not before', async () => {
    await start(resources());
    refuse();
    refuse();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(alarms()).toEqual([]);
    refuse();
    await eventually(() => expect(alarms()).toEqual(['burst']));
  });

  it('is refused by a topic whose policy does not let it in, and says so in the log of calls', async () => {
    const other = 'arn:aws:cloudwatch:eu-north-1:123456789012:alarm:other';
    const started = await start(resources({ ArnEquals: { 'aws:SourceArn': other } }));
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await send(started);
    await eventually(() =>
      expect(started.records.filter(({ eventName }) => eventName === 'Publish')).toMatchObject([
        { errorCode: 'AccessDenied' },
        { errorCode: 'AccessDenied' },
      ]),
    );
    expect(sns.sent()).toEqual([]);
    log.mockRestore();
  });

  it('does not start with an alarm that it would never give', async () => {
    const { Lying, ...rest } = resources();
    const wrong = {
      ...Lying,
      Properties: { ...Lying.Properties, Dimensions: [{ Name: 'QueueName', Value: 'no' }] },
    };
    await expect(start({ ...rest, Lying: wrong })).rejects.toThrow();
  });
});
