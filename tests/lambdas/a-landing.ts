import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { lakeKeys, landingKeys } from '../../core/deliveries/keys.ts';
import type { Manifest, PinnedPart } from '../../core/deliveries/manifest.ts';
import { partRef } from '../../core/deliveries/manifest.ts';
import type { PartReport } from '../../core/deliveries/report.ts';
import type { Lake } from '../../lambdas/shared/lake.ts';
import type { Landing } from '../../lambdas/shared/landing.ts';
import { putText } from '../../lambdas/shared/objects.ts';
import { anS3 } from '../sandbox/s3/a-bucket.ts';

const SOURCE = 'skive';

/** A document of some persons. */
interface Delivered {
  readonly persons: readonly string[];
}

/** Landing and lake in one bucket, with deliveries that were made up. */
export async function aLanding() {
  const sandbox = await anS3();
  const place = { s3: sandbox.as('tester'), bucket: sandbox.bucket };
  const landing: Landing = place;
  const lake: Lake = place;
  const put = (key: string, body: unknown) => putText(place.s3, { ...place, key }, JSON.stringify(body));
  return {
    landing,
    lake,
    put,
    stop: () => sandbox.stop(),
    remove: (Key: string) => place.s3.send(new DeleteObjectCommand({ Bucket: place.bucket, Key })),

    /** A delivery of interviews whose parts are judged; the ledger says how, and whether it is withdrawn. */
    async deliver(
      deliveryId: string,
      documents: readonly Delivered[],
      { replaces = [] as string[], event = 'accepted', isWithdrawn = false } = {},
    ) {
      const parts = documents.map((_, n): PinnedPart => {
        const file = { resource: 'interview', table: 'interview', part: n + 1, path: `${n}.txt` };
        return { ...file, bytes: 1, sha256: '', versionId: 'v' };
      });
      const manifest: Manifest = { source: SOURCE, deliveryId, replaces, parts };
      const judged = parts.map((part, n) => {
        const facts = { persons: documents[n]?.persons ?? [], letters: 10 };
        const report: PartReport = { rows: 1, accepted: 1, errors: [], warnings: [], document: facts };
        return { ...part, report };
      });
      await put(landingKeys.manifest(manifest), manifest);
      for (const { report, ...part } of judged)
        await put(landingKeys.partReport(partRef(manifest, part)), report);
      await put(lakeKeys.ledger(manifest, 'validation'), { event });
      if (isWithdrawn) await put(lakeKeys.ledger(manifest, 'withdrawal'), { event: 'withdrawn' });
      return { manifest, judged };
    },
  };
}

export type LandingUnderTest = Awaited<ReturnType<typeof aLanding>>;
