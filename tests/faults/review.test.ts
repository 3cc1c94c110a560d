import { setTimeout as pause } from 'node:timers/promises';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aboutPlace, decide } from '../../cli/review/decide.ts';
import { readReviews } from '../../cli/review/read-reviews.ts';
import { type DeliveryRef, landingKeys } from '../../core/deliveries/keys.ts';
import { packed } from '../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../support/a-study.ts';
import { crashes } from '../support/crash-points.ts';
import { anInterview } from '../support/doubtful-delivery.ts';
import { eventsOf } from '../support/withdrawals.ts';

/** The fifth receipt of a message is its last: four deaths are what a message survives. */
const KILLS = 4;

const HOLDING = [
  'after pseudonymise holding PutObject review/*.json',
  'before pseudonymise holding PutObject ledger/3-staging.*.json',
  'after pseudonymise holding PutObject ledger/3-staging.*.json',
  'after pseudonymise holding SendMessage carelake-3cp-publish',
  'before publish holding PutObject ledger/4-publication.json',
  'after publish holding PutObject ledger/4-publication.json',
];
const RELEASING = [
  'before pseudonymise releasing PutObject ledger/2-validation.json',
  'after pseudonymise releasing PutObject ledger/2-validation.json',
  'after pseudonymise releasing PutObject staged/documents/*.parquet',
  'after pseudonymise releasing PutObject staged/turns/*.parquet',
  'before pseudonymise releasing PutObject ledger/3-staging.*.json',
  'after pseudonymise releasing PutObject ledger/3-staging.*.json',
  'after publish releasing CopyObject published/turns/*.parquet',
  'before publish releasing PutObject ledger/4-publication.json',
  'after publish releasing PutObject ledger/4-publication.json',
  'after publish releasing PutObject reports/publication.json',
];

const TEXT = 'Falk ringer altid om fredagen.';
const PLACE = { text: 1, start: 0, end: 4, type: 'person', why: 'doubtful', keepable: true } as const;

describe('functions that are killed at each write of a review', () => {
  let study: StudyUnderTest;
  const released: DeliveryRef[] = [];
  const releases = new Set<string>();
  let current = 'holding';
  const crash = crashes({
    wanted: [...HOLDING, ...RELEASING],
    // A message names no delivery.
    label: (deliveryId) => (deliveryId === '' ? current : releases.has(deliveryId) ? 'releasing' : 'holding'),
  });

  beforeAll(async () => {
    study = await aStudy({ faults: crash.faults, timeScale: 0.0001 });
    for (let known = -1, n = 1; known < crash.points.length; n++) {
      known = crash.points.length;
      current = 'holding';
      crash.allow(KILLS);
      const delivery = await study.deliver('skive', packed([anInterview(n, TEXT, `Det var nummer ${n}.`)]));
      expect(delivery.publication).toMatchObject({
        outcome: 'published',
        tables: {},
        inReview: ['interview-0001'],
      });
      current = 'releasing';
      crash.allow(KILLS);
      released.push(await reviewAndRelease(delivery, n));
    }
    crash.allow(0);
    expect(crash.points.toSorted()).toEqual([...HOLDING, ...RELEASING].toSorted());
  });
  afterAll(() => study?.stop());

  async function reviewAndRelease({ source, deliveryId }: DeliveryRef, n: number): Promise<DeliveryRef> {
    const session = await study.as('data-manager-skive');
    const [review] = await readReviews(session, { source, deliveryId });
    if (review === undefined) throw new Error(`delivery ${n} does not wait`);
    expect(review.held.places).toEqual([PLACE]);
    const now = await decide(session, review, [aboutPlace(PLACE, 'redact')]);
    const release = ulid();
    releases.add(release);
    await ask({ source, deliveryId, release });
    // What is decided once a release has begun changes nothing of it, however often it is worked on.
    while (study.keys(`ledger/${release}/2-`).length === 0) await pause(20);
    await decide(session, now, [aboutPlace(PLACE, 'keep')]);
    await study.sandbox.idle();
    return { source, deliveryId: release };
  }

  async function ask(request: { source: string; deliveryId: string; release: string }): Promise<void> {
    const { s3, names } = await study.as('data-manager-skive');
    const Key = landingKeys.release(request);
    await s3.send(new PutObjectCommand({ Bucket: names.landingBucket, Key, ContentLength: 0 }));
  }

  it('publish what undisturbed ones do, once', async () => {
    const { rows } = await study.ask("SELECT delivery_id, text FROM turns WHERE text LIKE '%fredagen%'");
    expect(rows.map(([id]) => id).sort()).toEqual(released.map(({ deliveryId }) => deliveryId).sort());
    expect(new Set(rows.map(([, text]) => text)).size).toBe(1);
    expect(rows[0]?.[1]).toMatch(/^\[PERSON-\d{7}\] ringer altid om fredagen\.$/);
  });

  it('take every step of a release once', async () => {
    for (const ref of released)
      expect(await eventsOf(study, ref)).toEqual(['accepted', 'staged', 'published']);
  });

  it('leave no message waiting, and no file that the ledger does not know', async () => {
    expect(await study.left()).toEqual({});
    expect(study.keys('published/')).toHaveLength(3 * released.length);
    expect(study.keys('staged/')).toHaveLength(3 * released.length);
  });

  it('change nothing when a request comes again', async () => {
    const [ref = { source: '', deliveryId: '' }] = released;
    const [key = ''] = study.traces(ref.deliveryId).filter((one) => one.startsWith('releases/'));
    const [, source = '', deliveryId = ''] = key.split('/');
    const before = [study.keys('published/'), study.keys('staged/'), await eventsOf(study, ref)];
    await ask({ source, deliveryId, release: ref.deliveryId });
    await study.sandbox.idle();
    expect([study.keys('published/'), study.keys('staged/'), await eventsOf(study, ref)]).toEqual(before);
  });
});
