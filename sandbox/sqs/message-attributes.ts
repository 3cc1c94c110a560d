import { createHash } from 'node:crypto';
import { z } from 'zod';

const ATTRIBUTE_NAME = /^[\w.-]{1,256}$/;

/** Attributes that a sender puts beside a message's body. */
export const MessageAttributes = z
  .record(
    z.string().regex(ATTRIBUTE_NAME),
    z.strictObject({
      DataType: z.string().regex(/^(String|Number|Binary)(\..+)?$/),
      StringValue: z.string().optional(),
      BinaryValue: z.base64().optional(),
    }),
  )
  .refine((attributes) => Object.keys(attributes).length <= 10);

export type MessageAttributes = z.infer<typeof MessageAttributes>;

const TEXT = 1;
const BINARY = 2;

export function md5(text: string | Buffer): string {
  return createHash('md5').update(text).digest('hex');
}

/** The digest that SDKs compare: every name, type and value with its length before it, in order of names. */
export function attributesMd5(attributes: MessageAttributes): string | undefined {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const hash = createHash('md5');
  const update = (bytes: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  };
  for (const name of names) {
    const attribute = attributes[name];
    if (!attribute) continue;
    update(Buffer.from(name));
    update(Buffer.from(attribute.DataType));
    const isBinary = attribute.DataType.startsWith('Binary');
    hash.update(Buffer.from([isBinary ? BINARY : TEXT]));
    update(Buffer.from(encodedValue(attribute), isBinary ? 'base64' : 'utf8'));
  }
  return hash.digest('hex');
}

/** What attributes add to a message's size. */
export function attributesBytes(attributes: MessageAttributes): number {
  return Object.entries(attributes).reduce(
    (sum, [name, attribute]) =>
      sum +
      Buffer.byteLength(name) +
      Buffer.byteLength(attribute.DataType) +
      Buffer.byteLength(encodedValue(attribute)),
    0,
  );
}

function encodedValue(attribute: MessageAttributes[string]): string {
  return (attribute.DataType.startsWith('Binary') ? attribute.BinaryValue : attribute.StringValue) ?? '';
}
