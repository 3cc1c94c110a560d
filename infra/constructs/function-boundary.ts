import { Aws, aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { acknowledgeWildcards } from '../checks/acknowledge.ts';
import { noEscalation } from './escalation.ts';
import { allow, policyDocument } from './policy.ts';
import type { StudyNames } from './study-names.ts';

/**
 * The most that any function may ever do, whatever is attached to its role: the services that functions use, inside this account. It names no
 * key and no bucket, because the roles that it bounds are named in their policies.
 */
export function functionBoundary(scope: Construct, names: StudyNames): iam.CfnManagedPolicy {
  const statements = [
    allow('PipelineServices', {
      Action: [
        's3:GetObject',
        's3:GetObjectVersion',
        's3:PutObject',
        's3:AbortMultipartUpload',
        's3:ListMultipartUploadParts',
        's3:ListBucket',
        's3:DeleteObjectVersion',
        's3:ListBucketVersions',
        's3:ListBucketMultipartUploads',
        's3:GetBucketLocation',
        'kms:Decrypt',
        'kms:GenerateDataKey',
        'kms:GenerateMac',
        'sqs:SendMessage',
        'sqs:ReceiveMessage',
        'sqs:DeleteMessage',
        'sqs:ChangeMessageVisibility',
        'sqs:GetQueueAttributes',
        'athena:StartQueryExecution',
        'athena:StopQueryExecution',
        'athena:GetQueryExecution',
        'athena:GetQueryResults',
        'athena:GetWorkGroup',
        'glue:GetDatabase',
        'glue:GetDatabases',
        'glue:GetTable',
        'glue:GetTables',
        'glue:GetPartition',
        'glue:GetPartitions',
        'glue:BatchGetPartition',
        'cloudtrail:GetTrailStatus',
        'events:PutEvents',
        'logs:CreateLogStream',
        'logs:PutLogEvents',
      ],
      Resource: '*',
      Condition: { StringEquals: { 'aws:ResourceAccount': Aws.ACCOUNT_ID } },
      because:
        'A boundary grants nothing: it caps what the rights of a role, each on its own resources, can come to.',
    }),
    // Apart from the others: what knows no resource may not know the resource's account either.
    allow('LookUps', {
      Action: 'cloudtrail:LookupEvents',
      Resource: '*',
      because: 'The call is about the account’s history as a whole: IAM knows no resource for it.',
    }),
    noEscalation(),
  ];
  const boundary = new iam.CfnManagedPolicy(scope, 'FunctionBoundary', {
    managedPolicyName: names.of('function-boundary'),
    description: `The most that a function of study ${names.study} may do`,
    policyDocument: policyDocument(statements),
  });
  acknowledgeWildcards(boundary, statements);
  return boundary;
}
