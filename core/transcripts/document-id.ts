import { createHash } from 'node:crypto';
import type { Pseudonyms } from '../pseudonyms/pseudonyms.ts';
import type { AcceptedDocument } from './accepted-document.ts';

const DOCUMENT_ID_DIGITS = 16;

/**
 * Made of what the document says, so that the same interview keeps its id when it is delivered again, and is seen when it is delivered
 * twice. Only whoever holds the secret can compute it.
 */
export function documentIdOf({ named: _, ...said }: AcceptedDocument, pseudonyms: Pseudonyms): string {
  const content = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  return pseudonyms.pseudonym('placeholder', `document|${content}`).slice(0, DOCUMENT_ID_DIGITS);
}
