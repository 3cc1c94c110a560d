import { Aws, type CfnResource, aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { acknowledge, acknowledgeWildcards, inBothPacks } from '../checks/acknowledge.ts';
import { allow, type Condition, policyDocument, type Statement } from './policy.ts';
import type { StudyBucket } from './study-bucket.ts';
import type { StudyNames, WorkgroupName } from './study-names.ts';

/** True only while Athena calls with the reader's credentials: the reader's own hands do not reach what it guards. */
export const THROUGH_ATHENA: Condition = {
  'ForAnyValue:StringEquals': { 'aws:CalledVia': 'athena.amazonaws.com' },
};

/** A role's rights, as a policy of its own, so that roles can be named in keys before their rights name the keys' buckets. */
export function rolePolicy(
  scope: Construct,
  id: string,
  role: { name: string },
  statements: readonly Statement[],
): CfnResource {
  const policy = new iam.CfnPolicy(scope, id, {
    policyName: 'rights',
    roles: [role.name],
    policyDocument: policyDocument(statements),
  });
  acknowledgeWildcards(policy, statements);
  acknowledge(policy, {
    rules: inBothPacks('IAMNoInlinePolicy'),
    because:
      'These rights are one role’s alone and go when it goes; a managed policy could be attached to another.',
  });
  return policy;
}

/** Why a right may cover all objects under a prefix. */
const NAMES_OF_DELIVERIES =
  'Objects get their names when deliveries come; the prefix is the zone that the right is about.';

export function readObjects(
  Sid: string,
  bucket: StudyBucket,
  prefixes: readonly string[],
  Condition?: Condition,
): Statement {
  return allow(Sid, {
    Action: ['s3:GetObject', 's3:GetObjectVersion'],
    Resource: prefixes.map((prefix) => bucket.objects(prefix)),
    because: NAMES_OF_DELIVERIES,
    ...(Condition === undefined ? {} : { Condition }),
  });
}

/** Multipart included; tags, ACLs and locks not. */
export function writeObjects(
  Sid: string,
  bucket: StudyBucket,
  prefixes: readonly string[],
  Condition?: Condition,
): Statement {
  return allow(Sid, {
    Action: ['s3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
    Resource: prefixes.map((prefix) => bucket.objects(prefix)),
    because: NAMES_OF_DELIVERIES,
    ...(Condition === undefined ? {} : { Condition }),
  });
}

/** Keys of a whole bucket: without this right S3 answers "forbidden" where an object is simply not there yet. */
export function listBucket(Sid: string, bucket: StudyBucket): Statement {
  return allow(Sid, { Action: 's3:ListBucket', Resource: bucket.arn });
}

export function listPrefixes(
  Sid: string,
  bucket: StudyBucket,
  prefixes: readonly string[],
  Condition: Condition = {},
): Statement {
  return allow(Sid, {
    Action: 's3:ListBucket',
    Resource: bucket.arn,
    Condition: { ...Condition, StringLike: { 's3:prefix': prefixes.map((prefix) => `${prefix}/*`) } },
  });
}

/** Deletes for good what lies under these prefixes, every version of it and what was only half uploaded, and sees whether anything is left. */
export function eraseObjects(what: string, bucket: StudyBucket, prefixes: readonly string[]): Statement[] {
  return [
    allow(`Erase${what}`, {
      Action: ['s3:DeleteObjectVersion', 's3:AbortMultipartUpload'],
      Resource: prefixes.map((prefix) => bucket.objects(prefix)),
      because: NAMES_OF_DELIVERIES,
    }),
    listVersions(what, bucket, prefixes),
    // IAM knows no narrower form of this one.
    allow(`ListUploadsIn${what}`, { Action: 's3:ListBucketMultipartUploads', Resource: bucket.arn }),
  ];
}

/** Names of objects, those of old versions included. */
export function listVersions(what: string, bucket: StudyBucket, prefixes: readonly string[]): Statement {
  return allow(`ListVersionsIn${what}`, {
    Action: 's3:ListBucketVersions',
    Resource: bucket.arn,
    Condition: { StringLike: { 's3:prefix': prefixes.map((prefix) => `${prefix}/*`) } },
  });
}

export function locateBuckets(Sid: string, buckets: readonly StudyBucket[]): Statement {
  return allow(Sid, { Action: 's3:GetBucketLocation', Resource: buckets.map(({ arn }) => arn) });
}

/** Runs queries in one workgroup and reads what they give. */
export function runQueries(Sid: string, names: StudyNames, workgroup: WorkgroupName): Statement {
  return allow(Sid, {
    Action: [
      'athena:StartQueryExecution',
      'athena:StopQueryExecution',
      'athena:GetQueryExecution',
      'athena:BatchGetQueryExecution',
      'athena:ListQueryExecutions',
      'athena:GetQueryResults',
      'athena:GetQueryResultsStream',
      'athena:GetNamedQuery',
      'athena:BatchGetNamedQuery',
      'athena:ListNamedQueries',
      'athena:GetWorkGroup',
    ],
    Resource: names.workgroupArn(workgroup),
  });
}

/** Reads the description of databases and their tables. Glue asks for every ancestor, and Athena for the default database as well. */
export function readCatalog(Sid: string, databases: readonly string[]): Statement {
  const glue = (resource: string) => `arn:${Aws.PARTITION}:glue:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;
  return allow(Sid, {
    Action: [
      'glue:GetDatabase',
      'glue:GetDatabases',
      'glue:GetTable',
      'glue:GetTables',
      'glue:GetPartition',
      'glue:GetPartitions',
      'glue:BatchGetPartition',
    ],
    Resource: [
      glue('catalog'),
      glue('database/default'),
      ...databases.flatMap((database) => [glue(`database/${database}`), glue(`table/${database}/*`)]),
    ],
    because: 'A database holds what its readers may see and nothing else, so every table of it is theirs.',
  });
}

/** A reader's own results: written by Athena alone, read by the reader as well. */
export function ownResults(results: StudyBucket, workgroup: WorkgroupName): Statement[] {
  return [
    readObjects('OwnResults', results, [workgroup]),
    writeObjects('ResultsThroughAthena', results, [workgroup], THROUGH_ATHENA),
    listPrefixes('ListOwnResults', results, [workgroup]),
  ];
}

export function readParameter(Sid: string, names: StudyNames): Statement {
  return allow(Sid, {
    Action: 'ssm:GetParameter',
    Resource: `arn:${Aws.PARTITION}:ssm:${Aws.REGION}:${Aws.ACCOUNT_ID}:parameter${names.clientParameter}`,
  });
}
