import { Aws } from 'aws-cdk-lib';
import {
  listPrefixes,
  locateBuckets,
  ownResults,
  readCatalog,
  readObjects,
  readParameter,
  runQueries,
  THROUGH_ATHENA,
  writeObjects,
} from './access.ts';
import { noEscalation } from './escalation.ts';
import type { Person } from './person-trust.ts';
import type { PipelineQueues } from './pipeline.ts';
import { allow, deny, type Statement } from './policy.ts';
import type { StudyBuckets } from './study-buckets.ts';
import {
  deadLettersOf,
  FUNCTIONS,
  OWN_SOURCE,
  REDRIVEN,
  type StepName,
  type StudyNames,
  WORKGROUPS,
} from './study-names.ts';

/** Where the custodian writes, and nobody else. */
const CUSTODIANS_WAIVERS = 'waivers/custodian';

export interface StudyResources {
  readonly names: StudyNames;
  readonly buckets: StudyBuckets;
  readonly queues: PipelineQueues;
}

/** What each kind of user may do, apart from the use of keys, which the keys' own policies say. */
export function personPermissions(resources: StudyResources): Record<Person, readonly Statement[]> {
  const everybody = (own: readonly Statement[]) => [
    readParameter('ReadClientSettings', resources.names),
    ...own,
    noEscalation(),
  ];
  return {
    'data-manager': everybody(dataManager(resources)),
    analyst: everybody(analyst(resources)),
    auditor: everybody(auditor(resources)),
    custodian: everybody(custodian(resources)),
    operator: everybody(operator(resources)),
  };
}

/** All of landing but what waits for a review. */
const LANDING_UNREAD = ['deliveries', 'accepted', 'quarantine', 'names', 'withdrawals', 'releases'];

function dataManager({ buckets: { landing, lake } }: StudyResources): Statement[] {
  return [
    writeObjects(
      'UploadForOwnSource',
      landing,
      ['deliveries', 'withdrawals', 'person-withdrawals', 'releases', 'waivers/data-manager'].map(
        (prefix) => `${prefix}/${OWN_SOURCE}`,
      ),
    ),
    readObjects('ReadOwnReviews', landing, [`review/${OWN_SOURCE}`]),
    listPrefixes('ListOwnReviews', landing, [`review/${OWN_SOURCE}`]),
    writeObjects('DecideForOwnSource', landing, [`review/${OWN_SOURCE}/*/decisions`]),
    readObjects('ReadOwnReports', lake, [`reports/${OWN_SOURCE}`]),
    listPrefixes('ListOwnReports', lake, [`reports/${OWN_SOURCE}`]),
    deny('NothingElseBackFromLanding', {
      Action: 's3:GetObject*',
      Resource: LANDING_UNREAD.map((prefix) => landing.objects(prefix)),
    }),
    deny('NoOtherNamesFromLanding', {
      Action: 's3:ListBucket*',
      Resource: landing.arn,
      Condition: { StringNotLike: { 's3:prefix': `review/${OWN_SOURCE}/*` } },
    }),
  ];
}

/** What the views of analysts read. */
const BEHIND_VIEWS = ['published', 'ledger', 'hidden'];

function analyst({ names, buckets: { lake, results } }: StudyResources): Statement[] {
  return [
    runQueries('RunQueries', names, 'analyst'),
    readCatalog('ReadCatalog', [names.database]),
    readObjects('PublishedThroughAthena', lake, BEHIND_VIEWS, THROUGH_ATHENA),
    listPrefixes('ListPublishedThroughAthena', lake, BEHIND_VIEWS, THROUGH_ATHENA),
    locateBuckets('LocateBuckets', [lake, results]),
    ...ownResults(results, 'analyst'),
  ];
}

