import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import {
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  ListQueryExecutionsCommand,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import {
  GetEventSelectorsCommand,
  GetTrailCommand,
  GetTrailStatusCommand,
  StopLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import {
  DescribeKeyCommand,
  DisableKeyCommand,
  EnableKeyCommand,
  EncryptCommand,
  GenerateMacCommand,
  type KMSClient,
} from '@aws-sdk/client-kms';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { expect } from 'vitest';
import type { Session } from '../../cli/aws/session.ts';
import { isAccessDenied } from '../../cli/errors.ts';

type Bucket = 'landingBucket' | 'lakeBucket' | 'resultsBucket' | 'auditBucket' | 'sqlBucket';

const TRAIL = 'carelake-3cp';

export interface Actor extends Session {
  readonly kms: KMSClient;
}

/** What actions leave for later ones. */
export interface Scene {
  /** The sandbox's folder. */
  readonly home: string;
  /** The analyst's queries, the newest last. */
  readonly finished: string[];
  readonly keyArns: Map<string, string>;
}

/** One call of one persona: makes it, and says which object it was about. */
export interface Action {
  readonly persona: string;
  readonly service: string;
  readonly action: string;
  readonly answer: 'granted' | 'AccessDenied';
  /** Gives the object, as the log should name it. */
  run(actor: Actor, scene: Scene): Promise<string>;
}

export function anObject(
  persona: string,
  action: 'GetObject' | 'PutObject' | 'DeleteObject',
  bucket: Bucket,
  key: (scene: Scene) => string,
  answer: Action['answer'],
): Action {
  const run = async ({ s3, names }: Actor, scene: Scene) => {
    const target = { Bucket: names[bucket], Key: key(scene) };
    await allowed(
      action === 'GetObject'
        ? s3
            .send(new GetObjectCommand(target))
            .then(async ({ Body }) => void (await Body?.transformToByteArray()))
        : action === 'PutObject'
          ? s3.send(new PutObjectCommand({ ...target, Body: 'x' })).then(() => undefined)
          : s3.send(new DeleteObjectCommand(target)).then(() => undefined),
      answer,
    );
    return `${target.Bucket}/${target.Key}`;
  };
  return { persona, service: 's3', action, answer, run };
}

export function aListing(persona: string, bucket: Bucket, prefix: string, answer: Action['answer']): Action {
  const run = async ({ s3, names }: Actor) => {
    await allowed(s3.send(new ListObjectsV2Command({ Bucket: names[bucket], Prefix: prefix })), answer);
    return `${names[bucket]}/${prefix}`;
  };
  return { persona, service: 's3', action: 'ListObjects', answer, run };
}

export function aStart(
  persona: string,
  workgroup: 'analyst' | 'auditor',
  sql: string,
  answer: Action['answer'],
): Action {
  const run = async ({ athena, names }: Actor, { finished, home }: Scene) => {
    const [WorkGroup, Database] =
      workgroup === 'analyst'
        ? [names.workgroups.analyst, names.database]
        : [names.workgroups.auditor, names.auditDatabase];
    const start = new StartQueryExecutionCommand({
      QueryString: sql,
      WorkGroup,
      QueryExecutionContext: { Database },
    });
    const started = await allowed(athena.send(start), answer);
    const id = started?.QueryExecutionId;
    if (id === undefined) return WorkGroup;
    if (persona === 'analyst') finished.push(id);
    await untilDone(home, id);
    return id;
  };
  return { persona, service: 'athena', action: 'StartQueryExecution', answer, run };
}

export function ofQuery(
  persona: string,
  action: 'GetQueryExecution' | 'GetQueryResults' | 'StopQueryExecution',
  answer: Action['answer'],
): Action {
  const Command = {
    GetQueryExecution: GetQueryExecutionCommand,
    GetQueryResults: GetQueryResultsCommand,
    StopQueryExecution: StopQueryExecutionCommand,
  }[action];
  const run = async ({ athena }: Actor, { finished }: Scene) => {
    const id = finished.at(-1) ?? '';
    await allowed(athena.send(new Command({ QueryExecutionId: id }) as GetQueryExecutionCommand), answer);
    return id;
  };
  return { persona, service: 'athena', action, answer, run };
}

export function withKey(persona: string, action: string, key: string, answer: Action['answer']): Action {
  const KeyId = `alias/carelake-3cp-${key}`;
  const run = async ({ kms }: Actor, { keyArns }: Scene) => {
    const command = {
      DescribeKey: new DescribeKeyCommand({ KeyId }),
      DisableKey: new DisableKeyCommand({ KeyId: keyArns.get(key) }),
      EnableKey: new EnableKeyCommand({ KeyId: keyArns.get(key) }),
      Encrypt: new EncryptCommand({ KeyId, Plaintext: Buffer.from('x') }),
      GenerateMac: new GenerateMacCommand({
        KeyId,
        MacAlgorithm: 'HMAC_SHA_512',
        Message: Buffer.from('x'),
      }),
    }[action] as DescribeKeyCommand;
    await allowed(kms.send(command), answer);
    return keyArns.get(key) ?? '';
  };
  return { persona, service: 'kms', action, answer, run };
}

export function ofTrail(persona: string, action: string, answer: Action['answer']): Action {
  const run = async ({ cloudtrail }: Actor) => {
    const command = {
      GetTrail: new GetTrailCommand({ Name: TRAIL }),
      GetTrailStatus: new GetTrailStatusCommand({ Name: TRAIL }),
      GetEventSelectors: new GetEventSelectorsCommand({ TrailName: TRAIL }),
      StopLogging: new StopLoggingCommand({ Name: TRAIL }),
    }[action] as GetTrailCommand;
    await allowed(cloudtrail.send(command), answer);
    return TRAIL;
  };
  return { persona, service: 'cloudtrail', action, answer, run };
}

export function aList(persona: string, answer: Action['answer']): Action {
  const run = async ({ athena, names }: Actor) => {
    const WorkGroup = names.workgroups.analyst;
    await allowed(athena.send(new ListQueryExecutionsCommand({ WorkGroup })), answer);
    return WorkGroup;
  };
  return { persona, service: 'athena', action: 'ListQueryExecutions', answer, run };
}

/** What was not to be granted has to be refused, and the other way round. */
async function allowed<T>(call: Promise<T>, answer: Action['answer']): Promise<T | undefined> {
  try {
    const output = await call;
    expect(answer).toBe('granted');
    return output;
  } catch (error) {
    if (answer === 'granted' || !isAccessDenied(error)) throw error;
    return undefined;
  }
}

/** Looks past every right, and past the log. */
async function untilDone(home: string, id: string): Promise<void> {
  const db = new DatabaseSync(join(home, 'kernel.db'), { readOnly: true });
  const find = db.prepare('SELECT state FROM athena_executions WHERE id = ?');
  while (/QUEUED|RUNNING/.test(String(find.get(id)?.['state']))) await pause(10);
  db.close();
}
