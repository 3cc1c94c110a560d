import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeliveryRef } from '../../../core/deliveries/keys.ts';
import { aCoreGroup, aDelivery, aFile, packed } from '../../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../../support/a-study.ts';
import { reportFaults } from '../../support/report-schema.ts';
import { askToWithdraw, eventsOf, tracesOf, visibleRows, withdraw } from '../../support/withdrawals.ts';

const LIST = aFile('roster', 'roster.csv', 'navn;rolle\r\nUlla Falkesgaard;borger\r\n');
const TABLES = ['core_group', 'documents', 'turns'];

let study: StudyUnderTest;
beforeAll(async () => {
  study = await aStudy({ timeScale: 0.0001 });
});
afterAll(() => study?.stop());

describe('a delivery that is withdrawn', () => {
  let replaced: DeliveryRef;
  let replacement: DeliveryRef;
  let rejected: DeliveryRef;
  let other: DeliveryRef;
  beforeAll(async () => {
    [replaced, other, rejected] = await Promise.all([
      study.upload('skive', packed([...aDelivery('skive'), LIST])),
      study.upload('viborg', packed(aDelivery('viborg'))),
      study.upload('skive', packed([aCoreGroup('1502805043;779;01-03-2021;;for meget')])),
    ]);
    await study.sandbox.idle();
    const files = packed([aCoreGroup('1502805043;779;01-03-2021;;intensiv')], {
      replaces: replaced.deliveryId,
    });
    replacement = await study.deliver('skive', files);
  });

  it('is erased where it was replaced, and nothing changes in what analysts see', async () => {
    const before = await visibleRows(study, ...TABLES);
    const proof = await withdraw(study, replaced);
    expect(proof).toMatchObject({ proven: true, final: true, reason: 'mistake' });
    const { quarantine, review, names, ...zones } = proof?.zones ?? {};
    expect(names).toEqual({ found: 1, left: 0 });
    for (const zone of [quarantine, review]) expect(zone).toEqual({ found: 0, left: 0 });
    for (const zone of Object.values(zones)) expect(zone).toMatchObject({ left: 0 });
    for (const { found } of Object.values(zones)) expect(found).toBeGreaterThan(2);
    expect(tracesOf(study, replaced)).toEqual([]);
    expect(await visibleRows(study, ...TABLES)).toEqual(before);
  });

  it('is gone from every view where it replaced another, and the other does not come back', async () => {
    const seen = async () => (await study.ask('SELECT DISTINCT delivery_id FROM core_group')).rows.flat();
    expect(await seen()).toContain(replacement.deliveryId);
    await withdraw(study, replacement);
    expect(tracesOf(study, replacement)).toEqual([]);
    expect(await seen()).toEqual([other.deliveryId]);
    const history = ['received', 'accepted', 'staged', 'published', 'withdrawn', 'erased'];
    expect(await eventsOf(study, replacement)).toEqual(history);
  });

  it('goes from quarantine as well where it was rejected', async () => {
    const proof = await withdraw(study, rejected);
    expect(proof?.zones.quarantine).toEqual({ found: 2, left: 0 });
    expect(tracesOf(study, rejected)).toEqual([]);
    const { report } = await study.outcome(rejected);
    expect(reportFaults({ ...report, withdrawal: proof })).toEqual([]);
  });

  it('is one of the source that asks: that of another stays', async () => {
    const state = async () => [
      await visibleRows(study, ...TABLES),
      tracesOf(study, other),
      await eventsOf(study, other),
    ];
    const before = await state();
    const asSkive = { as: 'data-manager-skive' };
    await expect(askToWithdraw(study, other, asSkive)).rejects.toMatchObject({ name: 'AccessDenied' });
    await askToWithdraw(study, { ...other, source: 'skive' }, asSkive);
    await study.sandbox.idle();
    expect(await state()).toEqual(before);
  });
});
