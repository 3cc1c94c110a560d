import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { redriveDeliveries } from '../../cli/delivery/redrive-deliveries.ts';
import type { Call, Fault, Injected } from '../../sandbox/faults/fault.ts';
import { createFaults } from '../../sandbox/faults/faults.ts';
import { aStudy, type Outcome, type StudyUnderTest } from '../support/a-study.ts';
import { type PlannedDelivery, soakPlan } from '../support/soak-plan.ts';

/** `npm run bench -- soak` sets these. */
const DELIVERIES = Number(process.env['CARELAKE_SOAK_DELIVERIES'] ?? 20);
const SEED = Number(process.env['CARELAKE_SOAK_SEED'] ?? 7);
const FIGURES = process.env['CARELAKE_SOAK_FIGURES'];
const HOURS = 3_600_000;
/** Sent at the same time; the next ten when no more than so many messages wait. */
const AT_ONCE = 10;
const MOST_WAITING = 10;
const STEPS = ['validate', 'pseudonymise', 'publish'];

const isFunction = ({ isOwn, by }: Call) => isOwn && by.startsWith('carelake-3cp-');
/**
 * Not of publish: killed in its last try it leaves the publication lock for as long as a function can run, which no test can wait for.
 * crash.test.ts kills it at each of its writes.
 */
const mayDie = (call: Call) => isFunction(call) && call.isWrite && !call.by.endsWith('publish');

/** Share of calls that go wrong in each way. */
const TROUBLE: Readonly<Record<string, Pick<Fault, 'on' | 'effect'> & Required<Pick<Fault, 'chance'>>>> = {
  throttled: { chance: 0.006, on: isFunction, effect: { kind: 'throttle' } },
  failed: { chance: 0.004, on: isFunction, effect: { kind: 'internal' } },
  unavailable: { chance: 0.003, on: isFunction, effect: { kind: 'unavailable' } },
  slow: { chance: 0.02, on: isFunction, effect: { kind: 'slow', milliseconds: 30 } },
  cutBefore: { chance: 0.003, on: isFunction, effect: { kind: 'cut', when: 'before' } },
  cutAfter: { chance: 0.003, on: isFunction, effect: { kind: 'cut', when: 'after' } },
  killedBefore: { chance: 0.01, on: mayDie, effect: { kind: 'kill', when: 'before' } },
  killedAfter: { chance: 0.01, on: mayDie, effect: { kind: 'kill', when: 'after' } },
  handledTwice: {
    chance: 0.05,
    on: ({ operation }) => operation === 'sqs:DeleteMessageBatch',
    effect: { kind: 'unavailable' },
  },
  uploadsFailed: {
    chance: 0.02,
    on: ({ by, isWrite }) => isWrite && by.startsWith('data-manager'),
    effect: { kind: 'throttle' },
  },
};

/** Longer than a message is tried: the right on a key is gone for a while, and Athena refuses for another. */
const OUTAGES: readonly Fault[] = [
  {
    on: ({ operation }) => operation === 'kms:GenerateMac',
    effect: { kind: 'refuse', code: 'AccessDeniedException', status: 400 },
    from: 5,
    times: 48,
  },
  {
    on: (call) => isFunction(call) && call.operation === 'athena:StartQueryExecution',
    effect: { kind: 'refuse', code: 'InvalidRequestException', status: 400 },
    from: 8,
    times: 48,
  },
];

