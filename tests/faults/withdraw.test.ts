import { setTimeout as pause } from 'node:timers/promises';
import { CreateMultipartUploadCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWithdrawal } from '../../cli/delivery/reports.ts';
import { withdrawDelivery } from '../../cli/delivery/withdraw-delivery.ts';
import { type DeliveryRef, landingKeys } from '../../core/deliveries/keys.ts';
import type { Interceptor } from '../../sandbox/kernel/kernel.ts';
import { aCoreGroup, packed } from '../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../support/a-study.ts';
import { crashes } from '../support/crash-points.ts';
import {
  askToWithdraw,
  eventsOf,
  tracesOf,
  visibleRows,
  WAIT_SECONDS,
  withdraw,
} from '../support/withdrawals.ts';

/** The fifth receipt of a message is its last: four deaths are what a message survives. */
const KILLS_PER_WITHDRAWAL = 4;

const WRITES = [
  'erase PutObject locks/publication.json',
  'erase PutObject ledger/5-withdrawal.json',
  'erase AbortMultipartUpload deliveries/left-over.csv',
  'erase DeleteObject deliveries/datapackage.json',
  'erase PutObject reports/withdrawal.json',
  'erase SendMessage carelake-3cp-erase',
  'erase PutObject ledger/6-erasure.json',
];
const POINTS = [
  ...WRITES.map((write) => `after ${write}`),
  'before erase PutObject ledger/5-withdrawal.json',
];

describe('a withdrawal', () => {
  let study: StudyUnderTest;
  let intercept: Interceptor | undefined;
  const crash = crashes({ wanted: POINTS });
  const withdrawn: DeliveryRef[] = [];
  const files = packed([aCoreGroup('1502805043;779;01-03-2021;;intensiv')]);

  beforeAll(async () => {
    study = await aStudy({
      faults: crash.faults,
      intercept: (...call) => intercept?.(...call),
      timeScale: 0.0001,
    });
  });
  afterAll(() => study?.stop());

  it('ends in the same state when the function is killed at each of its writes', async () => {
    for (let known = -1; known < crash.points.length; ) {
      known = crash.points.length;
      const ref = await study.deliver('skive', files);
      const { s3, names } = await study.as('data-manager-skive');
      const Key = landingKeys.delivered(ref, 'left-over.csv');
      await s3.send(new CreateMultipartUploadCommand({ Bucket: names.landingBucket, Key }));
      crash.allow(KILLS_PER_WITHDRAWAL);
      const proof = await withdraw(study, ref);
      crash.allow(0);
      expect(proof).toMatchObject({ proven: true, final: true });
      expect(proof?.zones).toMatchObject({ originals: { found: 3 }, published: { found: 1 } });
      expect(tracesOf(study, ref)).toEqual([]);
      expect(await eventsOf(study, ref)).toEqual(
        expect.arrayContaining(['published', 'withdrawn', 'erased']),
      );
      withdrawn.push(ref);
    }
    expect(crash.points.toSorted()).toEqual(POINTS.toSorted());
    expect(await visibleRows(study, 'core_group')).toEqual([[]]);
    expect(await study.left()).toEqual({});
  });

  it('is one, however often it is asked for, and its number brings nothing back', async () => {
    const [ref = { source: '', deliveryId: '' }] = withdrawn;
    const session = await study.as('data-manager-skive');
    const before = [await readWithdrawal(session, ref), await eventsOf(study, ref)];
    await askToWithdraw(study, ref);
    await study.sandbox.idle();
    const again = await readWithdrawal(session, ref);
    const { checkedAt } = before[0] as { checkedAt: string };
    expect([{ ...again, checkedAt }, await eventsOf(study, ref)]).toEqual(before);
    await study.upload('skive', files, ref.deliveryId);
    await study.sandbox.idle();
    expect(await visibleRows(study, 'core_group')).toEqual([[]]);
  });

  it('wins over the work that is under way, and erases what the work writes meanwhile', async () => {
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
    const ref = await study.upload('skive', files);
    await atWork?.promise;
    const session = await study.as('data-manager-skive');
    const first = await withdrawDelivery(session, ref, { reason: 'mistake', waitSeconds: WAIT_SECONDS });
    expect(first).toMatchObject({ proven: true, final: false });
    proven?.resolve();
    await study.sandbox.idle();
    intercept = undefined;
    expect(await readWithdrawal(session, ref)).toMatchObject({ proven: true, final: true });
    const { publication } = await study.outcome(ref);
    expect(publication).toMatchObject({ outcome: 'refused', rule: 'withdrawn' });
    expect(tracesOf(study, ref)).toEqual([]);
    expect(await visibleRows(study, 'core_group')).toEqual([[]]);
  });
});
