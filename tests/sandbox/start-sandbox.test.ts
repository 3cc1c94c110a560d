import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { fromIni } from '@aws-sdk/credential-providers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sandboxDeployment } from '../../sandbox/kernel/deployment.ts';
import { physicalName } from '../../sandbox/kernel/physical-name.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { aKey, allow, aRole, policy } from '../support/sandbox-kernel.ts';

const service = (Service: string, actions: string) => ({ ...allow(actions), Principal: { Service } });
const account = { AWS: { 'Fn::Join': ['', ['arn:aws:iam::', { Ref: 'AWS::AccountId' }, ':root']] } };
const analyst = aRole('carelake-mini-analyst');

/** As little of a study as the sandbox will host: a bucket, a trail, a key, and somebody. */
const resources = {
  Analyst: {
    ...analyst,
    Properties: {
      ...analyst.Properties,
      AssumeRolePolicyDocument: policy({
        Effect: 'Allow',
        Principal: account,
        Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
      }),
    },
  },
  Key: aKey([{ ...allow('kms:*'), Principal: account }, service('cloudtrail.amazonaws.com', 'kms:*')]),
  Audit: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] },
            },
          },
        ],
      },
    },
  },
  AuditPolicy: {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
      Bucket: { Ref: 'Audit' },
      PolicyDocument: policy(service('cloudtrail.amazonaws.com', 's3:*')),
    },
  },
  Trail: {
    Type: 'AWS::CloudTrail::Trail',
    Properties: {
      TrailName: 'carelake-mini',
      S3BucketName: { Ref: 'Audit' },
      KMSKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] },
      IsLogging: true,
      EnableLogFileValidation: true,
      AdvancedEventSelectors: [
        { FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] },
        {
          FieldSelectors: [
            { Field: 'eventCategory', Equals: ['Data'] },
            { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
            { Field: 'resources.ARN', StartsWith: ['arn:aws:s3:::'] },
          ],
        },
      ],
    },
  },
};

function anAssembly(folder: string, more: object = {}): string {
  mkdirSync(folder, { recursive: true });
  const stack = {
    type: 'aws:cloudformation:stack',
    properties: { templateFile: 'mini.json', stackName: 'carelake-mini' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ version: '1', artifacts: { mini: stack } }));
  writeFileSync(join(folder, 'mini.json'), JSON.stringify({ Resources: { ...resources, ...more } }));
  writeFileSync(
    join(folder, 'mini.assets.json'),
    JSON.stringify({ version: '1', files: {}, dockerImages: {} }),
  );
  return folder;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carelake-sandbox-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = () =>
  startSandbox({ assembly: anAssembly(join(folder, 'assembly')), dataDir: join(folder, 'state') });

function asAnalyst(sandbox: Sandbox) {
  const files = { configFilepath: sandbox.awsConfigFile, filepath: sandbox.awsCredentialsFile };
  const credentials = fromIni({ profile: 'carelake-analyst', ...files });
  return { endpoint: sandbox.endpoint, region: sandbox.region, credentials, maxAttempts: 1 };
}

const auditBucket = physicalName(sandboxDeployment('carelake-mini'), 'Audit', {
  lowerCase: true,
  maxLength: 63,
});

interface DeliveredRecord {
  readonly eventName: string;
  readonly sourceIPAddress: string;
  readonly userIdentity: { readonly type: string };
}

async function deliveredRecords(s3: S3Client, bucket: string): Promise<DeliveredRecord[]> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'AWSLogs/' }));
  const logs = Contents.map(({ Key = '' }) => Key).filter((key) => key.includes('/CloudTrail/'));
  const files = await Promise.all(
    logs.map(async (Key) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
      return JSON.parse(gunzipSync((await Body?.transformToByteArray()) ?? new Uint8Array()).toString());
    }),
  );
  return files.flatMap(({ Records }: { Records: DeliveredRecord[] }) => Records);
}

describe('a sandbox', () => {
  it('has a record in its trail for every request that it served', async () => {
    const sandbox = await start();
    try {
      const bucket = auditBucket;
      const s3 = new S3Client(asAnalyst(sandbox));
      await new STSClient(asAnalyst(sandbox)).send(new GetCallerIdentityCommand());
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'x', Body: 'x' }));
      await fetch(`${sandbox.endpoint}/unsigned`);
      await sandbox.idle();
      const served = sandbox.served();
      expect(served).toBe(3);
      const fromWire = (await deliveredRecords(s3, bucket)).filter(
        (record) => record.sourceIPAddress === '127.0.0.1',
      );
      expect(fromWire.map(({ eventName }) => eventName)).toEqual([
        'GetCallerIdentity',
        'PutObject',
        'GETRequest',
      ]);
    } finally {
      await sandbox.stop();
    }
  });

  it('keeps what was written over a restart, and lets personas in anew', async () => {
    const first = await start();
    const object = { Bucket: auditBucket, Key: 'kept' };
    await new S3Client(asAnalyst(first)).send(new PutObjectCommand({ ...object, Body: 'still here' }));
    await first.stop();
    await expect(fetch(first.endpoint)).rejects.toThrow();
    const second = await start();
    const { Body } = await new S3Client(asAnalyst(second)).send(new GetObjectCommand(object));
    expect(await Body?.transformToString()).toBe('still here');
    await second.stop();
  });

  it('writes nothing in plain text', async () => {
    const sandbox = await start();
    const canary = 'Canary-0101701234';
    await new S3Client(asAnalyst(sandbox)).send(
      new PutObjectCommand({ Bucket: auditBucket, Key: 'x', Body: canary }),
    );
    await sandbox.stop();
    const state = join(folder, 'state');
    for (const file of readdirSync(state, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )) {
      expect(readFileSync(join(file.parentPath, file.name), 'latin1')).not.toContain(canary);
    }
  });

  it('does not start on a template with a resource that nobody hosts, and leaves nothing open', async () => {
    const assembly = anAssembly(join(folder, 'assembly'), { Table: { Type: 'AWS::DynamoDB::Table' } });
    const dataDir = join(folder, 'state');
    await expect(startSandbox({ assembly, dataDir })).rejects.toThrow(
      'does not host AWS::DynamoDB::Table (Table)',
    );
    expect(existsSync(join(dataDir, 'kernel.db-wal'))).toBe(false);
  });
});
