import { createHash } from 'node:crypto';
import type { StatedForm } from './stated-form.ts';

export interface FileToDeliver {
  readonly resource: string;
  readonly table: string;
  /** Relative to the descriptor. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** How the sender says that the file is written. */
  readonly stated?: StatedForm;
  /** As DeliveredPart has it. */
  readonly rowsBefore?: number;
  /** As DeliveredPart has it. */
  readonly nameHash?: string;
}

/** The Data Package descriptor of some files; files of one resource become its parts, in order. */
export function describeDelivery(
  files: readonly FileToDeliver[],
  { replaces }: { replaces?: string } = {},
): object {
  const resources = Map.groupBy(files, ({ resource }) => resource);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...(replaces === undefined ? {} : { replaces }),
    resources: [...resources].map(([name, parts]) => ({
      name,
      ...contentOf(parts),
      schema: parts[0]?.table,
    })),
  };
}

/** The standard knows one size and one checksum per resource: those of several files stand in a property of ours. */
function contentOf(parts: readonly FileToDeliver[]): object {
  const measured = parts.map(({ bytes, sha256, rowsBefore, nameHash, stated }) => ({
    bytes,
    hash: `sha256:${sha256}`,
    ...(rowsBefore === undefined ? {} : { rowsBefore }),
    ...(nameHash === undefined ? {} : { nameHash }),
    ...stated,
  }));
  const paths = parts.map(({ path }) => path);
  if (parts.length === 1) return { path: paths[0], ...measured[0] };
  return { path: paths, bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0), parts: measured };
}

export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
