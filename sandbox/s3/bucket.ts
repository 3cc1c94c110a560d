import { z } from 'zod';
import type { PolicyDocument } from '../kernel/kernel.ts';
import type { Properties, Template } from '../kernel/service.ts';
import { S3Error } from './s3-error.ts';

const Days = z.coerce.number().int().positive();
/** CloudFormation takes booleans as words too. */
const Flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);

const Rule = z.strictObject({
  Id: z.string().optional(),
  Status: z.enum(['Enabled', 'Disabled']),
  Prefix: z.string().optional(),
  ExpirationInDays: Days.optional(),
  ExpiredObjectDeleteMarker: Flag.optional(),
  NoncurrentVersionExpiration: z
    .strictObject({ NoncurrentDays: Days, NewerNoncurrentVersions: z.coerce.number().int().optional() })
    .optional(),
  AbortIncompleteMultipartUpload: z.strictObject({ DaysAfterInitiation: Days }).optional(),
});

const Retention = z.strictObject({
  Mode: z.enum(['COMPLIANCE', 'GOVERNANCE']),
  Days: Days.optional(),
  Years: Days.optional(),
});

/** Everything that the sandbox honours of a bucket; any other property is an error that names it. */
const BucketProperties = z.strictObject({
  BucketName: z.string().optional(),
  BucketEncryption: z
    .strictObject({
      ServerSideEncryptionConfiguration: z
        .array(
          z.strictObject({
            BucketKeyEnabled: Flag.optional(),
            ServerSideEncryptionByDefault: z
              .strictObject({
                SSEAlgorithm: z.enum(['aws:kms', 'AES256']),
                KMSMasterKeyID: z.string().optional(),
              })
              .optional(),
            BlockedEncryptionTypes: z
              .strictObject({ EncryptionType: z.array(z.enum(['SSE-C', 'NONE'])) })
              .optional(),
          }),
        )
        .length(1),
    })
    .optional(),
  VersioningConfiguration: z.strictObject({ Status: z.enum(['Enabled', 'Suspended']) }).optional(),
  ObjectLockEnabled: Flag.optional(),
  ObjectLockConfiguration: z
    .strictObject({
      ObjectLockEnabled: z.literal('Enabled').optional(),
      Rule: z.strictObject({ DefaultRetention: Retention }).optional(),
    })
    .optional(),
  LifecycleConfiguration: z.strictObject({ Rules: z.array(Rule) }).optional(),
  NotificationConfiguration: z
    .strictObject({
      EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: Flag.optional() }).optional(),
    })
    .optional(),
  // Access control lists are off and nothing is public in the sandbox, whatever these say.
  PublicAccessBlockConfiguration: z.record(z.string(), Flag).optional(),
  OwnershipControls: z
    .strictObject({ Rules: z.array(z.strictObject({ ObjectOwnership: z.literal('BucketOwnerEnforced') })) })
    .optional(),
  Tags: z.array(z.unknown()).optional(),
});

export type LifecycleRule = z.infer<typeof Rule>;
type LockMode = 'COMPLIANCE' | 'GOVERNANCE';

export interface Bucket {
  readonly name: string;
  readonly arn: string;
  readonly policy: PolicyDocument | undefined;
  readonly versioning: 'Enabled' | 'Suspended' | undefined;
  /** Key of the default encryption; undefined is SSE-S3. */
  readonly defaultKey: string | undefined;
  readonly bucketKeyEnabled: boolean;
  readonly lockEnabled: boolean;
  readonly defaultRetention:
    | { readonly mode: LockMode; readonly days: number; readonly years: number }
    | undefined;
  readonly lifecycle: readonly LifecycleRule[];
  readonly sendsEvents: boolean;
}

/** The template's buckets by name. */
export function readBuckets(template: Template): Map<string, Bucket> {
  const policies = new Map<string, PolicyDocument>();
  for (const { properties } of template.resources('AWS::S3::BucketPolicy')) {
    policies.set(String(properties['Bucket']), properties['PolicyDocument'] as PolicyDocument);
  }
  const buckets = new Map<string, Bucket>();
  for (const { logicalId, ref, properties } of template.resources('AWS::S3::Bucket')) {
    const arn = `arn:${template.deployment.partition}:s3:::${ref}`;
    buckets.set(ref, readBucket(logicalId, properties, { name: ref, arn, policy: policies.get(ref) }));
  }
  return buckets;
}

function readBucket(
  logicalId: string,
  properties: Properties,
  identity: Pick<Bucket, 'name' | 'arn' | 'policy'>,
): Bucket {
  const parsed = BucketProperties.safeParse(properties);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new Error(`the sandbox cannot host bucket ${logicalId} of the template: ${issues}`);
  }
  const { data } = parsed;
  const encryption = data.BucketEncryption?.ServerSideEncryptionConfiguration[0];
  const byDefault = encryption?.ServerSideEncryptionByDefault;
  if (byDefault?.SSEAlgorithm === 'aws:kms' && byDefault.KMSMasterKeyID === undefined) {
    throw new Error(
      `the sandbox cannot host bucket ${logicalId} of the template: it has no key aws/s3; name one`,
    );
  }
  const retention = data.ObjectLockConfiguration?.Rule?.DefaultRetention;
  const eventBridge = data.NotificationConfiguration?.EventBridgeConfiguration;
  return {
    ...identity,
    // Object Lock switches versioning on.
    versioning: data.VersioningConfiguration?.Status ?? (data.ObjectLockEnabled ? 'Enabled' : undefined),
    defaultKey: byDefault?.KMSMasterKeyID,
    bucketKeyEnabled: encryption?.BucketKeyEnabled ?? false,
    lockEnabled: data.ObjectLockEnabled ?? false,
    defaultRetention: retention && {
      mode: retention.Mode,
      days: retention.Days ?? 0,
      years: retention.Years ?? 0,
    },
    lifecycle: data.LifecycleConfiguration?.Rules ?? [],
    sendsEvents: eventBridge !== undefined && eventBridge.EventBridgeEnabled !== false,
  };
}

export function findBucket(buckets: ReadonlyMap<string, Bucket>, name: string): Bucket {
  const bucket = buckets.get(name);
  if (bucket) return bucket;
  throw new S3Error('NoSuchBucket', 'The specified bucket does not exist', 404, {
    elements: { BucketName: name },
  });
}
