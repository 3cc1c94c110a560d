import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../sandbox/events/pattern.ts';
import { aTemplate } from './a-template.ts';

const template = aTemplate();
const rules = template
  .of('AWS::Events::Rule')
  .filter(({ Properties }) => Properties.EventPattern !== undefined)
  .map(({ Properties: { Name, EventPattern } }) => ({
    name: String(Name).replace('carelake-3cp-', ''),
    matches: compilePattern(EventPattern),
  }));
const landing = template.of('AWS::S3::Bucket').find(({ id }) => /landing/i.test(id))?.id ?? '';
const key = template.of('AWS::KMS::Key')[0]?.id ?? '';

/** A call as EventBridge tells of it. */
function aCall(service: string, eventName: string, detail: Record<string, unknown> = {}) {
  const sessionIssuer = { type: 'Role', userName: 'somebody' };
  return {
    source: `aws.${service}`,
    'detail-type': 'AWS API Call via CloudTrail',
    detail: {
      eventSource: `${service}.amazonaws.com`,
      eventName,
      userIdentity: { type: 'AssumedRole', sessionContext: { sessionIssuer } },
      requestParameters: null,
      ...detail,
    },
  };
}
const by = (userName: string) => ({
  userIdentity: { type: 'AssumedRole', sessionContext: { sessionIssuer: { type: 'Role', userName } } },
});
const on = (bucketName: string, object?: string) => ({ requestParameters: { bucketName, key: object } });
const copying = (source: string) => ({
  requestParameters: { bucketName: 'another', key: 'a', 'x-amz-copy-source': source },
});
const refused = { errorCode: 'AccessDenied' };

const ofRole = (roleName: string) => ({ requestParameters: { roleName } });
const BOUNDARY = 'arn:aws:iam::123456789012:policy/carelake-3cp-function-boundary';
/** A call of another Region, as the study tells of it. */
const elsewhere = (eventName: string, detail: Record<string, unknown>) => ({
  source: 'carelake.audit',
  'detail-type': 'Call In Another Region',
  detail: { eventSource: 'iam.amazonaws.com', eventName, userIdentity: { type: 'AssumedRole' }, ...detail },
});

const ofOurs = (source: string, detailType: string) => ({
  source,
  'detail-type': detailType,
  detail: { trouble: 'late', error: 'none' },
});

