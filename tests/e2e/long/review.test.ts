import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPublication } from '../../../cli/delivery/reports.ts';
import { type DeliveryRef, landingKeys } from '../../../core/deliveries/keys.ts';
import { aFile, packed } from '../../support/a-delivery.ts';
import { aStudy, type Outcome, type StudyUnderTest } from '../../support/a-study.ts';
import {
  aDoubtfulDelivery,
  anInterview,
  anInterviewOf,
  DOUBTFUL_CANARIES,
  LIST_OF_OTHERS,
} from '../../support/doubtful-delivery.ts';
import { reportFaults } from '../../support/report-schema.ts';
import { type CliRun, runCli } from '../../support/run-cli.ts';
import { eventsOf, tracesOf, withdraw } from '../../support/withdrawals.ts';

let study: StudyUnderTest;
let delivered: Outcome;
beforeAll(async () => {
  study = await aStudy({ timeScale: 0.0001 });
  await study.deliver('viborg', packed([LIST_OF_OTHERS]));
  delivered = await study.deliver('skive', packed(aDoubtfulDelivery()));
});
afterAll(() => study?.stop());

const as = (persona: string) => ['--as', persona, '--home', study.home];
const review = (...args: readonly string[]): Promise<CliRun> =>
  runCli(['review', ...args, '--source', 'skive', ...as('data-manager-skive')]);
const named = (n: number) => `${delivered.deliveryId}/interview-000${n}`;
/** What analysts see of the documents of a delivery and of its releases. */
const seen = async () =>
  (await study.ask("SELECT text FROM turns WHERE speaker_role <> 'interviewer' ORDER BY text")).rows.flat();
/** Asks for a release as a program of the source's own would. */
async function ask(what: { release?: string; document?: string }): Promise<DeliveryRef> {
  const { s3, names } = await study.as('data-manager-skive');
  const { release = ulid(), ...rest } = what;
  const Key = landingKeys.release({ source: 'skive', deliveryId: delivered.deliveryId, release, ...rest });
  await s3.send(new PutObjectCommand({ Bucket: names.landingBucket, Key, ContentLength: 0 }));
  await study.sandbox.idle();
  return { source: 'skive', deliveryId: release };
}
const publicationOf = async (ref: DeliveryRef) =>
  readPublication(await study.as(`data-manager-${ref.source}`), ref);

describe('a document that is doubtful', () => {
  it('waits, while the others of its delivery are published', async () => {
    expect(delivered.publication).toMatchObject({
      outcome: 'published',
      tables: { documents: 1 },
      inReview: ['interview-0002', 'interview-0003', 'interview-0004'],
      findings: [
        { rule: 'review-doubtful', severity: 'warning', count: 2 },
        { rule: 'review-leak', severity: 'warning', count: 1 },
      ],
    });
    expect(reportFaults({ ...delivered.report, publication: delivered.publication })).toEqual([]);
    const [text, ...others] = await seen();
    expect(text).toMatch(/^Vi mødte \[PERSON-\d+\] på herberget\. Ring på \[PHONE\]\.$/);
    expect(others).toEqual([]);
    const parts = study.keys('staged/').map((key) => key.split('/').at(-1));
    expect(new Set(parts)).toEqual(new Set(['interview-0001.parquet']));
  });

  it('is in the list of deliveries as what its source has to do', async () => {
    const { stdout } = await runCli([
      'deliveries',
      '--source',
      'skive',
      '--json',
      ...as('data-manager-skive'),
    ]);
    expect(JSON.parse(stdout)).toMatchObject([
      { deliveryId: delivered.deliveryId, state: 'in-review', inReview: 3 },
    ]);
  });

  it.each(['data-manager-viborg', 'analyst', 'auditor', 'custodian'])(
    'is read and listed by nobody else: not by %s',
    async (persona) => {
      const { s3, names } = await study.as(persona);
      const Bucket = names.landingBucket;
      const Key = landingKeys.held(delivered, 'interview-0002');
      const Prefix = landingKeys.reviewOf('skive');
      for (const call of [
        new GetObjectCommand({ Bucket, Key }),
        new ListObjectsV2Command({ Bucket, Prefix }),
      ])
        await expect(s3.send(call as GetObjectCommand)).rejects.toMatchObject({ name: 'AccessDenied' });
    },
  );

  it('is read by its own source, and changed by nobody', async () => {
    const { s3, names } = await study.as('data-manager-skive');
    const Bucket = names.landingBucket;
    const Key = landingKeys.held(delivered, 'interview-0002');
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    expect(await Body?.transformToString()).toContain('Falk ringer');
    const denied = { name: 'AccessDenied' };
    const decision = landingKeys.decision(delivered, 'interview-0002', 1);
    const foreign = decision.replace('/skive/', '/viborg/');
    await expect(
      s3.send(new PutObjectCommand({ Bucket, Key, Body: '{}', IfNoneMatch: '*' })),
    ).rejects.toMatchObject(denied);
    await expect(s3.send(new DeleteObjectCommand({ Bucket, Key }))).rejects.toMatchObject(denied);
    // A decision is written once and for all, and for one's own source.
    await expect(s3.send(new PutObjectCommand({ Bucket, Key: decision, Body: '{}' }))).rejects.toMatchObject(
      denied,
    );
    await expect(
      s3.send(new PutObjectCommand({ Bucket, Key: foreign, Body: '{}', IfNoneMatch: '*' })),
    ).rejects.toMatchObject(denied);
  });
});

