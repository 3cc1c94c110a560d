import { PutObjectCommand } from '@aws-sdk/client-s3';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lakeKeys } from '../../../core/deliveries/keys.ts';
import type { Lake } from '../../../lambdas/shared/lake.ts';
import { withPublicationLock } from '../../../lambdas/shared/publication-lock.ts';
import { anS3, type S3UnderTest } from '../../sandbox/s3/a-bucket.ts';

const LEASE_LEFT_MS = 600;

let sandbox: S3UnderTest;
let lake: Lake;
beforeAll(async () => {
  sandbox = await anS3();
  lake = { s3: sandbox.as('tester'), bucket: sandbox.bucket };
});
afterAll(() => sandbox.stop());

/** As whoever was killed at work leaves it. */
async function heldBy(holder: string): Promise<void> {
  const Body = JSON.stringify({ holder, until: Date.now() + LEASE_LEFT_MS });
  await lake.s3.send(new PutObjectCommand({ Bucket: lake.bucket, Key: lakeKeys.publicationLock, Body }));
}
async function waitedFor(holder: string): Promise<number> {
  const asked = performance.now();
  return withPublicationLock(lake, holder, async () => performance.now() - asked);
}

describe('the lock of publications', () => {
  it('lets one at a time in, and the next when one has failed', async () => {
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await new Promise((done) => setTimeout(done, 50));
      seen.push(`${name} ends`);
      if (name === 'second') throw new Error('failed');
    };
    const names = ['first', 'second', 'third'];
    const ends = await Promise.allSettled(names.map((name) => withPublicationLock(lake, ulid(), work(name))));
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const order = seen.filter((_, at) => at % 2 === 0).map((begins) => begins.split(' ')[0]);
    expect(order.toSorted()).toEqual(names);
    expect(seen).toEqual(order.flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('is held by who was killed until its lease ends, and not longer', async () => {
    await heldBy(ulid());
    expect(await waitedFor(ulid())).toBeGreaterThan(LEASE_LEFT_MS / 2);
  });

  it('is taken up at once by who was killed, when the message comes back', async () => {
    const holder = ulid();
    await heldBy(holder);
    expect(await waitedFor(holder)).toBeLessThan(LEASE_LEFT_MS / 2);
  });
});
