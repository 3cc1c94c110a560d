import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aDelivery, packed } from '../../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../../support/a-study.ts';

const version = spawnSync('aws', ['--version'], { encoding: 'utf8' });
const hasAws = version.status === 0;
/** Of the clients that it makes by itself an older one does not know where they have to go. */
const [, major = 0, minor = 0] = /aws-cli\/(\d+)\.(\d+)/.exec(version.stdout ?? '')?.map(Number) ?? [];
const readsEndpoint = major === 1 ? minor >= 29 : major > 2 || (major === 2 && minor >= 13);
const DIGEST_SECONDS = 3;
const DELIVERY = '01KAMPT0000000000000000000';

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

describe.skipIf(!hasAws)(
  `the AWS command line${hasAws ? '' : ' (skipped: there is no aws on the PATH)'}`,
  () => {
    let study: StudyUnderTest;
    let folder: string;
    let landing: string;

    function aws(persona: string, ...args: string[]): Promise<Run> {
      const env = {
        PATH: process.env['PATH'] ?? '',
        AWS_CONFIG_FILE: study.sandbox.awsConfigFile,
        AWS_SHARED_CREDENTIALS_FILE: study.sandbox.awsCredentialsFile,
        AWS_PROFILE: `carelake-${persona}`,
        AWS_EC2_METADATA_DISABLED: 'true',
      };
      // Before 2.13 it does not read the endpoint from the profile.
      const all = ['--endpoint-url', study.sandbox.endpoint, '--output', 'json', ...args];
      return new Promise((resolve) => {
        execFile('aws', all, { env, cwd: folder }, (error, stdout, stderr) => {
          resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
        });
      });
    }

    beforeAll(async () => {
      study = await aStudy({ digestEverySeconds: DIGEST_SECONDS });
      folder = await mkdtemp(join(tmpdir(), 'carelake-awscli-'));
      landing = (await study.as('analyst')).names.landingBucket;
    });
    afterAll(async () => {
      await study?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it('says who somebody is', async () => {
      const { stdout } = await aws('data-manager-skive', 'sts', 'get-caller-identity');
      expect(JSON.parse(stdout)).toMatchObject({
        Account: '123456789012',
        Arn: 'arn:aws:sts::123456789012:assumed-role/carelake-3cp-data-manager/data-manager-skive',
      });
    });

    it('uploads a delivery, and finds its report', async () => {
      const files = packed(aDelivery('skive').filter(({ table }) => table === 'core_group'));
      for (const [path, content] of Object.entries(files)) {
        await writeFile(join(folder, path), content);
        const target = `s3://${landing}/deliveries/skive/${DELIVERY}/${path}`;
        expect(await aws('data-manager-skive', 's3', 'cp', path, target)).toMatchObject({ status: 0 });
      }
      await study.sandbox.idle();
      const lake = (await study.as('analyst')).names.lakeBucket;
      const report = `s3://${lake}/reports/skive/${DELIVERY}/publication.json`;
      const { stdout } = await aws('data-manager-skive', 's3', 'cp', report, '-');
      expect(JSON.parse(stdout)).toMatchObject({ outcome: 'published', tables: { core_group: 1 } });
    });

    it('runs a query and fetches its result', async () => {
      const started = await aws(
        'analyst',
        ...['athena', 'start-query-execution', '--work-group', 'carelake-3cp-analyst'],
        ...['--query-execution-context', 'Database=carelake_3cp,Catalog=AwsDataCatalog'],
        ...[
          '--query-string',
          'SELECT municipality, count(*) AS persons FROM core_group GROUP BY municipality',
        ],
      );
      const { QueryExecutionId: id } = JSON.parse(started.stdout);
      const state = async () => {
        const { stdout } = await aws('analyst', 'athena', 'get-query-execution', '--query-execution-id', id);
        return JSON.parse(stdout).QueryExecution.Status.State;
      };
      await expect.poll(state, { timeout: 20_000, interval: 200 }).toBe('SUCCEEDED');
      const { stdout } = await aws('analyst', 'athena', 'get-query-results', '--query-execution-id', id);
      const rows = JSON.parse(stdout).ResultSet.Rows.map(({ Data }: { Data: { VarCharValue: string }[] }) =>
        Data.map(({ VarCharValue }) => VarCharValue),
      );
      expect(rows).toEqual([
        ['municipality', 'persons'],
        ['779', '1'],
      ]);
    });

    it.skipIf(!readsEndpoint)('finds the log whole, by its own knowledge of digests', async () => {
      const trail = 'arn:aws:cloudtrail:eu-north-1:123456789012:trail/carelake-3cp';
      const validate = async () => {
        const { status, stdout, stderr } = await aws(
          'auditor',
          ...['cloudtrail', 'validate-logs', '--trail-arn', trail],
          ...['--start-time', '2026-01-01T00:00:00Z'],
        );
        expect(stderr).toBe('');
        const valid = (what: string) =>
          new RegExp(`(\\d+)/(\\d+) ${what} files valid`).exec(stdout)?.slice(1).map(Number) ?? [0, 0];
        return { status, digests: valid('digest'), logs: valid('log') };
      };
      const found = await vi.waitUntil(
        async () => {
          const now = await validate();
          return (now.digests[0] ?? 0) > 1 && now;
        },
        { timeout: 30_000, interval: 1000 },
      );
      expect(found).toEqual({
        status: 0,
        digests: [found.digests[1], found.digests[1]],
        logs: [found.logs[1], found.logs[1]],
      });
      expect(found.logs[0]).toBeGreaterThan(0);
    });

    it.each([
      ['data-manager-skive', 'read back a delivery', ['s3', 'cp', 'DELIVERED', '-']],
      ['data-manager-viborg', 'deliver for Skive', ['s3', 'cp', 'core_group.csv', 'DELIVERED']],
      ['analyst', 'list landing', ['s3', 'ls', 'LANDING']],
      [
        'auditor',
        'read the queries of analysts',
        ['athena', 'list-named-queries', '--work-group', 'carelake-3cp-analyst'],
      ],
      [
        'custodian',
        'use a key',
        [
          'kms',
          'generate-mac',
          '--key-id',
          'alias/carelake-3cp-pseudonym',
          '--message',
          'eA==',
          '--mac-algorithm',
          'HMAC_SHA_512',
        ],
      ],
    ])('is told that %s may not %s', async (persona, _what, args) => {
      const places: Readonly<Record<string, string>> = {
        LANDING: `s3://${landing}/`,
        DELIVERED: `s3://${landing}/deliveries/skive/${DELIVERY}/core_group.csv`,
      };
      const { status, stderr } = await aws(persona, ...args.map((arg) => places[arg] ?? arg));
      expect(status).not.toBe(0);
      // A HEAD request's answer has no body that could say more than 403.
      expect(stderr).toMatch(/AccessDenied|\(403\).*HeadObject/);
    });
  },
);
