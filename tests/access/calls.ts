import type { AccessQuestion } from '../../sandbox/kernel/kernel.ts';
import type { Zone } from './zones.ts';

/** What one call asks IAM; `via` is the service that asks on with the caller's credentials. */
export interface Question extends AccessQuestion {
  readonly via?: 's3' | 'sqs' | 'sns';
}

type Asks = (zone: Zone) => readonly Question[];

/** An object of a zone: where a source has objects of its own, one of Skive's. */
const SOME_OBJECT = 'skive/01J00000000000000000000000/x';
/** CloudTrail writes for its account alone. */
const SOME_LOG = '123456789012/CloudTrail/eu-north-1/2026/11/02/x.json.gz';

function objectKey(prefix: string | undefined): string {
  return `${prefix}/${prefix === 'AWSLogs' ? SOME_LOG : SOME_OBJECT}`;
}

const SSE = 's3:x-amz-server-side-encryption';
const SSE_KEY = `${SSE}-aws-kms-key-id`;
const TLS = { 's3:TlsVersion': '1.3' };

const objectArn = ({ arn, prefix }: Zone) => `${arn}/${objectKey(prefix)}`;

const onObject =
  (action: string, context: Question['context'] = {}): Asks =>
  (zone) => [
    { action, resource: objectArn(zone), resourcePolicy: zone.policy, context: { ...TLS, ...context } },
  ];

/** The pair of the encryption context by which each service says what it is about. */
const CONTEXT_KEY = { s3: 'aws:s3:arn', sqs: 'aws:sqs:arn', sns: 'aws:sns:topicArn' };

/** What a service asks of the key under which the content rests. */
function keyUse(
  zone: Zone,
  via: NonNullable<Question['via']>,
  arn: string,
  ...actions: string[]
): Question[] {
  const { key } = zone;
  if (key === undefined) throw new Error(`${zone.name} rests under no key`);
  const context = { [`kms:EncryptionContext:${CONTEXT_KEY[via]}`]: arn };
  return actions.map((action) => ({ action, resource: key.arn, resourcePolicy: key.policy, context, via }));
}

const reading =
  (action: string): Asks =>
  (zone) => [...onObject(action)(zone), ...keyUse(zone, 's3', objectArn(zone), 'kms:Decrypt')];

const writing =
  (context: Record<string, string> = {}): Asks =>
  (zone) => [
    ...onObject('s3:PutObject', {
      's3:ObjectCreationOperation': 'true',
      [SSE]: 'aws:kms',
      [SSE_KEY]: zone.key?.arn ?? '',
      ...context,
    })(zone),
    ...keyUse(zone, 's3', objectArn(zone), 'kms:GenerateDataKey'),
  ];

const onBucket =
  (action: string, context: Question['context'] = {}): Asks =>
  ({ arn, policy }) => [{ action, resource: arn, resourcePolicy: policy, context: { ...TLS, ...context } }];

const listing =
  (action: string): Asks =>
  (zone) =>
    onBucket(action, { 's3:prefix': `${zone.prefix}/skive/` })(zone);

const on =
  (action: string, rest: (arn: string) => string = (arn) => arn): Asks =>
  ({ arn, policy }) => [{ action, resource: rest(arn), resourcePolicy: policy }];

const anywhere =
  (action: string): Asks =>
  () => [{ action, resource: '*' }];

const putEvents =
  (...sources: string[]): Asks =>
  ({ id }) => [
    {
      action: 'events:PutEvents',
      resource: `arn:aws:events:eu-north-1:${id}:event-bus/default`,
      context: { 'events:source': sources },
    },
  ];

const stack: Asks = ({ id }) => [
  {
    action: 'cloudformation:UpdateStack',
    resource: `arn:aws:cloudformation:eu-north-1:${id}:stack/carelake-3cp/1`,
  },
];

const identity =
  (action: string): Asks =>
  ({ id }) => [{ action, resource: `arn:aws:iam::${id}:user/somebody` }];

/** Glue asks for every ancestor of a table. */
const onTable =
  (action: string): Asks =>
  ({ arn, id }) => {
    const glue = (what: string) => ({ action, resource: arn.replace(/database\/.*$/, what) });
    return [glue('catalog'), glue(`database/${id}`), glue(`table/${id}/core_group`)];
  };

