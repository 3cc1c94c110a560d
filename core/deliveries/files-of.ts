import type { DeliveredPart } from './descriptor.ts';

/** Parts in their order by the file of the sender that each is of: one that was cut is several. */
export function filesOf<T extends Pick<DeliveredPart, 'resource' | 'rowsBefore'>>(
  parts: readonly T[],
): T[][] {
  const files: T[][] = [];
  for (const part of parts) {
    const file = files.at(-1);
    const goesOn = file?.[0]?.resource === part.resource && (part.rowsBefore ?? 0) > 0;
    if (file !== undefined && goesOn) file.push(part);
    else files.push([part]);
  }
  return files;
}
