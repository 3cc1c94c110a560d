import { decodeText } from '../decode-text.ts';
import type { Reading, Vocabulary } from '../transcript.ts';
import { readTxt } from './txt.ts';

interface Format {
  readonly name: string;
  recognises(bytes: Uint8Array): boolean;
  read(bytes: Uint8Array, vocabulary: Vocabulary, language: string): Reading;
}

/** First bytes of documents that are not plain text. */
const NOT_TEXT = ['PK\u0003\u0004', '{\\rtf', '%PDF', 'WEBVTT', '\u00d0\u00cf\u0011\u00e0'];

const txt: Format = {
  name: 'txt',
  recognises: (bytes) =>
    !NOT_TEXT.some((start) =>
      Buffer.from(bytes.subarray(0, start.length)).equals(Buffer.from(start, 'latin1')),
    ),
  read(bytes, vocabulary, language) {
    const decoded = decodeText(bytes);
    if (!decoded.ok) return { ok: false, faults: [{ line: decoded.line, field: '', rule: 'encoding' }] };
    return readTxt(decoded.text, vocabulary, language);
  },
};

/** Every format that is read; a new one is a file and a line here. */
const FORMATS: readonly Format[] = [txt];
const LARGEST_DOCUMENT_BYTES = 20_000_000;

/** Reads a document by what it is, whatever its name says. */
export function readDocument(bytes: Uint8Array, vocabulary: Vocabulary, language: string): Reading {
  if (bytes.length > LARGEST_DOCUMENT_BYTES)
    return { ok: false, faults: [{ line: 0, field: '', rule: 'document-size' }] };
  const format = FORMATS.find((one) => one.recognises(bytes));
  if (format === undefined) return { ok: false, faults: [{ line: 0, field: '', rule: 'document-format' }] };
  return format.read(bytes, vocabulary, language);
}
