import {
  AthenaClient,
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  ListQueryExecutionsCommand,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import {
  CloudTrailClient,
  GetTrailStatusCommand,
  LookupEventsCommand,
  StopLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetTableCommand, GlueClient } from '@aws-sdk/client-glue';
import {
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  KMSClient,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import {
  DeleteObjectCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runQuery } from '../../../cli/aws/run-query.ts';
import { isAccessDenied } from '../../../cli/errors.ts';
import { readAssembly } from '../../../sandbox/kernel/read-assembly.ts';
import { readMatrix } from '../../access/read-matrix.ts';
import { readStudy } from '../../access/template-access.ts';
import type { Zone } from '../../access/zones.ts';
import { aDelivery, packed } from '../../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../../support/a-study.ts';

/** Clients that sign as one person or function. */
interface Actor {
  readonly s3: S3Client;
  readonly kms: KMSClient;
  readonly sqs: SQSClient;
  readonly sts: STSClient;
  readonly athena: AthenaClient;
  readonly glue: GlueClient;
  readonly ssm: SSMClient;
  readonly cloudtrail: CloudTrailClient;
  readonly events: EventBridgeClient;
}

/** What a call needs to know of the zone: something that is there. */
interface Target {
  readonly zone: Zone;
  /** An object that exists, for zones of objects. */
  readonly object: string;
  readonly version: string;
  /** A query that ran, for workgroups. */
  readonly query: string;
}

type Call = (actor: Actor, target: Target) => Promise<unknown>;

const put =
  (more: (zone: Zone) => object): Call =>
  ({ s3 }, { zone }) =>
    s3.send(
      new PutObjectCommand({
        Bucket: zone.id,
        Key: `${zone.prefix}/skive/${ulid()}/x`,
        Body: 'x',
        ServerSideEncryption: 'aws:kms',
        SSEKMSKeyId: zone.key?.arn,
        ...more(zone),
      }),
    );
const MAC = { MacAlgorithm: 'HMAC_SHA_512', Message: Buffer.from('x') } as const;
/** Deletes nothing, and is refused all the same to whom may not. */
const NO_SUCH_VERSION = 'x'.repeat(32);

/** Of a type that no rule waits for. */
const telling =
  (...sources: string[]): Call =>
  ({ events }) =>
    events.send(
      new PutEventsCommand({
        Entries: sources.map((Source) => ({ Source, DetailType: 'Nothing', Detail: '{}' })),
      }),
    );

/** One real call per call of the matrix. */
const CALLS: Readonly<Record<string, Call>> = {
  'objects read': ({ s3 }, { zone, object }) =>
    s3.send(new GetObjectCommand({ Bucket: zone.id, Key: object })),
  'objects read-version': ({ s3 }, { zone, object, version }) =>
    s3.send(new GetObjectCommand({ Bucket: zone.id, Key: object, VersionId: version })),
  'objects list': ({ s3 }, { zone }) =>
    s3.send(new ListObjectsV2Command({ Bucket: zone.id, Prefix: `${zone.prefix}/skive/` })),
  'objects list-versions': ({ s3 }, { zone }) =>
    s3.send(new ListObjectVersionsCommand({ Bucket: zone.id, Prefix: `${zone.prefix}/skive/` })),
  'objects create': put(() => ({ IfNoneMatch: '*' })),
  'objects overwrite': put(() => ({})),
  'objects write-other-key': put(() => ({ SSEKMSKeyId: 'alias/of-somebody-else' })),
  'objects write-s3-key': put(() => ({ ServerSideEncryption: 'AES256', SSEKMSKeyId: undefined })),
  // Of an object that is not there: root may delete some that others are asked for later.
  'objects delete': ({ s3 }, { zone }) =>
    s3.send(new DeleteObjectCommand({ Bucket: zone.id, Key: `${zone.prefix}/skive/${ulid()}/x` })),
  'objects delete-version': ({ s3 }, { zone, object }) =>
    s3.send(new DeleteObjectCommand({ Bucket: zone.id, Key: object, VersionId: NO_SUCH_VERSION })),
  'bucket list-all': ({ s3 }, { zone }) => s3.send(new ListObjectsV2Command({ Bucket: zone.id })),
  'bucket list-uploads': ({ s3 }, { zone }) => s3.send(new ListMultipartUploadsCommand({ Bucket: zone.id })),
  'bucket locate': ({ s3 }, { zone }) => s3.send(new GetBucketLocationCommand({ Bucket: zone.id })),
  'key describe': ({ kms }, { zone }) => kms.send(new DescribeKeyCommand({ KeyId: zone.id })),
  'key encrypt': ({ kms }, { zone }) =>
    kms.send(new EncryptCommand({ KeyId: zone.id, Plaintext: Buffer.from('x') })),
  'key generate-data-key': ({ kms }, { zone }) =>
    kms.send(new GenerateDataKeyCommand({ KeyId: zone.id, KeySpec: 'AES_256' })),
  'key generate-mac': ({ kms }, { zone }) => kms.send(new GenerateMacCommand({ KeyId: zone.id, ...MAC })),
  'key verify-mac': ({ kms }, { zone }) =>
    kms.send(new VerifyMacCommand({ KeyId: zone.id, ...MAC, Mac: Buffer.alloc(64) })),
  'queue send': ({ sqs }, { zone }) =>
    sqs.send(new SendMessageCommand({ QueueUrl: zone.id, MessageBody: '{}' })),
  'queue receive': ({ sqs }, { zone }) => sqs.send(new ReceiveMessageCommand({ QueueUrl: zone.id })),
  'queue delete-message': ({ sqs }, { zone }) =>
    sqs.send(new DeleteMessageCommand({ QueueUrl: zone.id, ReceiptHandle: 'none' })),
  'queue attributes': ({ sqs }, { zone }) =>
    sqs.send(new GetQueueAttributesCommand({ QueueUrl: zone.id, AttributeNames: ['QueueArn'] })),
  'queue redrive': ({ sqs }, { zone }) => sqs.send(new StartMessageMoveTaskCommand({ SourceArn: zone.arn })),
  'role assume': ({ sts }, { zone }) =>
    sts.send(new AssumeRoleCommand({ RoleArn: zone.arn, RoleSessionName: 'me' })),
  'workgroup query': ({ athena }, { zone }) =>
    athena.send(new StartQueryExecutionCommand({ QueryString: 'SELECT 1', WorkGroup: zone.id })),
  'workgroup read-results': ({ athena }, { query }) =>
    athena.send(new GetQueryResultsCommand({ QueryExecutionId: query })),
  'workgroup read-sql': ({ athena }, { query }) =>
    athena.send(new GetQueryExecutionCommand({ QueryExecutionId: query })),
  'workgroup list-queries': ({ athena }, { zone }) =>
    athena.send(new ListQueryExecutionsCommand({ WorkGroup: zone.id })),
  'workgroup stop': ({ athena }, { query }) =>
    athena.send(new StopQueryExecutionCommand({ QueryExecutionId: query })),
  'database read-table': ({ glue }, { zone }) =>
    glue.send(new GetTableCommand({ DatabaseName: zone.id, Name: 'core_group' })),
  'trail read-status': ({ cloudtrail }, { zone }) =>
    cloudtrail.send(new GetTrailStatusCommand({ Name: zone.arn })),
  'trail stop': ({ cloudtrail }, { zone }) => cloudtrail.send(new StopLoggingCommand({ Name: zone.arn })),
  'account look-up-events': ({ cloudtrail }) =>
    cloudtrail.send(
      new LookupEventsCommand({
        LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: 'StartQueryExecution' }],
        MaxResults: 1,
      }),
    ),
  'account tell-of-log': telling('carelake.audit'),
  'account tell-of-anything': telling('carelake.audit', 'somebody.else'),
  'parameter read': ({ ssm }, { zone }) => ssm.send(new GetParameterCommand({ Name: zone.id })),
};

