import { Aws, RemovalPolicy, aws_s3 as s3 } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { acknowledge, inBothPacks } from '../checks/acknowledge.ts';
import { deny, policyDocument, type Statement } from './policy.ts';
import type { StudyKey } from './study-key.ts';

export interface StudyBucketProps {
  readonly key: StudyKey;
  /** How long each prefix is kept. */
  readonly lifecycle: readonly PrefixLifetime[];
  /** Prefixes where nothing can be overwritten: a write has to say If-None-Match. */
  readonly createOnly?: readonly string[];
  /** A prefix whose objects rest under another key than the bucket's. */
  readonly otherKey?: { readonly prefix: string; readonly key: StudyKey };
  readonly statements?: (bucket: StudyBucket) => readonly Statement[];
  readonly sendsEvents?: boolean;
  /** Days for which nobody, not even the account's root, can delete an object: for the record of what was done, never for study data. */
  readonly lockedDays?: number;
}

interface PrefixLifetime {
  readonly prefix: string;
  readonly days: number;
}

/** After an overwrite or a deletion the old version stays for a week: time to notice, short enough for erasure. */
const NONCURRENT_DAYS = 7;

/** A leftover of an upload that was broken off. */
const ABANDONED_UPLOAD_DAYS = 2;

/** A bucket with what holds for every bucket of a study: encrypted under its key alone, versioned, private, TLS only, and retained. */
export class StudyBucket extends Construct {
  readonly name: string;
  readonly arn: string;
  readonly key: StudyKey;
  readonly policy: s3.CfnBucketPolicy;

  constructor(scope: Construct, id: string, props: StudyBucketProps) {
    super(scope, id);
    this.key = props.key;
    const bucket = new s3.CfnBucket(this, 'Resource', {
      bucketEncryption: { serverSideEncryptionConfiguration: [encryption(props.key)] },
      versioningConfiguration: { status: 'Enabled' },
      publicAccessBlockConfiguration: {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      ownershipControls: { rules: [{ objectOwnership: 'BucketOwnerEnforced' }] },
      lifecycleConfiguration: { rules: lifecycleRules(props.lifecycle) },
      // The plain property: CDK's own switch for this would add a function of its own to the stack.
      ...(props.sendsEvents
        ? { notificationConfiguration: { eventBridgeConfiguration: { eventBridgeEnabled: true } } }
        : {}),
      ...(props.lockedDays === undefined ? {} : objectLock(props.lockedDays)),
    });
    bucket.applyRemovalPolicy(RemovalPolicy.RETAIN);
    acknowledge(
      bucket,
      {
        rules: ['AwsSolutions-S1', ...inBothPacks('S3BucketLoggingEnabled')],
        because:
          'CloudTrail records every call on objects, refused ones too, with the person and under digests; server access logs are best effort, and their bucket can be neither locked nor under a customer key.',
      },
      {
        rules: inBothPacks('S3BucketReplicationEnabled'),
        because:
          'A copy in another bucket is one more place to erase a person from (GDPR art. 17); versions guard against mistakes, and what was delivered can be delivered again.',
      },
    );
    this.name = bucket.ref;
    this.arn = bucket.attrArn;
    this.policy = new s3.CfnBucketPolicy(this, 'Policy', {
      bucket: this.name,
      policyDocument: policyDocument([...guards(this, props), ...(props.statements?.(this) ?? [])]),
    });
    this.policy.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }

  objects(prefix: string): string {
    return `${this.arn}/${prefix}/*`;
  }
}

function encryption({ arn }: StudyKey): s3.CfnBucket.ServerSideEncryptionRuleProperty {
  return {
    serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: arn },
    // With a bucket key, KMS would see the bucket in place of the object, and the keys' policies could not tell prefixes apart.
    bucketKeyEnabled: false,
    blockedEncryptionTypes: { encryptionType: ['SSE-C'] },
  };
}

