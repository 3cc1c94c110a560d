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

interface Rosters {
  /**
   * Whose names may occur in the documents of a delivery: by its own lists, which are accepted before any of its parts is treated, and by
   * those of earlier ones of the same source.
   */
  readonly roster: RosterEntry[];
  /** They and everybody on a list of another source. */
  readonly everybody: RosterEntry[];
}

/** The lists of names that a delivery's documents are treated by. */
export async function fetchRosters(db: DuckDBConnection, source: Source): Promise<Rosters> {
  const { contracts, manifest } = source;
  const own = manifest.parts
    .filter(({ table }) => table === rosterTable(contracts))
    .map((part) => partRef(manifest, part));
  const named = await fetchAll(source, [own, manifest.rosters ?? []].flat(), 'own');
  const others = await fetchAll(source, manifest.rostersOfOthers ?? [], 'other');
  const roster = await readRoster(db, named, contracts);
  return { roster, everybody: [...roster, ...(await readRoster(db, others, contracts))] };
}

/** Accepted files are not kept for ever: lists of earlier deliveries may be gone. */
async function fetchAll(
  { landing: { s3, bucket }, manifest, folder }: Source,
  refs: readonly PartRef[],
  whose: string,
): Promise<string[]> {
  const files: string[] = [];
  for (const [n, ref] of refs.entries()) {
    const file = join(folder, `roster-${whose}-${n}.parquet`);
    try {
      await download(s3, { bucket, key: landingKeys.acceptedPart(ref) }, file);
      files.push(file);
    } catch (error) {
      if (!(error instanceof NoSuchKey) || ref.deliveryId === manifest.deliveryId) throw error;
    }
  }
  return files;
}
