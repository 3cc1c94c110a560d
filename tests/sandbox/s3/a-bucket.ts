import { S3Client } from '@aws-sdk/client-s3';
import type { EventBridgeEvent } from '../../../sandbox/events/event.ts';
import type { Interceptor } from '../../../sandbox/kernel/kernel.ts';
import type { RawTemplate } from '../../../sandbox/kernel/resolve-template.ts';
import { createS3 } from '../../../sandbox/s3/create-s3.ts';
import type { S3 } from '../../../sandbox/s3/s3.ts';
import { aKernel, aKey, aRole, type KernelUnderTest, policy } from '../../support/sandbox-kernel.ts';

export interface S3UnderTest extends KernelUnderTest {
  readonly s3: S3;
  readonly bucket: string;
  readonly events: EventBridgeEvent[];
  as(roleName: string): S3Client;
}

interface Wish {
  /** Properties of the bucket beyond versioning and SSE-KMS under `Key`. */
  readonly properties?: Record<string, unknown>;
  /** Statements of the bucket's policy. */
  readonly statements?: readonly object[];
  readonly resources?: RawTemplate['Resources'];
  readonly dataDir?: string;
  readonly now?: () => Date;
  readonly intercept?: Interceptor;
}

const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

/** A running S3 with one bucket, `Bucket`, encrypted under the key `Key`; the role `tester` may do everything. */
export async function anS3(wish: Wish = {}): Promise<S3UnderTest> {
  const events: EventBridgeEvent[] = [];
  let s3: S3 | undefined;
  const kernel = await aKernel({
    resources: {
      Tester: aRole('tester'),
      Key: aKey(),
      Bucket: {
        Type: 'AWS::S3::Bucket',
        Properties: {
          VersioningConfiguration: { Status: 'Enabled' },
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [
              { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: KEY_ARN } },
            ],
          },
          ...wish.properties,
        },
      },
      ...(wish.statements
        ? {
            Policy: {
              Type: 'AWS::S3::BucketPolicy',
              Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument: policy(...wish.statements) },
            },
          }
        : {}),
      ...wish.resources,
    },
    services: (parts, kms) => {
      const service = createS3(parts, { kms, emit: (event) => events.push(event) });
      s3 = service;
      return [service];
    },
    ...(wish.dataDir === undefined ? {} : { dataDir: wish.dataDir }),
    ...(wish.now ? { now: wish.now } : {}),
    ...(wish.intercept ? { intercept: wish.intercept } : {}),
  });
  if (!s3) throw new Error('the kernel asked for no services');
  const bucket = kernel.kernel.template
    .resources('AWS::S3::Bucket')
    .find(({ logicalId }) => logicalId === 'Bucket');
  return {
    ...kernel,
    s3,
    bucket: bucket?.ref ?? '',
    events,
    as: (roleName) => new S3Client(kernel.client(roleName)),
  };
}

/** Everything in the bucket, for statements. */
export const OBJECTS = { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '/*']] };
