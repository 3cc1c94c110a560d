import * as z from 'zod';
import { isDeliveryId, parseDescriptorKey } from './keys.ts';

const Delivery = z.object({
  source: z.string().regex(/^[a-z][a-z0-9-]*$/),
  deliveryId: z.string().refine(isDeliveryId),
});

const Part = Delivery.extend({
  kind: z.literal('part'),
  resource: z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/),
  part: z.int().positive(),
});

const Complete = Delivery.extend({ kind: z.literal('complete') });

/** What EventBridge says of an object; the key is not URL-encoded here. */
const ObjectCreated = z.object({
  source: z.literal('aws.s3'),
  'detail-type': z.literal('Object Created'),
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({ key: z.string(), 'version-id': z.string() }),
  }),
});

/** One part of a delivery is ready for the next step. */
export type PartMessage = z.infer<typeof Part>;

/** Every part of a delivery is staged. */
export type CompleteMessage = z.infer<typeof Complete>;

/** A descriptor landed: its delivery is committed. */
export interface DescriptorMessage {
  readonly kind: 'descriptor';
  readonly source: string;
  readonly deliveryId: string;
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string;
}

/** What a queue brought, or undefined for anything that none of us sent. */
export function parseMessage(body: string): PartMessage | CompleteMessage | DescriptorMessage | undefined {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return undefined;
  }
  const own = z.discriminatedUnion('kind', [Part, Complete]).safeParse(json);
  return own.success ? own.data : parseEvent(json);
}

function parseEvent(json: unknown): DescriptorMessage | undefined {
  const event = ObjectCreated.safeParse(json);
  if (!event.success) return undefined;
  const { bucket, object } = event.data.detail;
  const ref = parseDescriptorKey(object.key);
  if (ref === undefined) return undefined;
  return {
    kind: 'descriptor',
    ...ref,
    bucket: bucket.name,
    key: object.key,
    versionId: object['version-id'],
  };
}
