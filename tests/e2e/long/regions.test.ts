import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync, gzipSync } from 'node:zlib';
import { IAMClient, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
import { type GetObjectCommandOutput, S3Client } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verifyLog } from '../../../cli/audit/verify-log.ts';
import type { Session } from '../../../cli/aws/session.ts';
import { aStudy, type StudyUnderTest } from '../../support/a-study.ts';
import { auditAnswer } from '../../support/audit-answers.ts';
import { runCli } from '../../support/run-cli.ts';

/** Where AWS answers for IAM, and records it. */
const ELSEWHERE = 'us-east-1';
const ROOT = 'arn:aws:iam::123456789012:root';
const ROLE = 'carelake-3cp-validate';
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: ROOT }, Action: 'sts:AssumeRole' }],
});

let study: StudyUnderTest;
let auditor: Session;
type Credentials = Awaited<ReturnType<S3Client['config']['credentials']>>;
const settings = (credentials: Credentials) => ({
  endpoint: study.sandbox.endpoint,
  region: ELSEWHERE,
  credentials,
  maxAttempts: 1,
});
const change = (credentials: Credentials) =>
  new IAMClient(settings(credentials)).send(
    new UpdateAssumeRolePolicyCommand({ RoleName: ROLE, PolicyDocument: TRUST }),
  );
const told = (alarm: string) =>
  study.sandbox.notifications().filter(({ message }) => message.startsWith(`carelake-3cp-${alarm}:`));
const filesOf = (kind: string, region: string) => study.keys(`AWSLogs/123456789012/${kind}/${region}/`);

beforeAll(async () => {
  study = await aStudy({ digestEverySeconds: 2 });
  auditor = await study.as('auditor');
});
afterAll(() => study?.stop());

describe('what is done with a role is recorded in another Region than the study’s, and', () => {
  beforeAll(async () => {
    const { credentials } = (await study.as('operator')).s3.config;
    await expect(change(await credentials())).rejects.toMatchObject({ name: 'AccessDenied' });
    await change(study.sandbox.rootCredentials());
    await study.sandbox.idle();
  });

  it('has its own folder, file and digests there', async () => {
    expect(filesOf('CloudTrail', ELSEWHERE)).not.toEqual([]);
    await vi.waitFor(() => expect(filesOf('CloudTrail-Digest', ELSEWHERE).length).toBeGreaterThan(1), {
      timeout: 20_000,
    });
    expect(filesOf('CloudTrail-Digest', ELSEWHERE)[0]).toMatch(
      /\/123456789012_CloudTrail-Digest_us-east-1_carelake-3cp_eu-north-1_\d{8}T\d{6}Z\.json\.gz$/,
    );
  });

  it('is answered by the questions of auditors, granted and refused, with who it was', async () => {
    const rows = await auditAnswer(study, 'changes-of-policies-and-keys');
    const changes = rows.filter(({ service }) => service === 'iam');
    const call = { action: 'UpdateAssumeRolePolicy', object: ROLE };
    expect(changes).toHaveLength(2);
    expect(changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...call, person: ROOT, outcome: 'changed' }),
        expect.objectContaining({ ...call, person: 'operator', outcome: 'AccessDenied' }),
      ]),
    );
    const refusals = await auditAnswer(study, 'refusals');
    expect(refusals.filter(({ action }) => action === call.action)).toHaveLength(1);
  });

  it('is told of within the hour, though no rule hears of another Region', async () => {
    await new STSClient(settings(study.sandbox.rootCredentials())).send(new GetCallerIdentityCommand());
    expect(study.sandbox.notifications()).toEqual([]);
    study.sandbox.fireRule('carelake-3cp-hourly');
    await study.sandbox.idle();
    await vi.waitFor(() => {
      expect(told('role-changed')).toHaveLength(2);
      expect(told('root-used')).toHaveLength(2);
    });
    expect(
      told('role-changed').map(({ message }) => /Call: \w+ at .*?, error: \w*/.exec(message)?.[0]),
    ).toEqual(
      expect.arrayContaining([expect.stringMatching(/UpdateAssumeRolePolicy at .*, error: AccessDenied/)]),
    );
    expect(JSON.stringify(study.sandbox.notifications())).not.toMatch(/operator"|validate"|sts:AssumeRole/);
  });
});

describe('the log of both Regions', () => {
  it('is whole', async () => {
    const run = await runCli(['audit', 'verify', '--as', 'auditor', '--home', study.home, '--json']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ ok: true, findings: [] });
  });

  it('is not once a file of the other one is altered, or gone, and that file is named', async () => {
    const [key = ''] = filesOf('CloudTrail', ELSEWHERE);
    const client = altering(auditor.s3, key);
    // Of two files of one minute the newer may come first, and has no digest yet.
    await vi.waitFor(
      async () => {
        const altered = await verifyLog({ ...auditor, s3: client }, {});
        expect(altered).toMatchObject({ ok: false, findings: [{ kind: 'log-altered', object: key }] });
      },
      { timeout: 20_000, interval: 500 },
    );
    removeBeneath(key);
    const dropped = await verifyLog(auditor, {});
    expect(dropped).toMatchObject({ ok: false, findings: [{ kind: 'log-missing', object: key }] });
  });
});

/** A client that gets another byte of one object than the one that lies there. */
function altering({ config }: S3Client, key: string): S3Client {
  const { endpoint, region } = study.sandbox;
  const client = new S3Client({ endpoint, region, credentials: config.credentials, forcePathStyle: true });
  client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      if ((args.input as { Key?: string }).Key !== key) return answer;
      const output = answer.output as GetObjectCommandOutput;
      const text = gunzipSync((await output.Body?.transformToByteArray()) ?? '').toString();
      const body = gzipSync(`${text} `);
      const Body = { transformToByteArray: async () => body };
      return { ...answer, output: { ...output, Body } };
    },
    { step: 'initialize' },
  );
  return client;
}

/** Past every right and lock: as nobody could but who holds the disks. */
function removeBeneath(key: string): void {
  const db = new DatabaseSync(join(study.home, 'kernel.db'));
  db.prepare('DELETE FROM s3_version WHERE key = ?').run(key);
  db.close();
}
