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
import { GetObjectCommand, PutBucketPolicyCommand, PutPublicAccessBlockCommand } from '@aws-sdk/client-s3';
import { fromIni } from '@aws-sdk/credential-providers';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AwsError } from '../../../sandbox/kernel/aws-error.ts';
import { aDelivery, packed } from '../../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../../support/a-study.ts';
import { askToWithdraw } from '../../support/withdrawals.ts';

/** An hour lasts 72 seconds: on a busy machine a delivery takes most of a minute, and must not be late. */
const TIME_SCALE = 0.02;
const TOPIC = 'carelake-3cp-alarms';

let study: StudyUnderTest;
let withoutSecrets = false;

const clientOf = (persona: string) => ({
  endpoint: study.sandbox.endpoint,
  region: study.sandbox.region,
  maxAttempts: 1,
  credentials: fromIni({
    profile: `carelake-${persona}`,
    configFilepath: study.sandbox.awsConfigFile,
    filepath: study.sandbox.awsCredentialsFile,
  }),
});

/** Alarms so far: names as they stand in the notification. */
const told = () =>
  study.sandbox.notifications().map(({ topicArn, message }) => {
    expect(topicArn).toMatch(new RegExp(`:${TOPIC}$`));
    const name = message.startsWith('{') ? JSON.parse(message).AlarmName : message.split(':')[0];
    return String(name).replace('carelake-3cp-', '');
  });
const eventually = (alarm: string) =>
  vi.waitFor(() => expect(told()).toContain(alarm), { timeout: 110_000, interval: 100 });
const refused = (call: Promise<unknown>) => expect(call).rejects.toThrow();

describe('alarms', () => {
  beforeAll(async () => {
    study = await aStudy({
      timeScale: TIME_SCALE,
      intercept({ principal }, { eventName }, phase) {
        if (phase === 'after' || principal.kind !== 'session') return;
        const isOf = (name: string) => principal.roleName === `carelake-3cp-${name}`;
        if (eventName === 'ReceiveMessage' && isOf('erase'))
          throw new AwsError('ServiceUnavailable', 'not now', 503);
        if (withoutSecrets && eventName === 'GenerateMac' && isOf('pseudonymise'))
          throw new AwsError('AccessDeniedException', 'not now', 400);
      },
    });
  });
  afterAll(() => study?.stop());

  it('are silent while the pipeline does its work', async () => {
    const files = aDelivery('skive').filter(({ table }) => table === 'core_group');
    const { publication } = await study.deliver('skive', packed(files));
    expect(publication?.outcome).toBe('published');
    expect(told()).toEqual([]);
    // Long before it is late: nobody works on withdrawals here.
    await askToWithdraw(study, { source: 'skive', deliveryId: ulid() });
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
    const custodian = new KMSClient(clientOf('custodian'));
    const analyst = new KMSClient(clientOf('analyst'));
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
    const events = new EventBridgeClient(clientOf('analyst'));
    await refused(events.send(new DisableRuleCommand({ Name: 'carelake-3cp-logging-changed' })));
    await eventually('alarms-changed');
  });

  it('tell of anybody who reads what was delivered, and of refusals in bursts', async () => {
    const { s3, names } = await study.as('data-manager-skive');
    const read = () =>
      refused(s3.send(new GetObjectCommand({ Bucket: names.landingBucket, Key: 'deliveries/skive/x' })));
    await read();
    await eventually('landing-read');
    expect(told()).not.toContain('refusals-in-bursts');
    await Promise.all(Array.from({ length: 20 }, read));
    await eventually('refusals-in-bursts');
  });

  it('tell of a message that was given up', async () => {
    withoutSecrets = true;
    await study.upload('silkeborg', packed(aDelivery('silkeborg')));
    await eventually('messages-in-pseudonymise-dead-letters');
  });

  it('tell of work that is not finished in time', async () => {
    await eventually('late-in-erase');
  });

  it('name nobody in the data', () => {
    const text = JSON.stringify(study.sandbox.notifications());
    for (const word of ['1502805043', 'skive', 'silkeborg', 'viborg']) expect(text).not.toContain(word);
  });
});
