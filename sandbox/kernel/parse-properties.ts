import { z } from 'zod';
import type { Resource } from './service.ts';

/** A resource's properties by a schema; what the sandbox does not honour is an error that names the resource. */
export function parseProperties<T>({ type, logicalId, properties }: Resource, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(properties);
  if (parsed.success) return parsed.data;
  throw new Error(`${type} (${logicalId}): ${z.prettifyError(parsed.error)}`);
}
