import {
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  StartQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { StopLoggingCommand } from '@aws-sdk/client-cloudtrail';
import {
  DescribeKeyCommand,
  DisableKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  KMSClient,
} from '@aws-sdk/client-kms';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runQuery } from '../../../cli/aws/run-query.ts';
import type { Session } from '../../../cli/aws/session.ts';
import { isAccessDenied, Refused } from '../../../cli/errors.ts';
import { landingKeys } from '../../../core/deliveries/keys.ts';
import { aDelivery, packed } from '../../support/a-delivery.ts';
import { aStudy, type Outcome, type StudyUnderTest } from '../../support/a-study.ts';

interface Actor extends Session {
  readonly kms: KMSClient;
  readonly sqs: SQSClient;
}

/** What is there to be reached for: keys of real objects, ids of real queries. */
interface Target {
  readonly delivery: Outcome;
  readonly account: string;
  readonly queueUrl: string;
  readonly analystQuery: string;
  readonly pipelineResult: string;
  readonly published: string;
  readonly staged: string;
  readonly accepted: string;
  readonly log: string;
}

type Action = (actor: Actor, target: Target) => Promise<unknown>;
type Row = readonly [answer: 'may' | 'may not', what: string, action: Action];

const get =
  (bucket: BucketName, key: (target: Target) => string): Action =>
  ({ s3, names }, target) =>
    s3.send(new GetObjectCommand({ Bucket: names[bucket], Key: key(target) }));
const list =
  (bucket: BucketName, Prefix: string): Action =>
  ({ s3, names }) =>
    s3.send(new ListObjectsV2Command({ Bucket: names[bucket], Prefix }));
const put =
  (bucket: BucketName, key: (target: Target) => string, more: object = {}): Action =>
  ({ s3, names }, target) =>
    s3.send(new PutObjectCommand({ Bucket: names[bucket], Key: key(target), Body: 'x', ...more }));
const remove =
  (bucket: BucketName, key: (target: Target) => string): Action =>
  ({ s3, names }, target) =>
    s3.send(new DeleteObjectCommand({ Bucket: names[bucket], Key: key(target) }));
const ask =
  (workgroup: 'analyst' | 'auditor' | 'pipeline', sql: string, database?: string): Action =>
  ({ athena, names }) =>
    runQuery(athena, { sql, workgroup: names.workgroups[workgroup], database: database ?? names.database });
const key = (name: string) => `alias/carelake-3cp-${name}`;
const mac: Action = ({ kms }) =>
  kms.send(
    new GenerateMacCommand({
      KeyId: key('pseudonym'),
      MacAlgorithm: 'HMAC_SHA_512',
      Message: Buffer.from('x'),
    }),
  );