describe('carelake review', () => {
  it('lists what waits, without a word of it', async () => {
    const { stdout } = await review('list', '--json');
    expect(JSON.parse(stdout)).toMatchObject([
      { document: 'interview-0002', places: 2, undecided: 2 },
      { document: 'interview-0003', places: 1, undecided: 1 },
      { document: 'interview-0004', places: 1, undecided: 1 },
    ]);
    for (const one of DOUBTFUL_CANARIES) expect(stdout).not.toContain(one);
  });

  it('shows each place in its sentence', async () => {
    const { stdout } = await review('show', named(2));
    expect(stdout).toContain('[[Sten]] for sten bygger vi det op.');
    expect(stdout).toContain('[[Falk]] ringer altid om fredagen.');
    const json = JSON.parse((await review('show', named(4), '--json')).stdout);
    expect(json.places).toMatchObject([{ why: 'leak', surface: 'falkesgaard', keepable: false }]);
  });

  it('releases nothing while something is undecided', async () => {
    expect(await review('release', delivered.deliveryId)).toMatchObject({ status: 1 });
    // Nor does the pipeline, whatever program asks it.
    const refused = await ask({ document: 'interview-0002' });
    expect(await publicationOf(refused)).toMatchObject({ outcome: 'refused', rule: 'review-undecided' });
    expect(await seen()).toHaveLength(1);
  });

  it('lets nobody keep what is known of somebody', async () => {
    expect(await review('keep', named(4), '1')).toMatchObject({ status: 1 });
    expect((await review('keep', named(4), '--word', 'falkesgaard', '--json')).status).toBe(0);
    const refused = await ask({ document: 'interview-0004' });
    expect(await publicationOf(refused)).toMatchObject({
      outcome: 'refused',
      rule: 'review-leak',
      tables: {},
    });
    expect(await review('undo', named(4))).toMatchObject({ status: 0 });
  });

  it('takes decisions back, and takes one for other documents of the delivery', async () => {
    await review('redact', named(2), '1', '2', '--type', 'place');
    await review('undo', named(2));
    await review('undo', named(2));
    await review('keep', named(2), '1');
    const decided = await review('redact', named(2), '2', '--everywhere', '--json');
    expect(JSON.parse(decided.stdout)).toMatchObject({ undecided: 0 });
    const { stdout } = await review('list', '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ undecided: 0 }, { undecided: 0 }, { undecided: 1 }]);
  });

  it('publishes a document by its decisions, as a delivery that names the first one', async () => {
    const { status, stdout } = await review('release', named(2), '--json');
    expect(status).toBe(0);
    const released = JSON.parse(stdout);
    expect(reportFaults(released.publication)).toEqual([]);
    expect(released.publication).toMatchObject({
      outcome: 'published',
      parent: delivered.deliveryId,
      released: ['interview-0002'],
      tables: { documents: 1 },
    });
    expect(await seen()).toContainEqual(
      expect.stringMatching(/^Sten for sten bygger vi det op\. \[PERSON-\d+\] ringer altid om fredagen\.$/),
    );
    expect(await eventsOf(study, released)).toEqual(['accepted', 'staged', 'published']);
  });

  it('publishes the rest together, and everything once', async () => {
    await review('accept', named(4));
    expect(await review('release', delivered.deliveryId)).toMatchObject({ status: 0 });
    const texts = await seen();
    expect(texts).toHaveLength(4);
    expect(texts).toContainEqual(
      expect.stringMatching(/^\[PERSON-\d+\] er god at have\. Vi har en falk i gården\.$/),
    );
    expect(texts).toContainEqual(expect.stringMatching(/^Så kom \[PERSON-\d+\] ind\.$/));
    expect(await review('release', delivered.deliveryId)).toMatchObject({ status: 1 });
    expect(await publicationOf(await ask({}))).toMatchObject({ rule: 'review-nothing' });
    expect(await publicationOf(await ask({ document: 'interview-0002' }))).toMatchObject({
      rule: 'review-released',
    });
    expect(await review('keep', named(2), '2')).toMatchObject({ status: 1 });
    expect(await seen()).toEqual(texts);
  });
});

describe('a request to release', () => {
  it('does not touch a delivery whose number it takes', async () => {
    const before = await eventsOf(study, delivered);
    await ask({ release: delivered.deliveryId });
    expect(await eventsOf(study, delivered)).toEqual(before);
  });

  it('is made for one’s own source', async () => {
    const { s3, names } = await study.as('data-manager-viborg');
    const Key = landingKeys.release({ ...delivered, source: 'skive', release: ulid() });
    await expect(
      s3.send(new PutObjectCommand({ Bucket: names.landingBucket, Key, ContentLength: 0 })),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});

describe('what was doubtful', () => {
  it('is nowhere outside of landing, as far as it was redacted', async () => {
    const stored = await study.ask('SELECT * FROM turns_store');
    const ledger = await study.ask('SELECT * FROM ledger');
    const logs = await Promise.all(
      ['validate', 'pseudonymise', 'publish'].map((name) =>
        readFile(join(study.home, 'logs', `carelake-3cp-${name}.log`), 'utf8').catch(() => ''),
      ),
    );
    const texts = [
      JSON.stringify(stored.rows),
      JSON.stringify(ledger.rows),
      ...logs,
      ...(await reportsAndTrail()),
    ];
    expect(texts.length).toBeGreaterThan(10);
    for (const one of DOUBTFUL_CANARIES)
      expect(
        texts.filter((text) => new RegExp(`(?<![\\p{L}\\d])${one}(?![\\p{L}\\d])`, 'u').test(text)),
      ).toEqual([]);
  });

  it('is read in the trail: who looked, who decided, who released', async () => {
    const { status, stdout } = await runCli(['audit', 'reviews', '--json', ...as('auditor')]);
    expect(status).toBe(0);
    const { rows } = JSON.parse(stdout) as { rows: Record<string, string>[] };
    const done = new Set(
      rows
        .filter(({ outcome }) => outcome === 'granted')
        .map(({ action, document }) => `${action} ${document}`),
    );
    for (const one of [
      'read interview-0002',
      'decided interview-0002',
      'released interview-0002',
      'released all',
    ])
      expect(done).toContain(one);
    expect(rows).toContainEqual(
      expect.objectContaining({ person: 'data-manager-viborg', outcome: 'AccessDenied' }),
    );
  });
});

describe('a delivery with released documents', () => {
  it('takes them along when it is replaced', async () => {
    const files = packed([anInterview(9, 'Det er alt.')], { replaces: delivered.deliveryId });
    const { publication } = await study.deliver('skive', files);
    expect(publication?.outcome).toBe('published');
    expect(await seen()).toEqual(['Det er alt.']);
  });

  it('takes them along when it is withdrawn, with all that was kept for the review', async () => {
    const releases = study.traces('published/').filter((key) => !key.includes(delivered.deliveryId));
    expect(releases.length).toBeGreaterThan(3);
    const proof = await withdraw(study, delivered);
    expect(proof).toMatchObject({ proven: true, final: true });
    expect(proof?.zones.review.found).toBeGreaterThan(6);
    expect(proof?.zones.published.found).toBe(3 * 4);
    expect(tracesOf(study, delivered).filter((key) => !key.startsWith('releases/'))).toEqual([]);
    expect(await seen()).toEqual(['Det er alt.']);
  });
});

describe('a delivery of which everything waits', () => {
  it('says so, and is published document by document', async () => {
    const files = packed([anInterview(5, 'Falk var der i går.')]);
    const { deliveryId, publication } = await study.deliver('skive', files);
    expect(publication).toMatchObject({ outcome: 'published', tables: {}, inReview: ['interview-0001'] });
    await review('accept', `${deliveryId}/interview-0001`);
    expect(await review('release', deliveryId)).toMatchObject({ status: 0 });
    expect(await seen()).toContainEqual(expect.stringMatching(/^\[PERSON-\d+\] var der i går\.$/));
  });
});

describe('a name that an earlier interview of the same person gives away', () => {
  const CPR = '1502805043';

  it('is known in a later one, which is released with the same placeholder, and leaves landing nowhere', async () => {
    const consents = `cpr;omfang;underskrevet;tilbagekaldt\r\n${CPR};interview;01-03-2021;\r\n`;
    const giving = anInterviewOf(CPR, 21, 'Det var min ven Solskin.');
    await study.deliver('skive', packed([aFile('consents', 'consents.csv', consents), giving]));
    const asking = anInterviewOf(CPR, 22, 'Jeg lo. Solskin kom. Falk ringer altid om fredagen.');
    const { deliveryId } = await study.deliver('skive', packed([asking]));
    const { stdout } = await review('show', `${deliveryId}/interview-0001`, '--json');
    expect(JSON.parse(stdout).places).toMatchObject([{ surface: 'Falk' }]);
    await review('accept', `${deliveryId}/interview-0001`);
    expect(await review('release', deliveryId)).toMatchObject({ status: 0 });
    const texts = await seen();
    const [, given] = /Det var min ven (\[PERSON-\d+\])\./.exec(texts.join('\n')) ?? [];
    expect(texts).toContainEqual(expect.stringContaining(`Jeg lo. ${given} kom. [PERSON-`));
    const logs = ['validate', 'pseudonymise'].map((name) =>
      readFile(join(study.home, 'logs', `carelake-3cp-${name}.log`), 'utf8'),
    );
    const others = [...(await Promise.all(logs)), ...(await reportsAndTrail()), ...study.keys('')];
    expect(others.filter((text) => text.includes('Solskin') || text.includes(CPR))).toEqual([]);
  });
});

async function reportsAndTrail(): Promise<string[]> {
  const texts: string[] = [];
  const own = await study.as('data-manager-skive');
  const auditor = await study.as('auditor');
  for (const [{ s3 }, Bucket, prefix] of [
    [own, own.names.lakeBucket, 'reports/skive/'],
    [auditor, auditor.names.auditBucket, 'AWSLogs/'],
  ] as const) {
    for (const Key of study.keys(prefix)) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
      texts.push((Key.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
    }
  }
  return texts;
}
