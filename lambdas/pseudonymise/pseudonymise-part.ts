import { join } from 'node:path';
import type { KMSClient } from '@aws-sdk/client-kms';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Contracts } from '../../core/contracts/contract.ts';
import { pseudonymDomains } from '../../core/contracts/pseudonym-domains.ts';
import { isKeyless } from '../../core/contracts/published-key.ts';
import type { Study } from '../../core/contracts/study.ts';
import { treatPart } from '../../core/deliveries/engine.ts';
import { lakeKeys, landingKeys, partName } from '../../core/deliveries/keys.ts';
import { type LedgerFile, ledgerEvent } from '../../core/deliveries/ledger.ts';
import { type Manifest, type PinnedPart, partRef } from '../../core/deliveries/manifest.ts';
import type { PartMessage } from '../../core/deliveries/messages.ts';
import { createPseudonyms } from '../../core/pseudonyms/pseudonyms.ts';
import { withDuckDb } from '../shared/duckdb.ts';
import { knownPart } from '../shared/known-part.ts';
import { countStaged, type Lake, readStaging, readStep, takeStaging } from '../shared/lake.ts';
import type { Landing } from '../shared/landing.ts';
import { log, PipelineError } from '../shared/log.ts';
import { createObject, download } from '../shared/objects.ts';
import { sendComplete } from '../shared/queue.ts';
import { withScratch } from '../shared/scratch.ts';
import { fetchRoster } from './fetch-roster.ts';
import { fetchTurns } from './fetch-turns.ts';
import { fingerprintTable } from './fingerprint-table.ts';
import { type PseudonymKey, withStudySecrets } from './study-secrets.ts';

/** What pseudonymisation works with. */
export interface Workshop {
  readonly contracts: Contracts;
  readonly study: Study;
  readonly landing: Landing;
  readonly lake: Lake;
  readonly kms: KMSClient;
  readonly pseudonymKey: PseudonymKey;
  readonly sqs: SQSClient;
  readonly publishQueueUrl: string;
  /** Word tables of the transcripts' languages. */
  readonly lexiconFolder: string;
}

/** Treats one accepted part and stages it in the lake; the last part staged calls for publication. */
export async function pseudonymisePart(workshop: Workshop, message: PartMessage): Promise<void> {
  const { lake } = workshop;
  const known = await knownPart(workshop, message);
  if (known === undefined) return;
  const { manifest, part } = known;
  if ((await readStep(lake, message, 'validation'))?.event !== 'accepted') {
    throw new PipelineError('NOT_ACCEPTED', 'the ledger does not say that this delivery was accepted');
  }
  if ((await readStaging(lake, message)) === undefined) await stage(workshop, manifest, part);
  if ((await countStaged(lake, manifest)) < manifest.parts.length) return;
  const { source, deliveryId } = manifest;
  await sendComplete(workshop.sqs, workshop.publishQueueUrl, { source, deliveryId });
}

async function stage(workshop: Workshop, manifest: Manifest, part: PinnedPart): Promise<void> {
  const { lake, study } = workshop;
  const ref = partRef(manifest, part);
  await withScratch(async (folder) => {
    const { treated, findings, fingerprints } = await treat(workshop, manifest, part, folder);
    const files: LedgerFile[] = [];
    for (const { table, file, rows } of treated) {
      const key = lakeKeys.staged(ref, table);
      await createObject(lake.s3, { bucket: lake.bucket, key }, { file });
      files.push({ table, key, rows });
    }
    // `tables` is what analysts get; one delivered document table gives several.
    const tables = files.map(({ table }) => table);
    const details = { study: study.name, at: new Date(), tables, files, fingerprints, findings };
    await takeStaging(lake, ref, ledgerEvent(ref, 'staged', details));
    log.info('part staged', { files: files.length, rows: files.reduce((sum, { rows }) => sum + rows, 0) });
  });
}

async function treat(workshop: Workshop, manifest: Manifest, part: PinnedPart, folder: string) {
  const { contracts, study, landing, lake, kms, pseudonymKey, lexiconFolder } = workshop;
  const contract = contracts.tables.get(part.table);
  if (contract === undefined)
    throw new PipelineError('TABLE_UNKNOWN', 'the manifest names a table without a contract');
  const ref = partRef(manifest, part);
  const acceptedFile = join(folder, 'accepted.parquet');
  await download(landing.s3, { bucket: landing.bucket, key: landingKeys.acceptedPart(ref) }, acceptedFile);
  return withStudySecrets(
    { kms, lake, key: pseudonymKey, study: study.name, domains: pseudonymDomains(contract) },
    async (secrets) => {
      const pseudonyms = createPseudonyms(secrets);
      const fingerprints = isKeyless(contract)
        ? await fingerprintTable({ landing, manifest, pseudonyms }, part)
        : [];
      const { files: treated, findings } = await withDuckDb(folder, async (db) =>
        treatPart(db, {
          contract,
          contracts,
          study,
          acceptedFile,
          outputFolder: folder,
          outputName: partName(part),
          deliveryId: manifest.deliveryId,
          pseudonyms,
          lexiconFolder,
          ...(contract.kind === 'table'
            ? {}
            : { roster: await fetchRoster(db, { landing, contracts, manifest, folder }) }),
          ...(contract.kind === 'coding' ? { turnFiles: await fetchTurns({ lake, manifest, folder }) } : {}),
        }),
      );
      return { treated, findings, fingerprints };
    },
  );
}
