import { currentPublications } from '../../core/deliveries/current-publications.ts';
import type { PinnedPart } from '../../core/deliveries/manifest.ts';
import { listConclusions } from '../shared/lake.ts';
import type { Workshop } from './workshop.ts';

/** Deliveries whose turns are published now, for a delivery with codings; pinned with its manifest. */
export async function spokenDeliveries(
  { contracts, lake }: Workshop,
  parts: readonly PinnedPart[],
): Promise<string[]> {
  if (!parts.some(({ table }) => contracts.tables.get(table)?.kind === 'coding')) return [];
  return currentPublications(await listConclusions(lake))
    .filter(({ tables }) => tables.includes('turns'))
    .map(({ delivery_id: id }) => id);
}
