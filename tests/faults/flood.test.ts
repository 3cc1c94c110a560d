import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DESCRIPTOR_NAME, type DeliveryRef } from '../../core/deliveries/keys.ts';
import { aCoreGroup, packed } from '../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../support/a-study.ts';

const FLOOD = 30;

/** One row each, of a person of its own: two that are the same would be one too many. */
function files(municipality: string, person: number) {
  const day = String(1 + person).padStart(2, '0');
  return packed([aCoreGroup(`${day}01400101;${municipality};01-03-2021;;intensiv`)]);
}

describe('a source that sends a flood, and a message that nobody understands', () => {
  let study: StudyUnderTest;
  let flood: DeliveryRef[];
  let other: DeliveryRef;
  /** When the other source had sent; ISO 8601, UTC. */
  let sent: string;

  const isPublished = async (ref: DeliveryRef) =>
    (await study.outcome(ref)).publication?.outcome === 'published';

  beforeAll(async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    study = await aStudy({ timeScale: 0.001 });
    const { sqs, names } = await study.as('operator');
    const QueueUrl = `${study.sandbox.endpoint}/123456789012/${names.queues['validate']}`;
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'poison' }));
    // All files first, so that the deliveries begin together.
    const all = Array.from({ length: FLOOD + 1 }, (_, n) =>
      n < FLOOD ? { source: 'skive', files: files('779', n) } : { source: 'viborg', files: files('791', n) },
    );
    const refs = await Promise.all(
      all.map(({ source, files: { [DESCRIPTOR_NAME]: _, ...parts } }) => study.upload(source, parts)),
    );
    const commit = ({ source, deliveryId }: DeliveryRef, n: number) =>
      study.upload(source, { [DESCRIPTOR_NAME]: all[n]?.files[DESCRIPTOR_NAME] ?? '' }, deliveryId);
    flood = refs.slice(0, FLOOD);
    await Promise.all(flood.map(commit));
    other = await commit(refs[FLOOD] ?? { source: '', deliveryId: '' }, FLOOD);
    sent = new Date().toISOString();
    await study.sandbox.idle();
  }, 400_000);
  afterAll(() => study?.stop());

  it('leave the delivery of another source, sent after all of them, before most of those that waited then', async () => {
    const { rows } = await study.ask(
      'SELECT delivery_id, "at" FROM ledger WHERE event = \'published\' ORDER BY "at"',
    );
    const published = new Map(
      rows.map(([deliveryId, at]) => [deliveryId, new Date(String(at)).toISOString()]),
    );
    const own = published.get(other.deliveryId) ?? '';
    const waiting = flood.map(({ deliveryId }) => published.get(deliveryId) ?? '').filter((at) => at > sent);
    expect(waiting.length).toBeGreaterThan(FLOOD / 3);
    expect(waiting.filter((at) => at < own).length).toBeLessThan(waiting.length / 2);
  });

  it('lose nothing: the flood is published too, and the message is among the dead letters', async () => {
    expect(await Promise.all(flood.map(isPublished))).toEqual(flood.map(() => true));
    expect(await study.left()).toEqual({ 'carelake-3cp-validate-dead-letters': 1 });
  });
});
