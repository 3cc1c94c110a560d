import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pc from 'picocolors';
import { describeDelivery, sha256 } from '../../core/deliveries/describe.ts';
import { makeStudy } from '../../core/synthetic/make-study.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { verificationText, verifyLog } from '../audit/verify-log.ts';
import { findNamedQuery, type QueryResult, runQuery } from '../aws/run-query.ts';
import { openSession } from '../aws/session.ts';
import { contracts } from '../contracts.ts';
import type { Delivered } from '../delivery/deliver.ts';
import { writeDelivery } from '../delivery/write-delivery.ts';
import { Refused } from '../errors.ts';
import { tableText } from '../output/print-table.ts';
import { clearRunning, writeRunning } from '../sandbox/home.ts';
import { synthesize } from '../sandbox/synthesize.ts';
import { deliverFolder, tellDelivery, tellPublication } from './deliver-folder.ts';
import { plantMistakes } from './plant-mistakes.ts';
import { tryForbiddenThings } from './refusals.ts';
import { reviewDoubtful } from './review-doubtful.ts';
import { chapter, elapsedSeconds, tell } from './story.ts';

const PERSONS = 51;
const SEED = 7;
const SOURCES = ['silkeborg', 'skive', 'viborg', 'region', 'national'] as const;
const ANALYST_QUERIES = ['yearly-profile', 'transfer-payment-weeks', 'said-by-role'] as const;
const AUDITOR_QUERIES = ['who-read-what', 'refusals'] as const;
const ROWS_SHOWN = 12;
/** Digests come hourly in real life; the story has a minute. */
const DIGEST_SECONDS = 5;

/** The main job from end to end, in a fresh folder, told as it runs; leaves no process behind. */
export async function runDemo(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const home = join(folder, 'sandbox');
  await mkdir(home, { recursive: true, mode: 0o700 });
  chapter('1. The stack is synthesized and a sandbox started');
  const assembly = join(home, 'assembly');
  await synthesize(assembly);
  const sandbox = await startSandbox({
    assembly,
    dataDir: home,
    port: 0,
    digestEverySeconds: DIGEST_SECONDS,
  });
  try {
    await writeRunning(home, { pid: process.pid, endpoint: sandbox.endpoint, region: sandbox.region });
    tell(
      `It speaks the AWS protocol at ${sandbox.endpoint}; every object at rest is encrypted under the study's keys.`,
    );
    await tellAll({ folder, home }, sandbox);
  } finally {
    await clearRunning(home);
    await sandbox.stop();
  }
}

interface Places {
  /** What the sources extracted, and the summary. */
  readonly folder: string;
  /** The sandbox's own folder: nothing in it is readable without the keys. */
  readonly home: string;
}