function auditor({ names, buckets: { audit, landing, lake, results, sql } }: StudyResources): Statement[] {
  return [
    readObjects('ReadTrail', audit, ['AWSLogs']),
    readObjects('ReadSql', sql, ['queries', 'reconciliations']),
    allow('InspectAuditBuckets', {
      Action: [
        's3:ListBucket',
        's3:ListBucketVersions',
        's3:GetBucketObjectLockConfiguration',
        's3:GetBucketPolicy',
      ],
      Resource: [audit.arn, sql.arn],
    }),
    allow('InspectLock', {
      Action: 's3:GetObjectRetention',
      Resource: [audit.objects('AWSLogs'), sql.objects('queries'), sql.objects('reconciliations')],
      because: 'CloudTrail names the files of the log, and queries those of their texts.',
    }),
    allow('InspectTrail', {
      Action: ['cloudtrail:GetTrail', 'cloudtrail:GetTrailStatus', 'cloudtrail:GetEventSelectors'],
      Resource: names.trailArn(),
    }),
    allow('LookUpEvents', {
      Action: [
        'cloudtrail:DescribeTrails',
        'cloudtrail:ListPublicKeys',
        'cloudtrail:ListTrails',
        'cloudtrail:LookupEvents',
      ],
      Resource: '*',
      because: 'These calls are about the account’s trails as a whole: IAM knows no resource for them.',
    }),
    runQueries('RunQueries', names, 'auditor'),
    // The SQL that others ran is theirs to read about; its results are not.
    allow('ReadSqlOfOthers', {
      Action: ['athena:GetQueryExecution', 'athena:BatchGetQueryExecution', 'athena:ListQueryExecutions'],
      Resource: WORKGROUPS.map((workgroup) => names.workgroupArn(workgroup)),
    }),
    readCatalog('ReadCatalog', [names.auditDatabase]),
    locateBuckets('LocateBuckets', [audit, sql, results]),
    ...ownResults(results, 'auditor'),
    deny('NoStudyData', {
      Action: ['s3:GetObject*', 's3:PutObject*'],
      Resource: [
        `${landing.arn}/*`,
        `${lake.arn}/*`,
        results.objects('analyst'),
        results.objects('pipeline'),
      ],
    }),
  ];
}

function custodian({ names, buckets: { landing } }: StudyResources): Statement[] {
  return [
    allow('Waive', {
      Action: 's3:PutObject',
      Resource: landing.objects(CUSTODIANS_WAIVERS),
      because:
        'The custodian waives deliveries of every source, under the number that each gets when it comes.',
    }),
    allow('ListKeys', {
      Action: ['kms:ListKeys', 'kms:ListAliases'],
      Resource: '*',
      because: 'Listing is about the account: IAM knows no resource for it.',
    }),
    allow('NameKeys', {
      Action: ['kms:CreateAlias', 'kms:UpdateAlias', 'kms:DeleteAlias'],
      Resource: `arn:${Aws.PARTITION}:kms:${Aws.REGION}:${Aws.ACCOUNT_ID}:alias/carelake-*`,
      because: 'The custodian names the keys; the key’s own policy says which keys may be named.',
    }),
    deny('NeverUsesKeys', {
      Action: [
        'kms:Decrypt',
        'kms:DeriveSharedSecret',
        'kms:Encrypt',
        'kms:GenerateDataKeyPair*',
        'kms:GenerateDataKeyWithoutPlaintext',
        'kms:GenerateMac',
        'kms:GetParametersForImport',
        'kms:ReEncrypt*',
        'kms:Sign',
        'kms:Verify',
        'kms:VerifyMac',
      ],
      Resource: '*',
    }),
    deny('EncryptsWaiversOnly', {
      Action: 'kms:GenerateDataKey',
      Resource: '*',
      Condition: {
        StringNotLike: { 'kms:EncryptionContext:aws:s3:arn': names.objects('landing', CUSTODIANS_WAIVERS) },
      },
    }),
    deny('NoData', { Action: ['s3:GetObject*', 'athena:*', 'sqs:*'], Resource: '*' }),
    deny('WritesWaiversOnly', { Action: 's3:PutObject*', NotResource: landing.objects(CUSTODIANS_WAIVERS) }),
  ];
}

/** SQS moves dead letters with the rights of whoever asks for it, so the operator has them on both ends; on everything else, none. */
function operator({ names, queues }: StudyResources): Statement[] {
  const deadLetters = (of: readonly StepName[]) => of.map((name) => queues[name].deadLetters.arn);
  return [
    allow('CountStuck', {
      Action: ['sqs:GetQueueUrl', 'sqs:GetQueueAttributes'],
      Resource: [...FUNCTIONS.map((name) => names.queueArn(deadLettersOf(name))), queues.lostEvents.arn],
    }),
    allow('TakeDeadLetters', {
      Action: [
        'sqs:StartMessageMoveTask',
        'sqs:ListMessageMoveTasks',
        'sqs:ReceiveMessage',
        'sqs:DeleteMessage',
      ],
      Resource: deadLetters(REDRIVEN),
    }),
    allow('SendThemRoundAgain', {
      Action: 'sqs:SendMessage',
      Resource: REDRIVEN.map((name) => queues[name].arn),
    }),
    deny('NoData', { Action: ['s3:GetObject*', 's3:PutObject*', 'athena:*'], Resource: '*' }),
  ];
}
