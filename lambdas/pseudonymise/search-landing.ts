import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { placesOf } from '../../core/deliveries/erasure.ts';
import { type DeliveryRef, landingKeys, partName } from '../../core/deliveries/keys.ts';
import { type Manifest, type PinnedPart, partRef } from '../../core/deliveries/manifest.ts';
import type { SweepMessage } from '../../core/deliveries/messages.ts';
import { createPseudonyms, type Pseudonyms } from '../../core/pseudonyms/pseudonyms.ts';
import { runSql } from '../../core/registry/run-sql.ts';
import { rosterTable } from '../../core/transcripts/known-people/roster.ts';
import { type IdentifierQuery, identifierQueries } from '../../core/withdrawals/identifier-columns.ts';
import { valuesOf, type WithdrawnValues } from '../../core/withdrawals/rewrite-sql.ts';
import { withDuckDb } from '../shared/duckdb.ts';
import { readStep } from '../shared/lake.ts';
import { listAll, readManifest, readPartReport } from '../shared/landing.ts';
import { log, PipelineError } from '../shared/log.ts';
import { mapAtOnce } from '../shared/map-at-once.ts';
import { currentVersion, download } from '../shared/objects.ts';
import { sendSweep } from '../shared/queue.ts';
import { withScratch } from '../shared/scratch.ts';
import { readSweep, recordSweep } from '../shared/sweeps.ts';
import { readWithdrawn } from '../shared/withdrawn.ts';
import { namingDocument } from './naming-document.ts';
import { withStudySecrets } from './study-secrets.ts';
import type { Workshop } from './workshop.ts';

const READS_AT_ONCE = 8;
/** A part has two gigabytes at most, and the scratch folder ten. */
const FILES_AT_ONCE = 4;

/**
 * Finds which concluded deliveries have to leave landing because of withdrawn persons: those that hold one, and those of which nobody can
 * show that they hold none. Nothing works with them any more, and their source has its own copy. One that is under way is looked at again
 * when it is concluded.
 */
export async function searchLanding(workshop: Workshop, message: SweepMessage): Promise<void> {
  const { lake, sqs, eraseQueueUrl: url } = workshop;
  const { source, withdrawalId, round } = message;
  log.appendKeys({ source, withdrawalId });
  if ((await readSweep(lake, message, 'landing')) === undefined) {
    const places = await placesToErase(workshop, message);
    await recordSweep(lake, message, 'landing', { places });
    log.info('landing searched for withdrawn persons', { round, places: places.length });
  }
  await sendSweep({ sqs, url }, message);
}

interface Search {
  readonly workshop: Workshop;
  readonly values: WithdrawnValues;
  readonly pseudonyms: Pseudonyms;
  readonly db: DuckDBConnection;
  /** Where files may lie while they are read. */
  readonly folder: string;
}

/** A concluded delivery of which something lies in landing. */
interface Kept {
  readonly ref: DeliveryRef;
  readonly keys: readonly string[];
  readonly manifest: Manifest | undefined;
  /** It goes because of what the lake holds of it. */
  readonly isInLake: boolean;
  /** Documents of it wait for a review, or waited: then it does not go as a whole. */
  readonly isReviewed: boolean;
}

async function placesToErase(workshop: Workshop, message: SweepMessage): Promise<string[]> {
  const { lake, kms, pseudonymKey, study } = workshop;
  const inLake = await readSweep(lake, message, 'lake');
  if (inLake === undefined)
    throw new PipelineError('SWEEP_MISPLACED', 'the lake was not searched in this round');
  const values = valuesOf(await readWithdrawn(lake));
  const kept = await keptDeliveries(workshop, inLake.deliveries);
  const secrets = { kms, lake, key: pseudonymKey, study: study.name, domains: ['person', 'record'] } as const;
  const doubtful = await withStudySecrets(secrets, (secret) =>
    withScratch((folder) =>
      withDuckDb(folder, (db) =>
        doubtfulParts({ workshop, values, pseudonyms: createPseudonyms(secret), db, folder }, kept),
      ),
    ),
  );
  return kept.flatMap((one) => {
    const places = one.isReviewed ? placesBesideReview(one, doubtful) : placesOfWhole(one, doubtful);
    return places.filter((place) => one.keys.some((key) => key.startsWith(place)));
  });
}

