import { Aws } from 'aws-cdk-lib';
import { allow, type Statement } from './policy.ts';

export const ENCRYPT_AND_DECRYPT = ['kms:GenerateDataKey', 'kms:Decrypt'] as const;
export const DECRYPT = ['kms:Decrypt'] as const;
/** Enough for an object that is written in one request. */
export const ENCRYPT = ['kms:GenerateDataKey'] as const;

export interface KeyUse {
  readonly role: string;
  readonly actions: readonly string[];
  /** ARNs of the objects or queues whose content it is about: patterns for the encryption context. */
  readonly of: readonly string[];
}

/** A role uses the key through S3 alone, and for these objects alone: S3 hands KMS the object's ARN as encryption context. */
export function useForObjects(Sid: string, { role, actions, of }: KeyUse): Statement {
  return useThrough('s3', Sid, { role, actions, of });
}

/** A role uses the key through SQS alone, and for these queues alone. */
export function useForQueues(Sid: string, { role, actions, of }: KeyUse): Statement {
  return useThrough('sqs', Sid, { role, actions, of });
}

function useThrough(service: 's3' | 'sqs', Sid: string, { role, actions, of }: KeyUse): Statement {
  return allow(Sid, {
    Principal: { AWS: role },
    Action: actions,
    Resource: '*',
    Condition: {
      StringEquals: { 'kms:ViaService': `${service}.${Aws.REGION}.${Aws.URL_SUFFIX}` },
      StringLike: { [`kms:EncryptionContext:aws:${service}:arn`]: of },
    },
  });
}
