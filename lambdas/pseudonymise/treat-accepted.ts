import { join } from 'node:path';
import { pseudonymDomains } from '../../core/contracts/pseudonym-domains.ts';
import { isKeyless } from '../../core/contracts/published-key.ts';
import { type TreatedPart, treatPart } from '../../core/deliveries/engine.ts';
import { landingKeys, partName } from '../../core/deliveries/keys.ts';
import { type Manifest, type PinnedPart, partRef } from '../../core/deliveries/manifest.ts';
import { createPseudonyms } from '../../core/pseudonyms/pseudonyms.ts';
import type { Decision } from '../../core/transcripts/decisions.ts';
import { type NameSums, sumNames } from '../../core/transcripts/known-people/name-sums.ts';
import { readRoster, rosterTable } from '../../core/transcripts/known-people/roster.ts';
import { withDuckDb } from '../shared/duckdb.ts';
import { PipelineError } from '../shared/log.ts';
import { download } from '../shared/objects.ts';
import { fetchCompanions } from './fetch-companions.ts';
import { fetchNameLists } from './fetch-name-lists.ts';
import { fetchTurns } from './fetch-turns.ts';
import { fingerprintTable } from './fingerprint-table.ts';
import { namingDocument, type Picture } from './naming-document.ts';
import { withStudySecrets } from './study-secrets.ts';
import type { Workshop } from './workshop.ts';

interface AcceptedPart {
  readonly manifest: Manifest;
  readonly part: PinnedPart;
  /** The number under which its rows will be published. */
  readonly deliveryId: string;
  readonly decisions: readonly Decision[];
  readonly folder: string;
}

interface AcceptedTreated extends TreatedPart {
  readonly fingerprints: string[];
  /** Of a list of names: what is kept of it when it is gone. */
  readonly nameSums: NameSums | undefined;
}

/** Fetches an accepted part and treats it as its contract says. */
export async function treatAccepted(
  workshop: Workshop,
  { manifest, part, deliveryId, decisions, folder }: AcceptedPart,
): Promise<AcceptedTreated> {
  const { contracts, study, landing, lake, kms, pseudonymKey, lexiconFolder } = workshop;
  const isRelease = deliveryId !== manifest.deliveryId;
  const contract = contracts.tables.get(part.table);
  if (contract === undefined)
    throw new PipelineError('TABLE_UNKNOWN', 'the manifest names a table without a contract');
  const key = landingKeys.acceptedPart(partRef(manifest, part));
  const acceptedFile = join(folder, 'accepted.parquet');
  await download(landing.s3, { bucket: landing.bucket, key }, acceptedFile);
  return withStudySecrets(
    { kms, lake, key: pseudonymKey, study: study.name, domains: pseudonymDomains(contract) },
    async (secrets) => {
      const pseudonyms = createPseudonyms(secrets);
      const fingerprints = isKeyless(contract)
        ? await fingerprintTable({ landing, manifest, pseudonyms }, part)
        : [];
      return withDuckDb(folder, async (db) => {
        const nameSums =
          contract.name === rosterTable(contracts)
            ? sumNames(await readRoster(db, [acceptedFile], contracts), pseudonyms)
            : undefined;
        const treated = await treatPart(db, {
          contract,
          contracts,
          study,
          acceptedFile,
          outputFolder: folder,
          outputName: partName(part),
          deliveryId,
          pseudonyms,
          lexiconFolder,
          decisions,
          ...(contract.kind === 'document' || contract.kind === 'coding'
            ? { lists: await fetchNameLists(db, { landing, contracts, manifest, folder }) }
            : {}),
          ...(contract.kind === 'document'
            ? await fetchCompanions({ landing, lake, contracts, manifest, part, isRelease, folder })
            : {}),
          ...(contract.kind === 'coding' ? { turnFiles: await fetchTurns({ lake, manifest, folder }) } : {}),
          ...(contract.kind === 'picture'
            ? { documentFile: await fetchDocument({ landing, manifest, contract, part }, folder) }
            : {}),
        });
        return { ...treated, fingerprints, nameSums };
      });
    },
  );
}

/** The accepted document that says whose a picture is. */
async function fetchDocument(picture: Picture, folder: string): Promise<string> {
  const { landing, manifest } = picture;
  const document = await namingDocument(picture);
  if (document === undefined)
    throw new PipelineError('DOCUMENT_GONE', 'the document that names a picture is not kept any more');
  const file = join(folder, 'document.parquet');
  const key = landingKeys.acceptedPart(partRef(manifest, document));
  await download(landing.s3, { bucket: landing.bucket, key }, file);
  return file;
}
