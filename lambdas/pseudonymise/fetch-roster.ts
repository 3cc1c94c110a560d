import { join } from 'node:path';
import { NoSuchKey } from '@aws-sdk/client-s3';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Contracts } from '../../core/contracts/contract.ts';
import { landingKeys, type PartRef } from '../../core/deliveries/keys.ts';
import { type Manifest, partRef } from '../../core/deliveries/manifest.ts';
import { type RosterEntry, readRoster, rosterTable } from '../../core/transcripts/roster.ts';
import type { Landing } from '../shared/landing.ts';
import { download } from '../shared/objects.ts';

interface Source {
  readonly landing: Landing;
  readonly contracts: Contracts;
  readonly manifest: Manifest;
  /** Where the lists may lie while they are read. */
  readonly folder: string;
}

/**
 * Whose names may occur in the documents of a delivery: by its own lists, which are accepted before any of its parts is treated, and by
 * those of earlier ones of the same source.
 */
export async function fetchRoster(
  db: DuckDBConnection,
  { landing, contracts, manifest, folder }: Source,
): Promise<RosterEntry[]> {
  const own = manifest.parts.filter(({ table }) => table === rosterTable(contracts));
  const files: string[] = [];
  for (const ref of own.map((part) => partRef(manifest, part)))
    files.push(await fetchPart(landing, ref, join(folder, `roster-${files.length}.parquet`)));
  for (const ref of manifest.rosters ?? []) {
    const file = join(folder, `roster-${files.length}.parquet`);
    // Accepted files are not kept for ever.
    const fetched = await fetchPart(landing, ref, file).catch((error: unknown) => {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    });
    if (fetched !== undefined) files.push(fetched);
  }
  return readRoster(db, files, contracts);
}

async function fetchPart({ s3, bucket }: Landing, ref: PartRef, file: string): Promise<string> {
  await download(s3, { bucket, key: landingKeys.acceptedPart(ref) }, file);
  return file;
}
