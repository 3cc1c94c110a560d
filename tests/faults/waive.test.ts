import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeliveryRef, lakeKeys, landingKeys } from '../../core/deliveries/keys.ts';
import type { Interceptor } from '../../sandbox/kernel/kernel.ts';
import { aStudy, type StudyUnderTest } from '../support/a-study.ts';
import { crashes } from '../support/crash-points.ts';
import { aCrowd, waive } from '../support/waivers.ts';

/** The fifth receipt of a message is its last: four deaths are what a message survives. */
const KILLS_PER_ROUND = 4;

const POINTS = [
  'before publish PutObject ledger/4-waiting.json',
  'after publish PutObject ledger/4-waiting.json',
  'after publish PutObject reports/publication.json',
  'before publish PutObject ledger/4-waiver.data-manager.json',
  'after publish PutObject ledger/4-waiver.data-manager.json',
  'before publish PutObject ledger/4-waiver.custodian.json',
  'after publish PutObject ledger/4-waiver.custodian.json',
  'after publish CopyObject published/core_group/*.parquet',
  'before publish PutObject ledger/4-publication.json',
  'after publish PutObject ledger/4-publication.json',
  'before publish superseded PutObject ledger/4-publication.json',
  'after publish superseded PutObject ledger/4-publication.json',
  'after publish superseded PutObject reports/publication.json',
];

describe('a delivery that waits', () => {
  let study: StudyUnderTest;
  let intercept: Interceptor | undefined;
  const waived: DeliveryRef[] = [];
  const superseded = new Set<string>();
  const crash = crashes({
    wanted: POINTS,
    label: (deliveryId) => (superseded.has(deliveryId) ? 'superseded' : ''),
  });

  beforeAll(async () => {
    study = await aStudy({
      faults: crash.faults,
      intercept: (...call) => intercept?.(...call),
      timeScale: 0.0001,
    });
  });
  afterAll(() => study?.stop());

  const eventsOf = async (deliveryId: string) =>
    (
      await study.ask(`SELECT event FROM ledger WHERE delivery_id = '${deliveryId}' ORDER BY "at"`)
    ).rows.flat();

  async function oneThatWaits(): Promise<DeliveryRef> {
    const last = waived.at(-1)?.deliveryId;
    const ref = await study.upload('skive', aCrowd({ detail: true, ...(last && { replaces: last }) }));
    await study.sandbox.idle();
    return ref;
  }

  /** One that is waived, in place of the last, and one that is replaced while it waits. */
  async function round(day: number): Promise<void> {
    const ref = await oneThatWaits();
    await Promise.all([waive(study, ref, 'custodian'), waive(study, ref, 'data-manager')]);
    await study.sandbox.idle();
    waived.push(ref);
    const other = ulid();
    superseded.add(other);
    await study.upload('skive', aCrowd({ detail: true, replaces: ref.deliveryId }), other);
    await study.sandbox.idle();
    await study.deliver('skive', aCrowd({ detail: false, day, replaces: other }));
  }

  it('ends in the same state when the function is killed at each of its writes', async () => {
    for (let known = -1; known < crash.points.length && crash.points.length < POINTS.length; ) {
      known = crash.points.length;
      crash.allow(KILLS_PER_ROUND);
      await round(waived.length + 1);
    }
    crash.allow(0);
    expect(crash.points.toSorted()).toEqual(POINTS.toSorted());
    const before = ['received', 'accepted', 'staged', 'waits'];
    for (const { deliveryId } of waived)
      expect(await eventsOf(deliveryId)).toEqual([...before, 'waived', 'waived', 'published']);
    for (const deliveryId of superseded) {
      expect(await eventsOf(deliveryId)).toEqual([...before, 'refused']);
      const { publication } = await study.outcome({ source: 'skive', deliveryId });
      expect(publication).toMatchObject({ outcome: 'refused', rule: 'superseded' });
      expect(study.keys(`published/core_group/${deliveryId}/`)).toEqual([]);
    }
    expect(await study.left()).toEqual({});
  }, 240_000);

  it('is waived by what two people wrote, and by no message that somebody made up', async () => {
    const ref = await oneThatWaits();
    const { sqs, names } = await study.as('operator');
    const QueueUrl = `${study.sandbox.endpoint}/123456789012/${names.queues['publish']}`;
    for (const role of ['custodian', 'data-manager'] as const) {
      const object = { key: landingKeys.waiver(ref, role, 'assessed'), 'version-id': 'x' };
      const detail = { bucket: { name: names.landingBucket }, object };
      const MessageBody = JSON.stringify({ source: 'aws.s3', 'detail-type': 'Object Created', detail });
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    }
    await study.sandbox.idle();
    expect(await eventsOf(ref.deliveryId)).toEqual(['received', 'accepted', 'staged', 'waits']);
    await Promise.all([waive(study, ref, 'custodian'), waive(study, ref, 'data-manager')]);
    await study.sandbox.idle();
    waived.push(ref);
    expect(await study.outcome(ref)).toMatchObject({ publication: { outcome: 'published' } });
  });

  it('is told as published, however late somebody else tells that it waits', async () => {
    const ref = await oneThatWaits();
    const published = Promise.withResolvers<void>();
    let isLate = false;
    intercept = async (_caller, { eventName, requestParameters }, phase) => {
      const key = String(requestParameters?.['key'] ?? '');
      if (eventName !== 'PutObject' || key !== lakeKeys.report(ref, 'publication')) return;
      if (phase === 'after' && isLate) published.resolve();
      if (phase === 'after' || isLate) return;
      isLate = true;
      await waive(study, ref, 'data-manager');
      await published.promise;
    };
    await waive(study, ref, 'custodian');
    await study.sandbox.idle();
    intercept = undefined;
    expect(await study.outcome(ref)).toMatchObject({ publication: { outcome: 'published' } });
  });

  it('is waived once, whatever comes again', async () => {
    const [ref = { source: '', deliveryId: '' }] = waived;
    const state = async () => [
      await eventsOf(ref.deliveryId),
      await study.outcome(ref),
      study.keys('published/'),
    ];
    const before = await state();
    await Promise.all([waive(study, ref, 'custodian'), waive(study, ref, 'data-manager')]);
    await study.sandbox.idle();
    expect(await state()).toEqual(before);
  });
});
