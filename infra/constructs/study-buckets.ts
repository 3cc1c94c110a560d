import { Aws } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Study } from '../../core/contracts/study.ts';
import { WAITING_DAYS } from '../../core/deliveries/waiver.ts';
import type { FunctionRole } from './function-role.ts';
import type { PersonRole } from './person-role.ts';
import type { Person } from './person-trust.ts';
import { allow, deny, type Statement } from './policy.ts';
import { StudyBucket } from './study-bucket.ts';
import type { StudyKeys } from './study-keys.ts';
import {
  type BucketName,
  type FunctionName,
  OWN_SOURCE,
  type StudyNames,
  WORKGROUPS,
} from './study-names.ts';

/** Staged files are published within minutes, unless their delivery waits to be waived; what stays is left over from one that was refused. */
const STAGED_DAYS = WAITING_DAYS + 7;

/** A request to withdraw a person is erased with the person; one that cannot be read stays as long as its message, for somebody to look. */
const REQUEST_DAYS = 14;

export interface StudyBucketsProps {
  readonly names: StudyNames;
  readonly keys: StudyKeys;
  readonly people: Readonly<Record<Person, PersonRole>>;
  readonly functions: Readonly<Record<FunctionName, FunctionRole>>;
  readonly retentionDays: Study['retentionDays'];
}

export type StudyBuckets = Readonly<Record<BucketName, StudyBucket>>;

/**
 * Where everything lies: landing, lake, results of queries, the audit log, and the text of queries. The buckets are children of the stack itself, so that
 * their generated names begin as the keys' policies expect (StudyNames.objects).
 */
export function studyBuckets(
  stack: Construct,
  { names, keys, people, functions, retentionDays }: StudyBucketsProps,
): StudyBuckets {
  const landing = new StudyBucket(stack, 'Landing', {
    key: keys.landing,
    lifecycle: [
      { prefix: 'deliveries', days: retentionDays.landing },
      { prefix: 'accepted', days: retentionDays.accepted },
      { prefix: 'quarantine', days: retentionDays.quarantine },
      { prefix: 'withdrawals', days: retentionDays.landing },
      { prefix: 'waivers', days: retentionDays.landing },
      // A review rests on what was accepted: one is of no use without the other.
      { prefix: 'review', days: retentionDays.accepted },
      // For as long as there may be a text in which a name of a list is to be found.
      { prefix: 'names', days: retentionDays.lake },
      { prefix: 'releases', days: retentionDays.landing },
      { prefix: 'person-withdrawals', days: REQUEST_DAYS },
    ],
    createOnly: ['accepted', 'review', 'names', 'person-withdrawals'],
    sendsEvents: true,
    statements: (bucket) => [
      ...readersOfLanding(bucket, functions, people['data-manager'].arn),
      eraserOnly(bucket, functions.erase.arn),
    ],
  });
  const lake = new StudyBucket(stack, 'Lake', {
    key: keys.lake,
    lifecycle: [
      { prefix: 'staged', days: STAGED_DAYS },
      { prefix: 'published', days: retentionDays.lake },
    ],
    createOnly: ['ledger', 'published', 'key-checks', 'withdrawn-persons', 'sweeps', 'hidden'],
    statements: (bucket) => [eraserOnly(bucket, functions.erase.arn)],
  });
  const results = new StudyBucket(stack, 'Results', {
    key: keys.lake,
    otherKey: { prefix: 'auditor', key: keys.audit },
    lifecycle: WORKGROUPS.map((prefix) => ({ prefix, days: retentionDays.results })),
  });
  const audit = new StudyBucket(stack, 'Audit', {
    key: keys.audit,
    lifecycle: [{ prefix: 'AWSLogs', days: retentionDays.audit + 1 }],
    lockedDays: retentionDays.audit,
    statements: (bucket) => trailOnly(bucket, names),
  });
  const sql = new StudyBucket(stack, 'Sql', {
    key: keys.sql,
    lifecycle: ['queries', 'reconciliations'].map((prefix) => ({ prefix, days: retentionDays.sql + 1 })),
    createOnly: ['queries', 'reconciliations'],
    lockedDays: retentionDays.sql,
    statements: (bucket) => [
      readersOnly(bucket, [people.auditor.arn]),
      writerOnly(bucket, functions.capture.arn),
    ],
  });
  return { landing, lake, results, audit, sql };
}

