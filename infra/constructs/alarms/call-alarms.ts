import { ELSEWHERE, REFUSED, ROLE_CHANGES } from '../../../core/audit/call-elsewhere.ts';
import type { StudyBuckets } from '../study-buckets.ts';
import type { StudyKeys } from '../study-keys.ts';
import type { FunctionName, StudyNames } from '../study-names.ts';

/** Calls that somebody has to know of at once, granted or refused: an attempt says as much as a deed. */
export const CALL_ALARMS = [
  'logging-changed',
  'key-changed',
  'bucket-opened',
  'root-used',
  'role-changed',
  'function-changed',
  'alarms-changed',
  'landing-read',
] as const;
export type CallAlarm = (typeof CALL_ALARMS)[number];

export interface CallPattern {
  /** What happened, in the notification. */
  readonly what: string;
  readonly pattern: Readonly<Record<string, unknown>>;
  /** Of management calls that only read as well, which come so often that a rule has to ask for them. @default false */
  readonly ofReads?: boolean;
}

interface Watched {
  readonly names: StudyNames;
  readonly keys: StudyKeys;
  readonly buckets: StudyBuckets;
}

/** The only functions that deliveries are for. */
const READERS: readonly FunctionName[] = ['validate', 'pseudonymise'];

const READS = [{ prefix: 'GetObject' }, 'HeadObject', 'SelectObjectContent'];

/** What is common to every event that tells of a call. */
export const VIA_TRAIL = { 'detail-type': ['AWS API Call via CloudTrail'] };

/** The same of calls in the Region of IAM, which a function tells of every hour. */
const EVERYWHERE = { 'detail-type': [...VIA_TRAIL['detail-type'], ELSEWHERE.detailType] };

