import type { PartMessage } from '../../core/deliveries/messages.ts';
import { knownPart } from '../shared/known-part.ts';
import { countStaged, readStaging, readStep } from '../shared/lake.ts';
import { PipelineError } from '../shared/log.ts';
import { sendComplete } from '../shared/queue.ts';
import { stagePart } from './stage-part.ts';
import type { Workshop } from './workshop.ts';

/** Treats one accepted part and stages it in the lake; the last part staged calls for publication. */
export async function pseudonymisePart(workshop: Workshop, message: PartMessage): Promise<void> {
  const { lake } = workshop;
  const known = await knownPart(workshop, message);
  if (known === undefined) return;
  const { manifest, part } = known;
  if ((await readStep(lake, message, 'validation'))?.event !== 'accepted') {
    throw new PipelineError('NOT_ACCEPTED', 'the ledger does not say that this delivery was accepted');
  }
  if ((await readStaging(lake, message)) === undefined) await stagePart(workshop, { manifest, part });
  if ((await countStaged(lake, manifest)) < manifest.parts.length) return;
  const { source, deliveryId } = manifest;
  await sendComplete(workshop.sqs, workshop.publishQueueUrl, { source, deliveryId });
}
