import * as z from 'zod';
import {
  isDeliveryId,
  parseDescriptorKey,
  parsePersonRequestKey,
  parseReleaseKey,
  parseWaiverKey,
  parseWithdrawalKey,
  type ReleaseRequest,
  type WaiverReason,
  type WaiverRole,
  type WithdrawalReason,
} from './keys.ts';

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

const LastLook = Delivery.extend({ kind: z.literal('last-look') });

const Sweep = z.object({
  kind: z.literal('sweep'),
  source: Delivery.shape.source,
  withdrawalId: Delivery.shape.deliveryId,
  round: z.int().positive(),
  last: z.boolean(),
});

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

/** Nothing that began before a delivery was withdrawn can still be at work on it: time to look whether anything is left. */
export type LastLookMessage = z.infer<typeof LastLook>;

/** Time to look for a withdrawn person in the lake, then in landing, then to erase what was found: one message for three functions in turn. */
export type SweepMessage = z.infer<typeof Sweep>;

/** A source asks for a person to be withdrawn; the number is in the object alone. */
export interface PersonRequestMessage {
  readonly kind: 'person-request';
  readonly source: string;
  readonly withdrawalId: string;
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string;
}

/** A descriptor landed: its delivery is committed. */
export interface DescriptorMessage {
  readonly kind: 'descriptor';
  readonly source: string;
  readonly deliveryId: string;
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string;
}

/** A delivery's own source asks for it to be withdrawn. */
export interface WithdrawalMessage {
  readonly kind: 'withdrawal';
  readonly source: string;
  readonly deliveryId: string;
  readonly reason: WithdrawalReason;
  readonly bucket: string;
}

/** One of the two who have to lets a delivery be published that waits. */
export interface WaiverMessage {
  readonly kind: 'waiver';
  readonly source: string;
  readonly deliveryId: string;
  readonly role: WaiverRole;
  readonly reason: WaiverReason;
  readonly bucket: string;
}

/** A source asks for documents to be published that it has reviewed. */
export interface ReleaseMessage extends ReleaseRequest {
  readonly kind: 'release';
  readonly bucket: string;
}

export type Message =
  | PartMessage
  | CompleteMessage
  | LastLookMessage
  | SweepMessage
  | DescriptorMessage
  | WithdrawalMessage
  | PersonRequestMessage
  | WaiverMessage
  | ReleaseMessage;

/** What a queue brought, or undefined for anything that none of us sent. */
export function parseMessage(body: string): Message | undefined {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return undefined;
  }
  const own = z.discriminatedUnion('kind', [Part, Complete, LastLook, Sweep]).safeParse(json);
  return own.success ? own.data : parseEvent(json);
}

type EventMessage =
  | DescriptorMessage
  | WithdrawalMessage
  | WaiverMessage
  | ReleaseMessage
  | PersonRequestMessage;

function parseEvent(json: unknown): EventMessage | undefined {
  const event = ObjectCreated.safeParse(json);
  if (!event.success) return undefined;
  const { bucket, object } = event.data.detail;
  const { key } = object;
  const asked = parseWithdrawalKey(key);
  if (asked !== undefined) return { kind: 'withdrawal', ...asked, bucket: bucket.name };
  const waived = parseWaiverKey(key);
  if (waived !== undefined) return { kind: 'waiver', ...waived, bucket: bucket.name };
  const released = parseReleaseKey(key);
  if (released !== undefined) return { kind: 'release', ...released, bucket: bucket.name };
  const place = { bucket: bucket.name, key, versionId: object['version-id'] };
  const person = parsePersonRequestKey(key);
  if (person !== undefined) return { kind: 'person-request', ...person, ...place };
  const ref = parseDescriptorKey(key);
  return ref === undefined ? undefined : { kind: 'descriptor', ...ref, ...place };
}