describe('what somebody is told of', () => {
  it.each([
    ['logging-changed', aCall('cloudtrail', 'PutEventSelectors', refused)],
    ['key-changed', aCall('kms', 'PutKeyPolicy', { requestParameters: { keyId: `${key}.Arn` } })],
    ['key-changed', aCall('kms', 'DisableKey', { requestParameters: { keyId: key } })],
    ['root-used', aCall('s3', 'ListBuckets', { userIdentity: { type: 'Root' } })],
    ['root-used', elsewhere('ListRoles', { userIdentity: { type: 'Root' } })],
    ['role-changed', elsewhere('PutRolePolicy', ofRole('carelake-3cp-validate'))],
    [
      'role-changed',
      aCall('iam', 'UpdateAssumeRolePolicy', { ...ofRole('carelake-3cp-auditor'), ...refused }),
    ],
    ['role-changed', elsewhere('CreatePolicyVersion', { requestParameters: { policyArn: BOUNDARY } })],
    ['role-changed', elsewhere('AttachRolePolicy', refused)],
    ['function-changed', aCall('lambda', 'UpdateFunctionCode20150331v2')],
    ['landing-read', aCall('s3', 'GetObject', on(landing, 'deliveries/skive/a'))],
    ['landing-read', aCall('s3', 'HeadObject', { ...on(landing, 'a'), ...by('carelake-3cp-publish') })],
    ['landing-read', aCall('s3', 'GetObject', { ...on(landing, 'a'), userIdentity: { type: 'AWSAccount' } })],
    [
      'landing-read',
      aCall('s3', 'GetObject', { ...on(landing, 'review/skive/a'), ...by('carelake-3cp-analyst') }),
    ],
    [
      'landing-read',
      aCall('s3', 'GetObject', { ...on(landing, 'deliveries/skive/a'), ...by('carelake-3cp-data-manager') }),
    ],
    ['landing-read', aCall('s3', 'CopyObject', copying(`${landing}/deliveries/skive/a`))],
    ['landing-read', aCall('s3', 'UploadPartCopy', copying(`/${landing}%2Fdeliveries%2Fskive%2Fa`))],
    [
      'landing-read',
      aCall('s3', 'CopyObject', { ...copying(`${landing}/review/a`), ...by('carelake-3cp-data-manager') }),
    ],
    ['log-undelivered', ofOurs('carelake.audit', 'Audit Log Undelivered')],
  ])('%s', (alarm, event) => {
    expect(rules.filter(({ matches }) => matches(event)).map(({ name }) => name)).toEqual([alarm]);
  });

  const CALLS: Record<string, (name: string) => object> = {
    'logging-changed': (name) => aCall('cloudtrail', name),
    'key-changed': (name) => aCall('kms', name, { resources: [{ ARN: `${key}.Arn` }] }),
    'bucket-opened': (name) => aCall('s3', name, on(landing)),
    'alarms-changed': (name) => aCall(/Alarm/.test(name) ? 'monitoring' : 'events', name, refused),
  };

  it.each([
    ['logging-changed', 'StopLogging DeleteTrail UpdateTrail PutEventSelectors'],
    [
      'key-changed',
      'PutKeyPolicy CreateGrant DisableKey DisableKeyRotation ReplicateKey ScheduleKeyDeletion',
    ],
    ['bucket-opened', 'PutBucketPolicy DeleteBucketPolicy PutBucketAcl'],
    ['bucket-opened', 'PutBucketPublicAccessBlock DeleteBucketPublicAccessBlock'],
    ['bucket-opened', 'PutBucketEncryption DeleteBucketEncryption PutBucketVersioning'],
    ['bucket-opened', 'PutBucketObjectLockConfiguration PutBucketLifecycle DeleteBucketLifecycle'],
    ['bucket-opened', 'PutBucketOwnershipControls DeleteBucketOwnershipControls'],
    ['bucket-opened', 'PutBucketReplication DeleteBucket'],
    ['alarms-changed', 'DeleteRule DisableRule PutRule PutTargets RemoveTargets'],
    ['alarms-changed', 'DeleteAlarms DisableAlarmActions PutMetricAlarm SetAlarmState'],
    ['alarms-changed', 'AddPermission DeleteTopic RemovePermission SetTopicAttributes'],
    ['alarms-changed', 'Subscribe Unsubscribe SetSubscriptionAttributes'],
  ])('%s: each of %s', (alarm, calls) => {
    for (const call of calls.split(' ')) {
      const event = CALLS[alarm]?.(call);
      const told = rules.filter(({ matches }) => matches(event)).map(({ name }) => name);
      expect({ call, told }).toEqual({ call, told: [alarm] });
    }
  });

  it.each([
    ['another key', aCall('kms', 'PutKeyPolicy', { resources: [{ ARN: 'arn:of:another' }] })],
    ['another bucket', aCall('s3', 'PutBucketPolicy', on('another'))],
    ['reading another bucket', aCall('s3', 'GetObject', on('another', 'a'))],
    [
      'a function that reads deliveries',
      aCall('s3', 'GetObject', { ...on(landing, 'a'), ...by('carelake-3cp-validate') }),
    ],
    [
      'a data manager who reviews',
      aCall('s3', 'GetObject', { ...on(landing, 'review/skive/a'), ...by('carelake-3cp-data-manager') }),
    ],
    ['a copy of something else', aCall('s3', 'CopyObject', copying('another/a'))],
    [
      'a function that puts into quarantine',
      aCall('s3', 'CopyObject', { ...copying(`${landing}/deliveries/a`), ...by('carelake-3cp-validate') }),
    ],
    ['an upload', aCall('s3', 'PutObject', on(landing, 'a'))],
    [
      'a service that acts for root',
      aCall('s3', 'ListBuckets', { userIdentity: { type: 'Root', invokedBy: 'x' } }),
    ],
    ['a look at the trail', aCall('cloudtrail', 'GetTrailStatus')],
    ['a change of another role', aCall('iam', 'PutRolePolicy', ofRole('billing'))],
    ['a call of a function', aCall('lambda', 'Invoke')],
    ['a look at a role', elsewhere('GetRole', ofRole('carelake-3cp-validate'))],
    ['an event of somebody else', ofOurs('somebody.else', 'Audit Log Undelivered')],
  ])('not of %s', (_what, event) => {
    expect(rules.filter(({ matches }) => matches(event))).toEqual([]);
  });

  it.each([
    [
      'a person of the study',
      aCall('athena', 'StartQueryExecution', { ...refused, ...by('carelake-3cp-analyst') }),
      true,
    ],
    [
      'somebody else at a bucket of the study',
      aCall('s3', 'PutObject', { ...refused, ...on(landing, 'a') }),
      true,
    ],
    ['somebody else elsewhere', aCall('s3', 'PutObject', { ...refused, ...on('another', 'a') }), false],
    ['nobody', aCall('athena', 'StartQueryExecution', by('carelake-3cp-analyst')), false],
  ])('counts a refusal of %s', (_who, event, isCounted) => {
    const names = rules.filter(({ matches }) => matches(event)).map(({ name }) => name);
    expect(names).toEqual(isCounted ? ['refused-calls'] : []);
  });
});

