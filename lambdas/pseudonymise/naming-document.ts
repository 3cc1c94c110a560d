import type { PictureContract } from '../../core/contracts/contract.ts';
import { type Manifest, type PinnedPart, partRef } from '../../core/deliveries/manifest.ts';
import { namingPart, sayingsOf } from '../../core/pictures/tie-pictures.ts';
import { type Landing, readPartReport } from '../shared/landing.ts';

export interface Picture {
  readonly landing: Landing;
  readonly manifest: Manifest;
  readonly contract: PictureContract;
  readonly part: PinnedPart;
}

/** The part of the same delivery whose document names a picture, and so says whose it is; undefined where it is not kept any more. */
export async function namingDocument({
  landing,
  manifest,
  contract,
  part,
}: Picture): Promise<PinnedPart | undefined> {
  const documents = manifest.parts.filter(({ table }) => table === contract.namedIn.document);
  const judged = await Promise.all(
    documents.map(async (one) => {
      const report = await readPartReport(landing, partRef(manifest, one));
      return { one, report: report ?? {} };
    }),
  );
  return namingPart(part, sayingsOf(judged))?.one;
}
