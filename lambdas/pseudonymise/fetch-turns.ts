import { join } from 'node:path';
import { lakeKeys, latestFiles } from '../../core/deliveries/keys.ts';
import type { Manifest } from '../../core/deliveries/manifest.ts';
import type { Lake } from '../shared/lake.ts';
import { mapAtOnce } from '../shared/map-at-once.ts';
import { download, listKeys } from '../shared/objects.ts';

interface Spoken {
  readonly lake: Lake;
  readonly manifest: Manifest;
  /** Where the files may lie while they are read. */
  readonly folder: string;
}

const AT_ONCE = 8;

/**
 * The published turns that coded passages are looked for in: those that were published when the delivery was received, so that a repeated
 * step finds the same. What was erased since is not there.
 */
export async function fetchTurns({ lake: { s3, bucket }, manifest, folder }: Spoken): Promise<string[]> {
  const keys: string[] = [];
  for (const deliveryId of manifest.spoken ?? [])
    keys.push(...(await listKeys(s3, { bucket, prefix: lakeKeys.publishedOf({ deliveryId }, 'turns') })));
  const wanted = latestFiles(keys).map((key, index) => ({
    key,
    file: join(folder, `turns-${index}.parquet`),
  }));
  await mapAtOnce(wanted, AT_ONCE, ({ key, file }) => download(s3, { bucket, key }, file));
  return wanted.map(({ file }) => file);
}
