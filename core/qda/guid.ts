import { createHash } from 'node:crypto';

/** A GUID as the standard writes it, in braces or not. */
const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/;
const DOCUMENT_ID = /^[0-9a-f]{16}$/;
/** Version 8 of RFC 9562: what the other digits mean is the application's own business. */
const DOCUMENT_GUID = /^ca4e1a4e-d0c0-800([0-9a-f])-8([0-9a-f]{3})-([0-9a-f]{12})$/;

/** One spelling of a GUID: lower case, no braces; undefined for anything else. */
export function normaliseGuid(text: string): string | undefined {
  return GUID.exec(text.trim().toLowerCase())?.[1];
}

/** Holds the document's id as it is, so that whoever reads a coding needs no table to know which document is meant. */
export function documentGuid(documentId: string): string {
  if (!DOCUMENT_ID.test(documentId)) throw new Error('a document id has sixteen hexadecimal digits');
  return `ca4e1a4e-d0c0-800${documentId[0]}-8${documentId.slice(1, 4)}-${documentId.slice(4)}`;
}

/** The document that a GUID of ours stands for. */
export function documentIdOf(guid: string): string | undefined {
  return DOCUMENT_GUID.exec(normaliseGuid(guid) ?? '')
    ?.slice(1)
    .join('');
}

/** The GUID of anything else that an export names: the same thing has the same one in every export. */
export function namedGuid(kind: 'user' | 'variable' | 'case' | 'picture', name: string): string {
  const hex = createHash('sha256').update(`carelake|qda|${kind}|${name}`).digest('hex');
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => hex.slice(from, to));
  return `${a}-${b}-8${c}-8${d}-${e}`;
}
