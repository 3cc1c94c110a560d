import { readFile, stat } from 'node:fs/promises';
import type { Contracts, DocumentContract } from '../../contracts/contract.ts';
import { LARGEST_DOCUMENT_BYTES, readDocumentHeader } from '../formats/read-document.ts';
import { INSTRUMENT } from './check-header.ts';
import { vocabularyOf } from './vocabulary.ts';

/** The most usual kind: what a document is that does not say. */
const USUAL_KIND = 'interview';

/** The contract for the kind of material that a document's header names; of one that says nothing, or cannot be read, the usual one. */
export async function findDocumentKind(file: string, contracts: Contracts): Promise<string | undefined> {
  const documents = [...contracts.tables.values()].filter((contract) => contract.kind === 'document');
  const usual = documents.find(({ name }) => name === USUAL_KIND) ?? documents[0];
  if (usual === undefined || (await stat(file)).size > LARGEST_DOCUMENT_BYTES) return usual?.name;
  const header = await readDocumentHeader({ bytes: await readFile(file), path: file }, vocabularyOf(usual));
  const instrument = instrumentOf(header, usual, contracts);
  return (documents.find(({ instruments }) => instruments.includes(instrument ?? '')) ?? usual).name;
}

function instrumentOf(
  header: Awaited<ReturnType<typeof readDocumentHeader>>,
  contract: DocumentContract,
  { codeLists }: Contracts,
): string | undefined {
  const field = contract.header.find(
    ({ privacy }) => privacy.treatment === 'map' && privacy.as === INSTRUMENT,
  );
  if (field?.privacy.treatment !== 'map') return undefined;
  const said = header[field.name]?.[0]?.value.toUpperCase();
  const code = codeLists.get(field.codes ?? '')?.codes.find((one) => one.code.toUpperCase() === said);
  return code?.values[field.privacy.column];
}
