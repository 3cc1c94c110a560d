import type { DeliveryRef, PartRef } from '../../core/deliveries/keys.ts';
import { type Manifest, type PinnedPart, partRef } from '../../core/deliveries/manifest.ts';
import { rosterTable } from '../../core/transcripts/roster.ts';
import { acceptedManifests } from './accepted-manifests.ts';
import type { Workshop } from './workshop.ts';

type Rosters = Required<Pick<Manifest, 'rosters' | 'rostersOfOthers'>>;

/**
 * Lists of names that were delivered before, for a delivery with documents or codings: those of its source, by which names are found, and those of the
 * others, which are looked for at the end. They are pinned with its manifest, so that a repeated step knows the same names; what is still
 * being checked, was withdrawn, or is no longer kept does not count.
 */
export async function earlierRosters(
  workshop: Workshop,
  ref: DeliveryRef,
  parts: readonly PinnedPart[],
): Promise<Rosters> {
  const { contracts, study } = workshop;
  const table = rosterTable(contracts);
  const mayName = ({ table }: PinnedPart) =>
    !['table', 'picture', undefined].includes(contracts.tables.get(table)?.kind);
  if (table === undefined || !parts.some(mayName)) return { rosters: [], rostersOfOthers: [] };
  const others = study.sources.map(({ name }) => name).filter((name) => name !== ref.source);
  const of = async (sources: readonly string[]) =>
    (await Promise.all(sources.map((source) => rostersOf(workshop, source, table)))).flat();
  return { rosters: await of([ref.source]), rostersOfOthers: await of(others) };
}

async function rostersOf(workshop: Workshop, source: string, table: string): Promise<PartRef[]> {
  const listed = ({ parts }: Manifest) => parts.filter((part) => part.table === table);
  const manifests = await acceptedManifests(workshop, source, (one) => listed(one).length > 0);
  return manifests.flatMap((manifest) => listed(manifest).map((part) => partRef(manifest, part)));
}