/**
 * Even somebody who was given every right on S3 reads nothing that carries an identifier: two functions read landing, and of what waits for a
 * review the one that holds it back and the data manager of the source that sent it.
 */
function readersOfLanding(
  bucket: StudyBucket,
  { validate, pseudonymise }: StudyBucketsProps['functions'],
  dataManager: string,
): Statement[] {
  const reading = { Principal: '*', Action: ['s3:GetObject', 's3:GetObjectVersion'] } as const;
  return [
    deny('ReadersOnly', {
      ...reading,
      NotResource: bucket.objects('review'),
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': [validate.arn, pseudonymise.arn] } },
    }),
    deny('ReviewersOnly', {
      ...reading,
      Resource: bucket.objects('review'),
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': [pseudonymise.arn, dataManager] } },
    }),
    deny('OwnReviewsOnly', {
      ...reading,
      NotResource: bucket.objects(`review/${OWN_SOURCE}`),
      Condition: { ArnEquals: { 'aws:PrincipalArn': dataManager } },
    }),
  ];
}

/** Even somebody who was given every right on S3 does not read what others asked. */
function readersOnly(bucket: StudyBucket, readers: readonly string[]): Statement {
  return deny('ReadersOnly', {
    Principal: '*',
    Action: ['s3:GetObject', 's3:GetObjectVersion'],
    Resource: `${bucket.arn}/*`,
    Condition: { ArnNotEquals: { 'aws:PrincipalArn': [...readers] } },
  });
}

/** What somebody was shown to have asked is what they asked: nobody adds to it by hand. */
function writerOnly(bucket: StudyBucket, writer: string): Statement {
  return deny('WriterOnly', {
    Principal: '*',
    Action: 's3:PutObject',
    Resource: `${bucket.arn}/*`,
    Condition: { ArnNotEquals: { 'aws:PrincipalArn': writer } },
  });
}

/** Nobody deletes by hand, not even who was given every right on S3: what goes, goes with a ledger event and a proof, or by its retention. */
function eraserOnly(bucket: StudyBucket, eraser: string): Statement {
  return deny('EraserOnly', {
    Principal: '*',
    Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
    Resource: `${bucket.arn}/*`,
    Condition: { ArnNotEquals: { 'aws:PrincipalArn': eraser } },
  });
}

function trailOnly(bucket: StudyBucket, names: StudyNames): Statement[] {
  const cloudTrail = { Service: 'cloudtrail.amazonaws.com' };
  const thisTrail = {
    StringEquals: { 'aws:SourceArn': names.trailArn(), 'aws:SourceAccount': Aws.ACCOUNT_ID },
  };
  return [
    allow('TrailLooksUp', {
      Principal: cloudTrail,
      Action: 's3:GetBucketAcl',
      Resource: bucket.arn,
      Condition: thisTrail,
    }),
    allow('TrailWrites', {
      Principal: cloudTrail,
      Action: 's3:PutObject',
      Resource: `${bucket.arn}/AWSLogs/${Aws.ACCOUNT_ID}/*`,
      Condition: thisTrail,
    }),
    deny('NobodyElseWrites', {
      Principal: '*',
      Action: 's3:PutObject',
      Resource: `${bucket.arn}/*`,
      Condition: { Bool: { 'aws:PrincipalIsAWSService': 'false' } },
    }),
    // The lock keeps every version; this keeps delete markers from hiding them. Retention's end is S3's own doing.
    deny('NobodyDeletes', {
      Principal: '*',
      Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
      Resource: `${bucket.arn}/*`,
    }),
  ];
}
