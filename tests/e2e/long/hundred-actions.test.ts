import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDelivery, packed } from '../../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../../support/a-study.ts';
import { auditAnswer } from '../../support/audit-answers.ts';
import {
  type Action,
  type Actor,
  aList,
  aListing,
  anObject,
  aStart,
  ofQuery,
  ofTrail,
  type Scene,
  withKey,
} from '../../support/audited-actions.ts';
import { runCli } from '../../support/run-cli.ts';

const WRITER = 'data-manager-skive';
const ACTIONS = 100;
const KEYS = ['landing', 'lake', 'audit', 'sql', 'pipeline', 'pseudonym'];
let study: StudyUnderTest;
let script: Action[];
let scene: Scene;

beforeAll(async () => {
  study = await aStudy();
  await study.deliver('skive', packed(aDelivery('skive')));
  await study.ask('SELECT count(*) FROM core_group');
  await auditAnswer(study, 'sessions');
  script = theScript();
  scene = { home: study.home, finished: [], keyArns: new Map() };
});
afterAll(() => study?.stop());

const times = (count: number, make: (n: number) => Action): Action[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** What four personas do, well and badly, in turn. */
function theScript(): Action[] {
  const [NO, YES] = ['AccessDenied', 'granted'] as const;
  const delivery = ulid();
  const [report = ''] = study.keys('reports/skive/');
  const logs = study.keys('AWSLogs/').filter((key) => key.includes('/CloudTrail/'));
  const [published = ''] = study.keys('published/core_group/');
  const [text = ''] = study.keys('queries/');
  const result = ({ finished }: Scene) => `analyst/${finished.at(-1)}.csv`;
  const at = (key: string) => () => key;
  const each = [
    [
      ...times(9, (n) =>
        anObject(WRITER, 'PutObject', 'landingBucket', at(`deliveries/skive/${delivery}/${n}.csv`), YES),
      ),
      ...times(4, () => anObject(WRITER, 'GetObject', 'lakeBucket', at(report), YES)),
      ...times(2, () => aListing(WRITER, 'lakeBucket', 'reports/skive/', YES)),
      ...times(3, (n) =>
        anObject(WRITER, 'PutObject', 'landingBucket', at(`deliveries/viborg/${delivery}/${n}.csv`), NO),
      ),
      ...times(3, (n) =>
        anObject(WRITER, 'GetObject', 'landingBucket', at(`deliveries/skive/${delivery}/${n}.csv`), NO),
      ),
      aListing(WRITER, 'lakeBucket', 'published/', NO),
      aStart(WRITER, 'analyst', 'SELECT 1', NO),
      anObject(WRITER, 'DeleteObject', 'landingBucket', at(`deliveries/skive/${delivery}/1.csv`), NO),
      withKey(WRITER, 'Encrypt', 'landing', NO),
    ],
    [
      ...times(7, (n) => aStart('analyst', 'analyst', `SELECT count(*) + ${n} FROM core_group`, YES)),
      ...times(4, () => ofQuery('analyst', 'GetQueryResults', YES)),
      ofQuery('analyst', 'GetQueryExecution', YES),
      ofQuery('analyst', 'StopQueryExecution', YES),
      aList('analyst', YES),
      ...times(3, () => anObject('analyst', 'GetObject', 'resultsBucket', result, YES)),
      ...times(3, () => anObject('analyst', 'GetObject', 'lakeBucket', at(published), NO)),
      anObject('analyst', 'GetObject', 'landingBucket', at(`deliveries/skive/${delivery}/1.csv`), NO),
      anObject('analyst', 'GetObject', 'sqlBucket', at(text), NO),
      aListing('analyst', 'auditBucket', 'AWSLogs/', NO),
      aStart('analyst', 'auditor', 'SELECT 1', NO),
      withKey('analyst', 'GenerateMac', 'pseudonym', NO),
    ],
    [
      ...times(5, (n) =>
        anObject('auditor', 'GetObject', 'auditBucket', at(logs[n % logs.length] ?? ''), YES),
      ),
      ...times(2, () => aListing('auditor', 'auditBucket', 'AWSLogs/', YES)),
      ...['GetTrail', 'GetTrailStatus', 'GetEventSelectors'].map((call) => ofTrail('auditor', call, YES)),
      ...times(3, (n) => aStart('auditor', 'auditor', `SELECT ${n}`, YES)),
      ...times(2, () => anObject('auditor', 'GetObject', 'sqlBucket', at(text), YES)),
      ofQuery('auditor', 'GetQueryExecution', YES),
      ofQuery('auditor', 'GetQueryResults', NO),
      ...times(3, () => anObject('auditor', 'GetObject', 'lakeBucket', at(published), NO)),
      anObject('auditor', 'GetObject', 'resultsBucket', result, NO),
      anObject('auditor', 'DeleteObject', 'auditBucket', at(logs[0] ?? ''), NO),
      aStart('auditor', 'analyst', 'SELECT 1', NO),
      ofTrail('auditor', 'StopLogging', NO),
      withKey('auditor', 'Encrypt', 'audit', NO),
    ],
    [
      ...times(12, (n) => withKey('custodian', 'DescribeKey', KEYS[n % KEYS.length] ?? '', YES)),
      withKey('custodian', 'DisableKey', 'pseudonym', YES),
      withKey('custodian', 'EnableKey', 'pseudonym', YES),
      ...KEYS.slice(0, 5).map((key) => withKey('custodian', 'Encrypt', key, NO)),
      withKey('custodian', 'GenerateMac', 'pseudonym', NO),
      anObject('custodian', 'GetObject', 'lakeBucket', at(published), NO),
      anObject('custodian', 'GetObject', 'landingBucket', at(`deliveries/skive/${delivery}/1.csv`), NO),
      anObject('custodian', 'PutObject', 'sqlBucket', at('queries/x.json'), NO),
      aStart('custodian', 'analyst', 'SELECT 1', NO),
      ofTrail('custodian', 'StopLogging', NO),
    ],
  ];
  const longest = Math.max(...each.map(({ length }) => length));
  return Array.from({ length: longest }, (_, n) => each.flatMap((actions) => actions[n] ?? [])).flat();
}

interface Told {
  readonly time: string;
  readonly person: string;
  readonly service: string;
  readonly action: string;
  readonly object: string;
  readonly outcome: string;
}

describe('a session of a hundred actions by four personas', () => {
  const told: (Omit<Told, 'time'> & { from: string; to: string })[] = [];
  let rows: Told[];
  beforeAll(async () => {
    const actors = new Map<string, Actor>();
    for (const persona of new Set(script.map((one) => one.persona)))
      actors.set(persona, await anActor(persona));
    for (const key of KEYS) {
      const described = await actors
        .get('custodian')
        ?.kms.send(new DescribeKeyCommand({ KeyId: `alias/carelake-3cp-${key}` }));
      scene.keyArns.set(key, described?.KeyMetadata?.Arn ?? '');
    }
    // The log's times have whole seconds.
    await nextSecond();
    const begin = seconds();
    for (const { run, persona, service, action, answer } of script) {
      const from = seconds();
      const object = await run(actors.get(persona) as Actor, scene);
      told.push({ person: persona, service, action, object, outcome: answer, from, to: seconds() });
    }
    const end = seconds();
    await nextSecond();
    const all = (await auditAnswer(study, 'who-did-what')) as unknown as Told[];
    rows = all.filter(({ time }) => time >= begin && time <= end);
  });

  it('has a hundred actions, a quarter each', () => {
    expect(script).toHaveLength(ACTIONS);
    const counts = Object.values(Object.groupBy(script, ({ persona }) => persona)).map((of) => of?.length);
    expect(counts).toEqual([25, 25, 25, 25]);
  });

  it('is answered exactly: nothing missing, nothing invented, each with person, object and answer', () => {
    const line = ({ person, service, action, object, outcome }: Omit<Told, 'time'>) =>
      [person, service, action, object, outcome].join(' ');
    expect(rows.map(line).sort()).toEqual(told.map(line).sort());
  });

  it('is answered with the time at which each happened', () => {
    for (const { from, to, person, action, object, outcome } of told) {
      const same = rows.filter(
        (row) =>
          row.person === person && row.action === action && row.object === object && row.outcome === outcome,
      );
      expect(same.some(({ time }) => time >= from && time <= to)).toBe(true);
    }
  });

  it('has its refusals and its SQL in the answers to those questions, and no others', async () => {
    const within = ({ time }: { time?: string | null }) =>
      String(time) >= String(told[0]?.from) && String(time) <= String(told.at(-1)?.to);
    const personas = new Set(script.map(({ persona }) => persona));
    const refusals = (await auditAnswer(study, 'refusals')).filter(
      (row) => within(row) && personas.has(String(row['person'])) && row['source_ip'] === '127.0.0.1',
    );
    const refused = told.filter(({ outcome }) => outcome !== 'granted');
    const call = (row: { person?: unknown; action?: unknown }) => `${row.person} ${row.action}`;
    expect(refusals.map(call).sort()).toEqual(refused.map(call).sort());
    const started = told.filter(
      ({ action, outcome }) => action === 'StartQueryExecution' && outcome === 'granted',
    );
    const sql = (await auditAnswer(study, 'sql-that-was-run')).filter(
      (row) => within(row) && personas.has(String(row['person'])),
    );
    expect(sql.map(({ query_id: id }) => id).sort()).toEqual(started.map(({ object }) => object).sort());
    for (const row of sql) expect(row).toMatchObject({ kept: 'yes', sql: expect.stringMatching(/^SELECT/) });
  });
});

describe('the report of the month', () => {
  it('is one page that counts what was done, and leaves out what was asked', async () => {
    const month = new Date().toISOString().slice(0, 7);
    const out = join(study.home, 'report.html');
    const as = ['--as', 'auditor', '--home', study.home];
    const run = await runCli(['audit', 'report', '--month', month, '--out', out, '--language', 'en', ...as]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const page = await readFile(out, 'utf8');
    for (const text of ['Custodians', 'kms GenerateMac', 'Sample', 'core_group'])
      expect(page).toContain(text);
    expect(page).not.toMatch(/SELECT|<script/);
    const asked = await runCli(['audit', 'sql', '--json', ...as]);
    expect(asked.stdout).toContain('SELECT count(*) + 6 FROM core_group');
    const refusals = await runCli(['audit', 'refusals', '--month', '2026-01', '--csv', ...as]);
    expect(refusals.stdout.trim().split('\n')).toHaveLength(1);
    const wrong = await runCli(['audit', 'report', '--month', 'November', '--out', out, ...as]);
    expect(wrong.status).toBe(2);
  });
});

async function anActor(persona: string): Promise<Actor> {
  const session = await study.as(persona);
  const { credentials } = session.s3.config;
  const where = { endpoint: study.sandbox.endpoint, region: session.names.region };
  return { ...session, kms: new KMSClient({ ...where, credentials }) };
}

async function nextSecond(): Promise<void> {
  await pause(1001 - (Date.now() % 1000));
}

function seconds(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