const ROOT = 'root';
/** Who may ask a queue is let in while it is empty, since nothing has to be opened; what root gets of a message, alarms.test.ts shows. */
const NOT_OF_ROOT = ['queue receive'];

/** Somebody who was let in may still be told that there is no such thing, or that it is none of that kind. */
const LET_IN =
  /^(NoSuchVersion|InvalidArgument|ReceiptHandleIsInvalid|EntityNotFoundException|InvalidKeyUsageException|UnsupportedOperation)$/;

const { rows, who } = readMatrix();

describe('the sandbox agrees with matrix.csv', () => {
  let study: StudyUnderTest;
  let zones: ReadonlyMap<string, Zone>;
  const actors = new Map<string, Actor>();
  const queries = new Map<string, string>();

  beforeAll(async () => {
    const assembly = inject('assembly');
    zones = new Map(
      (await readStudy(readAssembly(assembly).template)).zones.map((zone) => [zone.name, zone]),
    );
    study = await aStudy({ assembly });
    await study.deliver('skive', packed(aDelivery('skive')));
    const { 'core_group.csv': _missing, ...rest } = packed(aDelivery('skive'));
    await study.deliver('skive', rest);
    await study.ask('SELECT * FROM core_group');
    const { athena, names } = await study.as('auditor');
    const sql = 'SELECT count(*) FROM cloudtrail';
    await runQuery(athena, { sql, workgroup: names.workgroups.auditor, database: names.auditDatabase });
    for (const workgroup of ['analyst', 'auditor', 'pipeline']) {
      const [result = ''] = study.keys(`${workgroup}/`);
      queries.set(`workgroup/${workgroup}`, result.replace(/^.*\/|\.[a-z.]+$/g, ''));
    }
    for (const name of [...(who['person'] ?? []), ...(who['function'] ?? []), ROOT])
      actors.set(name, await actor(study, name, who['function']?.includes(name) ?? false));
  });
  afterAll(() => study?.stop());

  it.each(rows.filter(({ untried }) => untried === ''))(
    '$zone: $calls',
    async ({ zone: name, calls, may }) => {
      const zone = zones.get(name);
      if (!zone) throw new Error(`the template has no ${name}`);
      const object = objectOf(zone) ?? (await madeIn(zone));
      const version = study.version(object) || NO_SUCH_VERSION;
      const target = { zone, object, version, query: queries.get(name) ?? '' };
      for (const call of calls) {
        const run = CALLS[`${zone.kind} ${call}`];
        if (!run) throw new Error(`no call for ${zone.kind} ${call}: say in matrix.csv why it is untried`);
        const asked = [...actors].filter(
          ([name]) => name !== ROOT || !NOT_OF_ROOT.includes(`${zone.kind} ${call}`),
        );
        const allowed: string[] = [];
        for (const [name, clients] of asked) if (await isLetIn(run(clients, target))) allowed.push(name);
        expect({ call, allowed }).toEqual({ call, allowed: may.filter((one) => actors.has(one)) });
      }
    },
  );

  /** An object of the zone itself: not of another zone that lies within it. */
  function objectOf({ id, prefix }: Zone): string | undefined {
    const within = [...zones.values()].filter((one) => one.id === id && one.prefix?.startsWith(`${prefix}/`));
    return study
      .keys(`${prefix}/`)
      .find((key) => !within.some((inner) => key.startsWith(`${inner.prefix}/`)));
  }

  /** What is not there is refused for other reasons: whoever may, makes an object where there is none. */
  async function madeIn(zone: Zone): Promise<string> {
    const row = rows.find(({ zone: name, calls }) => name === zone.name && calls.includes('create'));
    const maker = row?.may.map((name) => actors.get(name)).find((one) => one !== undefined);
    const create = CALLS['objects create'];
    if (maker && create) await create(maker, { zone, object: '', version: '', query: '' });
    return objectOf(zone) ?? `${zone.prefix}/skive/nothing`;
  }

  it('in most of what it says', () => {
    const tried = rows.filter(({ untried }) => untried === '').flatMap(({ calls }) => calls);
    expect(tried.length).toBeGreaterThan(200);
  });
});

async function isLetIn(attempt: Promise<unknown>): Promise<boolean> {
  try {
    await attempt;
    return true;
  } catch (error) {
    if (isAccessDenied(error)) return false;
    if (error instanceof Error && LET_IN.test(error.name)) return true;
    throw error;
  }
}

async function actor(study: StudyUnderTest, name: string, isFunction: boolean): Promise<Actor> {
  const { endpoint, region } = study.sandbox;
  const credentials = isFunction
    ? await study.sandbox.functionCredentials(`carelake-3cp-${name}`)
    : name === ROOT
      ? study.sandbox.rootCredentials()
      : (await study.as(name)).s3.config.credentials;
  const settings = { endpoint, region, credentials, maxAttempts: 1 };
  return {
    s3: new S3Client({ ...settings, forcePathStyle: true }),
    kms: new KMSClient(settings),
    sqs: new SQSClient(settings),
    sts: new STSClient(settings),
    athena: new AthenaClient(settings),
    glue: new GlueClient(settings),
    ssm: new SSMClient(settings),
    cloudtrail: new CloudTrailClient(settings),
    events: new EventBridgeClient(settings),
  };
}
