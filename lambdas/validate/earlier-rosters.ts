import type { DeliveryRef, PartRef } from '../../core/deliveries/keys.ts';
import { type PinnedPart, partRef } from '../../core/deliveries/manifest.ts';
import { rosterTable } from '../../core/transcripts/roster.ts';
import { readStep } from '../shared/lake.ts';
import { listManifests } from '../shared/landing.ts';
import type { Workshop } from './workshop.ts';

/**
 * Lists of names that the source delivered before, for a delivery with documents or codings. They are pinned with its manifest, so that a repeated step
 * knows the same names; what is still being checked, or no longer kept, does not count.
 */
export async function earlierRosters(
  { contracts, landing, lake }: Workshop,
  ref: DeliveryRef,
  parts: readonly PinnedPart[],
): Promise<PartRef[]> {
  const table = rosterTable(contracts);
  const mayName = ({ table }: PinnedPart) =>
    !['table', undefined].includes(contracts.tables.get(table)?.kind);
  if (table === undefined || !parts.some(mayName)) return [];
  const rosters: PartRef[] = [];
  for (const manifest of await listManifests(landing, ref.source)) {
    const listed = manifest.parts.filter((part) => part.table === table);
    if (listed.length === 0 || (await readStep(lake, manifest, 'validation'))?.event !== 'accepted') continue;
    rosters.push(...listed.map((part) => partRef(manifest, part)));
  }
  return rosters;
}
