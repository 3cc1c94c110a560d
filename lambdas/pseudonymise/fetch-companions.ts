import { join } from 'node:path';
import type { Contracts } from '../../core/contracts/contract.ts';
import { landingKeys, partName } from '../../core/deliveries/keys.ts';
import type { Manifest, PinnedPart } from '../../core/deliveries/manifest.ts';
import type { Companion } from '../../core/transcripts/known-people/companions.ts';
import type { CompanionFile } from '../../core/transcripts/known-people/read-shared-names.ts';
import { valuesOf } from '../../core/withdrawals/rewrite-sql.ts';
import { isWithdrawn, type Lake } from '../shared/lake.ts';
import { type Landing, readCompanions } from '../shared/landing.ts';
import { mapAtOnce } from '../shared/map-at-once.ts';
import { download, isGone } from '../shared/objects.ts';
import { readWithdrawn } from '../shared/withdrawn.ts';

interface DocumentOfPersons {
  readonly landing: Landing;
  readonly lake: Lake;
  readonly contracts: Contracts;
  readonly manifest: Manifest;
  readonly part: PinnedPart;
  /** A release comes late: somebody may have withdrawn meanwhile, and documents of the same delivery with them. */
  readonly isRelease: boolean;
  /** Where the files may lie while they are read. */
  readonly folder: string;
}

interface Companionship {
  readonly companions: CompanionFile[];
  /** Pseudonyms. */
  readonly withdrawn: ReadonlySet<string>;
}

const AT_ONCE = 8;
const ALONE: Companionship = { companions: [], withdrawn: new Set() };

/**
 * The accepted documents of a document's persons, as they were found when its delivery was accepted, so that neither the order of the parts nor
 * a repetition counts. What was withdrawn since, or is no longer kept, gives nothing away any more.
 */
export async function fetchCompanions(document: DocumentOfPersons): Promise<Companionship> {
  const { landing, lake, manifest, part } = document;
  const all = (await readCompanions(landing, manifest))[partName(part)] ?? [];
  if (all.length === 0) return ALONE;
  const withdrawn = await withdrawnOf(lake, manifest, all);
  const kept = all.filter(({ deliveryId }) => !withdrawn.has(deliveryId));
  const fetched = await mapAtOnce(kept, AT_ONCE, (one, n) => fetch(document, one, n));
  return {
    companions: fetched.flat(),
    withdrawn: new Set(valuesOf(await readWithdrawn(lake)).person),
  };
}

async function withdrawnOf(lake: Lake, manifest: Manifest, all: readonly Companion[]): Promise<Set<string>> {
  const earlier = [...new Set(all.map(({ deliveryId }) => deliveryId))].filter(
    (id) => id !== manifest.deliveryId,
  );
  const found = await mapAtOnce(earlier, AT_ONCE, async (deliveryId) =>
    (await isWithdrawn(lake, { deliveryId })) ? [deliveryId] : [],
  );
  return new Set(found.flat());
}

async function fetch(
  { landing: { s3, bucket }, contracts, manifest, isRelease, folder }: DocumentOfPersons,
  companion: Companion,
  n: number,
): Promise<CompanionFile[]> {
  const contract = contracts.tables.get(companion.table);
  if (contract?.kind !== 'document') return [];
  const acceptedFile = join(folder, `companion-${n}.parquet`);
  try {
    await download(s3, { bucket, key: landingKeys.acceptedPart(companion) }, acceptedFile);
    return [{ contract, acceptedFile }];
  } catch (error) {
    const mayBeGone = isRelease || companion.deliveryId !== manifest.deliveryId;
    if (mayBeGone && isGone(error)) return [];
    throw error;
  }
}
