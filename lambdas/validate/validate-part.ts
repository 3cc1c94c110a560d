import { dirname, join } from 'node:path';
import { checkPart } from '../../core/deliveries/engine.ts';
import { landingKeys } from '../../core/deliveries/keys.ts';
import { type Manifest, type PinnedPart, partRef } from '../../core/deliveries/manifest.ts';
import type { PartMessage } from '../../core/deliveries/messages.ts';
import { goesOn, type PartReport } from '../../core/deliveries/report.ts';
import { findCodec } from '../shared/contracts.ts';
import { withDuckDb } from '../shared/duckdb.ts';
import { knownPart } from '../shared/known-part.ts';
import { readStep } from '../shared/lake.ts';
import { type Landing, readPartReport } from '../shared/landing.ts';
import { log, PipelineError } from '../shared/log.ts';
import { createObject, download, isGone, type ObjectRef } from '../shared/objects.ts';
import { withScratch } from '../shared/scratch.ts';
import { concludeValidation } from './conclude-validation.ts';
import type { Workshop } from './workshop.ts';

/** Judges one part of a delivery, and concludes the delivery when it was the last. */
export async function validatePart(workshop: Workshop, message: PartMessage): Promise<void> {
  const { landing, lake } = workshop;
  const known = await knownPart(workshop, message);
  if (known === undefined) return;
  const { manifest, part } = known;
  if ((await readStep(lake, message, 'validation'))?.event === 'rejected') return;
  if ((await readPartReport(landing, message)) === undefined) await judge(workshop, manifest, part);
  await concludeValidation(workshop, manifest);
}

async function judge(workshop: Workshop, manifest: Manifest, part: PinnedPart): Promise<void> {
  const { landing } = workshop;
  const ref = partRef(manifest, part);
  await withScratch(async (folder) => {
    const file = join(folder, 'delivered');
    const acceptedFile = join(folder, 'accepted.parquet');
    const invalidFile = join(folder, 'invalid.csv');
    const { versionId } = part;
    const original = { bucket: landing.bucket, key: landingKeys.delivered(manifest, part.path), versionId };
    const broken = await fetch(landing, original, part, file);
    const report =
      broken === undefined
        ? await check(workshop, part, { file, acceptedFile, invalidFile })
        : refused(broken);
    const keep = (key: string, kept: string) =>
      createObject(landing.s3, { bucket: landing.bucket, key }, { file: kept });
    if (goesOn(report)) await keep(landingKeys.acceptedPart(ref), acceptedFile);
    if ((report.quarantined ?? 0) > 0) await keep(landingKeys.setAside(ref), invalidFile);
    // The report is written last: it says that the accepted file beside it is whole.
    await createObject(
      landing.s3,
      { bucket: landing.bucket, key: landingKeys.partReport(ref) },
      JSON.stringify(report),
    );
    log.info('part judged', {
      rows: report.rows,
      quarantined: report.quarantined ?? 0,
      errors: report.errors.length,
      warnings: report.warnings.length,
    });
  });
}

/** Fetches what was delivered; gives the rule that it breaks when it is not what the manifest says. */
async function fetch(
  { s3 }: Landing,
  original: ObjectRef,
  { bytes, sha256 }: PinnedPart,
  file: string,
): Promise<'file-missing' | 'bytes' | 'hash' | undefined> {
  try {
    const fetched = await download(s3, original, file);
    if (fetched.bytes !== bytes) return 'bytes';
    return fetched.sha256 === sha256 ? undefined : 'hash';
  } catch (error) {
    if (isGone(error)) return 'file-missing';
    throw error;
  }
}

function check(
  { contracts, study }: Workshop,
  part: PinnedPart,
  files: { file: string; acceptedFile: string; invalidFile: string },
): Promise<PartReport> {
  const contract = contracts.tables.get(part.table);
  if (contract === undefined)
    throw new PipelineError('TABLE_UNKNOWN', 'the manifest names a table without a contract');
  const { path, stated, rowsBefore } = part;
  return withDuckDb(dirname(files.acceptedFile), (db) =>
    checkPart(db, { contract, contracts, study, ...files, path, stated, rowsBefore, findCodec }),
  );
}

function refused(rule: string): PartReport {
  return { rows: 0, accepted: 0, errors: [{ row: 0, column: '', rule, count: 1 }], warnings: [] };
}
