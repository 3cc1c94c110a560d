import { setTimeout as pause } from 'node:timers/promises';
import { CreateMultipartUploadCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWithdrawal } from '../../cli/delivery/reports.ts';
import { withdrawDelivery } from '../../cli/delivery/withdraw-delivery.ts';
import { type DeliveryRef, landingKeys } from '../../core/deliveries/keys.ts';
import type { Withdrawal } from '../../core/deliveries/withdrawal.ts';
import type { Interceptor } from '../../sandbox/kernel/kernel.ts';
import { aCoreGroup, aDelivery, packed } from '../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../support/a-study.ts';
import { crashes } from '../support/crash-points.ts';
import { reportFaults } from '../support/report-schema.ts';

/** The fifth receipt of a message is its last: four deaths are what a message survives. */
const KILLS_PER_WITHDRAWAL = 4;

const WRITES = [
  'erase PutObject locks/publication.json',
  'erase PutObject ledger/5-withdrawal.json',
  'erase AbortMultipartUpload deliveries/left-over.csv',
  'erase DeleteObjects',
  'erase PutObject reports/withdrawal.json',
  'erase SendMessage carelake-3cp-erase',
  'erase PutObject ledger/6-erasure.json',
];
const POINTS = [
  ...WRITES.map((write) => `after ${write}`),
  'before erase PutObject ledger/5-withdrawal.json',
];

let study: StudyUnderTest;
let intercept: Interceptor;
const crash = crashes({
  kill: (functionName) => study.sandbox.killFunction(functionName),
  wanted: POINTS,
  label: () => '',
});

beforeAll(async () => {
  intercept = crash.intercept;
  study = await aStudy({ intercept: (...call) => intercept(...call), timeScale: 0.0001 });
});
afterAll(() => study?.stop());

const sessionOf = ({ source }: DeliveryRef) => study.as(`data-manager-${source}`);
const rowsOf = async (table: string) => (await study.ask(`SELECT * FROM ${table}`)).rows.map(String).sort();
const visible = () => Promise.all(['core_group', 'documents', 'turns'].map(rowsOf));
const visibleOf = async ({ deliveryId }: DeliveryRef) =>
  (await visible()).flat().filter((row) => row.includes(deliveryId));
const eventsOf = async ({ deliveryId }: DeliveryRef) =>
  (await study.ask(`SELECT event FROM ledger WHERE delivery_id = '${deliveryId}' ORDER BY n`)).rows.flat();

