import { describe, expect, it } from 'vitest';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { parseMessage } from '../../../core/deliveries/messages.ts';
import { SCHEMAS } from '../../../infra/bundling/paths.ts';
import { receiveDelivery } from '../../../lambdas/validate/receive-delivery.ts';
import type { Workshop } from '../../../lambdas/validate/workshop.ts';

const contracts = readContracts(SCHEMAS);
const nobody = { send: () => Promise.reject(new Error('AWS was called')) };
const workshop = {
  contracts,
  study: studyNamed(contracts, '3cp'),
  landing: { s3: nobody, bucket: 'landing' },
  lake: { s3: nobody, bucket: 'lake' },
  sqs: nobody,
  validateQueueUrl: '',
  pseudonymiseQueueUrl: '',
} as unknown as Workshop;

const DELIVERY = '01JA0000000000000000000000';
const event = (bucket: string, source: string) =>
  JSON.stringify({
    source: 'aws.s3',
    'detail-type': 'Object Created',
    detail: {
      bucket: { name: bucket },
      object: { key: `deliveries/${source}/${DELIVERY}/datapackage.json`, 'version-id': 'v' },
    },
  });

async function receive(body: string): Promise<void> {
  const message = parseMessage(body);
  if (message?.kind !== 'descriptor') throw new Error('not a descriptor');
  return receiveDelivery(workshop, message);
}

describe('an event that somebody made up', () => {
  it.each([
    { what: 'names another bucket', body: event('elsewhere', 'skive'), code: 'BUCKET_FOREIGN' },
    {
      what: 'names a source that the study does not have',
      body: event('landing', 'aarhus'),
      code: 'SOURCE_UNKNOWN',
    },
  ])('and that $what is refused before anything is read', async ({ body, code }) => {
    await expect(receive(body)).rejects.toMatchObject({ code });
  });
});
