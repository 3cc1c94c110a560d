import { z } from 'zod';
import { AwsError } from '../kernel/aws-error.ts';

const MAX_ENTRIES = 10;
const MAX_BATCH_BYTES = 1024 * 1024;
const ENTRY_ID = /^[\w-]{1,80}$/;

export const EntryId = z.string();

export interface BatchAnswer<T> {
  readonly Successful: T[];
  readonly Failed: { Id: string; SenderFault: boolean; Code: string; Message: string }[];
}

/** Runs the entries of a batch one by one: one that fails is told in the answer and leaves the others alone. */
export async function runBatch<E extends { Id: string }, T>(
  entries: readonly E[],
  run: (entry: E) => Promise<T>,
): Promise<BatchAnswer<T>> {
  checkEntries(entries);
  const answer: BatchAnswer<T> = { Successful: [], Failed: [] };
  for (const entry of entries) {
    try {
      answer.Successful.push(await run(entry));
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      answer.Failed.push({ Id: entry.Id, SenderFault: true, Code: error.code, Message: error.message });
    }
  }
  return answer;
}

/** Refuses a batch of messages that together are larger than one message may be. */
export function checkBatchBytes(bodies: readonly string[]): void {
  const bytes = bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0);
  if (bytes > MAX_BATCH_BYTES) {
    throw new AwsError(
      'BatchRequestTooLong',
      `Batch requests cannot be longer than ${MAX_BATCH_BYTES} bytes.`,
    );
  }
}

function checkEntries(entries: readonly { Id: string }[]): void {
  if (entries.length === 0) throw new AwsError('EmptyBatchRequest', 'There should be at least one entry.');
  if (entries.length > MAX_ENTRIES) {
    throw new AwsError(
      'TooManyEntriesInBatchRequest',
      `Maximum number of entries per request are ${MAX_ENTRIES}.`,
    );
  }
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length) {
    throw new AwsError('BatchEntryIdsNotDistinct', 'Two or more batch entries have the same Id.');
  }
  if (!entries.every(({ Id }) => ENTRY_ID.test(Id))) {
    throw new AwsError(
      'InvalidBatchEntryId',
      'A batch entry id has letters, digits, - and _ only, at most 80.',
    );
  }
}