async function keptDeliveries(workshop: Workshop, inLake: readonly string[]): Promise<Kept[]> {
  const { landing } = workshop;
  const kept = await mapAtOnce(await listAll(landing), READS_AT_ONCE, async ({ ref, keys }) => {
    if (!(await isConcluded(workshop, ref))) return [];
    const isReviewed = keys.some((key) => key.startsWith(landingKeys.review(ref)));
    const manifest = await readManifest(landing, ref);
    return [{ ref, keys, manifest, isReviewed, isInLake: inLake.includes(ref.deliveryId) }];
  });
  return kept.flat();
}

function placesOfWhole({ ref, manifest, isInLake }: Kept, doubtful: ReadonlySet<PinnedPart>): string[] {
  if (!isInLake && manifest?.parts.every((part) => !doubtful.has(part))) return [];
  return placesOf(ref, []).flatMap(({ bucket, prefixes }) => (bucket === 'landing' ? prefixes : []));
}

/**
 * Of a delivery with documents that wait for a review only the parts go that cannot be shown to be without the person, and what waits of them. Its lists of names
 * stay until the review is over: what waits is treated by them, and would show a name that they do not know.
 */
function placesBesideReview({ ref, manifest }: Kept, doubtful: ReadonlySet<PinnedPart>): string[] {
  const gone = manifest?.parts.filter((part) => doubtful.has(part)) ?? [];
  const ofParts = gone.flatMap((part) => {
    const document = partName(part);
    return [
      landingKeys.delivered(ref, part.path),
      landingKeys.acceptedPart(partRef(ref, part)),
      landingKeys.partReport(partRef(ref, part)),
      landingKeys.held(ref, document),
      landingKeys.heldPicture(ref, document),
      landingKeys.decisions(ref, document),
    ];
  });
  return [landingKeys.quarantined(ref, ''), ...ofParts];
}

async function isConcluded({ lake }: Workshop, ref: DeliveryRef): Promise<boolean> {
  if ((await readStep(lake, ref, 'publication')) !== undefined) return true;
  return (await readStep(lake, ref, 'validation'))?.event === 'rejected';
}

/** Parts that have to be read, of which it cannot be shown that they hold nobody who has withdrawn; of a delivery that goes as a whole one is enough. */
async function doubtfulParts(search: Search, kept: readonly Kept[]): Promise<Set<PinnedPart>> {
  const { contracts } = search.workshop;
  const parts = kept.flatMap(({ manifest, isInLake, isReviewed }) =>
    manifest === undefined || (isInLake && !isReviewed)
      ? []
      : manifest.parts
          .filter(({ table }) => !isReviewed || table !== rosterTable(contracts))
          .map((part) => ({ manifest, part, isReviewed })),
  );
  const going = new Set<Manifest>();
  const doubtful = await mapAtOnce(parts, FILES_AT_ONCE, async ({ manifest, part, isReviewed }) => {
    if ((going.has(manifest) && !isReviewed) || (await isPartWithout(search, manifest, part))) return [];
    going.add(manifest);
    return [part];
  });
  return new Set(doubtful.flat());
}

/** Whether it can be shown that a part holds nobody who has withdrawn: every row was accepted, and the accepted file is there. */
async function isPartWithout(search: Search, manifest: Manifest, part: PinnedPart): Promise<boolean> {
  const { landing, contracts } = search.workshop;
  const ref = partRef(manifest, part);
  const accepted = { bucket: landing.bucket, key: landingKeys.acceptedPart(ref) };
  const contract = contracts.tables.get(part.table);
  const report = await readPartReport(landing, ref);
  if (report === undefined || report.errors.length > 0) return false;
  // A coded project quotes what was said, and does not say by whom.
  if (contract === undefined || contract.kind === 'coding') return false;
  if (contract.kind === 'picture') {
    // Whose it is, the document says; where that is gone, nobody can tell.
    const document = await namingDocument({ landing, manifest, contract, part });
    return document !== undefined && isPartWithout(search, manifest, document);
  }
  if ((await currentVersion(landing.s3, accepted)) === undefined) return false;
  const file = join(search.folder, `${randomUUID()}.parquet`);
  await download(landing.s3, accepted, file);
  try {
    return await isFileWithout(search, identifierQueries(contract, file));
  } finally {
    await rm(file);
  }
}

async function isFileWithout(
  { db, values, pseudonyms }: Search,
  queries: readonly IdentifierQuery[],
): Promise<boolean> {
  for (const { domain, sql } of queries) {
    const withdrawn = new Set(values[domain]);
    const ids = (await runSql(db, sql)).getRowsJson().flat();
    if (ids.some((id) => id !== null && withdrawn.has(pseudonyms.pseudonym(domain, String(id)))))
      return false;
  }
  return true;
}