/** EventBridge patterns of calls, by alarm. */
export function callPatterns({ names, keys, buckets }: Watched): Record<CallAlarm, CallPattern> {
  const { landing, lake, results, audit, sql } = buckets;
  const readers = READERS.map((reader) => names.of(reader));
  // Data managers read what waits for their review, and nothing else; that it is their own source's is for the policies.
  const reviewer = names.of('data-manager');
  return {
    'logging-changed': {
      what: 'Logging was stopped or changed, or somebody tried',
      pattern: {
        source: ['aws.cloudtrail'],
        ...VIA_TRAIL,
        detail: { eventName: ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'] },
      },
    },
    'key-changed': {
      what: 'The policy, a grant or the state of a key of the study was changed, or somebody tried',
      pattern: {
        source: ['aws.kms'],
        ...VIA_TRAIL,
        detail: {
          eventName: [
            'PutKeyPolicy',
            'CreateGrant',
            'DisableKey',
            'DisableKeyRotation',
            'ReplicateKey',
            'ScheduleKeyDeletion',
          ],
          // A refused call may name nothing but the key that was asked for, by number or ARN.
          $or: [
            { resources: { ARN: keys.all.map(({ arn }) => arn) } },
            { requestParameters: { keyId: keys.all.flatMap(({ arn, id }) => [arn, id]) } },
          ],
        },
      },
    },
    'bucket-opened': {
      what: 'The policy, public access, encryption, lock or lifecycle of a bucket of the study was changed, or somebody tried',
      pattern: {
        source: ['aws.s3'],
        ...VIA_TRAIL,
        detail: {
          eventName: [
            'PutBucketPolicy',
            'DeleteBucketPolicy',
            'PutBucketAcl',
            'PutBucketPublicAccessBlock',
            'DeleteBucketPublicAccessBlock',
            'PutBucketEncryption',
            'DeleteBucketEncryption',
            'PutBucketVersioning',
            'PutBucketObjectLockConfiguration',
            'PutBucketLifecycle',
            'PutBucketReplication',
            'DeleteBucketLifecycle',
            'PutBucketOwnershipControls',
            'DeleteBucketOwnershipControls',
            'DeleteBucket',
          ],
          requestParameters: { bucketName: [landing, lake, results, audit, sql].map(({ name }) => name) },
        },
      },
    },
    'root-used': {
      what: 'The root user of the account was used',
      pattern: {
        'detail-type': [...EVERYWHERE['detail-type'], 'AWS Console Sign In via CloudTrail'],
        // A service that acts for root by itself says by which.
        detail: { userIdentity: { type: ['Root'], invokedBy: [{ exists: false }] } },
      },
      ofReads: true,
    },
    'role-changed': {
      what: 'What a role of the study may do, or whom it trusts, was changed, or somebody tried',
      pattern: {
        source: ['aws.iam', ELSEWHERE.source],
        ...EVERYWHERE,
        detail: {
          eventName: [...ROLE_CHANGES],
          $or: [
            { requestParameters: { roleName: [{ prefix: names.of('') }] } },
            { requestParameters: { policyArn: [{ wildcard: `*/${names.of('')}*` }] } },
            // One that was refused may not say which role it was about.
            { errorCode: [{ prefix: REFUSED }] },
          ],
        },
      },
    },
    'function-changed': {
      what: 'The code or settings of a function, or who may call it, was changed, or somebody tried',
      pattern: {
        source: ['aws.lambda'],
        ...VIA_TRAIL,
        // Of the whole account, for the same reason. What AWS calls them ends with a version of the interface.
        detail: {
          eventName: [
            'UpdateFunctionCode',
            'UpdateFunctionConfiguration',
            'UpdateEventSourceMapping',
            'AddPermission',
            'RemovePermission',
            'DeleteFunction',
          ].map((prefix) => ({ prefix })),
        },
      },
    },
    'alarms-changed': {
      what: 'An alarm, or who hears of it, was switched off or changed, or somebody tried',
      pattern: {
        // CloudWatch has two names: that of its endpoint, which CloudTrail knows it by, and its own.
        source: ['aws.events', 'aws.monitoring', 'aws.cloudwatch', 'aws.sns'],
        ...VIA_TRAIL,
        // Of the whole account: a refused call does not say which rule or alarm it was about.
        detail: {
          eventName: [
            'DeleteRule',
            'DisableRule',
            'PutRule',
            'PutTargets',
            'RemoveTargets',
            'DeleteAlarms',
            'DisableAlarmActions',
            'PutMetricAlarm',
            'SetAlarmState',
            'AddPermission',
            'DeleteTopic',
            'RemovePermission',
            'SetSubscriptionAttributes',
            'SetTopicAttributes',
            'Subscribe',
            'Unsubscribe',
          ],
        },
      },
    },
    'landing-read': {
      what: 'Somebody other than the pipeline read what sources delivered, or tried',
      pattern: {
        source: ['aws.s3'],
        ...VIA_TRAIL,
        detail: {
          $or: [
            {
              eventName: READS,
              requestParameters: { bucketName: [landing.name] },
              ...byRole([{ 'anything-but': [...readers, reviewer] }, { exists: false }]),
            },
            {
              eventName: READS,
              requestParameters: {
                bucketName: [landing.name],
                key: [{ 'anything-but': { prefix: 'review/' } }],
              },
              ...byRole([reviewer]),
            },
            // A copy is logged where it goes to; nobody but these two has reason to make one, not a reviewer either.
            {
              eventName: ['CopyObject', 'UploadPartCopy'],
              requestParameters: {
                'x-amz-copy-source': [landing.name, `/${landing.name}`].flatMap((from) =>
                  ['/', '%2F', '%2f'].map((slash) => ({ prefix: `${from}${slash}` })),
                ),
              },
              ...byRole([{ 'anything-but': readers }, { exists: false }]),
            },
          ],
        },
      },
    },
  };
}

function byRole(userName: readonly unknown[]): Readonly<Record<string, unknown>> {
  return { userIdentity: { sessionContext: { sessionIssuer: { userName } } } };
}
