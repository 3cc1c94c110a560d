import {
  type CloudTrailClient,
  type LookupAttribute,
  paginateLookupEvents,
} from '@aws-sdk/client-cloudtrail';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { type CallElsewhere, ELSEWHERE, readCallElsewhere } from '../../core/audit/call-elsewhere.ts';
import { log, PipelineError } from '../shared/log.ts';
import type { Span } from './find-started.ts';
import type { Workshop } from './workshop.ts';

/** What PutEvents takes at once. */
const BATCH = 10;

/** History is looked up by one attribute at a time. */
const LOOKS: readonly LookupAttribute[] = [
  { AttributeKey: 'EventSource', AttributeValue: 'iam.amazonaws.com' },
  { AttributeKey: 'Username', AttributeValue: 'root' },
];

/**
 * Tells the event rules at home of calls that CloudTrail recorded in the Region of IAM, where no rule of the study hears of them: root's, and
 * those that were to change a role of the study.
 */
export async function tellOfCallsElsewhere(
  { cloudtrailElsewhere, events, prefix }: Workshop,
  span: Span,
): Promise<void> {
  if (cloudtrailElsewhere === undefined) return;
  const calls = await findCalls(cloudtrailElsewhere, prefix, span);
  const entries = calls.map((call) => ({
    Source: ELSEWHERE.source,
    DetailType: ELSEWHERE.detailType,
    Detail: JSON.stringify(call),
    Time: new Date(call.eventTime),
  }));
  for (let start = 0; start < entries.length; start += BATCH) {
    const Entries = entries.slice(start, start + BATCH);
    const { FailedEntryCount } = await events.send(new PutEventsCommand({ Entries }));
    if (FailedEntryCount !== 0)
      throw new PipelineError('NOBODY_TOLD', 'an event of a call in another Region was not taken');
  }
  log.info('calls elsewhere looked at', { told: calls.length });
}

async function findCalls(
  client: CloudTrailClient,
  prefix: string,
  { from: StartTime, to: EndTime }: Span,
): Promise<CallElsewhere[]> {
  const found = new Map<string, CallElsewhere>();
  for (const attribute of LOOKS) {
    const wanted = { LookupAttributes: [attribute], StartTime, EndTime };
    for await (const { Events = [] } of paginateLookupEvents({ client, pageSize: 50 }, wanted))
      for (const { CloudTrailEvent = '{}' } of Events) {
        const call = readCallElsewhere(CloudTrailEvent, prefix);
        if (call !== undefined) found.set(call.eventID, call);
      }
  }
  return [...found.values()];
}