/** Where anything of a delivery lies besides the history and the reports that stay. */
const tracesOf = ({ deliveryId }: DeliveryRef) =>
  study.traces(deliveryId).filter((key) => !/^(ledger|reports|withdrawals)\//.test(key));

async function ask(ref: DeliveryRef, { as }: { as: string }): Promise<void> {
  const { s3, names } = await study.as(as);
  const Key = landingKeys.withdrawal(ref, 'consent');
  await s3.send(new PutObjectCommand({ Bucket: names.landingBucket, Key, ContentLength: 0 }));
}

/** Withdraws, while the function that does it is killed a few times, and waits for the last look. */
async function withdraw(ref: DeliveryRef): Promise<Withdrawal | undefined> {
  crash.allow(KILLS_PER_WITHDRAWAL);
  await withdrawDelivery(await sessionOf(ref), ref, { reason: 'mistake', waitSeconds: 90 });
  await study.sandbox.idle();
  return readWithdrawal(await sessionOf(ref), ref);
}

describe('a delivery', () => {
  let replaced: DeliveryRef;
  let replacement: DeliveryRef;
  let other: DeliveryRef;
  beforeAll(async () => {
    [replaced, other] = await Promise.all([
      study.deliver('skive', packed(aDelivery('skive'))),
      study.deliver('viborg', packed(aDelivery('viborg'))),
    ]);
    const files = packed([aCoreGroup('1502805043;779;01-03-2021;;intensiv')], {
      replaces: replaced.deliveryId,
    });
    replacement = await study.deliver('skive', files);
  });

  it('that was replaced is erased, and nothing changes in what analysts see', async () => {
    const { s3, names } = await sessionOf(replaced);
    const Key = landingKeys.delivered(replaced, 'left-over.csv');
    await s3.send(new CreateMultipartUploadCommand({ Bucket: names.landingBucket, Key }));
    const before = await visible();
    const proof = await withdraw(replaced);
    expect(proof).toMatchObject({ proven: true, final: true, reason: 'mistake' });
    expect(proof?.zones).toEqual({
      originals: { found: 4, left: 0 },
      accepted: { found: 5, left: 0 },
      quarantine: { found: 0, left: 0 },
      staged: { found: 3, left: 0 },
      published: { found: 3, left: 0 },
    });
    expect(tracesOf(replaced)).toEqual([]);
    expect(await visible()).toEqual(before);
  });

  it('that replaced another is erased, and the other does not come back', async () => {
    expect(await visibleOf(replacement)).toHaveLength(1);
    await withdraw(replacement);
    expect(tracesOf(replacement)).toEqual([]);
    const seen = (await study.ask('SELECT DISTINCT delivery_id FROM core_group')).rows.flat();
    expect(seen).toEqual([other.deliveryId]);
  });

  it('is withdrawn once, however often it is asked for', async () => {
    const session = await sessionOf(replacement);
    const before = await readWithdrawal(session, replacement);
    await ask(replacement, { as: 'data-manager-skive' });
    await study.sandbox.idle();
    const again = await readWithdrawal(session, replacement);
    expect({ ...again, checkedAt: '' }).toEqual({ ...before, checkedAt: '' });
    const history = ['received', 'accepted', 'staged', 'published', 'withdrawn', 'erased'];
    expect(await eventsOf(replacement)).toEqual(history);
  });

  it('may be delivered anew after it was withdrawn, but not under its number', async () => {
    const files = packed([aCoreGroup('1502805043;779;01-03-2021;;intensiv')]);
    await study.upload('skive', files, replacement.deliveryId);
    const { publication } = await study.deliver('skive', files);
    expect(publication?.outcome).toBe('published');
    expect(await visibleOf(replacement)).toEqual([]);
  });

  it('that was rejected goes from quarantine as well', async () => {
    const files = packed([aCoreGroup('1502805043;779;01-03-2021;;for meget')]);
    const rejected = await study.deliver('skive', files);
    expect(study.keys(`quarantine/skive/${rejected.deliveryId}/`)).toHaveLength(2);
    const proof = await withdraw(rejected);
    expect(proof?.zones.quarantine).toEqual({ found: 2, left: 0 });
    expect(tracesOf(rejected)).toEqual([]);
    const report = (await study.outcome(rejected)).report;
    expect(reportFaults({ ...report, withdrawal: proof })).toEqual([]);
  });

  it('of another source stays, and its own source alone may ask', async () => {
    const before = [await visible(), tracesOf(other), await eventsOf(other)];
    await expect(ask(other, { as: 'data-manager-skive' })).rejects.toMatchObject({ name: 'AccessDenied' });
    await ask({ ...other, source: 'skive' }, { as: 'data-manager-skive' });
    await study.sandbox.idle();
    expect([await visible(), tracesOf(other), await eventsOf(other)]).toEqual(before);
  });

  it('that is still at work is never published, and what the work wrote meanwhile is erased', async () => {
    const [atWork, proven] = [0, 1].map(() => Promise.withResolvers<void>());
    const isAtWork = () => Object.keys(study.waiting()).some((queue) => queue.endsWith('-pseudonymise'));
    intercept = async ({ principal }, { eventName, requestParameters }, phase) => {
      if (principal.kind !== 'session') return;
      const call = `${phase} ${principal.roleName} ${eventName} ${requestParameters?.['key']}`;
      if (call.startsWith('before carelake-3cp-pseudonymise PutObject staged/')) {
        atWork?.resolve();
        await proven?.promise;
      }
      // Whatever ran is over before the last look: compressed time would have it earlier.
      while (call.startsWith('before carelake-3cp-erase SendMessage') && isAtWork()) await pause(20);
    };
    const ref = await study.upload('skive', packed([aCoreGroup('2303815106;779;01-03-2021;;intensiv')]));
    await atWork?.promise;
    const session = await sessionOf(ref);
    const first = await withdrawDelivery(session, ref, { reason: 'mistake', waitSeconds: 90 });
    expect(first).toMatchObject({ proven: true, final: false });
    proven?.resolve();
    await study.sandbox.idle();
    intercept = crash.intercept;
    expect(await readWithdrawal(session, ref)).toMatchObject({ proven: true, final: true });
    const { publication } = await study.outcome(ref);
    expect(publication).toMatchObject({ outcome: 'refused', rule: 'withdrawn' });
    expect(tracesOf(ref)).toEqual([]);
    expect(await visibleOf(ref)).toEqual([]);
  });
});

describe('the function that erases', () => {
  it('was killed at each of its writes meanwhile, and left no message waiting', () => {
    expect(crash.points.toSorted()).toEqual(POINTS.toSorted());
    expect(study.waiting()).toEqual({});
  });
});
