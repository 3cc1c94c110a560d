import * as z from 'zod';

/** A query that the trail says was started. */
export interface StartedQuery {
  readonly id: string;
  readonly workgroup: string;
  readonly startedAt: Date;
}

const StartEvent = z.object({
  eventTime: z.iso.datetime().transform((text) => new Date(text)),
  requestParameters: z.object({ workGroup: z.string() }),
  responseElements: z.object({ queryExecutionId: z.uuid() }),
});

/** Reads a StartQueryExecution event of CloudTrail; undefined where nothing was started, as when it was refused. */
export function readStartedQuery(event: string): StartedQuery | undefined {
  let json: unknown;
  try {
    json = JSON.parse(event);
  } catch {
    return undefined;
  }
  const parsed = StartEvent.safeParse(json);
  if (!parsed.success) return undefined;
  const { eventTime, requestParameters, responseElements } = parsed.data;
  return {
    id: responseElements.queryExecutionId,
    workgroup: requestParameters.workGroup,
    startedAt: eventTime,
  };
}
