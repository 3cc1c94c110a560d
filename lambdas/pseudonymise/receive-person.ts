import * as z from 'zod';
import { parseCpr } from '../../core/cpr/cpr.ts';
import { WITHDRAWAL_REASONS } from '../../core/deliveries/keys.ts';
import type { PersonRequestMessage } from '../../core/deliveries/messages.ts';
import { createPseudonyms } from '../../core/pseudonyms/pseudonyms.ts';
import { linesOfPerson } from '../../core/withdrawals/lines-of-person.ts';
import { log, PipelineError } from '../shared/log.ts';
import { readTextIfThere } from '../shared/objects.ts';
import { sendSweep } from '../shared/queue.ts';
import { addWithdrawn, readWithdrawn } from '../shared/withdrawn.ts';
import { withStudySecrets } from './study-secrets.ts';
import type { Workshop } from './workshop.ts';

const Request = z.strictObject({
  cpr: z.string().refine((text) => parseCpr(text) !== undefined),
  reason: z.enum(WITHDRAWAL_REASONS),
});
type Request = z.infer<typeof Request>;

/**
 * Takes a request to withdraw a person up: this is the one place that may know the number and what it becomes. From here on the person is a
 * pseudonym, and the request is erased with everything else. A request that is gone was taken up before.
 */
export async function receivePerson(workshop: Workshop, message: PersonRequestMessage): Promise<void> {
  const { landing, lake, publishQueueUrl: url, sqs } = workshop;
  const { source, withdrawalId, bucket, key, versionId } = message;
  log.appendKeys({ source, withdrawalId });
  if (bucket !== landing.bucket) throw new PipelineError('BUCKET_FOREIGN', 'the event names another bucket');
  const text = await readTextIfThere(landing.s3, { bucket, key, versionId });
  if (text === undefined) return log.info('request was carried out before');
  if ((await readWithdrawn(lake, message)).length === 0) {
    const { cpr, reason } = readRequest(text);
    const personId = await pseudonymOf(workshop, cpr);
    const request = { source, reason, at: new Date().toISOString() };
    await addWithdrawn(lake, message, linesOfPerson(withdrawalId, personId, request));
  }
  await sendSweep({ sqs, url }, { source, withdrawalId, round: 1, last: false });
  log.info('withdrawal of a person received');
}

function pseudonymOf({ kms, lake, pseudonymKey, study }: Workshop, cpr: string): Promise<string> {
  return withStudySecrets(
    { kms, lake, key: pseudonymKey, study: study.name, domains: ['person'] },
    async (secrets) => createPseudonyms(secrets).pseudonym('person', cpr),
  );
}

/** What is wrong with it is not told: a parser's text quotes what it read. */
function readRequest(text: string): Request {
  try {
    return Request.parse(JSON.parse(text));
  } catch {
    throw new PipelineError('REQUEST_UNREADABLE', 'a request to withdraw a person holds no CPR number');
  }
}
