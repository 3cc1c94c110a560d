import { paginateLookupEvents } from '@aws-sdk/client-cloudtrail';
import { readStartedQuery, type StartedQuery } from '../../core/audit/started-query.ts';
import type { Workshop } from './workshop.ts';

export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** Queries of the study that were started in a span, by CloudTrail's own history, which nobody can switch off. */
export async function findStarted(
  { cloudtrail, workgroups }: Pick<Workshop, 'cloudtrail' | 'workgroups'>,
  { from, to }: Span,
): Promise<StartedQuery[]> {
  const started = new Map<string, StartedQuery>();
  const wanted = {
    LookupAttributes: [{ AttributeKey: 'EventName' as const, AttributeValue: 'StartQueryExecution' }],
    StartTime: from,
    EndTime: to,
  };
  for await (const { Events = [] } of paginateLookupEvents({ client: cloudtrail, pageSize: 50 }, wanted)) {
    for (const { CloudTrailEvent = '' } of Events) {
      const query = readStartedQuery(CloudTrailEvent);
      // A client that asks twice with one token gets the same query twice.
      if (query !== undefined && workgroups.includes(query.workgroup)) started.set(query.id, query);
    }
  }
  return [...started.values()];
}
