import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AthenaClient } from '@aws-sdk/client-athena';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import { fromIni } from '@aws-sdk/credential-providers';
import * as z from 'zod';
import { Refused } from '../errors.ts';

/** Where the commands look for the sandbox. */
export const SANDBOX_HOME = '.carelake/sandbox';

/** Options that every command has that talks to AWS. */
export interface SessionOptions {
  /** Persona of the sandbox; without it the AWS environment decides. */
  readonly as?: string;
  readonly study: string;
  readonly home: string;
}

/** Names that a client of the study needs: what the stack writes to its SSM parameter. */
const Names = z.object({
  study: z.string(),
  region: z.string(),
  landingBucket: z.string(),
  lakeBucket: z.string(),
  resultsBucket: z.string(),
  auditBucket: z.string(),
  sqlBucket: z.string(),
  database: z.string(),
  auditDatabase: z.string(),
  workgroups: z.object({ analyst: z.string(), auditor: z.string(), pipeline: z.string() }),
  trail: z.string(),
  /** Queue of work by step. */
  queues: z.record(z.string(), z.string()),
  /** Queue of dead letters by step. */
  deadLetters: z.record(z.string(), z.string()),
  /** Steps whose dead letters can be sent round again. */
  redriven: z.array(z.string()),
  /** Queue of what never reached the first step. */
  lostEvents: z.string(),
  sources: z.array(z.string()),
});

export interface Session {
  readonly names: z.infer<typeof Names>;
  readonly s3: S3Client;
  readonly athena: AthenaClient;
  readonly cloudtrail: CloudTrailClient;
  /** A trail of all Regions is signed and delivered in each by itself. */
  cloudtrailIn(region: string): CloudTrailClient;
  readonly sts: STSClient;
  readonly sqs: SQSClient;
}

const SandboxFile = z.object({ endpoint: z.string(), region: z.string() });

/** Connects as a persona of the sandbox, or, without `as`, as whoever the AWS environment says. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const config = options.as === undefined ? {} : await personaConfig(options.home, options.as);
  const names = await readNames(new SSMClient(config), options.study);
  const regional = { region: names.region, ...config };
  return {
    names,
    s3: new S3Client(regional),
    athena: new AthenaClient(regional),
    cloudtrail: new CloudTrailClient(regional),
    cloudtrailIn: (region) => new CloudTrailClient({ ...regional, region }),
    sts: new STSClient(regional),
    sqs: new SQSClient(regional),
  };
}

async function readNames(ssm: SSMClient, study: string): Promise<Session['names']> {
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: `/carelake/${study}/client` }));
  return Names.parse(JSON.parse(Parameter?.Value ?? '{}'));
}

async function personaConfig(home: string, persona: string) {
  const { endpoint, region } = await readSandboxFile(home);
  const profile = `carelake-${persona}`;
  const files = { configFilepath: join(home, 'aws', 'config'), filepath: join(home, 'aws', 'credentials') };
  return { endpoint, region, credentials: fromIni({ profile, ...files, ignoreCache: true }) };
}

async function readSandboxFile(home: string): Promise<z.infer<typeof SandboxFile>> {
  const text = await readFile(join(home, 'sandbox.json'), 'utf8').catch(() => undefined);
  if (text === undefined) throw new Refused('no sandbox runs here', 'start it: carelake sandbox start');
  return SandboxFile.parse(JSON.parse(text));
}
