import { PutObjectCommand } from '@aws-sdk/client-s3';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { landingKeys } from '../../core/deliveries/keys.ts';
import type { Interceptor } from '../../sandbox/kernel/kernel.ts';
import { aDelivery, packed } from '../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../support/a-study.ts';

describe('a file that is written anew while its delivery is worked on', () => {
  let study: StudyUnderTest;
  let intercept: Interceptor | undefined;
  beforeAll(async () => {
    study = await aStudy({ intercept: (...call) => intercept?.(...call) });
  });
  afterAll(() => study?.stop());

  it('stays out: what was there when the delivery was received is what is published', async () => {
    const files = packed(aDelivery('skive'));
    const ref = { source: 'skive', deliveryId: ulid() };
    let overwritten = 0;
    intercept = async (_caller, { eventName, requestParameters }, phase) => {
      const isManifest = requestParameters?.['key'] === landingKeys.manifest(ref);
      if (eventName !== 'PutObject' || phase !== 'after' || !isManifest) return;
      const { s3, names } = await study.as('data-manager-skive');
      const Key = landingKeys.delivered(ref, 'core_group.csv');
      await s3.send(new PutObjectCommand({ Bucket: names.landingBucket, Key, Body: 'not;a;table\n' }));
      overwritten += 1;
    };
    await study.upload('skive', files, ref.deliveryId);
    await study.sandbox.idle();
    expect(overwritten).toBe(1);
    expect((await study.outcome(ref)).report).toMatchObject({ status: 'accepted' });
    const { rows } = await study.ask('SELECT count(*) AS n FROM core_group');
    expect(Number(Object.values(rows[0] ?? {})[0])).toBeGreaterThan(0);
  });
});
