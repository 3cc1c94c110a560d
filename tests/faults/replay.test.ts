import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AwsError } from '../../sandbox/kernel/aws-error.ts';
import type { Interceptor } from '../../sandbox/kernel/kernel.ts';
import { aCoreGroup, aDelivery, packed } from '../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../support/a-study.ts';
import { canariesInText, canariesOf } from '../support/canaries.ts';

/** What was put on any queue, before it was encrypted. */
const messages = vi.hoisted((): string[] => []);
vi.mock('../../sandbox/sqs/queue-encryption.ts', async (original) => {
  const real = await original<typeof import('../../sandbox/sqs/queue-encryption.ts')>();
  return {
    ...real,
    createQueueEncryption: (...parts: Parameters<typeof real.createQueueEncryption>) => {
      const encryption = real.createQueueEncryption(...parts);
      return {
        ...encryption,
        encrypt: (...message: Parameters<typeof encryption.encrypt>) => {
          messages.push(message[2].plaintext.toString('utf8'));
          return encryption.encrypt(...message);
        },
      };
    },
  };
});

const files = aDelivery('skive');

describe('a delivery', () => {
  let study: StudyUnderTest;
  let intercept: Interceptor | undefined;
  let skive: string;

  const eventsOf = async (deliveryId: string) =>
    (await study.ask(`SELECT event FROM ledger WHERE delivery_id = '${deliveryId}'`)).rows.flat().sort();
  const tables = async () =>
    Promise.all(
      ['core_group', 'documents', 'turns', 'findings'].map(async (table) =>
        (await study.ask(`SELECT * FROM ${table}`)).rows.map(String).sort(),
      ),
    );

  beforeAll(async () => {
    study = await aStudy({ intercept: (...call) => intercept?.(...call), timeScale: 0.0001 });
    skive = (await study.deliver('skive', packed(files))).deliveryId;
  });
  afterAll(() => study?.stop());

  it('changes nothing when its descriptor comes again, in whatever form', async () => {
    const ref = { source: 'skive', deliveryId: skive };
    const before = [
      await tables(),
      await study.outcome(ref),
      await eventsOf(skive),
      study.keys('published/'),
    ];
    await study.upload('skive', packed(files), skive);
    await study.upload('skive', packed([aCoreGroup('2303815106;779;01-06-2021;;almindelig')]), skive);
    await study.upload('skive', { 'datapackage.json': 'no JSON' }, skive);
    await study.sandbox.idle();
    expect([
      await tables(),
      await study.outcome(ref),
      await eventsOf(skive),
      study.keys('published/'),
    ]).toEqual(before);
  });

  it('is published once when each function handles a message of it twice', async () => {
    const handledAgain = new Set<string>();
    intercept = ({ principal }, { eventName }, phase) => {
      if (eventName !== 'DeleteMessageBatch' || phase !== 'before' || principal.kind !== 'session') return;
      if (handledAgain.has(principal.roleName)) return;
      handledAgain.add(principal.roleName);
      throw new AwsError('ServiceUnavailable', 'The message could not be deleted.', 503);
    };
    const { deliveryId, publication } = await study.deliver('silkeborg', packed(aDelivery('silkeborg')));
    intercept = undefined;
    expect([...handledAgain].sort()).toEqual(
      ['capture', 'pseudonymise', 'publish', 'validate'].map((name) => `carelake-3cp-${name}`),
    );
    expect(publication?.outcome).toBe('published');
    const events = await eventsOf(deliveryId);
    expect(events.filter((event) => event !== 'staged')).toEqual(['accepted', 'published', 'received']);
    const staged = study.keys(`ledger/${deliveryId}/3-staging`);
    expect(events.filter((event) => event === 'staged')).toHaveLength(staged.length);
    const { rows } = await study.ask(`SELECT count(*) FROM core_group WHERE delivery_id = '${deliveryId}'`);
    expect(rows).toEqual([[String(publication?.tables['core_group'])]]);
  });

  it('is tried again soon after a failure, not when the visibility timeout ends', async () => {
    let shortened = 0;
    let failures = 0;
    intercept = ({ principal }, { eventName }, phase) => {
      if (phase !== 'before' || principal.kind !== 'session') return;
      if (eventName === 'ChangeMessageVisibility') shortened += 1;
      const copies = principal.roleName.endsWith('publish') && eventName === 'CopyObject';
      if (copies && failures++ === 0) throw new AwsError('AccessDenied', 'Refused once.', 403);
    };
    const row = aCoreGroup('1502805043;791;01-02-2020;10-02-2020;intensiv');
    const { publication } = await study.deliver('viborg', packed([row]));
    intercept = undefined;
    expect(publication?.outcome).toBe('published');
    expect(shortened).toBe(1);
  });

  it('is published whole when its parts are done in another order', async () => {
    const rows = ['1502805043', '2303815106', '0101805016'].map((cpr) => `${cpr};740;01-03-2021;;intensiv`);
    const parts = rows.map((row, index) => ({
      ...aCoreGroup(row),
      path: `core_group/part-000${index + 1}.csv`,
    }));
    const order: string[] = [];
    const othersDone = {
      validate: Promise.withResolvers<void>(),
      pseudonymise: Promise.withResolvers<void>(),
    };
    intercept = async ({ principal }, { eventName, requestParameters }, phase) => {
      const key = String(requestParameters?.['key'] ?? '');
      const step = principal.kind === 'session' ? principal.roleName.replace('carelake-3cp-', '') : '';
      if (step !== 'validate' && step !== 'pseudonymise') return;
      if (phase === 'before' && eventName === 'GetObject' && /part-0001.csv$|0001.parquet$/.test(key))
        await othersDone[step].promise;
      const done = /accepted\/.*(000\d)\.json$|3-staging\.core_group-(000\d)/.exec(key);
      if (phase === 'after' && eventName === 'PutObject' && done) {
        order.push(`${step} ${done[1] ?? done[2]}`);
        if (order.filter((one) => one.startsWith(step)).length === 2) othersDone[step].resolve();
      }
    };
    const { deliveryId, publication } = await study.deliver('silkeborg', packed(parts));
    intercept = undefined;
    expect(order.filter((one) => one.endsWith('1'))).toEqual([order[2], order[5]]);
    expect(publication).toMatchObject({ outcome: 'published', tables: { core_group: 3 } });
    expect(await eventsOf(deliveryId)).toEqual([
      'accepted',
      'published',
      'received',
      'staged',
      'staged',
      'staged',
    ]);
  });

  it('is refused when its rows are published already, and nothing changes', async () => {
    const before = await tables();
    const { report, publication } = await study.deliver('skive', packed(files));
    expect(report?.status).toBe('accepted');
    expect(publication).toMatchObject({ outcome: 'refused', rule: 'duplicate-published', tables: {} });
    expect(await tables()).toEqual(before);
  });

  it('is published once when it is sent twice at the same time', async () => {
    const files = packed([aCoreGroup('1502805043;791;01-09-2021;;intensiv')]);
    const refs = await Promise.all([study.upload('viborg', files), study.upload('viborg', files)]);
    await study.sandbox.idle();
    const outcomes = await Promise.all(refs.map((ref) => study.outcome(ref)));
    expect(outcomes.map(({ publication }) => publication?.outcome).sort()).toEqual(['published', 'refused']);
  });

  it('is refused when its interviews are published already', async () => {
    const { publication } = await study.deliver(
      'skive',
      packed(files.filter(({ table }) => table === 'interview')),
    );
    expect(publication).toMatchObject({ outcome: 'refused', rule: 'duplicate-published', tables: {} });
  });

  it('does not replace the delivery of another source', async () => {
    const before = await tables();
    const { publication } = await study.deliver(
      'viborg',
      packed([aCoreGroup('2303815106;791;01-06-2021;;almindelig')], { replaces: skive }),
    );
    expect(publication).toMatchObject({ outcome: 'refused', rule: 'replaces', tables: {} });
    expect(await tables()).toEqual(before);
  });

  it('replaces another at one moment: analysts see the one or the other, whole', async () => {
    const seen = new Set<string>();
    let done = false;
    const watching = (async () => {
      while (!done) {
        const { rows } = await study.ask(
          "SELECT delivery_id, count(*) FROM core_group WHERE municipality = '779' GROUP BY delivery_id",
        );
        seen.add(JSON.stringify(rows));
      }
    })();
    const rows = ['1502805043', '2303815106'].map((cpr) => `${cpr};779;01-03-2021;;intensiv`);
    const { deliveryId } = await study.deliver('skive', packed([aCoreGroup(...rows)], { replaces: skive }));
    done = true;
    await watching;
    const { rows: now } = await study.ask("SELECT delivery_id FROM core_group WHERE municipality = '779'");
    expect(now).toEqual([[deliveryId], [deliveryId]]);
    const [before, after] = [[[skive, '1']], [[deliveryId, '2']]].map((state) => JSON.stringify(state));
    expect([...seen].filter((state) => state !== before && state !== after)).toEqual([]);
    expect(seen).toContain(before);
  });

  it('is replaced by one delivery after the other, and never by two', async () => {
    const spell = (day: string) => [aCoreGroup(`0101805016;740;${day}-04-2022;;intensiv`)];
    const deliver = async (day: string, replaces?: string) =>
      study.deliver('silkeborg', packed(spell(day), replaces === undefined ? {} : { replaces }));
    const visible = async () =>
      (await study.ask("SELECT delivery_id FROM core_group WHERE start_month = '2022-04'")).rows;
    const first = await deliver('01');
    const second = await deliver('02', first.deliveryId);
    const { publication } = await deliver('03', first.deliveryId);
    expect(publication).toMatchObject({ outcome: 'refused', rule: 'replaced', earlier: second.deliveryId });
    expect(await visible()).toEqual([[second.deliveryId]]);
    const third = await deliver('03', second.deliveryId);
    expect(third.publication?.outcome).toBe('published');
    expect(await visible()).toEqual([[third.deliveryId]]);
    // What was replaced is current no more, and may come again.
    const again = await deliver('02', third.deliveryId);
    expect(await visible()).toEqual([[again.deliveryId]]);
  });

  it('is replaced by one of two that are sent at the same time', async () => {
    const spell = (day: string) => aCoreGroup(`0101805016;740;${day}-05-2022;;intensiv`);
    const { deliveryId: replaces } = await study.deliver('silkeborg', packed([spell('01')]));
    const refs = await Promise.all(
      ['02', '03'].map((day) => study.upload('silkeborg', packed([spell(day)], { replaces }))),
    );
    await study.sandbox.idle();
    const outcomes = await Promise.all(refs.map(study.outcome));
    expect(outcomes.map(({ publication }) => publication?.rule).sort()).toEqual(['replaced', undefined]);
    const { rows } = await study.ask("SELECT count(*) FROM core_group WHERE start_month = '2022-05'");
    expect(rows).toEqual([['1']]);
  });

  it('keeps apart two short periods of a person in one month', async () => {
    const { publication } = await study.deliver(
      'viborg',
      packed([
        aCoreGroup(
          '1502805043;791;01-03-2021;10-03-2021;intensiv',
          '1502805043;791;20-03-2021;25-03-2021;intensiv',
        ),
      ]),
    );
    expect(publication).toMatchObject({ outcome: 'published' });
  });

  it('puts nothing on a queue that says who somebody is', () => {
    expect(messages.length).toBeGreaterThan(10);
    expect(canariesInText(canariesOf({ persons: 5, seed: 7 }), messages.join('\n'))).toEqual([]);
  });
});
