import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../cli/aws/session.ts';
import { contracts } from '../../cli/contracts.ts';
import { publishedTables } from '../../core/contracts/published-tables.ts';
import { aStudy, type StudyUnderTest } from '../support/a-study.ts';
import { canariesInBytes, canariesInText, canariesOf } from '../support/canaries.ts';
import { processesWith } from '../support/processes-with.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';

const canaries = canariesOf({ persons: 51, seed: 7 });
const SOURCES = ['silkeborg', 'skive', 'viborg', 'region', 'national'];
/** With users, every one of whom has consented; one in each municipality got a new number. */
const INTERVIEWS = { documents: 10, turns: 110, findings: expect.any(Number), cpr_aliases: 1 };
const SOURCE_TABLES: Readonly<Record<string, object>> = {
  silkeborg: { ...INTERVIEWS, core_group: 19, consents: 13, social_services: 23, homeless_stays: 63 },
  skive: { ...INTERVIEWS, core_group: 16, consents: 13, social_services: 20, homeless_stays: 34 },
  viborg: { ...INTERVIEWS, core_group: 16, consents: 16, social_services: 18, homeless_stays: 42 },
  region: {
    // The sixth waits for a review.
    documents: 5,
    turns: 30,
    findings: expect.any(Number),
    hospital_contacts_lpr2: 295,
    diagnoses_lpr2: 353,
    hospital_contacts: 1055,
    diagnoses: expect.any(Number),
    psychiatric_contacts: 1055,
  },
  national: {
    population: 255,
    education: 255,
    transfer_payments: expect.any(Number),
    labour_status_year: 255,
    labour_status_november: 255,
    prescriptions: 682,
    primary_care: 987,
    homelessness_survey: 13,
    deaths: 3,
    migrations: 6,
  },
};