function objectLock(days: number): Partial<s3.CfnBucketProps> {
  return {
    objectLockEnabled: true,
    objectLockConfiguration: {
      objectLockEnabled: 'Enabled',
      rule: { defaultRetention: { mode: 'COMPLIANCE', days } },
    },
  };
}

function lifecycleRules(lifetimes: readonly PrefixLifetime[]): s3.CfnBucket.RuleProperty[] {
  const expiry = lifetimes.map(({ prefix, days }) => ({
    id: `expire-${prefix}`,
    status: 'Enabled',
    prefix: `${prefix}/`,
    expirationInDays: days,
  }));
  return [
    ...expiry,
    {
      id: 'sweep',
      status: 'Enabled',
      noncurrentVersionExpiration: { noncurrentDays: NONCURRENT_DAYS },
      expiredObjectDeleteMarker: true,
      abortIncompleteMultipartUpload: { daysAfterInitiation: ABANDONED_UPLOAD_DAYS },
    },
  ];
}

function guards(bucket: StudyBucket, props: StudyBucketProps): Statement[] {
  const everything = [bucket.arn, `${bucket.arn}/*`];
  const everybody = { Principal: '*', Resource: everything } as const;
  return [
    deny('TlsOnly', {
      ...everybody,
      Action: 's3:*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    }),
    deny('NoOldTls', {
      ...everybody,
      Action: 's3:*',
      Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } },
    }),
    deny('OwnAccountOnly', {
      ...everybody,
      Action: 's3:*',
      Condition: {
        StringNotEquals: { 'aws:PrincipalAccount': Aws.ACCOUNT_ID },
        Bool: { 'aws:PrincipalIsAWSService': 'false' },
      },
    }),
    ...encryptionGuards(bucket, props),
    ...createOnlyGuard(bucket, props.createOnly ?? []),
    // Study data that nobody can delete would be a promise to persons broken for good; data under another key, an open back door.
    deny('NoRetentionNorReEncryption', {
      ...everybody,
      Action: [
        's3:PutObjectRetention',
        's3:PutObjectLegalHold',
        's3:BypassGovernanceRetention',
        's3:UpdateObjectEncryption',
      ],
    }),
  ];
}

const SSE = 's3:x-amz-server-side-encryption';
const SSE_KEY = 's3:x-amz-server-side-encryption-aws-kms-key-id';

function encryptionGuards(bucket: StudyBucket, { key, otherKey }: StudyBucketProps): Statement[] {
  const put = { Principal: '*', Action: 's3:PutObject' } as const;
  const all = `${bucket.arn}/*`;
  return [
    // The Null tests let a write without these headers through to the bucket's default, which is the right key.
    deny('KmsOnly', {
      ...put,
      Resource: all,
      Condition: { StringNotEquals: { [SSE]: 'aws:kms' }, Null: { [SSE]: 'false' } },
    }),
    deny('RightKeyOnly', {
      ...put,
      Resource: all,
      Condition: {
        StringNotEquals: { [SSE_KEY]: otherKey === undefined ? key.arn : [key.arn, otherKey.key.arn] },
        Null: { [SSE_KEY]: 'false' },
      },
    }),
    ...(otherKey === undefined
      ? []
      : [
          // No Null test here: without the header an object would rest under the bucket's default.
          deny('OtherKeyHere', {
            ...put,
            Resource: bucket.objects(otherKey.prefix),
            Condition: { StringNotEquals: { [SSE_KEY]: otherKey.key.arn } },
          }),
        ]),
  ];
}

function createOnlyGuard(bucket: StudyBucket, prefixes: readonly string[]): Statement[] {
  if (prefixes.length === 0) return [];
  return [
    deny('CreateOnly', {
      Principal: '*',
      Action: 's3:PutObject',
      Resource: prefixes.map((prefix) => bucket.objects(prefix)),
      // The second key leaves out the steps of a multipart upload that create nothing yet.
      Condition: { Null: { 's3:if-none-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } },
    }),
  ];
}
