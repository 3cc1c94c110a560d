import { type DeliveryRef, landingKeys, type PartRef, parseNameSumsKey } from '../../core/deliveries/keys.ts';
import { type Manifest, type PinnedPart, partRef } from '../../core/deliveries/manifest.ts';
import { rosterTable } from '../../core/transcripts/known-people/roster.ts';
import { isWithdrawn } from '../shared/lake.ts';
import { mapAtOnce } from '../shared/map-at-once.ts';
import { listKeys } from '../shared/objects.ts';
import { acceptedManifests } from './accepted-manifests.ts';
import type { Workshop } from './workshop.ts';

const AT_ONCE = 8;

type Rosters = Required<Pick<Manifest, 'rosters' | 'rostersOfOthers'>>;

/**
 * Lists of names that were delivered before, for a delivery with documents or codings: those of its source, by which names are found, and those of the
 * others, which are looked for at the end; those that are not kept any more among them, by what is kept of their names. They are pinned with
 * its manifest, so that a repeated step knows the same names; what is still being checked, or was withdrawn, does not count.
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
  const kept = manifests.flatMap((manifest) => listed(manifest).map((part) => partRef(manifest, part)));
  const all = new Map(
    [...(await summedRosters(workshop, source)), ...kept].map((ref) => [landingKeys.nameSums(ref), ref]),
  );
  return [...all.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ref]) => ref);
}

/** Lists that were treated once, whatever is left of them. */
async function summedRosters({ landing, lake }: Workshop, source: string): Promise<PartRef[]> {
  const { s3, bucket } = landing;
  const keys = await listKeys(s3, { bucket, prefix: landingKeys.nameSumsOfSource(source) });
  const refs = keys.flatMap((key) => parseNameSumsKey(key) ?? []);
  const withdrawn = await mapAtOnce(refs, AT_ONCE, (ref) => isWithdrawn(lake, ref));
  return refs.filter((_, n) => withdrawn[n] === false);
}
