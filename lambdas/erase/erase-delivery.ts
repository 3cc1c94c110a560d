import { placesOf, type Zone, type ZoneCounts } from '../../core/deliveries/erasure.ts';
import type { DeliveryRef } from '../../core/deliveries/keys.ts';
import { eraseTraces, listFolders, listTraces, type Traces } from './traces.ts';
import type { Workshop } from './workshop.ts';

export type ZoneTraces = Readonly<Record<Zone, Traces>>;

/** Everything that S3 keeps of a delivery. */
export async function findTraces(workshop: Workshop, ref: DeliveryRef): Promise<ZoneTraces> {
  const places = placesOf(ref, await tablesEver(workshop));
  const zones = places.map(async ({ zone, bucket: name, prefixes }) => {
    const { s3, bucket } = workshop[name];
    return [zone, await listTraces(s3, { bucket, prefixes })] as const;
  });
  return Object.fromEntries(await Promise.all(zones)) as ZoneTraces;
}

/** Erases what was found, and counts what a second look still finds. */
export async function erase(workshop: Workshop, ref: DeliveryRef, found: ZoneTraces): Promise<ZoneCounts> {
  for (const traces of Object.values(found)) await eraseTraces(workshop.lake.s3, traces);
  return countTraces(await findTraces(workshop, ref));
}

export function countTraces(traces: ZoneTraces): ZoneCounts {
  const counts = Object.entries(traces).map(
    ([zone, { versions, uploads }]) => [zone, versions.length + uploads.length] as const,
  );
  return Object.fromEntries(counts) as Record<Zone, number>;
}

/** Every table that has a file, whatever contracts say now. */
async function tablesEver({ lake: { s3, bucket } }: Workshop): Promise<string[]> {
  const folders = ['staged/', 'published/'].map((prefix) => listFolders(s3, { bucket, prefix }));
  return [...new Set((await Promise.all(folders)).flat())];
}
