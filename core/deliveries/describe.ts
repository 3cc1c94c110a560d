import { createHash } from 'node:crypto';

export interface FileToDeliver {
  readonly resource: string;
  readonly table: string;
  /** Relative to the descriptor. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
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
      path: oneOrList(parts.map(({ path }) => path)),
      bytes: oneOrList(parts.map(({ bytes }) => bytes)),
      hash: oneOrList(parts.map(({ sha256 }) => `sha256:${sha256}`)),
      schema: parts[0]?.table,
    })),
  };
}

export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

function oneOrList<T>(values: readonly T[]): T | readonly T[] | undefined {
  return values.length === 1 ? values[0] : values;
}
