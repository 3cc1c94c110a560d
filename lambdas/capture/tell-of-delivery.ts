import { GetTrailStatusCommand } from '@aws-sdk/client-cloudtrail';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { deliveryTrouble, UNDELIVERED } from '../../core/audit/delivery-trouble.ts';
import { log, PipelineError } from '../shared/log.ts';
import type { Workshop } from './workshop.ts';

/**
 * Asks whether the log arrives in its bucket and, where it does not, tells an event rule that tells people. Nothing else would: CloudTrail keeps
 * trying in silence, and its records of these tries are not delivered either.
 */
export async function tellOfDelivery(
  { cloudtrail, events, trail }: Workshop,
  now = new Date(),
): Promise<void> {
  const trouble = deliveryTrouble(await cloudtrail.send(new GetTrailStatusCommand({ Name: trail })), now);
  if (trouble === undefined) return;
  log.error('the audit log does not arrive', { ...trouble });
  const { source: Source, detailType: DetailType } = UNDELIVERED;
  const entry = { Source, DetailType, Detail: JSON.stringify(trouble), Time: now };
  const { FailedEntryCount } = await events.send(new PutEventsCommand({ Entries: [entry] }));
  if (FailedEntryCount !== 0)
    throw new PipelineError('NOBODY_TOLD', 'the event that the log does not arrive was not taken');
}
