import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDeliveries } from '../../../cli/delivery/reports.ts';
import { publicationText } from '../../../cli/output/publication-text.ts';
import type { DeliveryRef } from '../../../core/deliveries/keys.ts';
import { aCoreGroup, packed } from '../../support/a-delivery.ts';
import { aStudy, type Outcome, type StudyUnderTest } from '../../support/a-study.ts';
import { reportFaults } from '../../support/report-schema.ts';
import { runCli } from '../../support/run-cli.ts';
import { aCrowd, waive } from '../../support/waivers.ts';
import { tracesOf, visibleRows, withdraw } from '../../support/withdrawals.ts';

let study: StudyUnderTest;
beforeAll(async () => {
  study = await aStudy({ timeScale: 0.0001 });
});
afterAll(() => study?.stop());

const visible = async () => Number((await study.ask('SELECT count(*) FROM core_group')).rows[0]?.[0]);
const eventsOf = async ({ deliveryId }: DeliveryRef) =>
  (await study.ask(`SELECT event FROM ledger WHERE delivery_id = '${deliveryId}' ORDER BY "at"`)).rows.flat();
const settled = async (ref: DeliveryRef): Promise<Outcome['publication']> => {
  await study.sandbox.idle();
  const { report, publication } = await study.outcome(ref);
  expect(reportFaults({ ...report, ...(publication && { publication }) })).toEqual([]);
  return publication;
};

