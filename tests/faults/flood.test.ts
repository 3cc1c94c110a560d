import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DeliveryRef } from '../../core/deliveries/keys.ts';
import { aCoreGroup, packed } from '../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../support/a-study.ts';

const FLOOD = 16;

/** One row each, of a person of its own: two that are the same would be one too many. */
function files(municipality: string, person: number) {
  const day = String(1 + person).padStart(2, '0');
  return packed([aCoreGroup(`${day}01400101;${municipality};01-03-2021;;intensiv`)]);
}

describe('a source that sends a flood, and a message that nobody understands', () => {
  let study: StudyUnderTest;
  let flood: DeliveryRef[];
  let waitingThen: number;
  let other: DeliveryRef;

  const isPublished = async (ref: DeliveryRef) =>
    (await study.outcome(ref)).publication?.outcome === 'published';

  beforeAll(async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    study = await aStudy({ timeScale: 0.001 });
    const { sqs, names } = await study.as('operator');
    const QueueUrl = `${study.sandbox.endpoint}/123456789012/${names.queues['validate']}`;
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'poison' }));
    flood = await Promise.all(
      Array.from({ length: FLOOD }, (_, n) => study.upload('skive', files('779', n))),
    );
    other = await study.upload('viborg', files('791', FLOOD));
    await vi.waitUntil(() => isPublished(other), { timeout: 200_000, interval: 100 });
    waitingThen = (await Promise.all(flood.map(isPublished))).filter((one) => !one).length;
    await study.sandbox.idle();
  }, 400_000);
  afterAll(() => study?.stop());

  it('leave the delivery of another source, sent after all of them, before most of them', () => {
    expect(waitingThen).toBeGreaterThan(FLOOD / 2);
  });

  it('lose nothing: the flood is published too, and the message is among the dead letters', async () => {
    expect(await Promise.all(flood.map(isPublished))).toEqual(flood.map(() => true));
    expect(await study.left()).toEqual({ 'carelake-3cp-validate-dead-letters': 1 });
  });
});