const assume =
  (role: string): Action =>
  ({ sts }, { account }) =>
    sts.send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${account}:role/carelake-3cp-${role}`,
        RoleSessionName: 'me',
      }),
    );
const receive: Action = ({ sqs }, { queueUrl }) =>
  sqs.send(new ReceiveMessageCommand({ QueueUrl: queueUrl }));
const send: Action = ({ sqs }, { queueUrl }) =>
  sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: '{}' }));

const deadLetters =
  (step: string, command: (queueUrl: string) => GetQueueAttributesCommand | ReceiveMessageCommand): Action =>
  ({ sqs }, { queueUrl }) =>
    sqs.send(command(queueUrl.replace('validate', `${step}-dead-letters`)) as ReceiveMessageCommand);

type BucketName = 'landingBucket' | 'lakeBucket' | 'resultsBucket' | 'auditBucket';

const own = ({ delivery }: Target) => `deliveries/skive/${delivery.deliveryId}/core_group.csv`;
const report = ({ delivery }: Target) => `reports/skive/${delivery.deliveryId}/report.json`;
const waiver =
  (role: 'data-manager' | 'custodian') =>
  ({ delivery }: Target) =>
    landingKeys.waiver(delivery, role, 'needed');
const encrypted = (target: Target) => `${own(target)}.new`;

/** What everybody is refused, whoever they are. */
const EVERYBODY: readonly Row[] = [
  ['may not', 'use the pseudonym key', mac],
  ['may not', 'become a function of the pipeline', assume('pseudonymise')],
  ['may not', 'become somebody else', assume('custodian')],
  ['may not', 'read a queue', receive],
  ['may not', 'send to a queue', send],
  [
    'may not',
    'stop the log',
    ({ cloudtrail, names }) => cloudtrail.send(new StopLoggingCommand({ Name: names.trail })),
  ],
  ['may not', 'delete a log file', remove('auditBucket', ({ log }) => log)],
  ['may not', 'write to the log', put('auditBucket', ({ log }) => `${log}.x`)],
  ['may not', 'delete a delivery', remove('landingBucket', own)],
  ['may not', 'delete a published file', remove('lakeBucket', ({ published }) => published)],
  [
    'may not',
    'write to the ledger',
    put('lakeBucket', ({ delivery }) => `ledger/${delivery.deliveryId}/9-x.json`),
  ],
  ['may not', 'read a delivery', get('landingBucket', own)],
  ['may not', 'read what was accepted', get('landingBucket', ({ accepted }) => accepted)],
  ['may not', 'list landing', list('landingBucket', 'deliveries/skive/')],
  ['may not', 'list quarantine', list('landingBucket', 'quarantine/skive/')],
  ['may not', 'read a published file by hand', get('lakeBucket', ({ published }) => published)],
  ['may not', 'read a staged file', get('lakeBucket', ({ staged }) => staged)],
  ['may not', "read the pipeline's results", get('resultsBucket', ({ pipelineResult }) => pipelineResult)],
  [
    'may not',
    'encrypt by hand',
    ({ kms }) => kms.send(new EncryptCommand({ KeyId: key('lake'), Plaintext: Buffer.from('x') })),
  ],
  [
    'may not',
    'make a data key',
    ({ kms }) => kms.send(new GenerateDataKeyCommand({ KeyId: key('landing'), KeySpec: 'AES_256' })),
  ],
];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'data-manager-skive': [
    ['may', 'deliver for Skive', put('landingBucket', encrypted)],
    ['may', 'waive as data manager of Skive', put('landingBucket', waiver('data-manager'))],
    ['may not', 'waive as custodian', put('landingBucket', waiver('custodian'))],
    ['may', "read Skive's report", get('lakeBucket', report)],
    ['may', "list Skive's reports", list('lakeBucket', 'reports/skive/')],
    [
      'may not',
      'deliver for Viborg',
      put('landingBucket', (target) => own(target).replace('skive', 'viborg')),
    ],
    [
      'may not',
      'deliver without the study key',
      put('landingBucket', encrypted, { ServerSideEncryption: 'AES256' }),
    ],
    [
      'may not',
      'deliver under another key',
      put('landingBucket', encrypted, { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: key('lake') }),
    ],
    ['may not', 'write what was accepted', put('landingBucket', ({ accepted }) => accepted)],
    ['may', "list Skive's reviews", list('landingBucket', 'review/skive/')],
    ['may not', "list Viborg's reviews", list('landingBucket', 'review/viborg/')],
    ['may not', 'list all reviews', list('landingBucket', 'review/')],
    ['may not', 'list requests to release', list('landingBucket', 'releases/skive/')],
    ['may not', "list Viborg's reports", list('lakeBucket', 'reports/viborg/')],
    ['may not', 'list all reports', list('lakeBucket', 'reports/')],
    [
      'may not',
      "list the versions of Skive's deliveries",
      ({ s3, names }) => s3.send(new ListObjectVersionsCommand({ Bucket: names.landingBucket })),
    ],
    [
      'may not',
      'copy a delivery to where it can be read',
      ({ s3, names }, target) =>
        s3.send(
          new CopyObjectCommand({
            Bucket: names.landingBucket,
            Key: encrypted(target),
            CopySource: `${names.landingBucket}/${own(target)}`,
          }),
        ),
    ],
    ['may not', 'query what is published', ask('analyst', 'SELECT * FROM core_group')],
  ],
  'data-manager-viborg': [
    ['may not', "read Skive's report", get('lakeBucket', report)],
    ['may not', 'deliver for Skive', put('landingBucket', encrypted)],
    ['may not', 'waive as data manager of Skive', put('landingBucket', waiver('data-manager'))],
  ],
  analyst: [
    ['may', 'query what is published', ask('analyst', 'SELECT * FROM core_group')],
    ['may', 'query the ledger', ask('analyst', 'SELECT * FROM ledger')],
    ['may', 'read the result', get('resultsBucket', ({ analystQuery }) => `analyst/${analystQuery}.csv`)],
    ['may not', 'query what is staged', ask('analyst', 'SELECT * FROM carelake_3cp_staging.core_group')],
    ['may not', 'query the log', ask('analyst', 'SELECT * FROM carelake_3cp_audit.cloudtrail')],
    ['may not', "query in the auditor's workgroup", ask('auditor', 'SELECT 1')],
    ['may not', "query in the pipeline's workgroup", ask('pipeline', 'SELECT 1')],
    [
      'may not',
      'have results written elsewhere',
      ({ athena, names }) =>
        athena
          .send(
            new StartQueryExecutionCommand({
              QueryString: 'SELECT 1',
              WorkGroup: names.workgroups.analyst,
              ResultConfiguration: { OutputLocation: `s3://${names.lakeBucket}/published/` },
            }),
          )
          .then(({ QueryExecutionId }) => athena.send(new GetQueryExecutionCommand({ QueryExecutionId })))
          .then(({ QueryExecution }) => {
            // Enforced settings win over the client's, without a word.
            if (QueryExecution?.ResultConfiguration?.OutputLocation?.includes(names.resultsBucket))
              throw new Refused('elsewhere is not where they go', '');
          }),
    ],
    ['may not', 'write a published file', put('lakeBucket', ({ published }) => `${published}.x`)],
    ['may not', "read Skive's report", get('lakeBucket', report)],
    ['may not', 'read the log', get('auditBucket', ({ log }) => log)],
  ],
  auditor: [
    ['may', 'read the log', get('auditBucket', ({ log }) => log)],
    ['may', 'query the log', ask('auditor', 'SELECT count(*) FROM cloudtrail', 'carelake_3cp_audit')],
    [
      'may',
      'read the SQL of an analyst',
      ({ athena }, { analystQuery }) =>
        athena.send(new GetQueryExecutionCommand({ QueryExecutionId: analystQuery })),
    ],
    [
      'may not',
      'read the result of an analyst',
      ({ athena }, { analystQuery }) =>
        athena.send(new GetQueryResultsCommand({ QueryExecutionId: analystQuery })),
    ],
    [
      'may not',
      "read an analyst's result file",
      get('resultsBucket', ({ analystQuery }) => `analyst/${analystQuery}.csv`),
    ],
    ['may not', 'query study data', ask('auditor', 'SELECT * FROM core_group')],
    ['may not', 'query as an analyst', ask('analyst', 'SELECT * FROM core_group')],
    ['may not', "read Skive's report", get('lakeBucket', report)],
    ['may not', 'disable a key', ({ kms }) => kms.send(new DisableKeyCommand({ KeyId: key('audit') }))],
  ],
  custodian: [
    ['may', 'waive as custodian', put('landingBucket', waiver('custodian'))],
    ['may not', 'waive as data manager of Skive', put('landingBucket', waiver('data-manager'))],
    ['may not', 'deliver for Skive', put('landingBucket', encrypted)],
    ['may', 'look at a key', ({ kms }) => kms.send(new DescribeKeyCommand({ KeyId: key('pseudonym') }))],
    ['may not', 'query what is published', ask('analyst', 'SELECT * FROM core_group')],
    ['may not', "read Skive's report", get('lakeBucket', report)],
    ['may not', 'read the log', get('auditBucket', ({ log }) => log)],
  ],
  operator: [
    [
      'may',
      'count dead letters',
      deadLetters('publish', (QueueUrl) => new GetQueueAttributesCommand({ QueueUrl })),
    ],
    [
      'may',
      'take a dead letter',
      deadLetters('publish', (QueueUrl) => new ReceiveMessageCommand({ QueueUrl })),
    ],
    [
      'may not',
      'take a dead letter of a withdrawal',
      deadLetters('erase', (QueueUrl) => new ReceiveMessageCommand({ QueueUrl })),
    ],
    // SQS asks it of whoever has dead letters moved; each function believes the ledger, and no message.
    ['may', 'send to a queue', send],
    ['may not', 'query what is published', ask('analyst', 'SELECT * FROM core_group')],
    ['may not', "read Skive's report", get('lakeBucket', report)],
    ['may not', 'read the log', get('auditBucket', ({ log }) => log)],
  ],
};

