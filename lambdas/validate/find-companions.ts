import type { JudgedPart } from '../../core/deliveries/conclude-report.ts';
import { partName } from '../../core/deliveries/keys.ts';
import { type Manifest, type PinnedPart, partRef } from '../../core/deliveries/manifest.ts';
import type { DocumentFacts, PartReport } from '../../core/deliveries/report.ts';
import {
  type Companion,
  type Companions,
  companionsOf,
} from '../../core/transcripts/known-people/companions.ts';
import { readPartReport } from '../shared/landing.ts';
import { mapAtOnce } from '../shared/map-at-once.ts';
import { acceptedManifests } from './accepted-manifests.ts';
import type { Workshop } from './workshop.ts';

interface AcceptedDocument extends DocumentFacts {
  readonly part: Companion;
}

const AT_ONCE = 16;

/**
 * Which documents of an accepted delivery are of the same persons, and which earlier ones of its source are: by the numbers of the headers, which
 * stay where they are. What was withdrawn or replaced does not count.
 */
export async function findCompanions(
  workshop: Workshop,
  manifest: Manifest,
  judged: readonly JudgedPart[],
): Promise<Companions> {
  const delivered = judged.flatMap(({ report, ...part }) => documentOf(manifest, part, report));
  if (delivered.every(({ persons }) => persons.length === 0)) return {};
  const companions = companionsOf(delivered, await documentsBefore(workshop, manifest));
  return Object.fromEntries(
    [...companions].map(([{ part }, all]) => [partName(part), all.map((one) => one.part)]),
  );
}

async function documentsBefore(workshop: Workshop, manifest: Manifest): Promise<AcceptedDocument[]> {
  const { contracts, landing } = workshop;
  const isEarlier = ({ deliveryId }: Manifest) => deliveryId !== manifest.deliveryId;
  const manifests = await acceptedManifests(workshop, manifest.source, isEarlier);
  const replaced = new Set([manifest, ...manifests].flatMap(({ replaces }) => replaces));
  const parts = manifests
    .filter(({ deliveryId }) => !replaced.has(deliveryId))
    .flatMap((one) => one.parts.map((part) => ({ earlier: one, part })))
    .filter(({ part }) => contracts.tables.get(part.table)?.kind === 'document');
  const documents = await mapAtOnce(parts, AT_ONCE, async ({ earlier, part }) =>
    documentOf(earlier, part, await readPartReport(landing, partRef(earlier, part))),
  );
  return documents.flat();
}

/** The document that a part holds, by its report; none where that is gone, or the part holds anything else. */
function documentOf(
  manifest: Manifest,
  part: Pick<PinnedPart, 'resource' | 'part' | 'table'>,
  report: PartReport | undefined,
): AcceptedDocument[] {
  if (report?.document === undefined) return [];
  return [{ ...report.document, part: { ...partRef(manifest, part), table: part.table } }];
}