const message =
  (action: string, ...keyActions: string[]): Asks =>
  (zone) => [...on(action)(zone), ...keyUse(zone, 'sqs', zone.arn, ...keyActions)];

const throughAthena: Asks = ({ name, results }) => {
  if (!results) throw new Error(`${name} says nowhere where its answers lie`);
  return reading('s3:GetObject')(results);
};

const MAC = { 'kms:MacAlgorithm': 'HMAC_SHA_512' };
const byHand =
  (action: string, context: Question['context'] = {}): Asks =>
  (zone) =>
    on(action)(zone).map((question) => ({ ...question, context }));

/** The calls that matter for each kind of zone, and what each of them asks: one call can need several rights. */
export const CALLS = {
  objects: {
    read: reading('s3:GetObject'),
    'read-version': reading('s3:GetObjectVersion'),
    list: listing('s3:ListBucket'),
    'list-versions': listing('s3:ListBucketVersions'),
    create: writing({ 's3:if-none-match': '*' }),
    overwrite: writing(),
    'write-other-key': writing({ [SSE_KEY]: 'arn:aws:kms:eu-north-1:123456789012:key/of-somebody-else' }),
    'write-s3-key': writing({ [SSE]: 'AES256', [SSE_KEY]: '' }),
    delete: onObject('s3:DeleteObject'),
    'delete-version': onObject('s3:DeleteObjectVersion'),
    'set-acl': onObject('s3:PutObjectAcl'),
    tag: onObject('s3:PutObjectTagging'),
    lock: onObject('s3:PutObjectRetention'),
    hold: onObject('s3:PutObjectLegalHold'),
    unlock: onObject('s3:BypassGovernanceRetention'),
    're-encrypt': onObject('s3:UpdateObjectEncryption'),
  },
  bucket: {
    'list-all': onBucket('s3:ListBucket'),
    'list-without-tls': onBucket('s3:ListBucket', { 'aws:SecureTransport': 'false' }),
    'list-uploads': onBucket('s3:ListBucketMultipartUploads'),
    locate: onBucket('s3:GetBucketLocation'),
    'read-policy': onBucket('s3:GetBucketPolicy'),
    'read-lock': onBucket('s3:GetBucketObjectLockConfiguration'),
    'put-policy': onBucket('s3:PutBucketPolicy'),
    'delete-policy': onBucket('s3:DeleteBucketPolicy'),
    'put-public-access': onBucket('s3:PutBucketPublicAccessBlock'),
    'put-lifecycle': onBucket('s3:PutLifecycleConfiguration'),
    'put-encryption': onBucket('s3:PutEncryptionConfiguration'),
    'put-versioning': onBucket('s3:PutBucketVersioning'),
    'put-lock': onBucket('s3:PutBucketObjectLockConfiguration'),
    'put-replication': onBucket('s3:PutReplicationConfiguration'),
    'put-notification': onBucket('s3:PutBucketNotification'),
    delete: onBucket('s3:DeleteBucket'),
  },
  key: {
    describe: byHand('kms:DescribeKey'),
    'read-policy': byHand('kms:GetKeyPolicy'),
    encrypt: byHand('kms:Encrypt'),
    decrypt: byHand('kms:Decrypt'),
    'generate-data-key': byHand('kms:GenerateDataKey'),
    're-encrypt': byHand('kms:ReEncryptFrom'),
    'generate-mac': byHand('kms:GenerateMac', MAC),
    'verify-mac': byHand('kms:VerifyMac', MAC),
    rename: ({ arn, id, policy }) => [
      { action: 'kms:UpdateAlias', resource: arn, resourcePolicy: policy },
      { action: 'kms:UpdateAlias', resource: arn.replace(/key\/.*$/, id) },
    ],
    'put-policy': byHand('kms:PutKeyPolicy'),
    'create-grant': byHand('kms:CreateGrant'),
    disable: byHand('kms:DisableKey'),
    'schedule-deletion': byHand('kms:ScheduleKeyDeletion'),
    replicate: byHand('kms:ReplicateKey'),
  },
  queue: {
    send: message('sqs:SendMessage', 'kms:GenerateDataKey', 'kms:Decrypt'),
    receive: message('sqs:ReceiveMessage', 'kms:Decrypt'),
    'delete-message': on('sqs:DeleteMessage'),
    attributes: on('sqs:GetQueueAttributes'),
    purge: on('sqs:PurgeQueue'),
    redrive: on('sqs:StartMessageMoveTask'),
    'set-attributes': on('sqs:SetQueueAttributes'),
    'add-permission': on('sqs:AddPermission'),
  },
  topic: {
    publish: (zone) => [
      ...on('sns:Publish')(zone),
      ...keyUse(zone, 'sns', zone.arn, 'kms:GenerateDataKey', 'kms:Decrypt'),
    ],
    subscribe: on('sns:Subscribe'),
    'set-attributes': on('sns:SetTopicAttributes'),
    'add-permission': on('sns:AddPermission'),
    delete: on('sns:DeleteTopic'),
  },
  alarm: {
    disable: on('cloudwatch:DisableAlarmActions'),
    update: on('cloudwatch:PutMetricAlarm'),
    delete: on('cloudwatch:DeleteAlarms'),
  },
  function: {
    invoke: on('lambda:InvokeFunction'),
    'read-code': on('lambda:GetFunction'),
    'update-code': on('lambda:UpdateFunctionCode'),
    'update-configuration': on('lambda:UpdateFunctionConfiguration'),
    'add-permission': on('lambda:AddPermission'),
    delete: on('lambda:DeleteFunction'),
  },
  role: {
    assume: on('sts:AssumeRole'),
    pass: (zone) => [{ action: 'iam:PassRole', resource: zone.arn }],
    'put-policy': (zone) => [{ action: 'iam:PutRolePolicy', resource: zone.arn }],
    'attach-policy': (zone) => [{ action: 'iam:AttachRolePolicy', resource: zone.arn }],
    'update-trust': (zone) => [{ action: 'iam:UpdateAssumeRolePolicy', resource: zone.arn }],
    'delete-boundary': (zone) => [{ action: 'iam:DeleteRolePermissionsBoundary', resource: zone.arn }],
  },
  workgroup: {
    query: on('athena:StartQueryExecution'),
    'read-results': (zone) => [...on('athena:GetQueryResults')(zone), ...throughAthena(zone)],
    'read-sql': on('athena:GetQueryExecution'),
    'list-queries': on('athena:ListQueryExecutions'),
    stop: on('athena:StopQueryExecution'),
    update: on('athena:UpdateWorkGroup'),
    delete: on('athena:DeleteWorkGroup'),
  },
  database: {
    'read-table': onTable('glue:GetTable'),
    'create-table': onTable('glue:CreateTable'),
    'update-table': onTable('glue:UpdateTable'),
    'delete-table': onTable('glue:DeleteTable'),
  },
  trail: {
    'read-status': on('cloudtrail:GetTrailStatus'),
    stop: on('cloudtrail:StopLogging'),
    'put-selectors': on('cloudtrail:PutEventSelectors'),
    update: on('cloudtrail:UpdateTrail'),
    delete: on('cloudtrail:DeleteTrail'),
  },
  rule: {
    disable: on('events:DisableRule'),
    'put-targets': on('events:PutTargets'),
    'remove-targets': on('events:RemoveTargets'),
    delete: on('events:DeleteRule'),
  },
  parameter: { read: on('ssm:GetParameter'), write: on('ssm:PutParameter') },
  log: {
    write: on('logs:PutLogEvents', (arn) => `${arn}:log-stream:x`),
    read: on('logs:GetLogEvents', (arn) => `${arn}:log-stream:x`),
    'put-retention': on('logs:PutRetentionPolicy'),
    delete: on('logs:DeleteLogGroup'),
  },
  account: {
    'list-keys': anywhere('kms:ListKeys'),
    'look-up-events': anywhere('cloudtrail:LookupEvents'),
    'tell-of-log': putEvents('carelake.audit'),
    'tell-of-anything': putEvents('carelake.audit', 'somebody.else'),
    'update-stack': stack,
    'create-user': identity('iam:CreateUser'),
    'create-access-key': identity('iam:CreateAccessKey'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Asks>>>>;

export type Kind = keyof typeof CALLS;

/** What a call on a zone asks. */
export function questionsOf(zone: Zone, call: string): readonly Question[] {
  const asks = (CALLS[zone.kind] as Readonly<Record<string, Asks>>)[call];
  if (asks === undefined) throw new Error(`tests/access/calls.ts has no call ${call} on a ${zone.kind}`);
  return asks(zone);
}