describe('a delivery in which too many persons stand out', () => {
  let waiting: Outcome;
  let twin: Outcome;
  beforeAll(async () => {
    waiting = await study.deliver('skive', aCrowd({ detail: true }));
    twin = await study.deliver('skive', aCrowd({ detail: true }));
  });

  it('waits, invisible, and its source is told how many stand out and by which columns', async () => {
    expect(await settled(waiting)).toMatchObject({
      outcome: 'waits',
      rule: 'identifiability',
      tables: {},
      exposures: [
        {
          table: 'core_group',
          columns: ['municipality', 'start_month', 'end_month'],
          k: 5,
          unique: 52,
          belowK: 52,
          limit: { unique: 51, belowK: 51 },
        },
      ],
      waivers: [],
    });
    expect(await visible()).toBe(0);
    expect(study.keys(`published/core_group/${waiting.deliveryId}/`)).toEqual([]);
    expect(await eventsOf(waiting)).toEqual(['received', 'accepted', 'staged', 'waits']);
  });

  it('waits on with one waiver, however often it is given, and in whose name one tries the other', async () => {
    await waive(study, waiting, 'custodian');
    await waive(study, waiting, 'custodian');
    const publication = await settled(waiting);
    expect(publication).toMatchObject({ outcome: 'waits', waivers: [{ role: 'custodian' }] });
    expect(publication?.waivers).toHaveLength(1);
    expect(publication && publicationText(publication)).toContain('it can be waived by: data-manager');
    const denied = { name: 'AccessDenied' };
    await expect(waive(study, waiting, 'data-manager', { as: 'custodian' })).rejects.toMatchObject(denied);
    await expect(waive(study, waiting, 'custodian', { as: 'data-manager-skive' })).rejects.toMatchObject(
      denied,
    );
    await expect(waive(study, waiting, 'data-manager', { as: 'data-manager-viborg' })).rejects.toMatchObject(
      denied,
    );
    await study.sandbox.idle();
    expect(await visible()).toBe(0);
  });

  it('is published with the second, and says by whom it was waived', async () => {
    const command = ['waive', waiting.deliveryId, '--source', 'skive', '--reason', 'needed', '--yes'];
    const run = await runCli([...command, '--as', 'data-manager-skive', '--home', study.home]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toMatch(/^Published: core_group 52 rows\n {2}waived by data-manager at .*\(needed\)/);
    expect(await settled(waiting)).toMatchObject({
      outcome: 'published',
      tables: { core_group: 52 },
      exposures: [{ unique: 52 }],
      waivers: [
        { role: 'data-manager', reason: 'needed' },
        { role: 'custodian', reason: 'assessed' },
      ],
    });
    expect(await visible()).toBe(52);
    const history = ['received', 'accepted', 'staged', 'waits', 'waived', 'waived', 'published'];
    expect(await eventsOf(waiting)).toEqual(history);
  });

  it('is checked again when it is waived: what was published meanwhile counts', async () => {
    expect(await settled(twin)).toMatchObject({ outcome: 'waits' });
    await Promise.all([waive(study, twin, 'data-manager'), waive(study, twin, 'custodian')]);
    expect(await settled(twin)).toMatchObject({ outcome: 'refused', rule: 'duplicate-published' });
    expect(await visible()).toBe(52);
  });

  it('waits no more once one with less detail took its place, which itself needs no waiver', async () => {
    const detailed = await study.deliver('skive', aCrowd({ detail: true, replaces: waiting.deliveryId }));
    expect(await settled(detailed)).toMatchObject({ outcome: 'waits' });
    const coarse = await study.deliver('skive', aCrowd({ detail: false, replaces: detailed.deliveryId }));
    expect(coarse.publication).toMatchObject({ outcome: 'published', exposures: [{ unique: 0, belowK: 0 }] });
    const superseded = { outcome: 'refused', rule: 'superseded', earlier: coarse.deliveryId };
    expect(await settled(detailed)).toMatchObject(superseded);
    await Promise.all([waive(study, detailed, 'data-manager'), waive(study, detailed, 'custodian')]);
    expect(await settled(detailed)).toMatchObject(superseded);
    expect(await visible()).toBe(2 * 52);
  });

  it('can be withdrawn while it waits, and no waiver brings it back', async () => {
    const before = await visibleRows(study, 'core_group');
    const unwanted = await study.deliver('skive', aCrowd({ detail: true, replaces: waiting.deliveryId }));
    const session = await study.as('data-manager-skive');
    expect((await listDeliveries(session, 'skive'))[0]).toMatchObject({ ...refOf(unwanted), state: 'waits' });
    await withdraw(study, unwanted);
    await Promise.all([waive(study, unwanted, 'data-manager'), waive(study, unwanted, 'custodian')]);
    expect(await settled(unwanted)).toMatchObject({ outcome: 'refused', rule: 'withdrawn' });
    expect(tracesOf(study, unwanted)).toEqual([]);
    expect(await visibleRows(study, 'core_group')).toEqual(before);
  });
});

describe('a waiver of a delivery that does not wait', () => {
  it('is passed over', async () => {
    // Somebody who joins the many who are alike stands out as little as they do.
    const few = await study.deliver('viborg', packed([aCoreGroup('1502805043;779;01-01-2021;;intensiv')]));
    expect(few.publication).toMatchObject({ outcome: 'published', exposures: [{ table: 'core_group' }] });
    const before = await eventsOf(few);
    await Promise.all([waive(study, few, 'data-manager'), waive(study, few, 'custodian')]);
    await waive(study, { source: 'skive', deliveryId: few.deliveryId }, 'custodian');
    await study.sandbox.idle();
    expect(await eventsOf(few)).toEqual(before);
    const log = await readFile(join(study.home, 'logs', 'carelake-3cp-publish.log'), 'utf8');
    expect(log.match(/waiver passed over/g)).toHaveLength(3);
    expect(await study.left()).toEqual({});
  });

  it.each([
    ['data-manager-skive', 'skive has no such delivery that waits'],
    ['analyst', 'a delivery is waived by its data manager and the custodian'],
  ])('is refused by the command as %s', async (persona, why) => {
    const command = ['waive', '01M812BFKCNMW5WGN1R0A7WXCZ', '--source', 'skive', '--yes'];
    const run = await runCli([...command, '--as', persona, '--home', study.home]);
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toContain(why);
  });
});

const refOf = ({ source, deliveryId }: DeliveryRef) => ({ source, deliveryId });