describe('carelake demo', () => {
  let home: string;
  let run: CliRun;
  let endpoint = '';
  let mostProcesses = 0;
  let processesLeft: number[] = [];

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'carelake-demo-'));
    let counting = Promise.resolve();
    const onOutput = (chunk: string) => {
      endpoint ||= /http:\/\/127\.0\.0\.1:\d+/.exec(chunk)?.[0] ?? '';
      counting = counting.then(async () => {
        const now = endpoint === '' ? [] : await processesWith(endpoint);
        mostProcesses = Math.max(mostProcesses, now.length);
      });
    };
    run = await runCli(['demo', '--home', home], { onOutput });
    processesLeft = await processesWith(endpoint);
    await counting;
  }, 180_000);
  afterAll(() => rm(home, { recursive: true, force: true }));

  it('does the whole job, and sums it up', async () => {
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
    const summary = JSON.parse(await readFile(join(home, 'summary.json'), 'utf8'));
    expect(summary).toMatchObject({
      study: '3cp',
      persons: 51,
      audit: { logIsWhole: true },
      queries: ['yearly-profile', 'transfer-payment-weeks', 'said-by-role'].map((name) => ({ name })),
    });
    expect(summary.deliveries).toEqual([
      {
        source: 'skive',
        deliveryId: expect.any(String),
        status: 'rejected',
        outcome: 'rejected',
        tables: {},
        inReview: 0,
      },
      ...SOURCES.map((source) => ({
        source,
        deliveryId: expect.any(String),
        status: 'accepted',
        outcome: 'published',
        tables: SOURCE_TABLES[source],
        inReview: source === 'region' ? 1 : 0,
      })),
    ]);
    expect(summary.released).toEqual([
      {
        source: 'region',
        deliveryId: expect.any(String),
        parent: summary.deliveries[4].deliveryId,
        outcome: 'published',
        tables: { documents: 1, turns: 6, findings: expect.any(Number) },
      },
    ]);
    for (const { rows } of summary.queries) expect(rows).toBeGreaterThan(0);
    for (const rows of Object.values(summary.audit.questions)) expect(rows).toBeGreaterThan(0);
    expect(summary.refusals).toHaveLength(5);
    for (const refusal of summary.refusals) expect(refusal).toMatchObject({ refused: true });
  });

  it('leaves no process behind', () => {
    expect(mostProcesses).toBeGreaterThan(0);
    expect(processesLeft).toEqual([]);
  });

  it('tells nobody who the people are', () => {
    expect(canariesInText(canaries, run.stdout)).toEqual([]);
  });

  it('has the identifiers in what the sources extracted, so that looking for them means something', async () => {
    const extracts = Buffer.concat(
      await Promise.all((await filesUnder(join(home, 'data'))).map((file) => readFile(file))),
    );
    expect(canaries.texts.length).toBeGreaterThan(150);
    // A phone number without its spaces is a form that they do not write.
    const missing = canaries.texts.filter((one) => !extracts.includes(one) && !/^\d{8}$/.test(one));
    expect(missing).toEqual([]);
  });

  it('leaves nothing at rest that says who somebody is', async () => {
    const sandbox = join(home, 'sandbox');
    const files = (await filesUnder(sandbox)).filter(
      // The program that runs, lists of common names included: written before there is any data.
      (file) => !relative(sandbox, file).startsWith(`assembly${sep}`),
    );
    expect(files.length).toBeGreaterThan(300);
    const found = await Promise.all(
      files.map(async (file) => {
        const names = canariesInBytes(canaries, await readFile(file));
        return names.length === 0 ? [] : [{ file: relative(sandbox, file), names }];
      }),
    );
    expect(found.flat()).toEqual([]);
    const logs = await Promise.all(
      files.filter((file) => file.endsWith('.log')).map((file) => readFile(file, 'utf8')),
    );
    expect(logs).toHaveLength(4);
    expect(logs.flatMap((log) => canariesInText(canaries, log))).toEqual([]);
  });

  describe('whose sandbox is started again', () => {
    let study: StudyUnderTest;
    beforeAll(async () => {
      study = await aStudy({ dataDir: join(home, 'sandbox'), assembly: join(home, 'sandbox', 'assembly') });
    });
    afterAll(() => study?.stop());

    it('has every published row still, and no row says who somebody is', async () => {
      const tables = publishedTables(contracts).map(({ name }) => name);
      await Promise.all(
        tables.map(async (table) => {
          const { rows } = await study.ask(`SELECT * FROM ${table}_store`);
          expect(rows).toHaveLength(await published(home, table));
          expect(canariesInText(canaries, JSON.stringify(rows))).toEqual([]);
        }),
      );
      const { rows } = await study.ask('SELECT * FROM ledger');
      expect(rows.length).toBeGreaterThan(50);
      expect(canariesInText(canaries, JSON.stringify(rows))).toEqual([]);
    });

    it('knows the persons with a new number in the lists that have the former one', async () => {
      const { rows } = await study.ask(
        'SELECT count(DISTINCT p.person_id) FROM core_group AS g JOIN population AS p ON p.person_id = g.person_id',
      );
      expect(rows).toEqual([['51']]);
    });

    it.each(SOURCES)('has the reports of %s still, and none says who somebody is', async (source) => {
      const session = await study.as(`data-manager-${source}`);
      const reports = await textsUnder(session, session.names.lakeBucket, `reports/${source}/`);
      expect(reports.size).toBe({ skive: 5, region: 4 }[source] ?? 3);
      for (const report of reports.values()) expect(canariesInText(canaries, report)).toEqual([]);
    });

    it('has every log file still, and none says who somebody is', async () => {
      const session = await study.as('auditor');
      const logs = await textsUnder(session, session.names.auditBucket, 'AWSLogs/');
      expect(logs.size).toBeGreaterThan(10);
      for (const log of logs.values()) expect(canariesInText(canaries, log)).toEqual([]);
    });

    it('has results of queries that do not say who somebody is', async () => {
      const session = await study.as('analyst');
      const results = await textsUnder(session, session.names.resultsBucket, 'analyst/');
      expect(results.size).toBeGreaterThan(6);
      for (const result of results.values()) expect(canariesInText(canaries, result)).toEqual([]);
    });

    it('has no message left on any queue', async () => {
      await study.sandbox.idle();
      expect(await study.left()).toEqual({});
    });
  });
});

/** How many rows of a table the demo says it published. */
async function published(home: string, table: string): Promise<number> {
  const { deliveries, released } = JSON.parse(await readFile(join(home, 'summary.json'), 'utf8'));
  return [...deliveries, ...released].reduce(
    (sum: number, { tables }: { tables: Record<string, number> }) => sum + (tables[table] ?? 0),
    0,
  );
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function textsUnder({ s3 }: Session, Bucket: string, Prefix: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix })) {
    for (const { Key = '' } of Contents) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
      texts.set(Key, (Key.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
    }
  }
  return texts;
}
