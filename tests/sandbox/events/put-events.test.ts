import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventBridgeEvent } from '../../../sandbox/events/event.ts';
import { putEvents } from '../../../sandbox/events/put-events.ts';
import { jsonService } from '../../../sandbox/kernel/json-service.ts';
import { aKernel, allow, aRole, type KernelUnderTest } from '../../support/sandbox-kernel.ts';

const BUS = 'arn:aws:events:eu-north-1:123456789012:event-bus/default';
const OWN = { Source: 'own.program', DetailType: 'Told', Detail: '{"a":1}' };

let kernel: KernelUnderTest;
let emitted: EventBridgeEvent[];
beforeEach(async () => {
  emitted = [];
  const teller = {
    ...allow('events:PutEvents', BUS),
    Condition: {
      'ForAllValues:StringEquals': { 'events:source': 'own.program' },
      Null: { 'events:source': 'false' },
    },
  };
  kernel = await aKernel({
    resources: { Teller: aRole('teller', [teller]), Anybody: aRole('anybody') },
    services: (one) => [
      jsonService(one, {
        signingName: 'events',
        targetPrefix: 'AWSEvents',
        operations: { PutEvents: putEvents(one, (event) => emitted.push(event)) },
      }),
    ],
  });
});
afterEach(() => kernel.stop());

const put = (role: string, ...Entries: object[]) =>
  new EventBridgeClient(kernel.client(role)).send(new PutEventsCommand({ Entries }));

describe('PutEvents', () => {
  it('brings an event to the default bus, as EventBridge carries it', async () => {
    const Time = new Date('2026-11-28T06:00:00Z');
    const { FailedEntryCount, Entries } = await put('teller', { ...OWN, Time });
    expect(FailedEntryCount).toBe(0);
    expect(emitted).toEqual([
      {
        version: '0',
        id: Entries?.[0]?.EventId,
        'detail-type': 'Told',
        source: 'own.program',
        account: '123456789012',
        time: '2026-11-28T06:00:00Z',
        region: 'eu-north-1',
        resources: [],
        detail: { a: 1 },
      },
    ]);
  });

  it.each([
    ['NotAuthorizedForSourceException', { ...OWN, Source: 'aws.s3' }],
    ['NotAuthorizedForSourceException', { ...OWN, DetailType: undefined }],
    ['MalformedDetail', { ...OWN, Detail: 'no object' }],
    ['ResourceNotFoundException', { ...OWN, EventBusName: 'another' }],
  ])('tells of an event that it does not take, and takes the others: %s', async (code, wrong) => {
    const { FailedEntryCount, Entries } = await put('anybody', wrong, OWN);
    expect(FailedEntryCount).toBe(1);
    expect(Entries).toMatchObject([{ ErrorCode: code }, { EventId: emitted[0]?.id }]);
    expect(emitted).toHaveLength(1);
  });

  it('is refused to who may send events of one source and has another among them', async () => {
    const call = put('teller', OWN, { ...OWN, Source: 'other.program' });
    await expect(call).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(emitted).toEqual([]);
  });
});
