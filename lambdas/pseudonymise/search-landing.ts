import { join } from 'node:path';
import { placesOf } from '../../core/deliveries/erasure.ts';
import { type DeliveryRef, landingKeys, partName } from '../../core/deliveries/keys.ts';
import { type Manifest, type PinnedPart, partRef } from '../../core/deliveries/manifest.ts';
import type { SweepMessage } from '../../core/deliveries/messages.ts';
import { createPseudonyms, type Pseudonyms } from '../../core/pseudonyms/pseudonyms.ts';
import { runSql } from '../../core/registry/run-sql.ts';
import { rosterTable } from '../../core/transcripts/roster.ts';
import { identifierQueries } from '../../core/withdrawals/identifier-columns.ts';
import { valuesOf, type WithdrawnValues } from '../../core/withdrawals/rewrite-sql.ts';
import { withDuckDb } from '../shared/duckdb.ts';
import { readStep } from '../shared/lake.ts';
import { listAll, readManifest, readPartReport } from '../shared/landing.ts';
import { log, PipelineError } from '../shared/log.ts';
import { currentVersion, download } from '../shared/objects.ts';
import { sendSweep } from '../shared/queue.ts';
import { withScratch } from '../shared/scratch.ts';
import { readSweep, recordSweep } from '../shared/sweeps.ts';
import { readWithdrawn } from '../shared/withdrawn.ts';
import { namingDocument } from './naming-document.ts';
import { withStudySecrets } from './study-secrets.ts';
import type { Workshop } from './workshop.ts';

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

async function placesToErase(workshop: Workshop, message: SweepMessage): Promise<string[]> {
  const { lake, landing, kms, pseudonymKey, study } = workshop;
  const inLake = await readSweep(lake, message, 'lake');
  if (inLake === undefined)
    throw new PipelineError('SWEEP_MISPLACED', 'the lake was not searched in this round');
  const values = valuesOf(await readWithdrawn(lake));
  const secrets = { kms, lake, key: pseudonymKey, study: study.name, domains: ['person', 'record'] } as const;
  return withStudySecrets(secrets, async (secret) => {
    const search = { workshop, values, pseudonyms: createPseudonyms(secret) };
    const found: string[] = [];
    for (const { ref, keys } of await listAll(landing)) {
      if (!(await isConcluded(workshop, ref))) continue;
      const places = keys.some((key) => key.startsWith(landingKeys.review(ref)))
        ? await placesBesideReview(search, ref)
        : await placesOfWhole(search, ref, inLake.deliveries);
      found.push(...places.filter((place) => keys.some((key) => key.startsWith(place))));
    }
    return found;
  });
}

async function placesOfWhole(search: Search, ref: DeliveryRef, inLake: readonly string[]): Promise<string[]> {
  if (!inLake.includes(ref.deliveryId) && (await isWithout(search, ref))) return [];
  return placesOf(ref, []).flatMap(({ bucket, prefixes }) => (bucket === 'landing' ? prefixes : []));
}

/**
 * Of a delivery with documents that wait for a review only the parts go that cannot be shown to be without the person, and what waits of them. Its lists of names
 * stay until the review is over: what waits is treated by them, and would show a name that they do not know.
 */
async function placesBesideReview(search: Search, ref: DeliveryRef): Promise<string[]> {
  const { landing, contracts } = search.workshop;
  const manifest = await readManifest(landing, ref);
  const places = [landingKeys.quarantined(ref, '')];
  if (manifest === undefined) return places;
  for (const part of manifest.parts) {
    if (part.table === rosterTable(contracts) || (await isPartWithout(search, manifest, part))) continue;
    const document = partName(part);
    places.push(
      landingKeys.delivered(ref, part.path),
      landingKeys.acceptedPart(partRef(ref, part)),
      landingKeys.partReport(partRef(ref, part)),
      landingKeys.held(ref, document),
      landingKeys.heldPicture(ref, document),
      landingKeys.decisions(ref, document),
    );
  }
  return places;
}

async function isConcluded({ lake }: Workshop, ref: DeliveryRef): Promise<boolean> {
  if ((await readStep(lake, ref, 'publication')) !== undefined) return true;
  return (await readStep(lake, ref, 'validation'))?.event === 'rejected';
}

interface Search {
  readonly workshop: Workshop;
  readonly values: WithdrawnValues;
  readonly pseudonyms: Pseudonyms;
}

/** Whether it can be shown that a delivery holds nobody who has withdrawn: every row was accepted, and every accepted file is there. */
async function isWithout(search: Search, ref: DeliveryRef): Promise<boolean> {
  const manifest = await readManifest(search.workshop.landing, ref);
  if (manifest === undefined) return false;
  for (const part of manifest.parts) if (!(await isPartWithout(search, manifest, part))) return false;
  return true;
}

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
  return withScratch(async (folder) => {
    const file = join(folder, 'accepted.parquet');
    await download(landing.s3, accepted, file);
    return withDuckDb(folder, async (db) => {
      for (const { domain, sql } of identifierQueries(contract, file)) {
        const withdrawn = new Set(search.values[domain]);
        const ids = (await runSql(db, sql)).getRowsJson().flat();
        const isOne = (id: unknown) =>
          id !== null && withdrawn.has(search.pseudonyms.pseudonym(domain, String(id)));
        if (ids.some(isOne)) return false;
      }
      return true;
    });
  });
}
