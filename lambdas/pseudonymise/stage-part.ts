import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TreatedPart } from '../../core/deliveries/engine.ts';
import { lakeKeys, landingKeys, type PartRef, partName } from '../../core/deliveries/keys.ts';
import { type LedgerFile, ledgerEvent } from '../../core/deliveries/ledger.ts';
import { type Manifest, type PinnedPart, partRef } from '../../core/deliveries/manifest.ts';
import { isPicture } from '../../core/review/held-picture.ts';
import { whyHeld } from '../../core/review/why-held.ts';
import type { Decision } from '../../core/transcripts/decisions.ts';
import type { NameSums } from '../../core/transcripts/known-people/name-sums.ts';
import { takeStaging } from '../shared/lake.ts';
import { log } from '../shared/log.ts';
import { createObject } from '../shared/objects.ts';
import { withScratch } from '../shared/scratch.ts';
import { treatAccepted } from './treat-accepted.ts';
import type { Workshop } from './workshop.ts';

interface PartToStage {
  readonly manifest: Manifest;
  readonly part: PinnedPart;
  /** Of a document that was reviewed. */
  readonly release?: {
    /** The number under which it is published, and staged. */
    readonly deliveryId: string;
    readonly parent: string;
    readonly decisions: readonly Decision[];
  };
}

/** Treats a part and stages what analysts may see of it; a document or a picture that has to be reviewed first is kept in landing, and stages nothing. */
export async function stagePart(workshop: Workshop, { manifest, part, release }: PartToStage): Promise<void> {
  const { lake, study } = workshop;
  const delivered = partRef(manifest, part);
  const ref = { ...delivered, deliveryId: release?.deliveryId ?? manifest.deliveryId };
  await withScratch(async (folder) => {
    const { deliveryId } = ref;
    const decisions = release?.decisions ?? [];
    const treated = await treatAccepted(workshop, { manifest, part, deliveryId, decisions, folder });
    // A person has seen a released document: nothing holds it any more but what is known of somebody.
    const rule = treated.held && whyHeld(treated.held, release === undefined ? study.review : 'released');
    const details = { study: study.name, at: new Date(), parent: release?.parent };
    if (treated.held !== undefined && rule !== undefined) {
      if (release === undefined) await keepForReview(workshop, ref, { ...treated, folder });
      const held = { document: partName(ref), rule };
      await takeStaging(lake, ref, ledgerEvent(ref, 'staged', { ...details, held }));
      const places = isPicture(treated.held) ? 1 : treated.held.places.length;
      return log.info('document waits for review', { rule, places });
    }
    if (treated.nameSums !== undefined) await keepNameSums(workshop, ref, treated.nameSums);
    const files = await stageFiles(workshop, ref, treated);
    // `tables` is what analysts get; one delivered document table gives several.
    const tables = files.map(({ table }) => table);
    const { fingerprints, findings } = treated;
    await takeStaging(
      lake,
      ref,
      ledgerEvent(ref, 'staged', { ...details, tables, files, fingerprints, findings }),
    );
    log.info('part staged', { files: files.length, rows: files.reduce((sum, { rows }) => sum + rows, 0) });
  });
}

async function keepForReview(
  { landing }: Workshop,
  ref: PartRef,
  { held, image, folder }: Pick<TreatedPart, 'held' | 'image'> & { readonly folder: string },
): Promise<void> {
  const { s3, bucket } = landing;
  const document = partName(ref);
  // First, so that what is listed can be looked at.
  if (image !== undefined) {
    const file = join(folder, 'held.jpg');
    await writeFile(file, image);
    await createObject(s3, { bucket, key: landingKeys.heldPicture(ref, document) }, { file });
  }
  await createObject(s3, { bucket, key: landingKeys.held(ref, document) }, JSON.stringify(held));
}

/** Before the list counts as staged: from then on it may be erased. */
async function keepNameSums({ landing }: Workshop, ref: PartRef, sums: NameSums): Promise<void> {
  const { s3, bucket } = landing;
  await createObject(s3, { bucket, key: landingKeys.nameSums(ref) }, JSON.stringify(sums));
}

async function stageFiles({ lake }: Workshop, ref: PartRef, treated: TreatedPart): Promise<LedgerFile[]> {
  const files: LedgerFile[] = [];
  for (const { table, file, rows } of treated.files) {
    const key = lakeKeys.staged(ref, table);
    await createObject(lake.s3, { bucket: lake.bucket, key }, { file });
    files.push({ table, key, rows });
  }
  return files;
}
