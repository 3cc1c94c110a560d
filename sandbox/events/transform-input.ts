import { z } from 'zod';

/** What a target gets in place of the event: texts of the event's own values. */
export const InputTransformer = z.strictObject({
  InputPathsMap: z.record(z.string().regex(/^\w+$/), z.string().regex(/^\$(?:\.[\w-]+)+$/)).default({}),
  InputTemplate: z.string(),
});
export type InputTransformer = z.infer<typeof InputTransformer>;

/**
 * Fills `<name>` with the value at its path, as EventBridge does: a value that is not there is an empty text. A template in quotation marks is one
 * text; any other one has to become JSON.
 */
export function transformInput({ InputPathsMap, InputTemplate }: InputTransformer, event: unknown): string {
  const filled = InputTemplate.replace(/<(\w+)>/g, (_whole, name: string) => {
    const value = valueAt(InputPathsMap[name], event);
    if (value === undefined) return '';
    if (value === undefined) return '';
    return typeof value === 'string' ? JSON.stringify(value).slice(1, -1) : JSON.stringify(value);
  });
  const parsed: unknown = JSON.parse(filled);
  return typeof parsed === 'string' ? parsed : filled;
}

function valueAt(path: string | undefined, event: unknown): unknown {
  if (path === undefined) throw new Error('the template of an input names a path that is not in its map');
  return path
    .slice(2)
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      event,
    );
}