describe('numbers that somebody is told of', () => {
  const alarms = template.of('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
  const ofMetric = (metric: string) => alarms.filter(({ MetricName }) => MetricName === metric);
  const queueOf = ({ Dimensions }: { Dimensions: { Value: string }[] }) => Dimensions[0]?.Value;

  it('are the age of the oldest message of every queue that is worked on, and what lies in every other', () => {
    const queues = template.of('AWS::SQS::Queue').map(({ Properties }) => Properties);
    const worked = queues.filter(({ RedrivePolicy }) => RedrivePolicy !== undefined);
    const names = (some: { QueueName: string }[]) => some.map(({ QueueName }) => QueueName).sort();
    const others = queues.filter(({ RedrivePolicy }) => RedrivePolicy === undefined);
    expect(ofMetric('ApproximateAgeOfOldestMessage').map(queueOf).sort()).toEqual(names(worked));
    expect(ofMetric('ApproximateNumberOfMessagesVisible').map(queueOf).sort()).toEqual(names(others));
  });

  it('go to the encrypted topic that the rules go to, and say where to read on', () => {
    const [topic, ...more] = template.of('AWS::SNS::Topic');
    expect(more).toEqual([]);
    expect(topic?.Properties.KmsMasterKeyId).toMatch(/^KeysPipeline/);
    for (const { AlarmActions, AlarmDescription } of alarms) {
      expect(AlarmActions).toEqual([topic?.id]);
      expect(AlarmDescription).toContain('docs/operators.md');
    }
  });
});

it('has a line for each in what operators read', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/operators.md'), 'utf8');
  const sent = template
    .of('AWS::Events::Rule')
    .filter(({ Properties: { Targets } }) => /topic/.test(JSON.stringify(Targets ?? '')))
    .map(({ Properties: { Name } }) => Name);
  const counted = template.of('AWS::CloudWatch::Alarm').map(({ Properties: { AlarmName } }) => AlarmName);
  expect(sent).toHaveLength(9);
  for (const name of [...sent, ...counted]) {
    const kind = String(name)
      .replace('carelake-3cp-', '')
      .replace(/-in-(?!bursts).*/, '-in-…');
    expect(guide).toContain(`| \`${kind}\` |`);
  }
});

it('subscribes whoever the settings name', () => {
  expect(template.of('AWS::SNS::Subscription')).toEqual([]);
  const told = aTemplate({ alarmEmail: 'operators@example.org' }).of('AWS::SNS::Subscription');
  expect(told).toMatchObject([{ Properties: { Protocol: 'email', Endpoint: 'operators@example.org' } }]);
});
