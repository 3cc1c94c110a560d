import type { ZoneCounts } from '../../core/deliveries/erasure.ts';
import type { DeliveryRef } from '../../core/deliveries/keys.ts';
import { type LedgerEvent, ledgerEvent } from '../../core/deliveries/ledger.ts';
import type { LastLookMessage, WithdrawalMessage } from '../../core/deliveries/messages.ts';
import { withdrawal } from '../../core/deliveries/withdrawal.ts';
import { putReport, readStep, takeStep } from '../shared/lake.ts';
import { log, PipelineError } from '../shared/log.ts';
import { withPublicationLock } from '../shared/publication-lock.ts';
import { sendLastLook } from '../shared/queue.ts';
import { countTraces, erase, findTraces } from './erase-delivery.ts';
import type { Workshop } from './workshop.ts';

/**
 * Withdraws a delivery: the ledger event takes it out of every view, and all of it is erased right behind. A step that is at work on the
 * delivery may still write for as long as a function can run, so the last look comes after that time.
 */
export async function withdrawDelivery(workshop: Workshop, message: WithdrawalMessage): Promise<void> {
  const { landing, queue } = workshop;
  const { source, deliveryId } = message;
  const ref = { source, deliveryId };
  log.appendKeys(ref);
  if (message.bucket !== landing.bucket)
    throw new PipelineError('BUCKET_FOREIGN', 'the event names another bucket');
  const isDone = await alone(workshop, ref, () => withdrawAndErase(workshop, ref, message.reason));
  if (!isDone) return log.warn('withdrawal passed over: its source has sent no such delivery');
  await sendLastLook(queue, ref);
}

/** Looks again, erases what was written since, and closes the delivery's history. */
export async function lookAgain(workshop: Workshop, { source, deliveryId }: LastLookMessage): Promise<void> {
  const { lake, study } = workshop;
  const ref = { source, deliveryId };
  log.appendKeys(ref);
  await alone(workshop, ref, async () => {
    const event = await readStep(lake, ref, 'withdrawal');
    if (event === undefined)
      throw new PipelineError('NOT_WITHDRAWN', 'the ledger does not say that this delivery was withdrawn');
    const left = await erase(workshop, ref, await findTraces(workshop, ref));
    if (isNothing(left))
      await takeStep(lake, 'erasure', ledgerEvent(ref, 'erased', { study: study.name, at: new Date() }));
    await tell(workshop, ref, event, left);
  });
}

/** Nothing is published meanwhile: its checks would read files that are being erased. */
function alone<T>({ lake }: Workshop, { deliveryId }: DeliveryRef, work: () => Promise<T>): Promise<T> {
  return withPublicationLock(lake, `withdrawal-${deliveryId}`, work);
}

async function withdrawAndErase(
  workshop: Workshop,
  ref: DeliveryRef,
  reason: WithdrawalMessage['reason'],
): Promise<boolean> {
  const { lake, study } = workshop;
  const traces = await findTraces(workshop, ref);
  const found = countTraces(traces);
  if (!(await isOwn(workshop, ref, found))) return false;
  const details = { study: study.name, at: new Date(), replaces: [ref.deliveryId], reason, found };
  const event = await takeStep(lake, 'withdrawal', ledgerEvent(ref, 'withdrawn', details));
  await tell(workshop, ref, event, await erase(workshop, ref, traces));
  return true;
}

/** A delivery that the ledger does not know yet is its source's if it lies under the source's prefix, where nobody else may write. */
async function isOwn({ lake }: Workshop, ref: DeliveryRef, found: ZoneCounts): Promise<boolean> {
  for (const step of ['withdrawal', 'receipt', 'validation'] as const) {
    const event = await readStep(lake, ref, step);
    if (event !== undefined) return event.source === ref.source;
  }
  return found.originals > 0;
}

async function tell(
  { lake }: Workshop,
  ref: DeliveryRef,
  { at, reason = 'unstated', found }: LedgerEvent,
  left: ZoneCounts,
): Promise<void> {
  const final = (await readStep(lake, ref, 'erasure')) !== undefined;
  const proof = withdrawal({ at, reason, found: found ?? left, left, checkedAt: new Date(), final });
  await putReport(lake, ref, 'withdrawal', proof);
  log.info('delivery withdrawn', { proven: proof.proven, final });
  if (!proof.proven) throw new PipelineError('NOT_ERASED', 'something was left after the erasure');
}

function isNothing(left: ZoneCounts): boolean {
  return Object.values(left).every((count) => count === 0);
}
