import * as z from 'zod';

const QueryId = z.uuid();

const Hourly = z.object({ source: z.literal('aws.events'), 'detail-type': z.literal('Scheduled Event') });

/** What the queue of `capture` brings: the id of a query that has ended, or that it is time to compare. */
export type CaptureMessage =
  | { readonly kind: 'query-ended'; readonly queryId: string }
  | { readonly kind: 'hourly' };

/** Undefined for anything that none of the study's rules sent. */
export function parseCaptureMessage(body: string): CaptureMessage | undefined {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return undefined;
  }
  const queryId = QueryId.safeParse(json);
  if (queryId.success) return { kind: 'query-ended', queryId: queryId.data };
  return Hourly.safeParse(json).success ? { kind: 'hourly' } : undefined;
}
