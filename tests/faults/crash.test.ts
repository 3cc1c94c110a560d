import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoreGroup, aDelivery, aFile, packed } from '../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../support/a-study.ts';
import { crashes } from '../support/crash-points.ts';

/** The fifth receipt of a message is its last: four deaths are what a message survives. */
const KILLS_PER_DELIVERY = 4;

const AFTER = [
  'validate PutObject accepted/manifest.json',
  'validate PutObject ledger/1-receipt.json',
  'validate PutObject reports/receipt.json',
  'validate SendMessage carelake-3cp-validate',
  'validate PutObject accepted/*.parquet',
  'validate PutObject accepted/*.json',
  'validate PutObject reports/report.json',
  'validate PutObject ledger/2-validation.json',
  'validate SendMessage carelake-3cp-pseudonymise',
  'validate rejecting CopyObject quarantine/core_group.csv',
  'validate rejecting PutObject reports/report.json',
  'validate rejecting PutObject ledger/2-validation.json',
  'pseudonymise PutObject key-checks/1/person.json',
  'pseudonymise PutObject key-checks/1/name.json',
  'pseudonymise PutObject names/*.json',
  'pseudonymise PutObject staged/core_group/*.parquet',
  'pseudonymise PutObject staged/documents/*.parquet',
  'pseudonymise PutObject staged/turns/*.parquet',
  'pseudonymise PutObject staged/findings/*.parquet',
  'pseudonymise PutObject staged/consent_needs/*.parquet',
  'pseudonymise PutObject ledger/3-staging.*.json',
  'pseudonymise SendMessage carelake-3cp-publish',
  'publish PutObject locks/publication.json',
  'publish StartQueryExecution',
  'publish CopyObject published/core_group/*.parquet',
  'publish CopyObject published/documents/*.parquet',
  'publish CopyObject published/turns/*.parquet',
  'publish CopyObject published/findings/*.parquet',
  'publish PutObject ledger/4-publication.json',
  'publish PutObject reports/publication.json',
].map((write) => `after ${write}`);

/** Dying before a write is dying after the one before it, so only the steps of the ledger are tried on both sides. */
const BEFORE = [
  'validate PutObject ledger/1-receipt.json',
  'validate PutObject ledger/2-validation.json',
  'pseudonymise PutObject ledger/3-staging.*.json',
  'publish PutObject ledger/4-publication.json',
].map((write) => `before ${write}`);

describe('functions that are killed at each of their writes', () => {
  let study: StudyUnderTest;
  const published: string[] = [];
  const rejected = new Set<string>();
  const crash = crashes({
    wanted: [...AFTER, ...BEFORE],
    label: (deliveryId) => (rejected.has(deliveryId) ? 'rejecting' : ''),
  });

  const files = () => {
    const replaces = published.at(-1);
    const list = aFile('roster', 'roster.csv', 'navn;rolle\r\nUlla Falkesgaard;borger\r\n');
    return packed([...aDelivery('skive'), list], replaces === undefined ? {} : { replaces });
  };
  /** One good delivery in place of the last, and a bad one beside it. */
  async function deliverBoth(): Promise<void> {
    const bad = ulid();
    rejected.add(bad);
    await study.upload('skive', packed([aCoreGroup('1502805043;779;01-03-2021;;for meget')]), bad);
    const { deliveryId } = await study.deliver('skive', files());
    published.push(deliveryId);
  }

  beforeAll(async () => {
    study = await aStudy({ faults: crash.faults, timeScale: 0.0001 });
    for (let known = -1; known < crash.points.length; ) {
      known = crash.points.length;
      crash.allow(KILLS_PER_DELIVERY);
      await deliverBoth();
    }
  });
  afterAll(() => study?.stop());

  it('die at every one of them', () => {
    expect(crash.points.toSorted()).toEqual([...AFTER, ...BEFORE].toSorted());
  });

  it.each(['core_group', 'documents', 'turns', 'findings'])(
    'publish the rows of %s that undisturbed ones do',
    async (table) => {
      const { columns, rows } = await study.ask(`SELECT * FROM ${table}_store`);
      const id = columns.findIndex(({ name }) => name === 'delivery_id');
      const byDelivery = Map.groupBy(rows, (row) => row[id]);
      const contents = published.map((delivery) =>
        (byDelivery.get(delivery) ?? []).map((row) => row.toSpliced(id, 1)).sort(),
      );
      const undisturbed = contents.at(-1) ?? [];
      expect(undisturbed.length).toBeGreaterThan(0);
      for (const content of contents) expect(content).toEqual(undisturbed);
      expect(byDelivery.size).toBe(published.length);
      const { rows: visible } = await study.ask(`SELECT delivery_id FROM ${table}`);
      expect(visible).toEqual(undisturbed.map(() => [published.at(-1)]));
    },
  );

  it('take every step of a delivery exactly once', async () => {
    const { rows } = await study.ask('SELECT delivery_id, event FROM ledger');
    const steps = (delivery: string) => rows.filter(([id]) => id === delivery).map(([, event]) => event);
    const parts = ['core_group', 'consents', 'interview', 'roster'].map(() => 'staged');
    for (const delivery of published)
      expect(steps(delivery).sort()).toEqual(['accepted', 'published', 'received', ...parts]);
    for (const delivery of rejected) expect(steps(delivery).sort()).toEqual(['received', 'rejected']);
  });

  it('leave no file behind that the ledger does not know, and the originals of what was rejected in quarantine', () => {
    const tables = ['core_group', 'consents', 'documents', 'turns', 'findings'];
    expect(study.keys('published/')).toHaveLength(tables.length * published.length);
    expect(study.keys('staged/')).toHaveLength((tables.length + 1) * published.length);
    expect(study.keys('names/')).toHaveLength(published.length);
    expect(study.keys('quarantine/')).toHaveLength(2 * rejected.size);
  });

  it('leave no message waiting, not among the dead letters either', async () => {
    expect(await study.left()).toEqual({});
  });
});
