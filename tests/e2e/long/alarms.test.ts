import { PutEventSelectorsCommand, StopLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { DisableRuleCommand, EventBridgeClient } from '@aws-sdk/client-eventbridge';
import {
  CreateGrantCommand,
  DisableKeyCommand,
  EnableKeyCommand,
  KMSClient,
  PutKeyPolicyCommand,
  ScheduleKeyDeletionCommand,
} from '@aws-sdk/client-kms';
import { LambdaClient, UpdateFunctionCodeCommand } from '@aws-sdk/client-lambda';
import {
  GetObjectCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetQueueUrlCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { landingKeys } from '../../../core/deliveries/keys.ts';
import { AwsError } from '../../../sandbox/kernel/aws-error.ts';
import type { Interceptor } from '../../../sandbox/kernel/kernel.ts';
import { readAssembly } from '../../../sandbox/kernel/read-assembly.ts';
import { aDelivery, packed } from '../../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../../support/a-study.ts';
import { waive } from '../../support/waivers.ts';
import { askToWithdraw } from '../../support/withdrawals.ts';

/** An hour lasts 72 seconds: on a busy machine a delivery takes most of a minute, and must not be late. */
const TIME_SCALE = 0.02;
const STACK = 'carelake-3cp-';
/** By the tests that trigger them. */
const ELSEWHERE = { 'fail-closed.test.ts': 'log-undelivered', 'regions.test.ts': 'role-changed' };

let study: StudyUnderTest;
/** While it lasts no function gets a message. */
let held: PromiseWithResolvers<void> | undefined;
/** Functions get their messages, and nothing that they ask for. */
let failing = false;
let losesNext = false;

const intercept: Interceptor = async ({ principal, calledVia }, { eventSource, eventName }, phase) => {
  if (phase === 'after' || calledVia.length > 0) return;
  if (principal.kind === 'service' && eventName === 'SendMessage' && losesNext) {
    losesNext = false;
    throw new AwsError('AccessDenied', 'not now', 403);
  }
  const isFunction = principal.kind === 'session' && principal.sessionName === principal.roleName;
  if (!isFunction) return;
  if (eventName === 'ReceiveMessage') await held?.promise;
  if (failing && eventSource !== 'sqs.amazonaws.com') throw new AwsError('InvalidRequest', 'not now', 400);
};

const where = () => ({
  endpoint: study.sandbox.endpoint,
  region: study.sandbox.region,
  forcePathStyle: true,
  maxAttempts: 1,
});
const settingsOf = async (persona: string) => ({
  ...where(),
  credentials: (await study.as(persona)).s3.config.credentials,
});

/** Alarms so far: names as they stand in the notification. */
const told = () =>
  study.sandbox.notifications().map(({ topicArn, message }) => {
    expect(topicArn).toMatch(new RegExp(`:${STACK}alarms$`));
    const name = message.startsWith('{') ? JSON.parse(message).AlarmName : message.split(':')[0];
    return String(name).replace(STACK, '');
  });
const eventually = (...alarms: string[]) =>
  vi.waitFor(() => expect(told()).toEqual(expect.arrayContaining(alarms)), {
    timeout: 110_000,
    interval: 100,
  });
const refused = (call: Promise<unknown>) => expect(call).rejects.toThrow();

/** Every alarm of the template. */
function alarms(): string[] {
  const { Resources } = readAssembly(inject('assembly')).template;
  const tells = (targets: unknown) => JSON.stringify(targets ?? '').includes('topic');
  return Object.values(Resources).flatMap(({ Type, Properties = {} }) => {
    const { AlarmName, Name, Targets } = Properties;
    const isAlarm = Type === 'AWS::CloudWatch::Alarm' || (Type === 'AWS::Events::Rule' && tells(Targets));
    return isAlarm ? [String(AlarmName ?? Name).replace(STACK, '')] : [];
  });
}
const alarmsOf = (kind: string) => alarms().filter((name) => name.startsWith(kind));

describe('alarms', () => {
  beforeAll(async () => {
    study = await aStudy({ timeScale: TIME_SCALE, intercept });
  });
  afterAll(() => {
    held?.resolve();
    return study?.stop();
  });

  it('are silent while the pipeline does its work', async () => {
    const files = aDelivery('skive').filter(({ table }) => table === 'core_group');
    const { publication, ...ref } = await study.deliver('skive', packed(files));
    expect(publication?.outcome).toBe('published');
    expect(told()).toEqual([]);
    // Long before it is late: work for every function, and nobody does it.
    held = Promise.withResolvers();
    await giveWork(ref);
  });

  it('tell of an attempt to stop or change logging, by the call, its time and its record', async () => {
    const { cloudtrail, names } = await study.as('analyst');
    await refused(cloudtrail.send(new StopLoggingCommand({ Name: names.trail })));
    await eventually('logging-changed');
    const [first] = study.sandbox.notifications();
    expect(first?.message).toMatch(
      /^carelake-3cp-logging-changed: [^.]+\. Call: StopLogging at \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ, error: AccessDenied\. Event of the log: [\da-f-]{36}\. What to do: docs\/operators\.md, Alarms, logging-changed\.$/,
    );
    await refused(cloudtrail.send(new PutEventSelectorsCommand({ TrailName: names.trail })));
    await vi.waitFor(() => expect(told().filter((name) => name === 'logging-changed')).toHaveLength(2));
  });

  it('tell of a change of a key, granted to the custodian or not to others', async () => {
    const before = told().length;
    const KeyId = 'alias/carelake-3cp-landing';
    const custodian = new KMSClient(await settingsOf('custodian'));
    const analyst = new KMSClient(await settingsOf('analyst'));
    await refused(custodian.send(new PutKeyPolicyCommand({ KeyId, Policy: '{}' })));
    await refused(custodian.send(new ScheduleKeyDeletionCommand({ KeyId })));
    await refused(
      analyst.send(new CreateGrantCommand({ KeyId, GranteePrincipal: 'analyst', Operations: ['Decrypt'] })),
    );
    await custodian.send(new DisableKeyCommand({ KeyId: 'alias/carelake-3cp-sql' }));
    await custodian.send(new EnableKeyCommand({ KeyId: 'alias/carelake-3cp-sql' }));
    await vi.waitFor(() => expect(told().slice(before)).toEqual(Array(4).fill('key-changed')));
  });

  it('tell of a change of who may reach a bucket', async () => {
    const before = told().length;
    const { s3, names } = await study.as('analyst');
    const Bucket = names.landingBucket;
    await refused(s3.send(new PutBucketPolicyCommand({ Bucket, Policy: '{}' })));
    await refused(s3.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: {} })));
    await vi.waitFor(() => expect(told().slice(before)).toEqual(Array(2).fill('bucket-opened')));
  });

  it('tell of somebody who wants them off', async () => {
    const events = new EventBridgeClient(await settingsOf('analyst'));
    await refused(events.send(new DisableRuleCommand({ Name: 'carelake-3cp-logging-changed' })));
    await eventually('alarms-changed');
  });

  it('tell of somebody who wants other code in a function', async () => {
    const before = told().length;
    const lambda = new LambdaClient(await settingsOf('operator'));
    const change = new UpdateFunctionCodeCommand({
      FunctionName: 'carelake-3cp-validate',
      ZipFile: Buffer.from('x'),
    });
    await expect(lambda.send(change)).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await vi.waitFor(() => expect(told().slice(before)).toEqual(['function-changed']));
  });

  it('tell of the root user, even of a look at what there is', async () => {
    const before = told().length;
    const { names } = await study.as('analyst');
    const root = { ...where(), credentials: study.sandbox.rootCredentials() };
    await new STSClient(root).send(new GetCallerIdentityCommand({}));
    await vi.waitFor(() => expect(told().slice(before)).toEqual(['root-used']));
    const landed = { Bucket: names.landingBucket, Key: study.keys('deliveries/')[0] };
    await expect(new S3Client(root).send(new GetObjectCommand(landed))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    await vi.waitFor(() =>
      expect(told().slice(before).sort()).toEqual(['landing-read', 'root-used', 'root-used']),
    );
  });

  it('tell of anybody who reads what was delivered, and of refusals in bursts', async () => {
    const before = told().length;
    const { s3, names } = await study.as('data-manager-skive');
    const read = () =>
      refused(s3.send(new GetObjectCommand({ Bucket: names.landingBucket, Key: 'deliveries/skive/x' })));
    await read();
    await vi.waitFor(() => expect(told().slice(before)).toEqual(['landing-read']));
    await Promise.all(Array.from({ length: 20 }, read));
    await eventually('refusals-in-bursts');
  });

  it('tell of work of every step that is not finished in time', async () => {
    await eventually(...alarmsOf('late-in-'));
  });

  it('tell of every message that was given up, and root opens none of them', async () => {
    failing = true;
    held?.resolve();
    await eventually(...alarmsOf('messages-in-').filter((name) => name !== 'messages-in-lost-events'));
    const { names } = await study.as('operator');
    const sqs = new SQSClient({ ...where(), credentials: study.sandbox.rootCredentials() });
    const { QueueUrl } = await sqs.send(
      new GetQueueUrlCommand({ QueueName: names.deadLetters['pseudonymise'] }),
    );
    await expect(sqs.send(new ReceiveMessageCommand({ QueueUrl }))).rejects.toMatchObject({
      name: 'KmsAccessDenied',
    });
  });

  it('tell of an event that never reached the first step', async () => {
    losesNext = true;
    await askToWithdraw(study, { source: 'skive', deliveryId: ulid() });
    await eventually('messages-in-lost-events');
  });

  it('have all been triggered, here or in the tests that are named', () => {
    expect([...new Set(told()), ...Object.values(ELSEWHERE)].sort()).toEqual(alarms().sort());
  });

  it('name nobody in the data', () => {
    const text = JSON.stringify(study.sandbox.notifications());
    for (const word of ['1502805043', 'skive', 'silkeborg', 'viborg']) expect(text).not.toContain(word);
  });
});

/** A message for each function, by what people may do. */
async function giveWork(published: { source: string; deliveryId: string }): Promise<void> {
  const { s3, names } = await study.as(`data-manager-${published.source}`);
  const Key = landingKeys.release({ ...published, release: ulid() });
  await s3.send(new PutObjectCommand({ Bucket: names.landingBucket, Key, ContentLength: 0 }));
  await study.upload('silkeborg', packed(aDelivery('silkeborg')));
  await waive(study, published, 'data-manager');
  await askToWithdraw(study, { ...published, deliveryId: ulid() });
  await study.ask('SELECT 1');
}