describe('access', () => {
  let study: StudyUnderTest;
  let target: Target;

  beforeAll(async () => {
    study = await aStudy();
    const delivery = await study.deliver('skive', packed(aDelivery('skive')));
    const { id: analystQuery } = await study.ask('SELECT * FROM core_group');
    const account = '123456789012';
    const first = (prefix: string): string => {
      const [found] = study.keys(prefix);
      // What is not there is refused for other reasons.
      if (found === undefined) throw new Error(`there is no object under ${prefix}`);
      return found;
    };
    target = {
      delivery,
      account,
      analystQuery,
      queueUrl: `${study.sandbox.endpoint}/${account}/carelake-3cp-validate`,
      pipelineResult: first('pipeline/'),
      published: first('published/core_group/'),
      staged: first('staged/core_group/'),
      accepted: first('accepted/skive/'),
      log: first('AWSLogs/'),
    };
  });
  afterAll(() => study?.stop());

  describe.each(Object.entries(ROWS))('of %s', (persona, rows) => {
    const granted = new Set(rows.filter(([answer]) => answer === 'may').map(([, what]) => what));
    it.each([...rows, ...EVERYBODY.filter(([, what]) => !granted.has(what))])(
      '%s %s',
      async (answer, _what, action) => {
        const session = await study.as(persona);
        const settings = {
          endpoint: study.sandbox.endpoint,
          region: session.names.region,
          credentials: session.s3.config.credentials,
        };
        const actor = { ...session, kms: new KMSClient(settings), sqs: new SQSClient(settings) };
        expect(await answerTo(action(actor, target))).toBe(answer);
      },
    );
  });
});

/** A refusal counts only for the right reason: that the right is missing. */
async function answerTo(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'may';
  } catch (error) {
    if (isAccessDenied(error)) return 'may not';
    if (error instanceof Refused)
      return /denied|not authorized|elsewhere/i.test(error.message) ? 'may not' : error.message;
    return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
  }
}
