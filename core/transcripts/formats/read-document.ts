import { PackageProblem } from '../../archives/package-problem.ts';
import { readHeader } from '../structure/read-header.ts';
import { readStructure } from '../structure/read-structure.ts';
import type { DocumentForm, Header, Reading, Vocabulary } from '../transcript.ts';
import { detectFormat } from './detect-format.ts';
import { DocumentProblem } from './document-problem.ts';
import { readDocx } from './office/docx.ts';
import { readOdt } from './office/odt.ts';
import { readPlainText } from './plain-text.ts';
import { readRtf } from './rtf/rtf.ts';
import type { SourceText } from './source-text.ts';
import { readSrt } from './srt.ts';
import { readVtt } from './vtt.ts';

type Read = (bytes: Buffer) => SourceText | Promise<SourceText>;

/** Every format that is read; a new one is a file and a line here, and its signs in detect-format.ts. */
const READERS: Readonly<Record<DocumentForm['format'], Read>> = {
  txt: readPlainText,
  rtf: readRtf,
  docx: readDocx,
  odt: readOdt,
  vtt: readVtt,
  srt: readSrt,
};

export const LARGEST_DOCUMENT_BYTES = 50_000_000;

/** A document to read. */
export interface Delivered {
  readonly bytes: Buffer;
  /** What the sender calls it: only its ending counts. */
  readonly path: string;
}

/** Reads a document of any format; whatever it holds, the answer is turns, or places and rules. */
export async function readDocument({ bytes, path }: Delivered, vocabulary: Vocabulary): Promise<Reading> {
  try {
    const { format, source } = await readSource({ bytes, path });
    return readStructure(source, format, vocabulary);
  } catch (error) {
    return { ok: false, faults: [asProblem(error).fault] };
  }
}

/** The header alone, for whoever wants to know what a document is; empty where it cannot be read. */
export async function readDocumentHeader(delivered: Delivered, vocabulary: Vocabulary): Promise<Header> {
  try {
    return readHeader((await readSource(delivered)).source.lines, vocabulary).header;
  } catch (error) {
    asProblem(error);
    return {};
  }
}

/** Lines and cues, before anything is made of them. */
export async function readSource({ bytes, path }: Delivered) {
  if (bytes.length > LARGEST_DOCUMENT_BYTES) throw new DocumentProblem('document-size');
  const format = detectFormat(bytes, path);
  return { format, source: await READERS[format](bytes) };
}

/** What the machine could not do, and what we did wrong, is no fault of the document. */
export function asProblem(error: unknown): DocumentProblem {
  if (error instanceof DocumentProblem) return error;
  if (!(error instanceof PackageProblem)) throw error;
  return new DocumentProblem(error.rule === 'unreadable' ? 'document-damaged' : error.rule);
}
