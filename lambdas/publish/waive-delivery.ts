import { landingKeys } from '../../core/deliveries/keys.ts';
import { ledgerEvent } from '../../core/deliveries/ledger.ts';
import type { WaiverMessage } from '../../core/deliveries/messages.ts';
import { readStep, takeStep } from '../shared/lake.ts';
import { isAsked } from '../shared/landing.ts';
import { log, PipelineError } from '../shared/log.ts';
import { publishDelivery, type Workshop } from './publish-delivery.ts';

/**
 * Remembers that one of two people waived a delivery that waits, and publishes it if that was the second. Nobody reads the request itself: its
 * name says it all. That it lies there is what counts, and not the message, because only the two may put it there. Each waiver is a ledger event of its own, so their order does not matter, and a second one in the same role is none.
 */
export async function waiveDelivery(workshop: Workshop, message: WaiverMessage): Promise<void> {
  const { lake, study, landingBucket } = workshop;
  const { source, deliveryId, role, reason, bucket } = message;
  const ref = { source, deliveryId };
  log.appendKeys(ref);
  if (bucket !== landingBucket) throw new PipelineError('BUCKET_FOREIGN', 'the event names another bucket');
  if ((await readStep(lake, ref, 'waiting'))?.source !== source)
    return log.warn('waiver passed over: its source has no such delivery that waits', { role });
  if (!(await isAsked({ s3: lake.s3, bucket }, landingKeys.waiver(ref, role, reason))))
    return log.warn('waiver passed over: nobody asked for it', { role });
  if ((await readStep(lake, ref, 'publication')) === undefined) {
    const at = new Date();
    const waivers = [{ role, reason, at: at.toISOString() }];
    await takeStep(lake, `waiver.${role}`, ledgerEvent(ref, 'waived', { study: study.name, at, waivers }));
  }
  await publishDelivery(workshop, ref);
}
