import { z } from 'zod';
import type { InvocationOutcome } from './execution-environment.ts';

const Response = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
});

/** Which messages of a batch have failed; an answer that cannot be relied on fails them all, as in Lambda. */
export function failedMessages(
  ids: readonly string[],
  outcome: InvocationOutcome,
  reportsItems: boolean,
): ReadonlySet<string> {
  const all = new Set(ids);
  if (!outcome.ok) return all;
  if (!reportsItems || outcome.payload === null) return new Set();
  const response = Response.safeParse(outcome.payload);
  if (!response.success) return all;
  const failed = (response.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return failed.every((id) => all.has(id)) ? new Set(failed) : all;
}
