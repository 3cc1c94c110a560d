import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Operation, operation } from '../kernel/json-service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { EventBridgeEvent } from './event.ts';

/** Names that AWS keeps for its own services, whoever asks. */
const OF_AWS = /^aws\./;

const Entry = z.object({
  Source: z.string().default(''),
  DetailType: z.string().default(''),
  Detail: z.string().default(''),
  Time: z.number().optional(),
  Resources: z.array(z.string()).default([]),
  EventBusName: z.string().optional(),
});
type Entry = z.infer<typeof Entry>;
const Input = z.object({ Entries: z.array(Entry).min(1).max(10) });

type Taken = { readonly EventId: string };
type Refused = { readonly ErrorCode: string; readonly ErrorMessage: string };

/** Takes events of the account's own programs to the default bus; one that is not taken is told of and does not fail the others. */
export function putEvents(kernel: Kernel, emit: (event: EventBridgeEvent) => void): Operation {
  const { deployment } = kernel.template;
  const { partition, region, account } = deployment;
  const bus = `arn:${partition}:events:${region}:${account}:event-bus/default`;
  return operation({
    input: Input,
    readOnly: false,
    category: 'Data',
    access: ({ Entries }) => ({
      action: 'events:PutEvents',
      resource: bus,
      context: {
        'events:source': Entries.map(({ Source }) => Source),
        'events:detail-type': Entries.map(({ DetailType }) => DetailType),
      },
    }),
    run: ({ Entries }) => {
      const answers = Entries.map((entry) => take(entry));
      return { FailedEntryCount: answers.filter((one) => 'ErrorCode' in one).length, Entries: answers };
    },
  });

  function take(entry: Entry): Taken | Refused {
    const { Source, DetailType, Detail, Time, Resources, EventBusName = 'default' } = entry;
    if (![bus, 'default'].includes(EventBusName))
      return refused('ResourceNotFoundException', 'Event bus does not exist.');
    if (Source === '' || DetailType === '' || OF_AWS.test(Source))
      return refused(
        'NotAuthorizedForSourceException',
        'The source or the detail type is missing, or is one of AWS.',
      );
    const detail = parseDetail(Detail);
    if (detail === undefined) return refused('MalformedDetail', 'Detail is malformed.');
    const id = randomUUID();
    const time = Time === undefined ? kernel.now() : new Date(Time * 1000);
    emit({
      version: '0',
      id,
      'detail-type': DetailType,
      source: Source,
      account,
      time: `${time.toISOString().slice(0, 19)}Z`,
      region,
      resources: Resources,
      detail,
    });
    return { EventId: id };
  }
}

function refused(ErrorCode: string, ErrorMessage: string): Refused {
  return { ErrorCode, ErrorMessage };
}

function parseDetail(text: string): Record<string, unknown> | undefined {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
