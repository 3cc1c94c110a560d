import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { ulid } from 'ulid';
import { inject } from 'vitest';
import { type QueryResult, runQuery } from '../../cli/aws/run-query.ts';
import { openSession, type Session } from '../../cli/aws/session.ts';
import { readPublication, readReport } from '../../cli/delivery/reports.ts';
import { writeRunning } from '../../cli/sandbox/home.ts';
import { DESCRIPTOR_NAME, type DeliveryRef, landingKeys } from '../../core/deliveries/keys.ts';
import type { Publication } from '../../core/deliveries/publication.ts';
import type { Report } from '../../core/deliveries/report.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/start-sandbox.ts';
import type { Files } from './a-delivery.ts';

export interface StudyUnderTest {
  readonly sandbox: Sandbox;
  /** The sandbox's folder. */
  readonly home: string;
  /** Clients that act as a persona. */
  as(persona: string): Promise<Session>;
  /** Uploads files as the source's data manager, the descriptor last; waits for nothing. */
  upload(source: string, files: Files, deliveryId?: string): Promise<DeliveryRef>;
  /** Uploads, and waits until nothing is left to be done. */
  deliver(source: string, files: Files): Promise<Outcome>;
  outcome(ref: DeliveryRef): Promise<Outcome>;
  /** What an analyst gets for a query. */
  ask(sql: string): Promise<QueryResult>;
  /** Keys of the current objects whose key begins so, in all buckets; read past every right. */
  keys(prefix: string): string[];
  /** The current version of an object. */
  version(key: string): string;
  /** Where S3 keeps anything under keys that hold a text: every version, delete markers and unfinished uploads included. */
  traces(text: string): string[];
  /** Messages that lie in any queue, dead letters included, by queue. */
  waiting(): Record<string, number>;
  /** The same once nothing is under way: every query of a test leaves a message for a moment, too. */
  left(): Promise<Record<string, number>>;
  stop(): Promise<void>;
}

export interface Outcome extends DeliveryRef {
  readonly report: Report | undefined;
  readonly publication: Publication | undefined;
}

/** A sandbox with the whole stack in a folder of its own. */
export async function aStudy(options: Partial<SandboxOptions> = {}): Promise<StudyUnderTest> {
  const home = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'carelake-study-')));
  const sandbox = await startSandbox({
    assembly: inject('assembly'),
    dataDir: home,
    ...options,
  });
  await writeRunning(home, { pid: process.pid, endpoint: sandbox.endpoint, region: sandbox.region });
  const sessions = new Map<string, Promise<Session>>();

  const study: StudyUnderTest = {
    sandbox,
    home,
    as(persona) {
      const session = sessions.get(persona) ?? openSession({ as: persona, study: '3cp', home });
      sessions.set(persona, session);
      return session;
    },
    async upload(source, files, deliveryId = ulid()) {
      const { s3, names } = await study.as(`data-manager-${source}`);
      const put = (path: string) =>
        s3.send(
          new PutObjectCommand({
            Bucket: names.landingBucket,
            Key: landingKeys.delivered({ source, deliveryId }, path),
            Body: files[path] ?? '',
          }),
        );
      const paths = Object.keys(files).filter((path) => path !== DESCRIPTOR_NAME);
      await Promise.all(paths.map(put));
      if (files[DESCRIPTOR_NAME] !== undefined) await put(DESCRIPTOR_NAME);
      return { source, deliveryId };
    },
    async deliver(source, files) {
      const ref = await study.upload(source, files);
      await sandbox.idle();
      return study.outcome(ref);
    },
    async outcome(ref) {
      const session = await study.as(`data-manager-${ref.source}`);
      const [report, publication] = await Promise.all([
        readReport(session, ref),
        readPublication(session, ref),
      ]);
      return { source: ref.source, deliveryId: ref.deliveryId, report, publication };
    },
    async ask(sql) {
      const { athena, names } = await study.as('analyst');
      const query = { sql, workgroup: names.workgroups.analyst, database: names.database };
      return runQuery(athena, query);
    },
    keys: (prefix) =>
      readState(home, 'SELECT bucket, key, max(seq), delete_marker FROM s3_version GROUP BY bucket, key')
        .filter(({ key, delete_marker: gone }) => gone === 0 && String(key).startsWith(prefix))
        .map(({ key }) => String(key))
        .sort(),
    version: (key) =>
      readState(home, 'SELECT key, version_id FROM s3_version ORDER BY seq')
        .filter((row) => row['key'] === key)
        .map((row) => String(row['version_id']))
        .at(-1) ?? '',
    traces: (text) =>
      readState(home, 'SELECT key FROM s3_version UNION ALL SELECT key FROM s3_upload')
        .map(({ key }) => String(key))
        .filter((key) => key.includes(text))
        .sort(),
    waiting: () =>
      Object.fromEntries(
        readState(home, 'SELECT queue, count(*) AS n FROM sqs_messages GROUP BY queue').map(
          ({ queue, n }) => [String(queue).split(':').at(-1) ?? '', Number(n)],
        ),
      ),
    async left() {
      await sandbox.idle();
      return study.waiting();
    },
    async stop() {
      await sandbox.stop();
      if (options.dataDir === undefined) await rm(home, { recursive: true, force: true });
    },
  };
  return study;
}

function readState(home: string, sql: string): Record<string, unknown>[] {
  const db = new DatabaseSync(join(home, 'kernel.db'), { readOnly: true });
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
}