async function tellAll({ folder, home }: Places, sandbox: Sandbox): Promise<void> {
  chapter('2. Five sources extract their data (invented people)');
  await makeData(folder);

  chapter('3. Each source delivers; one delivery has mistakes');
  const delivered = await deliverEverything({ folder, home });

  chapter('4. One interview of the region waits for its data manager to look at');
  const released = await reviewDoubtful(home);
  for (const one of released) tellPublication(one);

  chapter('5. An analyst asks');
  const answers = await askAsAnalyst(home);

  chapter('6. What is not allowed is refused');
  const skive = delivered.find(({ source, publication }) => source === 'skive' && publication !== undefined);
  const attempts = await tryForbiddenThings(home, skive?.deliveryId ?? '');
  tell(
    tableText(
      ['who', 'tries to', 'answer'],
      attempts.map(({ who, what, answer }) => [who, what, answer]),
    ),
  );

  chapter('7. An auditor sees all of that, and verifies the log');
  await sandbox.idle();
  const audited = await audit(home);

  chapter('Summary');
  const summary = {
    study: '3cp',
    persons: PERSONS,
    deliveries: delivered.map(({ source, deliveryId, report, publication }) => ({
      source,
      deliveryId,
      status: report.status,
      outcome: publication?.outcome ?? 'rejected',
      tables: publication?.tables ?? {},
      inReview: publication?.inReview?.length ?? 0,
    })),
    released: released.map(({ source, deliveryId, publication: { parent, outcome, tables } }) => ({
      source,
      deliveryId,
      parent,
      outcome,
      tables,
    })),
    queries: answers.map(({ name, result }) => ({ name, rows: result.rows.length })),
    refusals: attempts,
    audit: audited,
    requestsServed: sandbox.served(),
    seconds: elapsedSeconds(),
  };
  await writeFile(join(folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  tell(summaryTable(summary));
  tell(
    `Written to ${join(folder, 'summary.json')}. To look around yourself:\n  npx carelake sandbox start --home ${home}`,
  );
  const isWell =
    delivered.filter(({ publication }) => publication?.outcome === 'published').length === SOURCES.length &&
    released.map(({ publication }) => publication.outcome).join() === 'published' &&
    attempts.every(({ refused }) => refused) &&
    audited.logIsWhole;
  if (!isWell) throw new Refused('the demo did not end as it should', 'read the story above');
}

async function makeData(folder: string): Promise<void> {
  const { deliveries } = makeStudy(contracts, { persons: PERSONS, seed: SEED });
  for (const { source, files } of deliveries) {
    await writeDelivery(join(folder, 'data', source), files);
    const tables = Map.groupBy(files, ({ table }) => table);
    tell(
      `${pc.bold(source.padEnd(9))} ${[...tables].map(([table, { length }]) => (length > 1 ? `${length} x ${table}` : table)).join(', ')}`,
    );
  }
  await spoilSkive(join(folder, 'data'));
}

/** Skive's delivery as it first leaves the municipality: some cells were typed wrong before the file was packed. */
async function spoilSkive(data: string): Promise<void> {
  const good = join(data, 'skive');
  const bad = join(data, 'skive-with-mistakes');
  await cp(good, bad, { recursive: true });
  const content = plantMistakes(await readFile(join(bad, 'core_group.csv'), 'utf8'));
  await writeFile(join(bad, 'core_group.csv'), content);
  const bytes = Buffer.byteLength(content);
  const file = {
    resource: 'core_group',
    table: 'core_group',
    path: 'core_group.csv',
    bytes,
    sha256: sha256(content),
  };
  await rm(join(bad, 'interview'), { recursive: true });
  await writeFile(join(bad, 'datapackage.json'), JSON.stringify(describeDelivery([file]), null, 2));
}

async function deliverEverything({ folder, home }: Places): Promise<Delivered[]> {
  const send = (source: string, extract = source) =>
    deliverFolder(home, { source, folder: join(folder, 'data', extract) });
  const spoiled = await send('skive', 'skive-with-mistakes');
  tellDelivery(spoiled);
  tell('Skive mends the four rows and delivers again, and so do the others:');
  const delivered = await Promise.all(SOURCES.map((source) => send(source)));
  for (const one of delivered) tellDelivery(one);
  return [spoiled, ...delivered];
}

async function askAsAnalyst(home: string): Promise<{ name: string; result: QueryResult }[]> {
  const { athena, names } = await openSession({ as: 'analyst', study: '3cp', home });
  const workgroup = names.workgroups.analyst;
  const answers = [];
  for (const name of ANALYST_QUERIES) {
    const { QueryString: sql = '', Description = '' } = await findNamedQuery(athena, workgroup, name);
    const result = await runQuery(athena, { sql, workgroup, database: names.database });
    tell(`${pc.bold(name)}: ${Description}\n${resultText(result)}`);
    answers.push({ name, result });
  }
  return answers;
}

async function audit(
  home: string,
): Promise<{ questions: Record<string, number>; logIsWhole: boolean; logFiles: number }> {
  const session = await openSession({ as: 'auditor', study: '3cp', home });
  const { athena, names } = session;
  const workgroup = names.workgroups.auditor;
  const questions: Record<string, number> = {};
  for (const name of AUDITOR_QUERIES) {
    const { QueryString: sql = '', Description = '' } = await findNamedQuery(athena, workgroup, name);
    const result = await runQuery(athena, { sql, workgroup, database: names.auditDatabase });
    tell(`${pc.bold(name)}: ${Description}\n${resultText(result)}`);
    questions[name] = result.rows.length;
  }
  const verification = await verifyLog(session, {});
  tell(verificationText(verification));
  return { questions, logIsWhole: verification.ok, logFiles: verification.logs.verified };
}

function resultText({ columns, rows }: QueryResult): string {
  const more = rows.length > ROWS_SHOWN ? `\n… ${rows.length - ROWS_SHOWN} more rows` : '';
  return `${tableText(
    columns.map(({ name }) => name),
    rows.slice(0, ROWS_SHOWN),
  )}${more}`;
}

function summaryTable(summary: {
  persons: number;
  deliveries: readonly { outcome: string }[];
  released: readonly { outcome: string }[];
  queries: readonly unknown[];
  refusals: readonly { refused: boolean }[];
  audit: { logFiles: number; logIsWhole: boolean };
  requestsServed: number;
  seconds: number;
}): string {
  const published = summary.deliveries.filter(({ outcome }) => outcome === 'published').length;
  return tableText(
    ['what', 'result'],
    [
      ['persons', summary.persons],
      ['deliveries published', published],
      ['deliveries rejected', summary.deliveries.length - published],
      ['documents reviewed and released', summary.released.length],
      ['queries answered', summary.queries.length],
      [
        'attempts refused',
        `${summary.refusals.filter(({ refused }) => refused).length} of ${summary.refusals.length}`,
      ],
      ['requests served, each with a trail record', summary.requestsServed],
      ['log', `${summary.audit.logFiles} files, ${summary.audit.logIsWhole ? 'whole' : 'NOT WHOLE'}`],
      ['seconds', summary.seconds],
    ],
  );
}
