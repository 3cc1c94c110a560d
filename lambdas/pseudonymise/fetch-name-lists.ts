import { join } from 'node:path';
import { NoSuchKey } from '@aws-sdk/client-s3';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Contracts } from '../../core/contracts/contract.ts';
import { landingKeys, type PartRef } from '../../core/deliveries/keys.ts';
import { type Manifest, partRef } from '../../core/deliveries/manifest.ts';
import type { NameList, NameLists } from '../../core/transcripts/known-people/name-lists.ts';
import type { NameSums } from '../../core/transcripts/known-people/name-sums.ts';
import { readRoster, rosterTable } from '../../core/transcripts/known-people/roster.ts';
import type { Landing } from '../shared/landing.ts';
import { download, readTextIfThere } from '../shared/objects.ts';

interface Source {
  readonly landing: Landing;
  readonly contracts: Contracts;
  readonly manifest: Manifest;
  /** Where the lists may lie while they are read. */
  readonly folder: string;
}

/**
 * The lists of names that a delivery's documents are treated by: its own, which are accepted before any of its parts is treated, those of
 * earlier ones of the same source, and those of the other sources.
 */
export async function fetchNameLists(db: DuckDBConnection, source: Source): Promise<NameLists> {
  const { contracts, manifest } = source;
  const own = manifest.parts
    .filter(({ table }) => table === rosterTable(contracts))
    .map((part) => partRef(manifest, part));
  return {
    own: await fetchList(db, source, [...own, ...(manifest.rosters ?? [])]),
    others: await fetchList(db, source, manifest.rostersOfOthers ?? []),
  };
}

/** Accepted files are not kept for ever, and go when a person in them withdraws: of such a list there are sums of its names. */
async function fetchList(
  db: DuckDBConnection,
  { landing: { s3, bucket }, contracts, manifest, folder }: Source,
  refs: readonly PartRef[],
): Promise<NameList> {
  const files: string[] = [];
  const sums: NameSums[] = [];
  for (const ref of refs) {
    const file = join(folder, `names-${ref.deliveryId}-${ref.resource}-${ref.part}.parquet`);
    try {
      await download(s3, { bucket, key: landingKeys.acceptedPart(ref) }, file);
      files.push(file);
    } catch (error) {
      if (!(error instanceof NoSuchKey) || ref.deliveryId === manifest.deliveryId) throw error;
      // Gone as well with a delivery that its source took back.
      const text = await readTextIfThere(s3, { bucket, key: landingKeys.nameSums(ref) });
      if (text !== undefined) sums.push(JSON.parse(text) as NameSums);
    }
  }
  return { entries: await readRoster(db, files, contracts), sums };
}
