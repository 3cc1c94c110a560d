import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { CONSENT_NEEDS } from '../consents/consent-needs.ts';
import type { PictureContract } from '../contracts/contract.ts';
import type { AcceptedPart, TreatedFile } from '../deliveries/accepted-part.ts';
import type { HeldPicture } from '../review/held-picture.ts';
import { readAccepted as readDocument } from '../transcripts/accepted-document.ts';
import { documentIdOf } from '../transcripts/document-id.ts';
import { consentNeeds } from '../transcripts/header/consent-needs-of-document.ts';
import { treatHeader } from '../transcripts/header/treat-header.ts';
import { type PublishedRow, writeOutput } from '../transcripts/write-output.ts';
import { readAccepted } from './accepted-picture.ts';
import { sha256Of } from './check-part.ts';

interface PictureToTreat extends AcceptedPart {
  readonly contract: PictureContract;
  /** The accepted file of the document that names it. */
  readonly documentFile?: string | undefined;
}

interface TreatedPicture {
  readonly files: TreatedFile[];
  readonly held: HeldPicture;
  readonly image: Buffer;
}

const PICTURES = 'pictures';
const PICTURE_ID_DIGITS = 16;

/** Writes what analysts may see of an accepted picture once a person has accepted it as well, and for publication the consent that it needs. */
export async function treatPart(db: DuckDBConnection, part: PictureToTreat): Promise<TreatedPicture> {
  const { contract, contracts, pseudonyms, documentFile } = part;
  const kind = contracts.tables.get(contract.namedIn.document);
  if (kind?.kind !== 'document' || documentFile === undefined)
    throw new Error('no document of a picture is at hand');
  const { width, height, image } = await readAccepted(db, part.acceptedFile);
  const document = await readDocument(db, documentFile);
  const treated = treatHeader(document.header, {
    contract: kind,
    codeLists: contracts.codeLists,
    pseudonyms,
  });
  const documentId = documentIdOf(document, pseudonyms);
  const sha256 = sha256Of(image);
  const needs = consentNeeds({ contract: kind, header: document.header, treated });
  const [need, ...others] = needs;
  // Checked before it was accepted; without it nobody could say who has consented, or whose it is.
  if (need === undefined || others.length > 0) throw new Error('a picture is not one person’s');
  const row: PublishedRow = {
    picture_id: pseudonyms.pseudonym('record', `picture|${documentId}|${sha256}`).slice(0, PICTURE_ID_DIGITS),
    document_id: documentId,
    person_id: need['person_id'] ?? null,
    month: treated['month'] ?? null,
    municipality: treated['municipality'] ?? null,
    width,
    height,
    image,
  };
  const { columns } = contract.outputs.pictures;
  const files = [
    await write(db, part, { name: PICTURES, columns }, row),
    await write(db, part, CONSENT_NEEDS, { ...need, part: part.outputName }),
  ];
  return { files, held: { picture: { width, height, bytes: image.length, sha256 } }, image };
}

function write(
  db: DuckDBConnection,
  { outputFolder, outputName, deliveryId }: PictureToTreat,
  { name: table, columns }: { name: string; columns: Parameters<typeof writeOutput>[1]['columns'] },
  row: PublishedRow,
): Promise<TreatedFile> {
  const file = join(outputFolder, `${table}-${outputName}.parquet`);
  return writeOutput(db, { table, file, columns, deliveryId }, [row]);
}
