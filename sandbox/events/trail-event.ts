import { randomUUID } from 'node:crypto';
import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import type { EventBridgeEvent } from './event.ts';

/** The event by which EventBridge tells of a call that the trail logs. */
export function trailEvent(record: CloudTrailRecord): EventBridgeEvent {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'AWS API Call via CloudTrail',
    source: `aws.${record.eventSource.split('.')[0]}`,
    account: record.recipientAccountId,
    time: record.eventTime,
    region: record.awsRegion,
    resources: [],
    detail: { ...record },
  };
}

/** Calls that only read come so often that a rule has to ask for them. */
export function isReadOnlyManagement({ detail }: EventBridgeEvent): boolean {
  const { managementEvent, eventName } = detail as Partial<CloudTrailRecord>;
  return managementEvent === true && /^(?:Describe|Get|List)/.test(eventName ?? '');
}