describe(`${DELIVERIES} deliveries of four sources, while all goes wrong that can`, () => {
  const planned = soakPlan(DELIVERIES, SEED);
  const faults = createFaults({ seed: SEED });
  let study: StudyUnderTest;
  let outcomes: Outcome[];
  let stuck: string[];
  const rowsOf = new Map<string, number>();

  beforeAll(async () => {
    const started = performance.now();
    // A function's event source says each time that it could not reach its queue.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    study = await aStudy({ faults, timeScale: 0.0001 });
    const injected = inject();
    for (let from = 0; from < planned.length; from += AT_ONCE) {
      await Promise.all(planned.slice(from, from + AT_ONCE).map(send));
      while (waitingAtWork() > MOST_WAITING) await pause(100);
    }
    await study.sandbox.idle();
    const hits: Record<string, number> = {};
    for (const [name, one] of injected) hits[name] = (hits[name] ?? 0) + one.hits();
    stuck = deadLetters();
    faults.lift();
    const redriven = await redriveAll();
    await look();
    const seconds = Math.round((performance.now() - started) / 1000);
    tell({ deliveries: DELIVERIES, seed: SEED, seconds, hits, deadLetters: stuck.length, redriven });
  }, 3 * HOURS);
  afterAll(() => study?.stop());

  function inject(): [string, Injected][] {
    const times = Number.POSITIVE_INFINITY;
    const trouble = Object.entries(TROUBLE).map(([name, fault]): [string, Injected] => [
      name,
      faults.inject({ ...fault, times }),
    ]);
    return [...OUTAGES.map((outage): [string, Injected] => ['outage', faults.inject(outage)]), ...trouble];
  }

  async function send({ source, files, deliveryId }: PlannedDelivery): Promise<void> {
    await study.upload(source, files, deliveryId);
  }

  /** Names of the queues that hold dead letters, one for each letter. */
  function deadLetters(): string[] {
    return Object.entries(study.waiting()).flatMap(([queue, count]) =>
      Array.from({ length: count }, () => queue),
    );
  }

  function waitingAtWork(): number {
    const work = Object.entries(study.waiting()).filter(([queue]) => !queue.endsWith('-dead-letters'));
    return work.reduce((sum, [, count]) => sum + count, 0);
  }

  async function redriveAll(): Promise<number> {
    const told = await redriveDeliveries(await study.as('operator'), { move: true });
    await study.sandbox.idle();
    return told.reduce((sum, { moved }) => sum + moved, 0);
  }

  async function look(): Promise<void> {
    outcomes = await Promise.all(planned.map((delivery) => study.outcome(delivery)));
    for (const table of ['core_group', 'education']) {
      const { rows } = await study.ask(`SELECT delivery_id, count(*) FROM ${table} GROUP BY delivery_id`);
      for (const [id, count] of rows) rowsOf.set(String(id), Number(count));
    }
  }

  function tell(figures: object): void {
    const count = (outcome: string) =>
      outcomes.filter(({ report, publication }) => (publication?.outcome ?? report?.status) === outcome)
        .length;
    const ends = { published: count('published'), refused: count('refused'), rejected: count('rejected') };
    if (FIGURES !== undefined) writeFileSync(FIGURES, JSON.stringify({ ...figures, ...ends }));
  }

  it('publish every accepted row exactly once', async () => {
    const good = Map.groupBy(
      planned.filter(({ broken }) => broken === undefined),
      ({ content }) => content,
    );
    expect(good.size).toBeGreaterThan(DELIVERIES / 2);
    for (const same of good.values()) {
      const published = same.filter(({ deliveryId }) => rowsOf.has(deliveryId));
      expect(published.map(({ deliveryId }) => rowsOf.get(deliveryId))).toEqual([same[0]?.rows]);
    }
    expect(rowsOf.size).toBe(good.size);
  });

  it('take each step once', async () => {
    const { rows } = await study.ask(
      'SELECT delivery_id, event FROM ledger GROUP BY delivery_id, event HAVING count(*) > 1',
    );
    expect(rows).toEqual([]);
  });

  it('have an explanation of every refusal', () => {
    planned.forEach(({ broken, deliveryId }, index) => {
      const { report, publication } = outcomes[index] ?? {};
      const rules = report?.resources.flatMap(({ errors }) => errors.map(({ rule }) => rule)) ?? [];
      if (broken !== undefined) expect(rules).toContain(broken);
      else if (rowsOf.has(deliveryId)) expect(publication?.outcome).toBe('published');
      else expect(publication).toMatchObject({ outcome: 'refused', rule: 'duplicate-published' });
    });
  });

  it('lose no message: what was stuck has its reason in the log, and nothing is left on any queue', async () => {
    for (const queue of stuck)
      expect(STEPS.map((step) => `carelake-3cp-${step}-dead-letters`)).toContain(queue);
    const logged = STEPS.map((step) =>
      readFileSync(join(study.home, 'logs', `carelake-3cp-${step}.log`), 'utf8'),
    );
    const reasons = logged.join('').match(/"code":"\w+|Runtime.ExitError/g) ?? [];
    expect(stuck.length).toBeGreaterThan(0);
    expect(reasons.length).toBeGreaterThanOrEqual(stuck.length);
    expect(await study.left()).toEqual({});
  });
});
