import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPersonWithdrawal } from '../../cli/delivery/reports.ts';
import { aCoreGroup, packed } from '../support/a-delivery.ts';
import { everythingPublished, withdrawAs } from '../support/a-person-study.ts';
import { aStudy, type StudyUnderTest } from '../support/a-study.ts';
import { crashes } from '../support/crash-points.ts';
import { visibleRows } from '../support/withdrawals.ts';

/** The fifth receipt of a message is its last: four deaths are what a message survives. */
const KILLS = 4;

const POINTS = [
  'after pseudonymise PutObject withdrawn-persons/0.json',
  'after pseudonymise SendMessage carelake-3cp-publish',
  'after publish PutObject locks/publication.json',
  'after publish PutObject hidden/1/0-rows.json',
  'after publish PutObject hidden/1/1-plan.json',
  'after publish PutObject published/core_group/*.1.parquet',
  'after publish PutObject hidden/1/2-swap.json',
  'before publish PutObject sweeps/1-lake.json',
  'after publish PutObject sweeps/1-lake.json',
  'after publish SendMessage carelake-3cp-pseudonymise',
  'after pseudonymise PutObject sweeps/1-landing.json',
  'after pseudonymise SendMessage carelake-3cp-erase',
  'after erase DeleteObject deliveries/datapackage.json',
  'after erase PutObject reports/persons.json',
  'after erase SendMessage carelake-3cp-publish',
  'after erase PutObject sweeps/1-end.json',
];

const STAYS = '2407696754';
const GONE = ['1502805043', '2303815106', '0101701234', '0203801235', '0405701236', '0506701237'];

let study: StudyUnderTest;
const crash = crashes({ wanted: POINTS });
beforeAll(async () => {
  study = await aStudy({ faults: crash.faults, timeScale: 0.0001 });
});
afterAll(() => study?.stop());

it('a withdrawal of a person ends the same when a function is killed at each of its writes', async () => {
  const rows = [STAYS, ...GONE].map((cpr) => `${cpr};779;01-03-2021;;intensiv`);
  await study.deliver('skive', packed([aCoreGroup(...rows)]));
  const session = await study.as('data-manager-skive');
  const others = [...GONE];
  for (let known = -1; known < crash.points.length; ) {
    known = crash.points.length;
    const cpr = others.pop() ?? '';
    const [before = []] = await visibleRows(study, 'core_group');
    crash.allow(KILLS);
    const proof = await withdrawAs(study, 'skive', cpr);
    await study.sandbox.idle();
    crash.allow(0);
    expect(proof.own).toEqual({ core_group: 1 });
    expect(await readPersonWithdrawal(session, proof)).toMatchObject({ proven: true, final: true });
    const [after = []] = await visibleRows(study, 'core_group');
    expect(after).toHaveLength(before.length - 1);
    expect(before).toEqual(expect.arrayContaining(after));
    expect(JSON.parse(await everythingPublished(study, ['core_group']))[0]).toHaveLength(after.length);
    expect(study.keys('hidden/')).toEqual([]);
    expect(await study.left()).toEqual({});
  }
  expect(crash.points.toSorted()).toEqual(POINTS.toSorted());
}, 400_000);

it('two withdrawals at once end as one after the other would', async () => {
  const [first = '', second = ''] = ['0607701239', '0708701230'];
  const rows = [STAYS, first, second].map((cpr) => `${cpr};791;01-03-2021;;intensiv`);
  const { deliveryId } = await study.deliver('viborg', packed([aCoreGroup(...rows)]));
  await Promise.all([withdrawAs(study, 'viborg', first), withdrawAs(study, 'region', second)]);
  await study.sandbox.idle();
  const { rows: left } = await study.ask(
    `SELECT count(*) FROM core_group_store WHERE delivery_id = '${deliveryId}'`,
  );
  expect(left).toEqual([['1']]);
  expect(study.keys('hidden/')).toEqual([]);
  expect(await study.left()).toEqual({});
}, 200_000);
