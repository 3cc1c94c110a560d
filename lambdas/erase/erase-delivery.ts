import { placesOf, type Zone, type ZoneCounts } from '../../core/deliveries/erasure.ts';
import { type DeliveryRef, isDeliveryId, landingKeys } from '../../core/deliveries/keys.ts';
import { listConclusions, readStep } from '../shared/lake.ts';
import { eraseTraces, listFolders, listTraces, type Traces } from './traces.ts';
import type { Workshop } from './workshop.ts';

export type ZoneTraces = Readonly<Record<Zone, Traces>>;

/** Everything that S3 keeps of a delivery, and of what was released of it after a review. */
export async function findTraces(workshop: Workshop, ref: DeliveryRef): Promise<ZoneTraces> {
  const tables = await tablesEver(workshop);
  const all = [ref, ...(await releasesOf(workshop, ref))].flatMap((one) => placesOf(one, tables));
  const zones = [...Map.groupBy(all, ({ zone }) => zone)].map(async ([zone, places]) => {
    const { s3, bucket } = workshop[places[0]?.bucket ?? 'lake'];
    const prefixes = places.flatMap((place) => place.prefixes);
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

/**
 * Numbers under which documents of a delivery were released: by the requests, for those that are not published yet, and by the ledger, which
 * outlives them. A request names its number itself: it counts if the ledger says the same.
 */
async function releasesOf({ landing, lake }: Workshop, ref: DeliveryRef): Promise<DeliveryRef[]> {
  const prefix = landingKeys.releases(ref);
  const asked = await listFolders(landing.s3, { bucket: landing.bucket, prefix });
  const events = await Promise.all(
    asked.filter(isDeliveryId).map((deliveryId) => readStep(lake, { deliveryId }, 'validation')),
  );
  const known = [...events, ...(await listConclusions(lake))].flatMap((event) =>
    event?.parent === ref.deliveryId && event.source === ref.source ? [event.delivery_id] : [],
  );
  return [...new Set(known)].map((deliveryId) => ({ source: ref.source, deliveryId }));
}
