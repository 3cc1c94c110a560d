import { bucketOnOwnKey } from '../../infra/checks/gdpr/bucket-on-own-key.ts';
import { retentionSet } from '../../infra/checks/gdpr/retention-set.ts';
import { byRule, type Control, everyOne } from '../control.ts';
import type { Deployment, Resource } from '../deployment.ts';
import { denialsForAll, listed } from '../policies.ts';

const BUCKET = 'AWS::S3::Bucket';
const QUEUE = 'AWS::SQS::Queue';
const TOPIC = 'AWS::SNS::Topic';

/** Buckets, queues and the topic: how what they hold is kept. */
export const STORES: readonly Control[] = [
  byRule(bucketOnOwnKey, {
    id: 'bucket-on-own-key',
    says: 'Every bucket is encrypted under a customer key of the study',
    types: [BUCKET],
  }),
  byRule(retentionSet, {
    id: 'retention-set',
    says: 'Every bucket and queue ends what it holds: contents, old versions, leftovers of uploads',
    types: [BUCKET, QUEUE],
  }),
  everyOne(
    {
      id: 'queue-encrypted',
      says: 'Every queue and topic is encrypted under a customer key of the study',
      types: [QUEUE, TOPIC],
    },
    ({ Properties: { KmsMasterKeyId } }, deployment) => deployment.hasKey(KmsMasterKeyId),
  ),
  everyOne(
    {
      id: 'tls-only',
      says: 'Every bucket, queue and topic refuses a call without TLS, and a bucket one with less than TLS 1.2',
      types: [BUCKET, QUEUE, TOPIC],
    },
    refusesPlainCalls,
  ),
  everyOne(
    { id: 'no-public-access', says: 'No bucket can be opened to the public', types: [BUCKET] },
    ({ Properties: { PublicAccessBlockConfiguration: block, OwnershipControls: ownership } }) =>
      ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'].every(
        (flag) => block?.[flag] === true,
      ) && ownership?.Rules?.[0]?.ObjectOwnership === 'BucketOwnerEnforced',
  ),
  everyOne(
    {
      id: 'versioned',
      says: 'Every bucket is versioned: what was overwritten or deleted can be brought back for some days',
      types: [BUCKET],
    },
    ({ Properties }) => Properties.VersioningConfiguration?.Status === 'Enabled',
  ),
  everyOne(
    {
      id: 'kept-on-delete',
      says: 'Buckets and keys stay when the stack goes',
      types: [BUCKET, 'AWS::KMS::Key'],
    },
    ({ DeletionPolicy }) => DeletionPolicy === 'Retain',
  ),
  everyOne(
    {
      id: 'landing-readers',
      says: 'What was delivered is read by named roles only, whatever rights somebody has',
      types: [BUCKET],
    },
    isReadByNamedRoles,
    (bucket) => keeps(bucket, 'deliveries/'),
  ),
  everyOne(
    {
      id: 'nobody-else-deletes',
      says: 'Study data are deleted by one function only, whatever rights somebody has',
      types: [BUCKET],
    },
    (bucket, deployment) =>
      denialsForAll(bucket, deployment).some(
        ({ Action, Condition }) =>
          listed(Action).includes('s3:DeleteObjectVersion') &&
          listed(Condition?.['ArnNotEquals']?.['aws:PrincipalArn']).length === 1,
      ),
    (bucket) => keeps(bucket, 'deliveries/') || keeps(bucket, 'published/'),
  ),
  everyOne(
    {
      id: 'never-overwritten',
      says: 'Published data and the ledger are never overwritten: a write has to say that nothing is there',
      types: [BUCKET],
    },
    (bucket, deployment) =>
      denialsForAll(bucket, deployment).some(
        ({ Resource: where, Condition }) =>
          Condition?.['Null']?.['s3:if-none-match'] === 'true' &&
          ['ledger', 'published'].every((prefix) =>
            listed(where).some((one) => one.endsWith(`/${prefix}/*`)),
          ),
      ),
    (bucket) => keeps(bucket, 'published/'),
  ),
];

function refusesPlainCalls(store: Resource, deployment: Deployment): boolean {
  const denials = denialsForAll(store, deployment).filter(({ Action }) =>
    listed(Action).some((action) => ['s3:*', 'sqs:*', 'sns:*', 'sns:Publish'].includes(action)),
  );
  return (
    denials.some(({ Condition }) => Condition?.['Bool']?.['aws:SecureTransport'] === 'false') &&
    (store.Type !== BUCKET ||
      denials.some(({ Condition }) => Number(Condition?.['NumericLessThan']?.['s3:TlsVersion']) >= 1.2))
  );
}

/** One denial covers the whole bucket, or one covers all but some prefixes and another those. */
function isReadByNamedRoles(bucket: Resource, deployment: Deployment): boolean {
  const denials = denialsForAll(bucket, deployment).filter(
    ({ Action, Condition }) =>
      listed(Action).includes('s3:GetObject') &&
      listed(Condition?.['ArnNotEquals']?.['aws:PrincipalArn']).length > 0,
  );
  const covered = denials.flatMap((one) => listed(one.Resource));
  return (
    covered.includes(`${bucket.id}.Arn/*`) ||
    denials.some(
      ({ NotResource }) =>
        NotResource !== undefined && listed(NotResource).every((prefix) => covered.includes(prefix)),
    )
  );
}

/** A bucket is known by what its lifecycle says that lies there. */
function keeps({ Properties }: Resource, prefix: string): boolean {
  const rules: { readonly Prefix?: string }[] = Properties.LifecycleConfiguration?.Rules ?? [];
  return rules.some(({ Prefix }) => Prefix === prefix);
}
